import { fragmentsWith } from '../../syntax/noted.ts';
import type { Document } from '../../workspace/document.ts';
import type { Finding, Rule } from '../rule.ts';
import { problemFixes } from './problem-fixes.ts';

/** What the reader of the syntax could not make sense of, in the words of `yaml/`. */
export function problemsOf(document: Document, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  const fragments = fragmentsWith('problems', document.tree);
  if (fragments.length === 0) return findings;
  const byKind = new Map(rules.flatMap((rule) => ('problem' in rule ? [[rule.problem, rule] as const] : [])));
  for (const fragment of fragments) {
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
