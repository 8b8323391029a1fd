import { beforeAll, describe, expect, test } from 'vitest';
import { grownCore } from '../../support/grown-core.ts';
import { core as coreOfToday } from './added-keys-core.ts';

type Core = typeof coreOfToday;

/** A key of one type, as its entry would be written in the key table. */
function entry(key: string, type: string, more = ''): string {
  return `${key}: { title: { en: '${key}', 'zh-Hant': '新${key}' }, what: { en: 'What ${key} is.', 'zh-Hant': '說明${key}。' }, type: ${type}, example: 'x', synonyms: [], ${more} },\n  `;
}

/** What a clause is given, one of each kind of value; `shown`: as a reader of the clause sees it. */
const ofClause = {
  remedy: { type: "{ kind: 'text' }", value: '補救。', shown: '補救。' },
  hints: { type: "{ kind: 'list', of: { kind: 'text' } }", value: '[提示。]', shown: '提示。' },
  deadline: { type: "{ kind: 'word', word: 'date' }", value: '2017-01-01', shown: '2017' },
  urgent: { type: "{ kind: 'word', word: 'boolean' }", value: 'true', shown: 'true' },
  effort: { type: "{ kind: 'word', word: 'number' }", value: '7', shown: '7' },
  mood: { type: "{ kind: 'enum', values: 'annex-nature' }", value: 'informative', shown: '資料性' },
  counted: { type: "{ kind: 'list', of: { kind: 'reference', to: ['indicator'] } }", value: '[area]', shown: '面積' },
} as const;
type Added = keyof typeof ofClause;
const added = Object.keys(ofClause) as Added[];
const shown = "shown: { en: 'Shown', 'zh-Hant': '所示' },";

const text = "{ kind: 'text' }";
const growths = [
  ...added.map((key) => ({
    file: 'server/model/keys/clause-effect.ts',
    before: 'see: {\n',
    put:
      entry(key, ofClause[key].type, `binds: 'where-given', ${shown}${key === 'counted' ? " adapted: 'add'," : ''}`) +
      entry(`loose${key}`, ofClause[key].type, 'binds: false,'),
  })),
  { file: 'server/model/keys/definitions.ts', before: 'admitted: {\n', put: entry('usage', text) },
  {
    file: 'server/model/keys/indicators.ts',
    before: "'part-of': {\n",
    put: entry('method', text, "binds: 'where-given',"),
  },
  { file: 'server/model/keys/definitions.ts', before: 'sensitive: {\n', put: entry('kept', text) },
  {
    file: 'server/model/keys/standard-issue.ts',
    before: 'supersedes: {\n',
    put: entry('sponsor', text, "inherited: 'unless-given',"),
  },
  { file: 'server/model/keys/answer.ts', before: "'self-score': {\n", put: entry('remark', text) },
  { file: 'server/model/keys/report.ts', before: 'summary: {\n', put: entry('season', text) },
  { file: 'server/model/keys/operator.ts', before: "'credit-code': {\n", put: entry('motto', text) },
  { file: 'server/model/keys/evidence.ts', before: 'redacted: {\n', put: entry('pages', text) },
];

const standard = (more: Readonly<Record<string, string>> = {}) => `standard: base@2020
title: 甲
language: zh-Hant
class: policy
status: draft
${more.header ?? ''}
terms:
  t:
    name: 詞
    ${more.term ?? ''}
indicators:
  area:
    title: 面積
    unit: 平方米
    ${more.indicator ?? ''}
evidence-kinds:
  contract:
    title: 合同
    ${more['evidence-kind'] ?? ''}
chapters:
  - id: one
    title: 乙
    clauses:
      - id: a
        title: 標題
        provision: requirement
        text: 應當如此。
        figures: [area]
`;
const variant = (line: string) => `standard: variant@2020
title: 甲
language: zh-Hant
class: policy
status: draft
extends: base@2020
variant: 乙
adapt:
  - clause: a
    because: 丁
    ${line}
`;
const report = (more: Readonly<Record<string, string>> = {}) => `report: r
against: base@2020
language: zh-Hant
${more.report ?? ''}
operator:
  name: 甲
  ${more.operator ?? ''}
attachments:
  file:
    kind: contract
    ${more.attachment ?? ''}
answers:
  a:
    status: implemented
    ${more.answer ?? ''}
`;
const reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: false } as const;

let core: Core;
beforeAll(async () => {
  ({ core } = await grownCore<{ core: Core }>('test/model/keys/added-keys-core.ts', { growths }));
}, 60_000);

function keysInSchema(root: 'standard' | 'report', map: string): readonly string[] {
  const defs = core.publishedSchema(root).$defs as Readonly<Record<string, { readonly properties?: object }>>;
  return Object.keys(defs[map]?.properties ?? {});
}

/** What is offered where a line would stand, and what is said of a key that stands there. */
function helped(name: string, lines: (line: string) => string, key: string, others: Readonly<Record<string, string>>) {
  const { workspace, uriOf, hover, complete } = core;
  const full = lines(`${key}: 好`);
  const written = workspace({ ...others, [name]: full });
  const line = full.split('\n').findIndex((one) => one.trim().startsWith(`${key}: 好`));
  const character = full.split('\n')[line]?.indexOf(key) ?? 0;
  const bare = workspace({ ...others, [name]: lines('') });
  const [file, open] = [written, bare].map((service) => service.document(uriOf(name)));
  if (file === undefined || open === undefined) throw new Error('no file');
  return {
    explained: hover(written.snapshot(), file, { line, character }, reader)?.markdown ?? '',
    offered: complete(bare.snapshot(), open, { line, character }, reader).items.map(({ label }) => label),
    written,
    file,
  };
}

describe.each(added)('a clause that has %s', (key) => {
  const { value, shown: words } = ofClause[key];
  const states = (line: string) => {
    const service = core.workspace({ 'base.standard.yaml': standard(), 'v.standard.yaml': variant(line) });
    return ['base@2020', 'variant@2020'].map((edition) => {
      const resolution = core.resolveEdition(service.snapshot(), edition);
      const clause = resolution?.clauses.get('a');
      if (resolution === undefined || clause === undefined) throw new Error(edition);
      return { clause, resolution, service };
    }) as [State, State];
  };
  type State = { clause: Clause; resolution: Resolution; service: ReturnType<Core['workspace']> };
  type Resolution = NonNullable<ReturnType<Core['resolveEdition']>>;
  type Clause = NonNullable<ReturnType<Resolution['clauses']['get']>>;

  test('is in the schema, offered, and explained', () => {
    expect(keysInSchema('standard', 'clause')).toContain(key);
    const base = { 'base.standard.yaml': standard() };
    const { explained, offered } = helped('v.standard.yaml', variant, key, base);
    expect(explained).toContain(`新${key}`);
    expect(offered).toContain(key);
  });

  test('is adapted, printed, in the digest, and told as a difference', () => {
    const [before, after] = states(`${key}: ${value}`);
    expect([...after.clause.replaced.keys()]).toEqual([key]);
    expect(core.printResolved(after.resolution)).toMatch(new RegExp(`^ +${key}:`, 'm'));
    expect(core.clauseDigest(before.clause, before.resolution)).not.toBe(
      core.clauseDigest(after.clause, after.resolution),
    );
    expect(core.changedFields(before, after)).toEqual([key]);
    expect(core.changeWords(before, after)[0]?.['zh-Hant']).toContain(`新${key}`);
    const field = key as Parameters<Core['saysTheSame']>[0];
    expect(core.saysTheSame(field, before.clause, after.clause, after.resolution)).toBe(false);
    expect(core.saysTheSame(field, after.clause, after.clause, after.resolution)).toBe(true);
  });

  test('is shown with the clause', () => {
    const [, { service }] = states(`${key}: ${value}`);
    const file = service.document(core.uriOf('v.standard.yaml'));
    if (file === undefined) throw new Error('no file');
    const markdown = core.hover(service.snapshot(), file, { line: 8, character: 12 }, reader)?.markdown;
    expect(markdown).toContain('**所示**');
    expect(markdown).toContain(words);
  });

  test('that does not bind changes no digest, and is no difference', () => {
    const [before, after] = states(`loose${key}: ${value}`);
    expect(after.clause.replaced.size).toBe(1);
    expect(core.clauseDigest(before.clause, before.resolution)).toBe(core.clauseDigest(after.clause, after.resolution));
    expect(core.changedFields(before, after)).toEqual([]);
  });
});

test('a list to which a variant may only add is held by its entry alone', () => {
  const lost = (line: string) => {
    const base = standard().replace('figures: [area]', 'counted: [area]');
    const service = core.workspace({ 'base.standard.yaml': base, 'v.standard.yaml': variant(line) });
    const resolution = core.resolveEdition(service.snapshot(), 'variant@2020');
    const clauses = resolution === undefined ? [] : [...core.adaptedClauses(resolution)];
    expect(clauses.length).toBe(1);
    const key = core.listedKeys.filter((one) => one.startsWith('counted'));
    return clauses.flatMap((clause) => key.flatMap((one) => [...core.lostAdditions(clause, one)]));
  };
  expect(lost('counted: [area]')).toEqual([]);
  const [found, ...others] = lost('counted: []');
  expect(others).toEqual([]);
  expect(found?.args).toMatchObject({ what: { 'zh-Hant': '新counted' }, was: [{ 'zh-Hant': '面積' }] });
});

test('a clause that has none of them keeps the digest that it had', () => {
  const { clauseDigest, resolveEdition, workspace } = coreOfToday;
  const today = resolveEdition(workspace({ 'base.standard.yaml': standard() }).snapshot(), 'base@2020');
  const then = core.resolveEdition(core.workspace({ 'base.standard.yaml': standard() }).snapshot(), 'base@2020');
  const [was, is] = [today?.clauses.get('a'), then?.clauses.get('a')];
  if (today === undefined || then === undefined || was === undefined || is === undefined) throw new Error('no clause');
  expect(core.clauseDigest(is, then)).toBe(clauseDigest(was, today));
});

test('prose under a key of a clause is looked at', () => {
  const service = core.workspace({ 'v.standard.yaml': variant('remedy: 補救。\n    hints: [提示。]') });
  const model = service.document(core.uriOf('v.standard.yaml'))?.model;
  const [adaptation] = model?.kind === 'standard' ? model.adapt : [];
  const texts = adaptation && core.textsOfContent(adaptation, 'zh-Hant').map(({ prose }) => prose.text);
  expect(texts).toEqual(['補救。', '提示。']);
});

interface Place {
  readonly key: string;
  readonly map: string;
  readonly root: 'standard' | 'report';
  /** What its file reads from it. */
  readonly read: (model: NonNullable<ReturnType<ReturnType<Core['workspace']>['document']>>['model']) => unknown;
}

const inStandard = { root: 'standard' } as const;
const inReport = { root: 'report' } as const;
const places: readonly Place[] = [
  { ...inStandard, map: 'term', key: 'usage', read: (model) => model?.kind === 'standard' && model.terms[0] },
  {
    ...inStandard,
    map: 'indicator',
    key: 'method',
    read: (model) => model?.kind === 'standard' && model.indicators[0],
  },
  {
    ...inStandard,
    map: 'evidence-kind',
    key: 'kept',
    read: (model) => model?.kind === 'standard' && model.evidenceKinds[0],
  },
  { ...inStandard, map: 'header', key: 'sponsor', read: (model) => model },
  { ...inReport, map: 'answer', key: 'remark', read: (model) => model?.kind === 'report' && model.answers[0] },
  { ...inReport, map: 'report', key: 'season', read: (model) => model },
  { ...inReport, map: 'operator', key: 'motto', read: (model) => model?.kind === 'report' && model.operator },
  { ...inReport, map: 'attachment', key: 'pages', read: (model) => model?.kind === 'report' && model.attachments[0] },
];

describe.each(places)('$key of $map', ({ key, map, root, read }) => {
  const help = () =>
    root === 'standard'
      ? helped('base.standard.yaml', (line) => standard({ [map]: line }), key, {})
      : helped('r.report.yaml', (line) => report({ [map]: line }), key, { 'base.standard.yaml': standard() });

  test('is in the schema, offered, explained and read', () => {
    const def = map === 'header' ? 'standard' : map;
    expect(keysInSchema(root, def)).toContain(key);
    const { explained, offered, file } = help();
    expect(explained).toContain(`新${key}`);
    expect(offered).toContain(key);
    expect(read(file.model)).toHaveProperty(`${key}.plain.text`, '好');
  });

  test('holds prose that is looked at', () => {
    const { file } = help();
    if (file.model?.kind !== 'standard' && file.model?.kind !== 'report') throw new Error('no model');
    const pieces = core.piecesOf(file.model).flatMap((one) => ('pieces' in one ? one.pieces() : [one]));
    const texts = pieces.flatMap((one) => core.textsOfPiece(one, 'zh-Hant')).map(({ prose }) => prose.text);
    expect(texts).toContain('好');
  });
});

test.each(['header', 'term', 'indicator', 'evidence-kind'])(
  'a resolved variant prints the new key of its base: %s',
  (map) => {
    const { key } = places.find((one) => one.map === map) ?? { key: '' };
    const base = standard({ [map]: `${key}: 好` });
    const service = core.workspace({ 'base.standard.yaml': base, 'v.standard.yaml': variant('weight: 2') });
    const resolution = core.resolveEdition(service.snapshot(), 'variant@2020');
    expect(resolution && core.printResolved(resolution)).toContain(`${key}: 好`);
  },
);

test('what an indicator says in a key that binds is in the digest of a clause that counts by it', () => {
  const digest = (line: string) => {
    const service = core.workspace({ 'base.standard.yaml': standard({ indicator: line }) });
    const resolution = core.resolveEdition(service.snapshot(), 'base@2020');
    const clause = resolution?.clauses.get('a');
    return resolution && clause && core.clauseDigest(clause, resolution);
  };
  expect(digest('method: 好')).not.toBe(digest(''));
});
