import { describe, expect, test } from 'vitest';
import { toSimplified } from '../../server/base/simplify.ts';
import { convertFile, textsOfFile } from '../../server/features/convert-script/convert-file.ts';
import { fillLanguage } from '../../server/features/convert-script/fill-language.ts';
import { conversionOffers, offeredEdits } from '../../server/features/convert-script/offers.ts';
import type { Language } from '../../server/model/field.ts';
import type { Script } from '../../server/model/values/script.ts';
import { toTraditional } from '../../server/model/values/traditional.ts';
import { converted } from '../../server/model/wording/convert-script.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import type { Edit } from '../../server/syntax/problem.ts';
import { wholeFiles } from '../../server/workspace/uses.ts';
import { marked } from '../support/marked.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const into: Readonly<Record<Script, (text: string) => string>> = {
  'zh-Hans': toSimplified,
  'zh-Hant': toTraditional,
};

const apply = (text: string, edits: readonly Edit[]) =>
  lineText(text)
    .edit([...edits].reverse())
    .toString();

function file(text: string, name = 'a.standard.yaml') {
  const document = workspace({ [name]: text }).document(uriOf(name));
  if (document === undefined) throw new Error('no document');
  return document;
}

const convertedFile = (text: string, to: Script, name?: string) =>
  apply(text, convertFile(file(text, name), to, into[to])[0]?.edits ?? []);

describe('a text', () => {
  test.each<[string, Script, Language, string]>([
    [
      '頭髮與發展，乾燥與干涉，公里與裏面，面條與麵條',
      'zh-Hans',
      'zh-Hant',
      '头发与发展，干燥与干涉，公里与里面，面条与面条',
    ],
    ['头发与发展，干燥与干涉，公里与里面', 'zh-Hant', 'zh-Hans', '頭髮與發展，乾燥與干涉，公里與裡面'],
    ['众创空间应公布软件和信息', 'zh-Hant', 'zh-Hans', '眾創空間應公佈軟件和信息'],
    ['依據《眾創空間服務規範》的「負責人」', 'zh-Hans', 'zh-Hant', '依据《众创空间服务规范》的“负责人”'],
    ['依据《众创空间服务规范》的“负责人”', 'zh-Hant', 'zh-Hans', '依據《眾創空間服務規範》的「負責人」'],
    [
      '見 [[導師團隊]] 與 `導師` 和 https://例.test/導師',
      'zh-Hans',
      'zh-Hant',
      '见 [[導師團隊]] 与 `導師` 和 https://例.test/導師',
    ],
    ['牌匾应写“眾創空間”', 'zh-Hans', 'zh-Hans', '牌匾应写“眾創空間”'],
    ['牌匾应寫“眾創空間”', 'zh-Hans', 'zh-Hans', '牌匾应写“眾創空間”'],
    ['導師𠮷', 'zh-Hans', 'zh-Hant', '导师𠮷'],
    ['A mentor’s “desk” 導師', 'zh-Hans', 'en', 'A mentor’s “desk” 導師'],
    ['只要公里', 'zh-Hans', 'zh-Hant', '只要公里'],
  ])('%s → %s, declared %s', (text, to, declared, expected) => {
    expect(converted(text, to, declared, into[to])).toBe(expected);
    expect(converted(expected, to, declared === 'en' ? declared : to, into[to])).toBe(expected);
  });
});

describe('a file', () => {
  const traditional = `# 導師
standard: demo@2020
title: {zh-Hant: 眾創空間, en: Makerspaces}
language: 'zh-Hant'
class: policy
status: current
scope: >-
  本文件適用於眾創
  空間的導師。

  另一段話「導師」。
terms:
  mentor:
    name: {zh-Hant: 導師, zh-Hans: 导师}
    definition: "為創業者提供 \\u5c0e\\u5e2b 服務的人"
    deprecated: [輔導員]
chapters:
  - id: one
    title: '導師'
    clauses:
      - id: a
        provision: requirement
        text: |
          應配備導師：
            見 [[導師]]。
        evidence: [{kind: 名單}]
        notes: [&n 導師]
      - id: b
        provision: requirement
        text: *n
`;
  const simplified = `# 導師
standard: demo@2020
title: {zh-Hans: 众创空间, en: Makerspaces}
language: 'zh-Hans'
class: policy
status: current
scope: >-
  本文件适用于众创
  空间的导师。

  另一段话“导师”。
terms:
  mentor:
    name: {zh-Hant: 導師, zh-Hans: 导师}
    definition: "为创业者提供 导师 服务的人"
    deprecated: [辅导员]
chapters:
  - id: one
    title: '导师'
    clauses:
      - id: a
        provision: requirement
        text: |
          应配备导师：
            见 [[導師]]。
        evidence: [{kind: 名單}]
        notes: [&n 导师]
      - id: b
        provision: requirement
        text: *n
`;
  test('changes its prose and its language, and nothing else', () => {
    expect(convertedFile(traditional, 'zh-Hans')).toBe(simplified);
  });
  test('with CRLF keeps it', () => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(convertedFile(crlf(traditional), 'zh-Hans')).toBe(crlf(simplified));
  });
  test('comes back', () => {
    const back = traditional.replace('\\u5c0e\\u5e2b', '導師');
    expect(convertedFile(simplified, 'zh-Hant')).toBe(back);
  });
  test.each<Script>(['zh-Hans', 'zh-Hant'])('converted to %s needs no more', (to) => {
    const once = convertedFile(traditional, to);
    expect(convertedFile(once, to)).toBe(once);
  });
  test('that says no language is told Simplified', () => {
    expect(convertedFile('standard: demo@2020\ntitle: 導師\nclass: policy\n', 'zh-Hans')).toContain(
      'title: 导师\nlanguage: zh-Hans\n',
    );
  });
  test('of a report', () => {
    expect(
      convertedFile(
        'report: r\nlanguage: zh-Hans\nanswers:\n  导师:\n    statement: 已配备导师\n    reason: {zh-Hans: 导师, en: x}\n',
        'zh-Hant',
        'a.report.yaml',
      ),
    ).toBe(
      'report: r\nlanguage: zh-Hant\nanswers:\n  导师:\n    statement: 已配備導師\n    reason: {zh-Hant: 導師, en: x}\n',
    );
  });
  test('in English keeps its texts and its language', () => {
    const english = 'standard: d@2020\ntitle: {zh-Hant: 導師, en: Mentor}\nlanguage: en\nscope: 導師 are mentors\n';
    expect(convertedFile(english, 'zh-Hans')).toBe(english.replace('zh-Hant: 導師', 'zh-Hans: 导师'));
  });
});

describe('the missing script', () => {
  const head = 'standard: d@2020\nlanguage: zh-Hant\nclass: policy\n';
  const fill = (body: string) => {
    const document = file(head + body);
    const edits = textsOfFile(document).flatMap((text) => {
      const to = text.language === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
      return fillLanguage(document, text, into[to]);
    });
    return apply(head + body, edits).slice(head.length);
  };
  test.each<[string, string]>([
    ['title: {zh-Hant: 導師, en: Mentor}\n', 'title: {zh-Hant: 導師, zh-Hans: 导师, en: Mentor}\n'],
    ["title:\n  zh-Hans: '导师' # 註\n", "title:\n  zh-Hans: '导师' # 註\n  zh-Hant: '導師'\n"],
    [
      'scope:\n  zh-Hant: >-\n    導師\n    團隊\n\n    二\n  en: Team\n',
      'scope:\n  zh-Hant: >-\n    導師\n    團隊\n\n    二\n  zh-Hans: >-\n    导师\n    团队\n\n    二\n  en: Team\n',
    ],
    ['title: {zh-Hant: &a 導師}\n', 'title: {zh-Hant: &a 導師, zh-Hans: 导师}\n'],
    ['title: {zh-Hant: 導師, zh-Hans: 教练}\n', 'title: {zh-Hant: 導師, zh-Hans: 教练}\n'],
    ['title: {en: Mentor}\n', 'title: {en: Mentor}\n'],
    ['title: 導師\n', 'title: 導師\n'],
  ])('%j → %j', (before, after) => {
    expect(fill(before)).toBe(after);
  });
});

describe('on offer', () => {
  const clause = (text: string, note = '甲') =>
    `standard: d@2020\nlanguage: zh-Hant$3\nclass: policy\nchapters:\n  - id: one\n    title: 甲\n    clauses:\n      - id: a\n        text: ${text}\n        notes: [${note}]\n`;
  /** Titles at the cursor, each with what becomes of the clause's lines. */
  function offered(source: string, locale: 'en' | 'zh-Hant' | 'zh-Hans' = 'en') {
    const { text, cursor } = marked(source);
    if (cursor === undefined) throw new Error('no cursor');
    const document = file(text);
    return conversionOffers(document, cursor, locale).map(({ title, conversion }) => {
      const [changes] = offeredEdits(document, conversion, into[conversion.to]);
      const after = apply(text, changes?.edits ?? []);
      return `${title} | ${/text: (.*)\n *notes: (.*)/.exec(after)?.slice(1).join(' | ')}`;
    });
  }
  test.each<[string, readonly string[]]>([
    [clause('$0導師').replace('$3', ''), ['Convert this text to Simplified | 导师 | [甲]']],
    [
      clause('$0導師', '团队').replace('$3', ''),
      ['Convert this text to Simplified | 导师 | [团队]', 'Convert this clause to Traditional | 導師 | [團隊]'],
    ],
    [
      clause('{zh-Hant: 導$0師, en: Mentor}', '團隊').replace('$3', ''),
      [
        'Fill in the Simplified text | {zh-Hant: 導師, zh-Hans: 导师, en: Mentor} | [團隊]',
        'Convert this text to Simplified | {zh-Hans: 导师, en: Mentor} | [團隊]',
        'Convert this clause to Simplified | {zh-Hans: 导师, en: Mentor} | [团队]',
      ],
    ],
    [clause('{zh-Hant: 導$0師, zh-Hans: 导师}').replace('$3', ''), []],
    [clause('{en: Men$0tor}').replace('$3', ''), []],
    [clause('只有$0').replace('$3', ''), []],
    [clause('導師').replace('$3', '$0'), ['Convert this file to Simplified | 导师 | [甲]']],
    [clause('導師').replace('id: a', 'i$0d: a').replace('$3', ''), ['Convert this clause to Simplified | 导师 | [甲]']],
  ])('%s', (source, expected) => {
    expect(offered(source)).toEqual(expected);
  });
  test('in the reader’s language', () => {
    expect(offered(clause('{zh-Hant: $0導師}').replace('$3', ''), 'zh-Hans').map((one) => one.split(' ')[0])).toEqual([
      '补上简体文本',
      '把这段文字转为简体',
    ]);
  });
  test('nowhere in a file that ships', () => {
    const [document] = wholeFiles(workspace({}).snapshot());
    if (document === undefined) throw new Error('nothing ships');
    const offers = Array.from({ length: document.tree.text.lineCount }, (_, line) =>
      conversionOffers(document, { line, character: 12 }, 'en'),
    );
    expect(offers.flat()).toEqual([]);
  });
});
