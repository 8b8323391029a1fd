import { describe, expect, test } from 'vitest';
import { comparePositions } from '../../server/base/position.ts';
import { locales, say } from '../../server/base/words.ts';
import { rules } from '../../server/generated/rules.ts';
import type { Example } from '../../server/rules/example.ts';
import type { Finding, Fix, Rule } from '../../server/rules/rule.ts';
import { check } from '../../server/rules/run.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import type { Document } from '../../server/workspace/document.ts';
import { uriOf, workspace } from '../support/workspace.ts';

interface Looked {
  readonly document: Document;
  readonly findings: readonly Finding[];
}

/** What a rule finds in the first file of an example. */
function look(example: Example, rule: Rule): Looked {
  const service = workspace(example.files, example);
  const document = service.document(uriOf(Object.keys(example.files)[0] ?? ''));
  if (document === undefined) throw new Error('an example without a file');
  const findings = check(service.snapshot(), document, rules).findings.filter((one) => one.rule === rule);
  return { document, findings };
}

/** The example after a fix; edits in other files land there. */
function applied(example: Example, document: Document, fix: Fix): Example {
  const files: Record<string, string> = { ...example.files };
  const main = Object.keys(files)[0] ?? '';
  const edits = fix.edits.map((edit) => ({ range: absolute(document.tree, edit), text: edit.text }));
  edits.sort((a, b) => comparePositions(b.range.start, a.range.start));
  files[main] = document.tree.text.edit(edits).toString();
  return { ...example, files };
}

describe.each(rules.filter((rule) => 'check' in rule || 'problem' in rule))('$code', (rule) => {
  const looked = rule.examples.bad.map((example) => ({ example, show: example.show, ...look(example, rule) }));
  const offered = looked.flatMap((one) => one.findings.flatMap((finding) => finding.fixes?.() ?? []));

  test('offers the kind of fix it announces', () => {
    if (rule.fix === 'none') expect(offered).toEqual([]);
    else expect(offered.length).toBeGreaterThan(0);
  });

  test.each(looked)('every fix leaves a file that reads: $show', ({ example, document, findings }) => {
    for (const finding of findings) {
      const fixes = finding.fixes?.() ?? [];
      if (rule.fix === 'auto' || rule.fix === 'once') expect(fixes.length, 'fixes at once').toBeLessThanOrEqual(1);
      for (const fix of fixes) {
        for (const locale of locales) expect(say(fix.title, locale, fix.args)).not.toMatch(/\{|\}/);
        if (fix.edits.length === 0) continue;
        const after = look(applied(example, document, fix), rule);
        expect(after.document.tree.fragments.flatMap((fragment) => fragment.problems)).toEqual([]);
        const text = after.document.tree.text.toString();
        if (fix.preferred || rule.fix === 'once')
          expect(after.findings, `${say(fix.title, 'en', fix.args)}\n${text}`).toEqual([]);
      }
    }
  });
});
