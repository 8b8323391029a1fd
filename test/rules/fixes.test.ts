import { describe, expect, test } from 'vitest';
import { locales, say } from '../../server/base/words.ts';
import { rules } from '../../server/generated/rules.ts';
import { editsOfFix } from '../../server/rules/engine/fix-edits.ts';
import { check } from '../../server/rules/engine/run.ts';
import type { Example } from '../../server/rules/example.ts';
import type { Finding, Fix, Rule } from '../../server/rules/rule.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import type { Document } from '../../server/workspace/document.ts';
import { wholeOf } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';

interface Looked {
  readonly document: Document;
  /** Of the rule. */
  readonly findings: readonly Finding[];
  /** The errors of all rules, as `code line: text of the line`, but for keys that are left open. */
  readonly errors: readonly string[];
}

/** What a rule finds in the first file of an example, and what else is wrong there. */
function look(example: Example, rule: Rule): Looked {
  const service = workspace(example.files, example);
  const document = service.document(uriOf(Object.keys(example.files)[0] ?? ''));
  if (document === undefined) throw new Error('an example without a file');
  const all = check(service.snapshot(), document, rules).findings;
  const errors = all.filter((one) => (one.severity ?? one.rule.severity) === 'error');
  return {
    document,
    findings: all.filter((one) => one.rule === rule),
    errors: errors.filter((one) => !isLeftOpen(document, one)).map(({ rule: { code } }) => code),
  };
}

/** Told at a key, or an item, behind which nothing is written yet. */
function isLeftOpen({ tree }: Document, { at }: Finding): boolean {
  const { end } = absolute(tree, at);
  return /^:?\s*(?:[,}\]]|$)/.test(tree.text.line(end.line).slice(end.character));
}

/** The example after a fix, in whichever of its files. */
function applied(example: Example, document: Document, fix: Fix): Example {
  const files: Record<string, string> = { ...example.files };
  for (const { document: changed, edits } of editsOfFix(fix, document)) {
    const name = Object.keys(files).find((one) => uriOf(one) === changed.uri);
    if (name !== undefined) files[name] = wholeOf(changed).tree.text.edit(edits.toReversed()).toString();
  }
  return { ...example, files };
}

describe.each(rules)('$code', (rule) => {
  const looked = rule.examples().bad.map((example) => ({ example, show: example.show, ...look(example, rule) }));
  const offered = looked.flatMap((one) => one.findings.flatMap((finding) => finding.fixes?.('zh-Hant') ?? []));

  test('offers the kind of fix it announces', () => {
    if (rule.fix === 'none') expect(offered).toEqual([]);
    else expect(offered.length).toBeGreaterThan(0);
  });

  test.each(looked)('every fix leaves a file that reads: $show', ({ example, document, findings, errors }) => {
    for (const finding of findings) {
      const fixes = finding.fixes?.('zh-Hant') ?? [];
      if (rule.fix === 'auto' || rule.fix === 'once') expect(fixes.length, 'fixes at once').toBeLessThanOrEqual(1);
      for (const fix of fixes) {
        for (const locale of locales) expect(say(fix.title, locale, fix.args)).not.toMatch(/\{|\}/);
        if (fix.edits.length === 0) continue;
        const after = look(applied(example, document, fix), rule);
        expect([...after.document.tree.fragments].flatMap((fragment) => fragment.problems)).toEqual([]);
        const told = `${say(fix.title, 'en', fix.args)}\n${after.document.tree.text}`;
        expect(after.findings, told).toEqual([]);
        expect(
          after.errors.filter((code) => !errors.includes(code)),
          told,
        ).toEqual([]);
      }
    }
  });
});
