import type { Note } from '../workspace/dependency.ts';
import type { Document } from '../workspace/document.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { Provided, Self } from './context.ts';
import { contextOf } from './context-of.ts';
import { firstOfEachNode } from './precedence.ts';
import { problemFixes } from './problem-fixes.ts';
import type { CheckRule, Finding, Rule } from './rule.ts';
import { silenced, unknownSettings } from './silence.ts';
import { slipsOf } from './slips.ts';
import { subjectsOf } from './subjects.ts';

/**
 * Everything there is to say about a document, whatever its severity setting, in the order of the text. Silenced
 * findings are left out; those about the silencing itself are in.
 */
export function check(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  note: Note = () => undefined,
): readonly Finding[] {
  if (document.kind === 'other') return [];
  const problems = problemsOf(document, rules);
  if (problems.some((finding) => stopsEverything(finding))) return problems;
  const found = [
    ...problems,
    ...slipsOf(document, rules),
    ...checksOf(snapshot, document, rules, note),
    ...unknownSettings(document, rules),
  ];
  return silenced(document, firstOfEachNode(document, found), rules);
}

/** With conflict markers in it, or over a limit, a file is not what anybody wrote; nothing else is said of it. */
function stopsEverything(finding: Finding): boolean {
  return finding.rule.code === 'yaml/conflict-marker' || finding.rule.code === 'yaml/limits';
}

function problemsOf(document: Document, rules: readonly Rule[]): Finding[] {
  const byKind = new Map(rules.flatMap((rule) => ('problem' in rule ? [[rule.problem, rule] as const] : [])));
  const findings: Finding[] = [];
  for (const fragment of document.tree.fragments) {
    for (const problem of fragment.problems) {
      const rule = byKind.get(problem.kind);
      if (rule === undefined) continue;
      const { reason } = problem.data;
      const at = { fragment, range: problem.range };
      const fixes = problemFixes(rule, problem, fragment, document);
      findings.push({
        rule,
        at,
        args: problem.data,
        ...(typeof reason === 'string' ? { wording: reason } : {}),
        ...(fixes === undefined ? {} : { fixes }),
      });
    }
  }
  return findings;
}

function checksOf(snapshot: Snapshot, document: Document, rules: readonly Rule[], note: Note): Finding[] {
  const checks = rules.filter((rule): rule is CheckRule => 'check' in rule);
  const context = contextOf(
    snapshot,
    document,
    rules.map((rule) => rule.code),
    note,
  );
  const findings: Finding[] = [];
  for (const { on, subject } of subjectsOf(document, context.setting.language)) {
    for (const rule of checks) {
      if (rule.on === on) findings.push(...applied(rule, subject, context));
    }
  }
  return findings;
}

/** Results of checks that read their element and the header alone are kept with the element. */
const kept = new WeakMap<object, Map<string, { setting: object; findings: readonly Finding[] }>>();

const elements: ReadonlySet<string> = new Set(['clause', 'adaptation', 'content', 'division', 'answer']);

function applied(rule: CheckRule, subject: object, context: Self & Provided): readonly Finding[] {
  if (rule.reads.length > 0 || !elements.has(rule.on)) return run(rule, subject, context);
  const results = kept.get(subject) ?? new Map();
  kept.set(subject, results);
  const known = results.get(rule.code);
  if (known?.setting === context.setting) return known.findings;
  const findings = run(rule, subject, context);
  results.set(rule.code, { setting: context.setting, findings });
  return findings;
}

function run(rule: CheckRule, subject: object, context: Self & Provided): readonly Finding[] {
  // `on` and the subject's kind agree by construction of `subjectsOf`; the compiler cannot see it.
  const found = rule.check(subject as never, context);
  return Array.from(found, (one) => ({ ...one, rule }));
}
