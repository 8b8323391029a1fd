import { expect, test } from 'vitest';
import { lineText } from '../../server/syntax/line-text.ts';
import { mendLines } from '../../server/syntax/mend/mend.ts';
import { mendLine } from '../../server/syntax/mend/mended.ts';
import { wholeParse } from '../../server/syntax/parse.ts';
import type { Shape } from '../../server/syntax/shape.ts';
import { marked } from '../support/marked.ts';
import { reportShape, standardShape } from './shapes.ts';

/** The lines as read, and the problems: `line:start-end kind data`. */
function mended(fixture: string, shape: Shape): string[] {
  const lines = fixture.split('\n');
  const { mends, problems } = mendLines(lines, { frames: [], shape, tab: 2, depth: 0, opensDocument: true });
  const read = lines.map((line, index) => mendLine(line, mends.get(index) ?? []));
  const told = problems.map(({ kind, range, data, repair }) => {
    const { start, end } = range;
    const to = start.line === end.line ? `${end.character}` : `${end.line}:${end.character}`;
    return `${start.line}:${start.character}-${to} ${kind} ${Object.values(data).join(' ')}${repair ? ' +' : ''}`;
  });
  return [...read, ...told];
}

type Row = readonly [text: string, read: string, ...problems: string[]];

const inStandards: readonly Row[] = [
  // Full-width colons: only after a key known at that place.
  ['title：眾創空間', 'title: 眾創空間', '0:5-6 full-width-structure ： : +'],
  ['title： 眾創空間', 'title: 眾創空間', '0:5-6 full-width-structure ： : +'],
  ['title：', 'title:', '0:5-6 full-width-structure ： : +'],
  ['scope: 本規範：第一條', 'scope: 本規範：第一條'],
  ['scope:\n  本規範：第一條\n  title：某', 'scope:\n  本規範：第一條\n  title：某'],
  ['scope: |\n  title：某\n', 'scope: |\n  title：某\n'],
  [
    'terms:\n  創業導師：\n    name：導師',
    'terms:\n  創業導師:\n    name: 導師',
    '1:6-7 full-width-structure ： : +',
    '2:8-9 full-width-structure ： : +',
  ],
  [
    'title: {en：x，zh-Hant：某}',
    'title: {en: x, zh-Hant: 某}',
    '0:10-11 full-width-structure ： : +',
    '0:12-13 full-width-structure ， , +',
    '0:20-21 full-width-structure ： : +',
  ],
  // A full-width comma in prose is prose, but before another entry.
  ['title: {zh-Hant: 甲，}', 'title: {zh-Hant: 甲，}'],
  ['title: {zh-Hant: 甲、乙，\n  丙}', 'title: {zh-Hant: 甲、乙，\n  丙}'],
  ['title: {zh-Hant: 甲，\n  en: x}', 'title: {zh-Hant: 甲,\n  en: x}', '0:18-19 full-width-structure ， , +'],
  // Dashes and brackets where a list or map is expected.
  [
    'audience:\n  － 團隊\n  －企業',
    'audience:\n  - 團隊\n  - 企業',
    '1:2-3 full-width-structure － - +',
    '2:2-3 full-width-structure － - +',
  ],
  // At the key's own column too, as many write their lists.
  [
    'audience:\n－ 團隊\n－企業\nstatus: trial',
    'audience:\n- 團隊\n- 企業\nstatus: trial',
    '1:0-1 full-width-structure － - +',
    '2:0-1 full-width-structure － - +',
  ],
  // Other dashes, and the bullets of word processors.
  [
    'supersedes:\n  • a\n  —b\n  ·  c\n  - d',
    'supersedes:\n  - a\n  - b\n  - c\n  - d',
    '1:2-3 full-width-structure • - bullet +',
    '2:2-3 full-width-structure — - bullet +',
    '3:2-3 full-width-structure · - bullet +',
  ],
  ['scope:\n  — 甲\n  —— 乙', 'scope:\n  — 甲\n  —— 乙'],
  ['supersedes:\n-a@2017', 'supersedes:\n- a@2017', '1:0-1 missing-space - +'],
  ['supersedes:\n-　a@2017', 'supersedes:\n- a@2017', '1:1-2 invisible-character U+3000 +'],
  ['scope: －20℃', 'scope: －20℃'],
  [
    'supersedes: ［a，b、c］',
    'supersedes: [a, b, c]',
    '0:12-13 full-width-structure ［ [ +',
    '0:14-15 full-width-structure ， , +',
    '0:16-17 full-width-structure 、 , +',
    '0:18-19 full-width-structure ］ ] +',
  ],
  ['audience: [甲，乙、丙]', 'audience: [甲，乙、丙]'],
  ['scope: ［甲］與｛乙｝', 'scope: ［甲］與｛乙｝'],
  ['status: “trial”', 'status: "trial"', '0:8-15 full-width-structure “” "" +'],
  ['scope: “眾創空間”', 'scope: “眾創空間”'],
  ['scope: “備註: 某”', 'scope: "備註: 某"', '0:7-14 full-width-structure “” "" +'],
  ['status: trial ＃ 試行', 'status: trial # 試行', '0:14-15 full-width-structure ＃ # +'],
  ['scope: 甲 ＃ 乙', 'scope: 甲 ＃ 乙'],
  // Signs nobody sees.
  [
    'chapters:\n　- id: a\n　　title: 某',
    'chapters:\n  - id: a\n    title: 某',
    '1:0-1 invisible-character U+3000 +',
    '2:0-2 invisible-character U+3000 +',
  ],
  ['title:　某', 'title: 某', '0:6-7 invisible-character U+3000 +'],
  ['title:\u00a0某', 'title: 某', '0:6-7 invisible-character U+00A0 +'],
  ['ti\u200btle: 某', 'title: 某', '0:0-6 invisible-character U+200B +'],
  ['title: 某\n　\nstatus: trial', 'title: 某\n\nstatus: trial', '1:0-1 invisible-character U+3000 +'],
  ['status: trial\u00a0', 'status: trial', '0:13-14 invisible-character U+00A0 +'],
  ['scope: 甲　乙', 'scope: 甲　乙'],
  ['scope: |\n  　　甲', 'scope: |\n  　　甲'],
  ['scope: |\n　　甲', 'scope: |\n    甲', '1:0-2 invisible-character U+3000 +'],
  ['audience:\n  -　團隊', 'audience:\n  - 團隊', '1:3-4 invisible-character U+3000 +'],
  ['supersedes: [a,　b]', 'supersedes: [a, b]', '0:15-16 invisible-character U+3000 +'],
  // Missing spaces.
  ['status:trial', 'status: trial', '0:6-7 missing-space : status +'],
  ['title:某', 'title: 某', '0:5-6 missing-space : title +'],
  [
    'chapters:\n  -id: a\n  -{id: b}',
    'chapters:\n  - id: a\n  - {id: b}',
    '1:2-3 missing-space - +',
    '2:2-3 missing-space - +',
  ],
  ['title: {en:x}', 'title: {en: x}', '0:10-11 missing-space : en +'],
  // Prose that needs quotes.
  ['scope: 備註: 1.5萬家', "scope: '備註: 1.5萬家'", '0:7-16 prose-needs-quotes colon : +'],
  ['scope: 應包括:', "scope: '應包括:'", '0:7-11 prose-needs-quotes colon : +'],
  ["scope: it's: so", "scope: 'it''s: so'", '0:7-15 prose-needs-quotes colon : +'],
  ['scope: 甲\n  備註: 乙', "scope: '甲\n  備註: 乙'", '0:7-1:7 prose-needs-quotes colon : +'],
  ['audience:\n  - 備註: 甲', "audience:\n  - '備註: 甲'", '1:4-9 prose-needs-quotes colon : +'],
  ['audience:\n  - en: x', 'audience:\n  - en: x'],
  ['audience:\n  - ja: x', 'audience:\n  - ja: x'],
  ['audience:\n  - Note: x', "audience:\n  - 'Note: x'", '1:4-11 prose-needs-quotes colon : +'],
  ['scope: "孵化" 是指', `scope: '"孵化" 是指'`, '0:7-14 prose-needs-quotes first-sign " +'],
  ['scope: "孵化', `scope: '"孵化'`, '0:7-10 prose-needs-quotes unclosed " +'],
  ['scope: [[a]] 應', "scope: '[[a]] 應'", '0:7-14 prose-needs-quotes first-sign [ +'],
  ['scope: *重要* 條款', "scope: '*重要* 條款'", '0:7-14 prose-needs-quotes first-sign * +'],
  ['scope: & 其他', "scope: '& 其他'", '0:7-11 prose-needs-quotes first-sign & +'],
  ['scope: &scope 其他\ntitle: *scope', 'scope: &scope 其他\ntitle: *scope'],
  ['scope: %之', "scope: '%之'", '0:7-9 prose-needs-quotes first-sign % +'],
  ['scope: @某', "scope: '@某'", '0:7-9 prose-needs-quotes first-sign @ +'],
  ['scope: >50%的', "scope: '>50%的'", '0:7-12 prose-needs-quotes first-sign > +'],
  ['scope: - 甲', "scope: '- 甲'", '0:7-10 prose-needs-quotes first-sign - +'],
  [
    'indicators:\n  a: {title: 工位, 面積, unit: %}',
    "indicators:\n  a: {title: '工位, 面積', unit: '%'}",
    '1:13-19 prose-needs-quotes comma , +',
    '1:27-28 prose-needs-quotes first-sign % +',
  ],
  [
    'indicators:\n  a: {title: 見[[b]], unit: 元}',
    "indicators:\n  a: {title: '見[[b]]', unit: 元}",
    '1:13-19 prose-needs-quotes bracket [ +',
  ],
  // Text cut off.
  ['scope: 位於科技園 #3 樓', "scope: '位於科技園 #3 樓'", '0:13-17 text-cut-off #3 樓 +'],
  ['scope:\n  甲\n  乙 #3 樓', "scope:\n  '甲\n  乙 #3 樓'", '2:4-8 text-cut-off #3 樓 +'],
  // Where the text goes on, or something that closes it, the file would be no YAML.
  ['scope:\n  甲\n  Suite #292\n  丙', "scope:\n  '甲\n  Suite #292\n  丙'", '2:8-12 prose-needs-quotes comment # +'],
  ['audience: [甲 #2, 乙]', "audience: ['甲 #2', 乙]", '0:11-15 prose-needs-quotes comment # +'],
  // A byte order mark opens a file, whatever comes first.
  ['\ufeff---\nstatus: trial', '---\nstatus: trial'],
  ['\ufeff\nstatus: trial', '\nstatus: trial'],
  ['\ufeff# 註\nstatus: trial', '# 註\nstatus: trial'],
  ['\u200b---\nstatus: trial', '---\nstatus: trial', '0:0-1 invisible-character U+200B +'],
  // A comment that is indented less ends a block of text; text behind it is told.
  ['scope: |\n   甲\n  # 註\n   # 註\nstatus: trial', 'scope: |\n   甲\n  # 註\n   # 註\nstatus: trial'],
  ['scope: |\n   甲\n  # 註\n   乙', 'scope: |\n   甲\n   # 註\n   乙', '2:0-3 syntax bad-block-indentation'],
  // Tabs behind spaces enough are no indentation; those on an empty line inside a text end it.
  ['scope: 甲\n  \t乙', 'scope: 甲\n  \t乙'],
  ['scope: "甲\n  \t乙"', 'scope: "甲\n  \t乙"'],
  ['scope:\n \t甲', 'scope:\n   甲'],
  ['audience:\n-\t甲', 'audience:\n-\t甲'],
  ['audience: [甲,\n \t乙]', 'audience: [甲,\n \t乙]'],
  ['scope: |\n\t\n  甲\n', 'scope: |\n\n  甲\n', '1:0-1 tab-indentation  +'],
  ['scope: |\n  甲\n\t\n  乙\n', 'scope: |\n  甲\n\n  乙\n', '2:0-1 tab-indentation  +'],
  ['scope: |\n  甲\n\t\nstatus: trial', 'scope: |\n  甲\n\nstatus: trial'],
  ['scope: 位於科技園 # 註', 'scope: 位於科技園 # 註'],
  ['scope: 位於科技園 #TODO', 'scope: 位於科技園 #TODO'],
  ['status: trial #3', 'status: trial #3'],
  // Tabs.
  [
    'chapters:\n\t- id: a\n\t\ttitle: 某',
    'chapters:\n  - id: a\n    title: 某',
    '1:0-1 tab-indentation  +',
    '2:0-2 tab-indentation  +',
  ],
  ['scope: |\n\t甲\n\t乙', 'scope: |\n  甲\n  乙', '1:0-1 tab-indentation  +', '2:0-1 tab-indentation  +'],
  ['chapters:\n  -\tid: a', 'chapters:\n  - id: a', '1:3-4 tab-indentation  +'],
  // What remains of a slip is read as far as can be.
  ['title: 某\nsta\nscope: 某', 'title: 某\nsta:\nscope: 某', '1:0-3 syntax missing-colon'],
  ['status trial\nscope: 某', 'status: trial\nscope: 某', '0:0-6 syntax missing-colon +'],
  [
    'chapters:\n  - id: a\n     title: 某\n     text: 某\n  - id: b',
    'chapters:\n  - id: a\n    title: 某\n    text: 某\n  - id: b',
    '2:5-10 syntax bad-indentation',
  ],
  [
    'chapters:\n  - id: a\n    title: 某\n   - id: b\n     title: 某',
    'chapters:\n  - id: a\n    title: 某\n  - id: b\n    title: 某',
    '3:3-4 syntax bad-indentation',
  ],
  ['status: "trial\nscope: 某', 'status: "trial"\nscope: 某', '0:8-9 syntax unclosed-quote "'],
  ['supersedes: [a\nscope: 某', 'supersedes: [a]\nscope: 某', '0:12-13 syntax unclosed-bracket ] +'],
  ['supersedes:\n  - a\n  b c', 'supersedes:\n  - a\n  - b c', '2:2-5 syntax missing-dash +'],
  // A line left of those that it interrupts: an entry of theirs is read as one, of anything else nothing is.
  [
    'chapters:\n  - id: a\ntext：某\n    title: 某',
    'chapters:\n  - id: a\n    text: 某\n    title: 某',
    '2:0-5 syntax stray-colon text +',
  ],
  [
    'chapters:\n  - id: a\n備註：某\n    title: 某',
    'chapters:\n  - id: a\n    備註: 某\n    title: 某',
    '2:0-3 syntax stray-colon 備註 +',
  ],
  [
    'chapters:\n  - id: a\n備註: 某\n    title: 某',
    'chapters:\n  - id: a\n    備註: 某\n    title: 某',
    '2:0-2 syntax bad-indentation +',
  ],
  [
    'chapters:\n  - id: a\nclauses:\n      - id: b\n    title: 某',
    'chapters:\n  - id: a\n    clauses:\n      - id: b\n    title: 某',
    '2:0-7 syntax bad-indentation +',
  ],
  [
    'chapters:\n  - id: a\n— 某 某\n    title: 某\n-b\n  - id: c',
    'chapters:\n  - id: a\n\n    title: 某\n\n  - id: c',
    '2:0-5 syntax stray-line',
    '4:0-2 syntax stray-line',
  ],
  // Between a key and its value it would take the value.
  [
    'chapters:\n  - id: a\n    clauses:\n備註：某\n      - id: b',
    'chapters:\n  - id: a\n    clauses:\n\n      - id: b',
    '3:0-4 syntax stray-line',
  ],
  // Of a key that its own map knows, nothing goes to a map above it that knows the same.
  [
    'chapters:\n  - clauses:\n      - items:\n          - items: []\n        text:\n              en: x',
    'chapters:\n  - clauses:\n      - items:\n          - items: []\n        text:\n              en: x',
  ],
  // It is a key without its colon where what stands below it stands above it already.
  [
    'terms:\n  a:\n    name: 甲\n  b\n    name: 乙',
    'terms:\n  a:\n    name: 甲\n  b:\n    name: 乙',
    '3:2-3 syntax missing-colon +',
  ],
  // Where only a key may stand, a word before a full-width colon is one.
  ['title: 某\n備註：某\nscope: 某', 'title: 某\n備註: 某\nscope: 某', '1:0-3 full-width-structure ： : +'],
  // A tab on an empty line ends no text in quotes.
  ["scope: '甲\n\t\n  - 乙'", "scope: '甲\n\n  - 乙'"],
  ["title: {en: '甲\n \t\n  乙'}", "title: {en: '甲\n\n  乙'}"],
  // Nothing wrong.
  [
    "# 註\nstandard: a@1\n\nsupersedes: [\n  a\n]\nscope: >-\n  甲: 乙\n\n  丙 #3\nchapters:\n- id: a\n  clauses:\n    - {id: b, text: '甲: 乙', criteria: [{indicator: x, at-least: 3}, {any: [{indicator: y}]}]}",
    '',
  ],
];

test.each(inStandards)('%j', (text, read, ...problems) => {
  expect(mended(text, standardShape)).toEqual([...(read || text).split('\n'), ...problems]);
  // Read without further errors, but for what has no repair.
  const told = [...wholeParse(lineText(text), standardShape).fragments].flatMap((one) => one.problems);
  expect(told.length).toBe(problems.length);
});

const inReports: readonly Row[] = [
  [
    'answers:\n  mentor-team：\n    status：implemented',
    'answers:\n  mentor-team:\n    status: implemented',
    '1:13-14 full-width-structure ： : +',
    '2:10-11 full-width-structure ： : +',
  ],
  ['figures:\n  area-total:1200', 'figures:\n  area-total: 1200', '1:12-13 missing-space : area-total +'],
  [
    'figures:\n  income: {value：394，unit：萬元}',
    'figures:\n  income: {value: 394, unit: 萬元}',
    '1:16-17 full-width-structure ： : +',
    '1:20-21 full-width-structure ， , +',
    '1:25-26 full-width-structure ： : +',
  ],
  [
    'answers:\n  a:\n    evidence:\n      -{kind: roster}',
    'answers:\n  a:\n    evidence:\n      - {kind: roster}',
    '3:6-7 missing-space - +',
  ],
  [
    'attachments:\n  a: {url: https://example.com/x, title: 某}',
    'attachments:\n  a: {url: https://example.com/x, title: 某}',
  ],
  ['operator:\n  name: 方糖, 小鎮', 'operator:\n  name: 方糖, 小鎮'],
];

test.each(inReports)('%j', (text, read, ...problems) => {
  expect(mended(text, reportShape)).toEqual([...read.split('\n'), ...problems]);
});

test('ranges stay the author’s', () => {
  const { text, ranges } = marked("scope: it's: 備註 `x`\n             ^^ 備註\nstatus：trial\n       ^^^^^ trial");
  const { root } = wholeParse(lineText(text), standardShape);
  if (root.kind !== 'leaf' || root.node.kind !== 'map') throw new Error('no map');
  const [scope, status] = root.node.entries.map((entry) => entry.value);
  expect(JSON.parse(JSON.stringify(scope))).toEqual({
    kind: 'scalar',
    text: "it's: 備註 `x`",
    style: 'plain',
    range: { start: { line: 0, character: 7 }, end: { line: 0, character: 19 } },
  });
  expect(JSON.parse(JSON.stringify(status?.range))).toEqual(ranges[1]?.range);
});
