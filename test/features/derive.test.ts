import { describe, expect, test } from 'vitest';
import type { Locale } from '../../server/base/words.ts';
import { deriveActions } from '../../server/features/derive/actions.ts';
import { derivableAt, variantsWith } from '../../server/features/derive/derivable.ts';
import { tightenIn } from '../../server/features/derive/derive.ts';
import { newVariant, variantOf } from '../../server/features/derive/new-variant.ts';
import type { Reader } from '../../server/features/reader.ts';
import { createService, type Service } from '../../server/service.ts';
import { absolute } from '../../server/syntax/navigate.ts';
import { isStandard, wholeOf } from '../../server/workspace/document.ts';
import { resolve } from '../../server/workspace/resolve/resolve.ts';
import { findings, uriOf, workspace } from '../support/workspace.ts';

const shipped = [...createService('2026-11-24').snapshot().documents.keys()];

function standard(service: Service, uri: string) {
  const document = service.document(uri);
  if (document === undefined || !isStandard(document)) throw new Error('no standard');
  return document;
}

/** Codes of what is found in a new file of that text. */
function codes(text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return [
    ...new Set(
      findings(workspace({ ...others, 'new.standard.yaml': text }), 'new.standard.yaml').map(({ code }) => code),
    ),
  ];
}

describe.each(shipped)('a variant of %s', (uri) => {
  const service = createService('2026-11-24');
  const document = standard(service, uri);
  const resolution = resolve(service.snapshot(), document);

  test.each(['en', 'zh-Hans', 'zh-Hant'] satisfies Locale[])(
    'has nothing wrong but what is still open (%s)',
    (locale) => {
      const found = derivableAt(service.snapshot(), document);
      expect(found && codes(newVariant(variantOf(found), locale))).toEqual(['schema/to-fill-in']);
    },
  );

  test('nor has one that tightens any clause, in any of its fields, but for what it says as the base does', () => {
    const text = [...resolution.clauses.values()].flatMap((clause) => {
      if (clause.home !== document) return [];
      const { start } = absolute(document.tree, clause.clause.handle);
      const found = derivableAt(service.snapshot(), document, start);
      expect(found?.clause?.id).toBe(clause.id);
      const fields = [...clause.clause.given.keys()].filter((key) => key !== 'id');
      return fields.map((field) => newVariant(variantOf({ base: resolution, clause, field }), 'zh-Hant'));
    });
    expect(text.length).toBeGreaterThan(20);
    for (const one of text) {
      const others = codes(one).filter((code) => code !== 'variant/no-effect');
      expect(others, one).toEqual(['schema/to-fill-in']);
    }
  });
});

const base = `standard: base@2020
title: 甲
language: zh-Hant
class: policy
status: draft
indicators:
  mentors: {title: 導師, unit: 人, kind: stock}
  seats: {title: 座位, unit: 個, kind: stock}
chapters:
  - id: one
    title: 甲
    clauses:
      - id: a
        title: 人手
        provision: requirement
        text: 應有不少於3名導師。
        criteria: [{indicator: mentors, at-least: 3}]
        weight: 2
      - {id: b, provision: statement, text: 有}
      - id: c
        provision: requirement
        text: 場地應符合下列要求：
        items:
          - {id: seats, text: 座位不少於20個；, criteria: [{indicator: seats, at-least: 20}]}
          - id: rooms
            text: 有下列房間：
            items:
              - {id: quiet, text: 安靜室。}
          - 通風良好。
`;
const variant =
  'standard: variant@2020\ntitle: 乙\nlanguage: zh-Hant\nclass: policy\nstatus: draft\nextends: base@2020\nvariant: 丙\n';

/** The variant after tightening what stands in a line of the base. */
function tightened(rest: string, line: string): string {
  const service = workspace({ 'base.standard.yaml': base, 'variant.standard.yaml': variant + rest });
  const [document, into] = ['base', 'variant'].map((name) => standard(service, uriOf(`${name}.standard.yaml`)));
  if (document === undefined || into === undefined) throw new Error('no files');
  const at = base.split('\n').findIndex((one) => one.includes(line));
  const found = derivableAt(service.snapshot(), document, {
    line: at,
    character: (base.split('\n')[at] ?? '').search(/\S/) + 3,
  });
  expect(found && variantsWith(service.snapshot(), found)).toEqual([into]);
  const derived = found && tightenIn(into, found, 'zh-Hant');
  const edits = derived?.changes.flatMap((one) => one.edits) ?? [];
  const text = into.tree.text.edit([...edits].reverse()).toString();
  const { start, end } = derived?.selection ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const row = text.split('\n')[start.line] ?? '';
  return `${text.slice(variant.length)}→ ${row.slice(start.character, end.character)}`;
}

describe('a clause is tightened in a variant', () => {
  test('that adapts nothing yet', () => {
    expect(tightened('', 'id: a')).toBe('adapt:\n  - clause: a\n    because: ‹理由›\n→ ‹理由›');
  });
  test('behind what it adapts already, with the field under the cursor', () => {
    const rest = 'adapt:\n  - clause: b\n    because: 丁\n    text: 無\n';
    const added = '  - clause: a\n    because: ‹理由›\n    weight: 2\n';
    expect(tightened(rest, 'weight:')).toBe(`${rest}${added}→ ‹理由›`);
  });
  test('a number with the text that says it', () => {
    const text = '    text: 應有不少於3名導師。\n    criteria:\n      - indicator: mentors\n        at-least: 3\n';
    expect(tightened('', 'criteria:')).toBe(`adapt:\n  - clause: a\n    because: ‹理由›\n${text}→ ‹理由›`);
  });
  test('one list item, and the list as a whole where the item has no id', () => {
    const seats =
      '- item: seats\n        text: 座位不少於20個；\n        criteria:\n          - indicator: seats\n            at-least: 20\n';
    expect(tightened('', 'id: seats')).toBe(
      `adapt:\n  - clause: c\n    because: ‹理由›\n    adapt-items:\n      ${seats}→ ‹理由›`,
    );
    const quiet = '- item: quiet\n        text: 安靜室。\n';
    expect(tightened('', 'id: quiet')).toContain(`    adapt-items:\n      ${quiet}`);
    expect(tightened('', '通風良好')).toContain('    items:\n      - id: seats\n');
    const rest = `adapt:\n  - clause: c\n    because: 丁\n    adapt-items:\n      ${quiet}`;
    expect(tightened(rest, 'id: seats')).toBe(`${rest}      ${seats}→ `);
    expect(tightened(rest, 'id: quiet')).toBe(`${rest}→ quiet`);
  });
  test('once', () => {
    const rest = 'adapt:\n  - clause: a\n    because: 丁\n    weight: 3\n';
    expect(tightened(rest, 'id: a')).toBe(`${rest}→ a`);
  });
});

describe('actions', () => {
  const service = workspace({ 'base.standard.yaml': base, 'variant.standard.yaml': variant });
  const offered = (name: string, line: number, opensPages: boolean) => {
    const reader: Reader = { locale: 'en', markdown: true, snippets: true, opensPages };
    const document = standard(service, uriOf(name));
    return deriveActions(service.snapshot(), wholeOf(document), { line, character: 8 }, reader).map(
      ({ title }) => title,
    );
  };
  test('at a clause: in each variant, and in a new one where the editor can', () => {
    const known = 'Tighten “1.1 人手” in 乙';
    expect(offered('base.standard.yaml', 12, true)).toEqual([known, 'Tighten “1.1 人手” in a new variant']);
    expect(offered('base.standard.yaml', 12, false)).toEqual([known]);
  });
  test('in an empty file: a variant of each standard, those of the workspace first', () => {
    const empty = workspace({ 'base.standard.yaml': base, 'new.standard.yaml': '\n' });
    const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };
    const document = standard(empty, uriOf('new.standard.yaml'));
    const [first, ...others] = deriveActions(empty.snapshot(), wholeOf(document), { line: 0, character: 0 }, reader);
    expect(first?.title).toBe('起草「甲」（base@2020）的變體');
    expect(others.length).toBe(shipped.length);
    const [edit] = first?.changes?.flatMap(({ edits }) => edits) ?? [];
    expect(edit?.text).toContain(
      'extends: base@2020\nvariant: ‹變體›\nadapt:\n  - clause: ‹條款›\n    because: ‹理由›\n',
    );
    expect(first?.command?.arguments.slice(1, 3)).toEqual([0, 10]);
    expect(offered('variant.standard.yaml', 3, true)).toEqual([]);
  });
  test('at its name: a variant of the standard', () => {
    expect(offered('base.standard.yaml', 1, true)).toEqual(['Derive a variant of this standard']);
    expect(offered('base.standard.yaml', 1, false)).toEqual([]);
    expect(offered('base.standard.yaml', 3, true)).toEqual([]);
  });
});
