import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { toSimplified } from '../../../server/base/simplify.ts';
import type { Locale } from '../../../server/base/words.ts';
import { nextProblem, nextStep, questionsOf } from '../../../server/features/new-file/new-file.ts';
import { openPlaces } from '../../../server/features/open-places.ts';
import type { NewAnswers, NewKind } from '../../../server/protocol/new-file.ts';
import type { Service } from '../../../server/service.ts';
import { hostile } from '../../edge/hostile/texts.ts';
import { findings, uriOf, workspace } from '../../support/workspace.ts';

const locales = ['en', 'zh-Hans', 'zh-Hant'] satisfies readonly Locale[];

/** Goes the whole way: what is not among the answers is answered by what stands there at first. */
function file(kind: NewKind, answers: NewAnswers, service: Service, locale: Locale = 'zh-Hant') {
  let given: NewAnswers = {};
  for (let step = 0; step < 20; step++) {
    const beginning = { snapshot: service.snapshot(), locale, given };
    const next = nextStep(kind, beginning);
    if (next === undefined) throw new Error(`no file of ${JSON.stringify(given)}`);
    if ('file' in next) return next.file;
    const { name, value, items } = next.step;
    const answer = answers[name] ?? (value === '' ? (items[0]?.value ?? '') : value);
    const problem = nextProblem(kind, typeof answer === 'string' ? answer : answer.join(), beginning);
    if (problem !== undefined) throw new Error(`${name}: ${problem}`);
    given = { ...given, [name]: answer };
  }
  throw new Error('there is no end to the questions');
}

function codes(name: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const evidence = [...text.matchAll(/^\s+file: ([^‹]*)$/gm)].map(([, path]) => `reports/${path}`);
  const service = workspace({ ...others, [name]: text }, { present: evidence });
  return [...new Set(findings(service, name).map(({ code }) => code))];
}

describe.each(locales)('what is begun (%s)', (locale) => {
  const service = workspace({});

  test('a standard, with nothing wrong but what is still open', () => {
    const { name, text } = file('standard', { field: '民宿', parts: ['safety'] }, service, locale);
    expect(name).toMatch(/民宿.*\.standard\.yaml$/);
    expect(codes(name, text)).toEqual(['schema/to-fill-in']);
  });

  test('a variant of each standard that ships, with every clause tightened', () => {
    for (const { value: base } of items('variant', 'base', {})) {
      const given = { base, for: '山地' };
      const clauses = items('variant', 'clauses', given).map(({ value }) => value);
      expect(clauses.length).toBeGreaterThan(5);
      const { name, text } = file('variant', { ...given, clauses }, service, locale);
      expect(codes(name, text).filter((code) => code !== 'variant/no-effect')).toEqual(['schema/to-fill-in']);
      expect(text.match(/^ {2}- clause: /gm)).toHaveLength(clauses.length);
    }
  });

  test('a report on each standard that ships, every answer and figure open', () => {
    for (const { value: against } of items('report', 'against', {})) {
      const { name, text } = file('report', { against, operator: '方糖小鎮', period: '2025' }, service, locale);
      expect(codes(name, text), text).toEqual(['schema/to-fill-in']);
      const answered = text.match(/^ {4}status: /gm) ?? [];
      expect(answered.length).toBeGreaterThan(5);
      expect(text.match(/^ {4}status: ‹/gm)).toHaveLength(answered.length);
      expect(text.match(/^ {4}digest: '[0-9a-f]{8}'$/gm)).toHaveLength(answered.length);
      const open = workspace({ [name]: text });
      const places = openPlaces(document(open, name), open.findings(uriOf(name)), locale);
      expect(places.length).toBeGreaterThan(answered.length);
    }
  });

  function items(kind: NewKind, name: string, given: NewAnswers) {
    const question = questionsOf(kind).find((one) => one.name === name);
    return question?.items?.({ snapshot: service.snapshot(), locale, given }) ?? [];
  }
});

describe('a report on a standard with levels and conditions', () => {
  const care = readFileSync('examples/care-home/care-home.standard.yaml', 'utf8');
  const files = { 'care-home.standard.yaml': care };
  const service = workspace(files);
  const begin = (level: string, locale: Locale = 'zh-Hant') =>
    file('report', { against: 'care-home@2026', operator: '松齡養老院', period: '2026', level }, service, locale).text;

  test('asks for the level, and not for the type of space where there is but one', () => {
    const asked: string[] = [];
    let given: NewAnswers = { against: 'care-home@2026', operator: '松齡養老院', period: '2026' };
    for (;;) {
      const next = nextStep('report', { snapshot: service.snapshot(), locale: 'zh-Hans', given });
      if (next === undefined || 'file' in next) break;
      asked.push(next.step.name);
      if (next.step.name === 'level')
        expect(next.step.items.map(({ value }) => value)).toEqual(['甲級', '乙級', '丙級', '']);
      given = { ...given, [next.step.name]: next.step.value || (next.step.items[1]?.value ?? '') };
    }
    expect(asked).toEqual(['level', 'file']);
  });

  test('lays out what its level asks for, and says of each clause for whom it is', () => {
    expect(begin('乙級')).toContain('\nlevel: 乙級\n');
    expect(begin('乙級')).toContain('type: care-home');
    expect(begin('乙級')).toMatch(/^ {2}garden:$/m);
    expect(begin('丙級')).not.toMatch(/^ {2}garden:$/m);
    expect(begin('')).not.toMatch(/^level:/m);
    expect(begin('丙級')).toContain('# 7.2.2\n  # 只適用於：收住失智老年人10人及以上的');
  });

  test('lays out every item of a list of which one is to be answered by itself', () => {
    const [, items = ''] = /^ {2}room-fittings:\n {4}items:\n((?: {6}.*\n)+)/m.exec(begin('乙級')) ?? [];
    expect(items.match(/^ {6}\S+(?=:)/gm)?.map((id) => id.trim())).toEqual([
      'call-button',
      'night-lamp',
      'bath-rail',
      'lift-bed',
    ]);
  });

  test('asks for the figures that decide what is asked, so that nothing is found but what is open', () => {
    const text = begin('乙級');
    expect(codes('a.report.yaml', text, files)).toEqual(['schema/to-fill-in']);
    expect(text).toMatch(/^ {2}dementia-residents: ‹/m);
    expect(text).toMatch(/^ {2}clinic-rooms: ‹/m);
  });

  test('is in one script throughout', () => {
    const written = begin('乙級', 'zh-Hans').replaceAll(/乙級|松齡養老院/g, '');
    expect(toSimplified(written)).toBe(written);
  });
});

describe('a report that takes over the last one', () => {
  const path = 'reports/jimu-2017.report.yaml';
  const former = readFileSync(`examples/${path}`, 'utf8');
  const answers = {
    against: 'makerspace-coworking@2017',
    operator: '积木联合办公运营有限公司（示例）',
    period: '2018',
  };
  const taken = (text: string, locale: Locale = 'zh-Hant') => {
    const service = workspace({ [path]: text });
    return file('report', { ...answers, former: uriOf(path) }, service, locale);
  };

  test('has its answers, every figure open, and each date of evidence marked with what it was', () => {
    const { name, text, beside } = taken(former);
    expect(beside).toBe(uriOf(path));
    expect(name).toBe('积木联合办公运营有限公司-示例-2018.report.yaml');
    expect(codes(`reports/${name}`, text, { [path]: former }), text).toEqual(['schema/to-fill-in']);
    expect(text).toContain('\n  # 1.9 创业培训\n  # 众创空间应每年举办创业培训不少于4场');
    expect(text).toMatch(/credit-code: 91310104MA1FRJM60U/);
    const figures = text.slice(text.indexOf('\nfigures:'), text.indexOf('\nattachments:'));
    expect(figures).not.toMatch(/: \d/);
    expect(figures).toMatch(/evidence:\n\s+- financing/);
    const dates = former.match(/(?:collected|expires|due): .*/g) ?? [];
    expect(dates.length).toBeGreaterThan(3);
    expect(text.match(/(?:collected|expires|due): ‹.*，上次為 \d{4}-\d\d-\d\d›/g)).toHaveLength(dates.length);
    expect(text.match(/^ {4}statement: [^‹]/gm)?.length).toBe(former.match(/^ {4}statement: /gm)?.length);
    expect(text).toMatch(/declaration:\n {2}name: ‹/);
  });

  test('says which clauses have changed since, and keeps the digest that tells so', () => {
    const changed = former.replace(/^ {4}status: .*$/m, "$&\n    digest: '00000000'");
    expect(changed).not.toBe(former);
    const { name, text } = taken(changed);
    expect(text.match(/^ {2}# 本條在上次答覆之後有變，請重讀。$/gm)).toHaveLength(1);
    expect(codes(`reports/${name}`, text, { [path]: changed })).toContain('report/stale-answer');
  });

  test('leaves open what was open', () => {
    const { text } = taken(former.replace(/^ {4}statement: .*$/m, '    statement: ‹情況說明›'));
    expect(text).toMatch(/^ {4}statement: ‹情況說明›$/m);
  });
});

describe.each(Object.entries(hostile))('an answer that is %s', (_, text) => {
  const service = workspace({});
  test.each([
    ['standard', { field: text }],
    ['variant', { base: 'makerspace-service@2017', for: text }],
    ['report', { against: 'makerspace-service@2017', operator: text, period: '2025' }],
  ] as const)('is a text like any other in a new %s', (kind, answers) => {
    if (text.trim() === '') return;
    const made = file(kind, { ...answers, file: 'made' }, service);
    const found = findings(workspace({ [made.name]: made.text }), made.name);
    expect(
      found.filter(({ code }) => /^yaml\/(?!invisible)/.test(String(code))),
      made.text,
    ).toEqual([]);
    expect(/^(?:title|variant|operator): *$|^(?:title|variant): \S|^ {2}name: \S/m.test(made.text)).toBe(true);
  });
});

function document(service: Service, name: string) {
  const found = service.document(uriOf(name));
  if (found === undefined) throw new Error(`${name} is not there`);
  return found;
}
