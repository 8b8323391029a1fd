import { describe, expect, test } from 'vitest';
import { complete } from '../../server/features/completion/complete.ts';
import { plainText } from '../../server/features/completion/snippet.ts';
import type { Reader } from '../../server/features/reader.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const reader: Reader = { locale: 'zh-Hant', markdown: true, snippets: true, opensPages: true };

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: current
indicators:
  mentor-count: {title: 導師人數, unit: 人, kind: stock}
evidence-kinds:
  roster: {title: 名單}
chapters:
  - id: mentoring
    title: 創業輔導
    clauses:
      - id: mentor-team
        title: 創業導師隊伍
        provision: requirement
        text: 應配備導師
        criteria:
          - {indicator: mentor-count, at-least: 3}
        evidence: [roster]
        verification: {method: examine}
      - id: salon
        title: 創業沙龍
        provision: recommendation
        text: 宜定期舉辦沙龍
`;

function offered(source: string, name: string, locale: Reader['locale'] = 'zh-Hant') {
  const { text, cursor } = marked(source);
  if (cursor === undefined) throw new Error('no cursor');
  const others = name.endsWith('report.yaml') ? { 'demo.standard.yaml': standard } : {};
  const service = workspace({ ...others, [name]: text });
  const document = service.document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  const { items } = complete(service.snapshot(), document, cursor, { ...reader, locale });
  const accept = (label: string): string => {
    const item = items.find((one) => one.label === label);
    if (item === undefined) throw new Error(`not offered: ${label}, but ${items.map((one) => one.label).join(' ')}`);
    return lineText(text)
      .edit([{ range: item.range, text: plainText(item.snippet) }])
      .toString();
  };
  return { items, labels: items.map((one) => one.label), accept };
}

const report = (rest: string) =>
  `report: demo-2020\nagainst: demo@2020\noperator:\n  name: 示例\nperiod: 2020\n${rest}`;

const clause = 'standard: demo@2020\nchapters:\n  - id: one\n    clauses:\n      - id: a\n        ';

describe('keys', () => {
  test('those still missing come first, with what they are in the reader’s language', () => {
    const { labels, items } = offered('standard: demo@2020\n$0\n', 'a.standard.yaml');
    expect(labels.slice(0, 4)).toEqual(['title', 'language', 'class', 'status']);
    expect(items[0]?.detail).toBe('標題');
  });
  test('a key is found by its Chinese name in either script', () => {
    for (const typed of ['标题', '標題', 'titl']) {
      expect(offered(`standard: demo@2020\n${typed}$0\n`, 'a.standard.yaml').labels[0]).toBe('title');
    }
  });
  test('a key brings its required children', () => {
    const { accept } = offered('standard: demo@2020\nchap$0\n', 'a.standard.yaml');
    expect(accept('chapters')).toBe(
      'standard: demo@2020\nchapters:\n  - id: ‹章的短名 如 safety›\n    title: ‹標題›\n    clauses:\n      - id: ‹條款的短名 如 fire-exit›\n        title: ‹標題›\n        provision: ‹條款類型›\n        text: ‹條文›\n',
    );
  });
});

describe('values', () => {
  test('an enum offers its values with their names', () => {
    const { labels, items } = offered('standard: demo@2020\nclass: $0\n', 'a.standard.yaml');
    expect(labels).toContain('group');
    expect(items.find((one) => one.label === 'group')?.detail).toBe('團體標準');
  });
  test('a value that is being written is found by its name in either script, and by its beginning', () => {
    for (const typed of ['推荐', '推薦', 'recom']) {
      expect(offered(`${clause}provision: ${typed}$0\n`, 'a.standard.yaml').labels, typed).toEqual(['recommendation']);
    }
  });
  test('a value that is written, or means nothing, does not hide the others', () => {
    for (const typed of ['permission', 'xyz']) {
      const { labels } = offered(`${clause}provision: ${typed}$0\n`, 'a.standard.yaml');
      expect(labels, typed).toHaveLength(5);
    }
    expect(offered(`${clause}provision: permission$0\n`, 'a.standard.yaml').labels[0]).toBe('permission');
  });
  test('directly behind the colon a space is added', () => {
    const { accept } = offered('standard: demo@2020\nclass:$0\n', 'a.standard.yaml');
    expect(accept('policy')).toBe('standard: demo@2020\nclass: policy\n');
  });
  test('a date offers today', () => {
    expect(offered('standard: demo@2020\npublished: $0\n', 'a.standard.yaml').labels).toEqual(['2026-11-24']);
  });
  test('a reference is found by id and by title in either script', () => {
    for (const typed of ['mentor', '導師', '导师人数']) {
      const { labels } = offered(
        standard.replace('{indicator: mentor-count, at-least: 3}', `{indicator: ${typed}$0, at-least: 3}`),
        'a.standard.yaml',
      );
      expect(labels, typed).toEqual(['mentor-count']);
    }
  });
});

describe('reports', () => {
  test('an edition is offered under against', () => {
    const { labels, accept } = offered('report: r\nagainst: $0\n', 'a.report.yaml');
    expect(labels).toContain('demo@2020');
    expect(accept('demo@2020')).toBe('report: r\nagainst: demo@2020\n');
  });
  test('where the keys are those of the standard, they are asked for before anything is written below them', () => {
    for (const before of ['answers:$0\n', 'answer$0\n']) {
      const { items, accept } = offered(report(before), 'a.report.yaml');
      expect(accept(items[0]?.label ?? '')).toBe(report('answers:\n  ‹條款›\n'));
      expect(items[0]?.again).toBe(true);
    }
  });
  test('an answer comes with a skeleton shaped by its clause', () => {
    const { labels, accept } = offered(report('answers:\n  $0\n'), 'a.report.yaml');
    expect(labels).toEqual(['mentor-team', 'salon']);
    expect(accept('mentor-team')).toBe(
      report(
        "answers:\n  mentor-team:\n    status: ‹狀態›\n    statement: ‹情況說明›\n    evidence:\n      - kind: roster\n        title: 名單\n        file: ‹文件›\n    digest: '6abe1921'\n",
      ),
    );
  });
  test('a clause is found by its title', () => {
    expect(offered(report('answers:\n  沙龙$0\n'), 'a.report.yaml').labels).toEqual(['salon']);
  });
  test('figures offer the indicators', () => {
    expect(offered(report('figures:\n  $0\n'), 'a.report.yaml').labels).toEqual(['mentor-count']);
  });
});

describe('a value of a list that lacks its dash', () => {
  const evidence = (lines: string) =>
    report(`attachments:\n  list: {kind: roster, title: 名單}\nanswers:\n  mentor-team:\n    evidence:\n${lines}`);
  test('gets one where the list has its dashes', () => {
    const { accept } = offered(evidence('      - list\n      # 註\n      l$0\n'), 'a.report.yaml');
    expect(accept('list')).toBe(evidence('      - list\n      # 註\n      - list\n'));
  });
  test('is offered nothing further in, where a dash would tear the list', () => {
    const { labels } = offered(
      evidence(
        '      - list\n      # 註\n        l$0\n      -{kind: roster, title: 名單}\n  salon:\n    status: implemented\n',
      ),
      'a.report.yaml',
    );
    expect(labels).not.toContain('list');
  });
});

describe('in braces and brackets, before something else, a comma follows', () => {
  const inEvidence = (given: string) =>
    report(`answers:\n  mentor-team:\n    status: implemented\n    evidence:\n      - ${given}\n`);
  test.each([
    ['{kind: photo,$0 title: 合影}', 'url', '{kind: photo,url: ‹鏈接›, title: 合影}'],
    ['{kind: photo, $0title: 合影}', 'kind', undefined],
    ['{kind: photo, $0}', 'url', '{kind: photo, url: ‹鏈接›}'],
    ['{kind: photo,$0}', 'url', '{kind: photo,url: ‹鏈接›}'],
  ])('%s', (given, label, expected) => {
    const { labels, accept } = offered(inEvidence(given), 'demo.report.yaml');
    if (expected === undefined) expect(labels).not.toContain(label);
    else expect(accept(label)).toBe(inEvidence(expected));
  });
  test('in a list', () => {
    const { accept } = offered(
      standard.replace('[roster]', '[$0 photo]').replace('  roster:', '  photo: {title: 照片}\n  roster:'),
      'demo.standard.yaml',
    );
    expect(accept('roster')).toContain('[roster, photo]');
  });
});

describe('an empty line in the middle of something, the cursor at its beginning', () => {
  const answers = 'answers:\n$0\n  salon:\n    status: implemented\n';
  test('offers more of what it stands in, indented as that is', () => {
    const { labels, accept } = offered(report(answers), 'a.report.yaml');
    expect(labels).toEqual(['mentor-team']);
    expect(accept('mentor-team')).toContain('\nanswers:\n  mentor-team:\n    status: ');
    expect(accept('mentor-team')).toContain('\n  salon:\n');
  });
  test('in a clause, its keys', () => {
    const { labels, accept } = offered(
      standard.replace('        text: 應配備導師', '$0\n        text: 應配備導師'),
      'a.standard.yaml',
    );
    expect(labels).toContain('notes');
    expect(accept('weight')).toContain('requirement\n        weight: ');
  });
  test('before an item, another', () => {
    const { items } = offered(standard.replace('      - id: salon', '$0\n      - id: salon'), 'a.standard.yaml');
    expect(items.map(({ snippet }) => snippet.slice(0, 12))).toEqual(['      - id: ']);
  });
  test('where keys of the file may stand, those', () => {
    const { labels } = offered(report('answers: {}\n$0\ndeclaration: {name: 甲}\n'), 'a.report.yaml');
    expect(labels).toEqual(expect.arrayContaining(['figures', 'language', 'space', 'summary', 'attachments']));
  });
  test('nothing where nothing is left, and nothing in a text', () => {
    const rest =
      'language: zh-Hant\nspace: {name: 甲}\nsummary: 甲\nfigures: {}\nattachments: {}\nself-score: 1\nforms: {}\nanswers: {}\ndeclaration: {name: 甲}\n$0\n';
    expect(offered(report(rest), 'a.report.yaml').labels).toEqual([]);
    expect(offered(report('summary: |\n  甲\n$0\n  乙\n'), 'a.report.yaml').labels).toEqual([]);
  });
});

describe('in place of a placeholder', () => {
  test.each([
    ['provision: ‹條款類型›$0', 'recommendation', 'provision: recommendation'],
    ['provision: $0‹條款類型›', 'recommendation', 'provision: recommendation'],
    ['provision: ‹條款$0類型› # 待定', 'recommendation', 'provision: recommendation # 待定'],
    ['{provision: ‹條款類型›$0, weight: 3}', 'recommendation', '{provision: recommendation, weight: 3}'],
    ['verification: ‹證實方法›$0', '新增證實方法', 'verification: \n          method: ‹方法›\n          text: ‹做法›'],
  ])('%s', (given, label, expected) => {
    const before = given.startsWith('{') ? clause.replace(/id: a\n\s*$/, '') : clause;
    expect(offered(`${before}${given}\n`, 'a.standard.yaml').accept(label)).toBe(`${before}${expected}\n`);
  });
  test.each(['$0', '‹方法›$0'])('single values come before what begins a list: method: %s', (given) => {
    const { items } = offered(`${clause}verification:\n          method: ${given}\n`, 'a.standard.yaml');
    expect(items.map(({ kind }) => kind)).toEqual(['value', 'value', 'value', 'value', 'value', 'item', 'item']);
  });
  test('in a list, and where a key belongs', () => {
    const evidence = standard
      .replace('[roster]', '[‹證明材料›$0]')
      .replace('  roster:', '  photo: {title: 照片}\n  roster:');
    expect(offered(evidence, 'a.standard.yaml').accept('photo')).toContain('evidence: [photo]');
    expect(offered(report('answers:\n  ‹條款›$0\n'), 'a.report.yaml').accept('salon')).toContain(
      '\n  salon:\n    status: ',
    );
  });
  test('of an id that only the author can know, what belongs there', () => {
    for (const given of ['id: ‹條款的短名 如 fire-exit›$0', 'id: $0', 'weight: $0', 'weight: ‹權重›$0']) {
      const { items } = offered(
        `standard: demo@2020\nchapters:\n  - id: one\n    clauses:\n      - ${given}\n`,
        'a.standard.yaml',
      );
      expect(
        items.map(({ kind }) => kind),
        given,
      ).toEqual(['blank']);
    }
    const { items } = offered(
      'standard: demo@2020\nterms:\n  ‹術語的短名›$0:\n    name: 眾創空間\n',
      'a.standard.yaml',
    );
    expect(items.map(({ kind }) => kind)).toEqual(['blank']);
  });
});

describe('what the reader knows by name', () => {
  test.each([
    ['zh-Hans', ['zh-Hans', 'zh-Hant', 'en']],
    ['zh-Hant', ['zh-Hant', 'zh-Hans', 'en']],
    ['en', ['en', 'zh-Hant', 'zh-Hans']],
  ] as const)('the own language comes first: %s', (locale, expected) => {
    const { labels } = offered('standard: demo@2020\nlanguage: $0\n', 'a.standard.yaml', locale);
    expect(labels).toEqual(expected);
  });
  test('types of space bear names, and are found by them', () => {
    const source = (typed: string) => `standard: demo@2020\nspace-types: [${typed}$0]\n`;
    const { items } = offered(source(''), 'a.standard.yaml');
    expect(items.find(({ label }) => label === 'co-working')?.detail).toBe('聯合辦公');
    expect(items.every(({ detail }) => detail !== '')).toBe(true);
    expect(offered(source('联合'), 'a.standard.yaml').labels[0]).toBe('co-working');
  });
});

describe('where nothing was offered', () => {
  test('behind a value and a space, the other values', () => {
    const { accept } = offered(`${clause}provision: permission $0\n`, 'a.standard.yaml');
    expect(accept('recommendation')).toBe(`${clause}provision: recommendation\n`);
  });
  test('on an empty line left of everything, what is still open above', () => {
    const { labels, accept } = offered(`${standard}$0`, 'a.standard.yaml');
    expect(labels).toContain('scope');
    const whole = `${report('language: zh-Hant\nspace: {name: 甲}\nsummary: 甲\nfigures: {}\nattachments: {}\nself-score: 1\nforms: {}\ndeclaration: {name: 甲}\nanswers:\n  salon:\n    status: planned\n')}$0`;
    expect(offered(whole, 'a.report.yaml').labels).toContain('plan');
    expect(accept('scope')).toBe(`${standard}scope: ‹範圍›`);
  });
  test('below a key of kinds, its first kind, with its dash', () => {
    const below = standard.replace('evidence: [roster]', 'evidence:\n          $0');
    const { labels, accept } = offered(below, 'a.standard.yaml');
    expect(labels[0]).toBe('roster');
    expect(accept('roster')).toContain('evidence:\n          - roster\n');
  });
});

describe('kinds of evidence that a clause asks for', () => {
  const asked = (given: string) => standard.replace('evidence: [roster]', given);
  test('the standard’s own come first', () => {
    for (const given of ['evidence: $0', 'evidence: [$0]', 'evidence:\n          - $0']) {
      expect(offered(asked(given), 'a.standard.yaml').labels[0], given).toBe('roster');
    }
    expect(offered(asked('evidence: $0'), 'a.standard.yaml').accept('roster')).toContain('evidence: [roster]\n');
    expect(offered(asked('evidence: 名$0'), 'a.standard.yaml').accept('roster')).toContain('evidence: [roster]\n');
  });
  test('groups hold kinds', () => {
    const { accept } = offered(
      asked('evidence: $0').replace('  roster:', '  photo: {title: 照片}\n  roster:'),
      'a.standard.yaml',
    );
    expect(accept('新增任一')).toContain('evidence: \n          any:\n            - ‹證明材料種類›\n');
  });
});

test('a value in Chinese that was left standing is mended to the one that it means', () => {
  for (const [language, written] of [
    ['zh-Hant', '推薦'],
    ['zh-Hans', '推荐'],
    ['zh-Hant', '建議'],
  ]) {
    const text = standard
      .replace('provision: recommendation', `provision: ${written}`)
      .replace('zh-Hant', language ?? '');
    const service = workspace({ 'a.standard.yaml': text });
    const found = service
      .diagnostics(uriOf('a.standard.yaml'), 'zh-Hant')
      .filter(({ code }) => code === 'schema/invalid-value');
    expect(found.map(({ message }) => message).join()).toContain('recommendation');
  }
});

test.each(['en', 'zh-Hans', 'zh-Hant'] as const)('the language that its author reads first: %s', (locale) => {
  expect(offered('language: $0\n', 'a.standard.yaml', locale).labels[0]).toBe(locale);
});

test('a date that is written in full stays what Enter would write', () => {
  const declared = report('declaration:\n  name: 甲\n  date: 2021-01-20$0\n');
  expect(offered(declared, 'a.report.yaml').labels.slice(0, 2)).toEqual(['2021-01-20', '2026-11-24']);
  expect(offered(declared.replace('-20$0', '-$0'), 'a.report.yaml').labels).not.toContain('2021-01-');
});
