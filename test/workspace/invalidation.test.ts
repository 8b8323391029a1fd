import { describe, expect, test } from 'vitest';
import { createService } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';
import { first, session, shown, v } from './checking-session.ts';
import { versions } from './small-files.ts';
import { started } from './starts.ts';

describe('what is checked again', () => {
  const [baseFile, variantFile, a, b] = [
    'base.standard.yaml',
    'variant.standard.yaml',
    'a.report.yaml',
    'b.report.yaml',
  ];
  test('forward: a clause changes what every file behind it says, and nothing else', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    expect(s.put(baseFile, v(baseFile, 1))).toEqual([a, b, baseFile, variantFile].sort());
  });
  test('only dependants: a report on another standard is left alone', () => {
    const s = session(first([baseFile, variantFile, a]));
    // Of another operator: figures of one and the same are compared.
    s.put(b, v(b, 0).replace('甲公司', '乙公司'));
    expect(s.put(variantFile, v(variantFile, 1))).not.toContain(b);
    expect(s.put(variantFile, v(variantFile, 0))).toEqual([a, baseFile, variantFile]);
  });
  test('how an edition stands is told to everybody: it may follow theirs', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    const withdrawn = v(variantFile, 0).replace('status: current', 'status: withdrawn');
    expect(s.put(variantFile, withdrawn)).toEqual([a, b, baseFile, variantFile].sort());
  });
  test('a note is read by standards of the family, which look for what their texts use, and by no report', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    expect(s.put(baseFile, v(baseFile, 2))).toEqual([baseFile, variantFile]);
  });
  test.each([
    ['its foreword', variantFile, 'foreword: 面向創客。\n'],
    ['the title of what it lists', variantFile, 'bibliography: [{number: GB/T 1—2020, title: 創客}]\n'],
    ['a note of a clause', variantFile, `chapters:\n  - {id: two, title: 乙, clauses: [{id: x, notes: [創客]}]}\n`],
    ['a reason', variantFile, 'adapt: [{clause: a, because: 便利創客}]\n'],
  ])('a word that a variant uses is told to the base that defines it: in %s', (_, file, more) => {
    const naming = v(baseFile, 0).replace('indicators:', 'terms: {maker: {name: 創客}}\nindicators:');
    const plain = `${v(variantFile, 0)}${more.replace('創客', '甲')}`;
    const s = session(new Map([...first([a]), [baseFile, naming], [file, plain]]));
    const isUnused = () => s.published.get(baseFile)?.some((one) => one.includes('創客')) ?? false;
    expect(isUnused()).toBe(true);
    s.put(file, `${v(variantFile, 0)}${more}`);
    expect(isUnused()).toBe(false);
  });
  test('a comment typed into an open standard changes nothing for its dependants', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    s.open(baseFile, v(baseFile, 0));
    expect(s.type(baseFile, 0, 0, '# 草稿\n')).toEqual([baseFile]);
  });
  test('what a finding elsewhere points at is shown where it comes to stand, whoever has which file open', () => {
    const s = session(new Map([...first([baseFile]), [variantFile, v(variantFile, 5)]]));
    const points = () => s.published.get(variantFile)?.find((one) => one.startsWith('variant/loosens-base'));
    expect(points()).toMatch(/base.standard.yaml 18:/);
    expect(s.put(baseFile, `# 註\n${v(baseFile, 0)}`)).toEqual([baseFile, variantFile]);
    expect(points()).toMatch(/base.standard.yaml 19:/);
    s.open(baseFile, v(baseFile, 0));
    expect(s.type(baseFile, 0, 0, '# 草稿\n')).toEqual([baseFile, variantFile]);
    s.open(variantFile, v(variantFile, 5));
    expect(s.type(baseFile, 0, 0, '\n')).toEqual([baseFile, variantFile]);
    expect(points()).toMatch(/base.standard.yaml 20:/);
    expect(s.type(baseFile, 0, 0, '# 未定稿')).toEqual([baseFile]);
    expect(s.type(baseFile, 30, 0, '# 完\n')).toEqual([baseFile]);
  });
  test('an edit lists what is open at once, and of closed files, however late, those that have read of what it changed', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    s.open(baseFile, v(baseFile, 0));
    s.open(a, v(a, 0));
    expect(s.retype(baseFile, v(baseFile, 1))).toEqual([a, baseFile].sort());
    expect(s.retype(baseFile, `# 註\n${v(baseFile, 1)}`)).toContain(baseFile);
    expect(s.listed()).toEqual([b, variantFile].sort());
    expect(s.published.get(b)).toEqual(shown(started(s.files), b));
    expect(s.listed()).toEqual([]);
  });
  test('what an edit means for closed files, listed after the settings have changed, takes nothing for found before that', () => {
    const settings = '.clausewright.yaml';
    const s = session(first([baseFile, b, settings]));
    s.open(baseFile, v(baseFile, 0));
    s.open(settings, v(settings, 0));
    s.retype(baseFile, v(baseFile, 0).replace('at-least: 3', 'at-least: 9'));
    s.retype(settings, v(settings, 1));
    s.look(b);
    expect(s.published.get(b)?.join()).toContain('report/contradicts-figures');
    s.list();
    s.retype(baseFile, v(baseFile, 0));
    s.look(b);
    expect(s.published.get(b)?.join()).not.toContain('report/contradicts-figures');
  });
  test('a statement typed into a report concerns that report alone', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    s.open(a, v(a, 0));
    expect(s.type(a, 9, 23, '\n    statement: 已配備')).toEqual([a]);
  });
  test('delete: dependants learn that their base is gone', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    expect(s.remove(baseFile)).toEqual([a, b, baseFile, variantFile].sort());
    expect(s.published.get(b)?.join()).toContain('report/unknown-standard');
  });
  test('reverse: what a variant comes to use, or no longer uses, is told to its base, and to nobody beside', () => {
    const s = session(first([baseFile, variantFile, a, b]));
    expect(s.put(variantFile, v(variantFile, 1))).toContain(baseFile);
    expect(s.put(variantFile, v(variantFile, 0))).toContain(baseFile);
    expect(s.put(variantFile, v(variantFile, 0))).not.toContain(b);
  });
  test('reverse: a report that goes is missed by those which read of it, and by nobody else', () => {
    const s = session(first([baseFile, variantFile, a]));
    s.put(b, v(b, 1));
    expect(s.published.get(a)?.join()).toContain('report/duplicate-id');
    expect(s.remove(b)).toContain(a);
    expect(s.published.get(a)?.join()).not.toContain('report/duplicate-id');
    expect(s.published.get(variantFile)).toEqual(shown(started(first([baseFile, variantFile, a])), variantFile));
  });
  test.each([
    ['space', (text: string) => text.replace('operator:', 'space: {name: 乙店}\noperator:')],
    ['evidence', (text: string) => text.replace('mentors: 3', 'mentors: {value: 3, evidence: [list]}')],
  ])('what reports of one operator are compared by: %s', (_, edit) => {
    const s = session(first([baseFile, variantFile, a, b]));
    expect(s.put(b, edit(v(b, 0)))).toContain(a);
  });
  test('what a base uses of its variant is told to the variant', () => {
    const naming = v(variantFile, 4).replace('創客}', '創業者}');
    const s = session(new Map([...first([baseFile]), [variantFile, naming]]));
    expect(s.published.get(variantFile)?.join()).toContain('standard/unused-definition');
    s.put(baseFile, v(baseFile, 0).replace('verification', 'notes: ["[[maker]]"]\n        verification'));
    expect(s.published.get(variantFile)?.join()).not.toContain('standard/unused-definition');
  });
  test.each([baseFile, variantFile, a])(
    'rename a file: %s says by its new name what it said, and its dependants as well',
    (name) => {
      const s = session(first([baseFile, variantFile, a, b]));
      const before = new Map(s.published);
      const again = s.rename(name, `moved/${name}`);
      expect(again).toContain(`moved/${name}`);
      expect(s.published.has(name)).toBe(false);
      for (const [file, found] of before)
        expect(s.published.get(file === name ? `moved/${name}` : file)).toEqual(found);
    },
  );
  test('where nothing but open files points at what has moved, there are no closed ones to look up', () => {
    const moving = (others: 'open' | 'closed') => {
      const service = createService('2021-06-01');
      const text = (name: string, mentors: number) =>
        `report: ${name}\nagainst: base@2020\noperator: {name: one}\nperiod: 2020\nfigures: {mentors: ${mentors}}\n`;
      const [one, two] = ['one.report.yaml', 'two.report.yaml'].map(uriOf) as [string, string];
      service.load([
        { uri: uriOf('base.standard.yaml'), text: versions['base.standard.yaml']?.[0] ?? '' },
        { uri: two, text: text('two', 11) },
      ]);
      service.open({ uri: one, text: text('one', 10) }, 1, 'service-report');
      if (others === 'open') service.open({ uri: two, text: text('two', 11) }, 1, 'service-report');
      const [found] = service.diagnostics(two, 'en').filter(({ code }) => code === 'report/figure-differs');
      expect(found?.related.map(({ uri }) => uri)).toContain(one);
      return { ...service.replace(one, 2, `# 1\n${text('one', 10)}`), two };
    };
    const among = moving('open');
    expect(among.open).toContain(among.two);
    expect(among.closed).toBeUndefined();
    const { closed, two } = moving('closed');
    expect(closed?.()).toContain(two);
  });

  test('a change on disk of a file that is open concerns nobody; of a closed one, everybody behind it', () => {
    const s = session(first([baseFile, a, b]));
    s.open(baseFile, v(baseFile, 0));
    expect(s.put(baseFile, v(baseFile, 1))).toEqual([]);
    s.close(baseFile, v(baseFile, 0));
    expect(s.put(baseFile, v(baseFile, 1))).toEqual([b, baseFile].sort());
  });
  test('a standard that arrives after its reports', () => {
    const s = session(first([a, b]));
    expect(s.put(baseFile, v(baseFile, 0))).toEqual(expect.arrayContaining([b, baseFile]));
    expect(s.put(variantFile, v(variantFile, 0))).toEqual(expect.arrayContaining([a, variantFile]));
  });
  test('a circle closes and opens', () => {
    const s = session(first([baseFile, variantFile]));
    s.put(baseFile, v(baseFile, 5));
    expect(s.published.get(variantFile)?.join()).toContain('variant/circular-base');
    s.put(baseFile, v(baseFile, 0));
    expect(s.published.get(variantFile)?.join()).not.toContain('variant/circular-base');
  });
  test('two files that define one edition both say so', () => {
    const s = session(first([baseFile]));
    const again = s.put('other.standard.yaml', v('other.standard.yaml', 1));
    expect(again).toEqual(['base.standard.yaml', 'other.standard.yaml']);
    expect(s.published.get(baseFile)?.join()).toContain('standard/duplicate-edition');
    expect(s.remove('other.standard.yaml')).toContain(baseFile);
    expect(s.published.get(baseFile)?.join()).not.toContain('standard/duplicate-edition');
  });
  test('closing goes back to what the disk holds', () => {
    const s = session(first([baseFile, a]));
    s.open(baseFile, v(baseFile, 3));
    s.close(baseFile, v(baseFile, 0));
    expect(s.published.get(baseFile)).toEqual(shown(started(first([baseFile, a])), baseFile));
  });
});
