import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsAt, fixAllAction } from '../../server/features/code-actions/actions-at.ts';
import { fixAllEdits } from '../../server/features/code-actions/fix-all-edits.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import type { Reader } from '../../server/features/reader.ts';
import { rules } from '../../server/generated/rules.ts';
import { preferredOf } from '../../server/rules/engine/fix-all.ts';
import { mayBeIgnored } from '../../server/rules/engine/silence.ts';
import { editsBetween } from '../../server/syntax/edits-between.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import { wholeFiles } from '../../server/workspace/uses.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { marked } from '../support/marked.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'en', markdown: true, snippets: true, opensPages: true };

const head = 'report: demo-2020\nagainst: demo@2020\noperator:\n  name: 示例\nperiod: 2020\n';
const declaration = 'declaration: {name: 張三, role: 負責人, date: 2021-01-20}\n';
const standard = demoStandard(`      - id: a
        provision: requirement
        text: 應配備導師
        verification: {method: examine}
        not-applicable: with-reason
`);

function backwards(text: string, edits: readonly Edit[]): string {
  return lineText(text)
    .edit([...edits].reverse())
    .toString();
}

/** What is offered at the cursor of a report or standard, and what each makes of the file. */
function offered(source: string, name = 'a.report.yaml', locale: Reader['locale'] = 'en') {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const others = name === 'a.report.yaml' ? { 'demo.standard.yaml': standard } : {};
  const service = workspace({ ...others, [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  const reported = service.findings(document.uri);
  const actions = actionsAt(document, { start: cursor, end: cursor }, reported, { ...reader, locale });
  const take = (title: string): string => {
    const action = actions.find((one) => one.title === title);
    if (action === undefined) throw new Error(`not offered: ${title}, but\n${actions.map((a) => a.title).join('\n')}`);
    const [changes] = action.changes ?? [];
    if (changes === undefined) throw new Error(`${title} changes nothing`);
    const edits = changes.edits.map((edit) => ({ ...edit, text: action.stops ? plainText(edit.text) : edit.text }));
    return backwards(text, edits);
  };
  const fixAll = () => {
    const [changes] = fixAllEdits(service.snapshot(), document, rules);
    return changes === undefined ? text : backwards(text, changes.edits);
  };
  const fixKind = () => {
    const rule = actions.find((one) => one.kind === 'fix-kind')?.finding?.rule;
    const [changes] =
      rule === undefined ? [] : fixAllEdits(service.snapshot(), document, rules, preferredOf(rule, 'en'));
    return changes === undefined ? text : backwards(text, changes.edits);
  };
  return { fixKind, actions, titles: actions.map((one) => one.title), take, fixAll, reported, document };
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n');
const planned = `${head}answers:\n  a$0:\n    status: planned\n${declaration}`;

describe('quick fixes', () => {
  test('come from the finding, then its page, silencing it last', () => {
    const { titles } = offered(planned);
    expect(titles.slice(-2)).toEqual([
      'Explain report/plan-missing: No plan for what is not yet met',
      'Ignore report/plan-missing here, with a reason',
    ]);
    expect(titles.length).toBeGreaterThan(2);
  });
  test('several for one finding, the sure one preferred', () => {
    const { actions } = offered('standard: demo@2020\n标题$0: 示例\n', 'a.standard.yaml');
    const fixes = actions.filter((one) => one.changes?.length);
    expect(fixes[0]).toMatchObject({ title: 'Write “title”', preferred: true });
  });
  test('speak the reader’s language', () => {
    expect(offered(planned, 'a.report.yaml', 'zh-Hans').titles).toContain('在此处忽略 report/plan-missing，并写明理由');
  });
  test('none away from any finding', () => {
    expect(offered(`${planned.replace('$0', '')}# 註$0\n`).titles).toEqual([]);
  });
  test('none in a file that nobody can change', () => {
    const service = workspace({});
    const [document] = wholeFiles(service.snapshot());
    if (document === undefined) throw new Error('nothing ships');
    const everywhere = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
    expect(document.origin).toBe('shipped');
    expect(actionsAt(document, everywhere, service.findings(document.uri), reader)).toEqual([]);
    expect(fixAllAction(document, service.findings(document.uri), reader)).toBeUndefined();
  });
  test('in a CRLF file write its line endings', () => {
    const { titles, take } = offered(crlf(planned));
    const after = take(titles[0] ?? '');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(after).toContain('plan:');
  });
});

describe('ignoring', () => {
  const written = '  # clausewright-ignore report/plan-missing: reason\n  a:\n';
  test('writes a note above, at the line’s indentation', () => {
    expect(offered(planned).take('Ignore report/plan-missing here, with a reason')).toBe(
      `${head}answers:\n${written}    status: planned\n${declaration}`,
    );
  });
  test('in a CRLF file', () => {
    expect(offered(crlf(planned)).take('Ignore report/plan-missing here, with a reason')).toBe(
      crlf(`${head}answers:\n${written}    status: planned\n${declaration}`),
    );
  });
  test('behind a byte order mark', () => {
    const { take } = offered('\ufeffzzz$0: 1\nstandard: demo@2020\n', 'a.standard.yaml');
    expect(take('Ignore schema/unknown-key here, with a reason')).toBe(
      '\ufeff# clausewright-ignore schema/unknown-key: reason\nzzz: 1\nstandard: demo@2020\n',
    );
  });

  /** A wide character before the finding moves it by two units. */
  test('of something behind a character outside the basic plane', () => {
    const source = 'standard: demo@2020\ntitle: {zh-Hant: 𠮷, zzz$0: 示例}\n';
    expect(offered(source, 'a.standard.yaml').take('Ignore schema/unknown-key here, with a reason')).toBe(
      'standard: demo@2020\n# clausewright-ignore schema/unknown-key: reason\ntitle: {zh-Hant: 𠮷, zzz: 示例}\n',
    );
  });

  const silencible = rules.filter(mayBeIgnored);
  test.each(silencible.flatMap((rule) => rule.examples().bad.map((example) => ({ code: rule.code, rule, example }))))(
    '$code is silenced where it stands, and its reason asked for: $example.show',
    ({ rule, example }) => {
      const [main = ''] = Object.keys(example.files);
      const config = rule.severity === 'off' ? { '.clausewright.yaml': `rules:\n  ${rule.code}: warning\n` } : {};
      const service = workspace({ ...example.files, ...config }, example);
      const document = service.document(uriOf(main));
      const [reported] = service.findings(uriOf(main));
      if (document === undefined || reported === undefined) throw new Error('nothing found');
      const { start } = absolute(document.tree, reported.finding.at);
      const actions = actionsAt(document, { start, end: start }, [reported], reader);
      const ignore = actions.find((one) => one.stops);
      const text = document.tree.text.toString();
      const edits = (ignore?.changes?.[0]?.edits ?? []).map((edit) => ({ ...edit, text: plainText(edit.text) }));
      const after = backwards(text, edits);
      const again = workspace({ ...example.files, ...config, [main]: after }, example);
      expect(
        findings(again, main).map((one) => one.code),
        after,
      ).toEqual(['ignore/reason-missing']);
      const reasoned = workspace(
        { ...example.files, ...config, [main]: after.replace(': reason', ': 已另行約定') },
        example,
      );
      expect(findings(reasoned, main)).toEqual([]);
    },
  );
});

describe('mending the whole file', () => {
  const slips =
    'standard：demo@2020\ntitle: {zh-Hant：𠮷的示例，zh-Hans：吉}\nlanguage: zh-Hant\npublished: ２０１７-09-15\n';
  const mended =
    'standard: demo@2020\ntitle: {zh-Hant: 𠮷的示例, zh-Hans: 吉}\nlanguage: zh-Hant\npublished: 2017-09-15\n';
  test.each([
    ['LF', (text: string) => text],
    ['CRLF', crlf],
  ])('takes every fix that is beyond doubt, and no other: %s', (_, ended) => {
    const { fixAll } = offered(ended(`${slips}標題: 示例$0\n`), 'a.standard.yaml');
    expect(fixAll()).toBe(ended(`${mended}標題: 示例\n`));
  });
  test('is offered only where there is something to mend', () => {
    const bad = offered(`${slips}$0`, 'a.standard.yaml');
    const good = offered(`${mended}$0`, 'a.standard.yaml');
    expect(fixAllAction(bad.document, bad.reported, reader)?.title).toBe('Mend all that is beyond doubt in this file');
    expect(fixAllAction(good.document, good.reported, reader)).toBeUndefined();
  });

  const auto = rules.filter((rule) => rule.fix === 'auto');
  test.each(auto.flatMap((rule) => rule.examples().bad.map((example) => ({ code: rule.code, rule, example }))))(
    '$code leaves nothing behind that could still be mended: $example.show',
    ({ example, rule }) => {
      const [main = ''] = Object.keys(example.files);
      const service = workspace(example.files, example);
      const document = service.document(uriOf(main));
      if (document === undefined) throw new Error('no document');
      const [changes] = fixAllEdits(service.snapshot(), document, rules);
      const after = backwards(document.tree.text.toString(), changes?.edits ?? []);
      const again = workspace({ ...example.files, [main]: after }, example);
      const left = again.findings(uriOf(main)).filter(({ finding }) => finding.rule === rule);
      expect(
        left.filter(({ finding }) => (finding.fixes?.('en') ?? []).length > 0),
        after,
      ).toEqual([]);
      expect(findings(again, main).length).toBeLessThanOrEqual(1);
    },
  );
});

describe('mending all of one kind', () => {
  test('is offered where there are several, and mends those and no other', () => {
    const slips = 'standard: demo@2020\n标题$0: 示例\n语言: zh-Hans\npublished: ２０１７-09-15\n';
    const { actions, fixKind } = offered(slips, 'a.standard.yaml');
    const action = actions.find((one) => one.kind === 'fix-kind');
    expect(action?.title).toBe('Mend all of this kind in this file: A key that does not belong here');
    expect(fixKind()).toBe('standard: demo@2020\ntitle: 示例\nlanguage: zh-Hans\npublished: ２０１７-09-15\n');
  });
  test('is not offered for one alone', () => {
    expect(offered(planned).actions.some((one) => one.kind === 'fix-kind')).toBe(false);
  });
});

describe('edits between two texts', () => {
  const sign = fc.constantFrom('a', '：', '𠮷', '𠮶', ' ', '\n', '\r\n', '\r', '\ufeff');
  const text = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(''));
  test('turn one into the other, and never cut a character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = editsBetween(lineText(before), lineText(after));
        expect(backwards(before, edits)).toBe(after);
        for (const edit of edits) expect(edit.text).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
      }),
    );
  });
});
