import fc from 'fast-check';
import characterPairs from 'opencc-js/dict/TSCharacters';
import { expect, test } from 'vitest';
import { toNfc } from '../../../server/base/nfc.ts';
import { toHalfWidth } from '../../../server/base/width.ts';
import {
  compareExact,
  dividedBy,
  type Exact,
  exact,
  isWhole,
  plus,
  times,
} from '../../../server/model/values/exact.ts';
import { scriptEvidence } from '../../../server/model/values/script.ts';
import { figureNames } from '../../../server/model/wording/figure-names.ts';
import { foldScript, inEitherScript } from '../../../server/model/wording/fold.ts';
import { lexicon } from '../../../server/model/wording/lexicon.ts';
import { mayBeMixed } from '../../../server/model/wording/mixed-script.ts';
import { readProse } from '../../../server/model/wording/reading.ts';
import { segment } from '../../../server/model/wording/segment.ts';
import { sign, signsOf } from '../../../server/model/wording/signs.ts';
import { findFiguresThatDiffer } from '../../../server/model/wording/stated-figures.ts';
import { comparable, thinnessOf } from '../../../server/model/wording/thin-statement.ts';

// Each of these is written for speed over tables; here the plain form of the same stands beside it.

const pairs = characterPairs.split('|').map((pair) => pair.split(' ') as [string, string]);
const differing = pairs.filter(([from, to]) => from !== to);
const words = [...lexicon().words.keys()];
const han = fc.oneof(
  fc.constantFrom(...differing.flat()),
  fc.constantFrom(...words),
  fc.constantFrom(
    '的',
    ' ',
    '，',
    '。',
    '《',
    '𠮷',
    '𫍟',
    '\ud800',
    '〇',
    'A4',
    '5%',
    'ＡＢ',
    '－',
    '～',
    '！',
    'é',
    '①',
    '丽',
    '䷀',
    '㎡',
  ),
);
const texts = fc.array(han, { maxLength: 30 }).map((parts) => parts.join(''));

test('folding goes by the character', () => {
  const byCharacter = new Map(
    pairs.filter(([from, to]) => from.length === 1 && to.length === 1).map(([from, to]) => [from, to]),
  );
  const ours = new Map([...'覆藉祇衹著瞭絶衆'].map((from, at) => [from, '复借只只着了绝众'[at] ?? '']));
  fc.assert(
    fc.property(texts, (text) => {
      const folded = text.split('').map((unit) => ours.get(unit) ?? byCharacter.get(unit) ?? unit);
      expect(foldScript(text)).toBe(folded.join(''));
    }),
  );
});

test('composed is what normalizing composes', () => {
  const parts = fc.oneof(
    han,
    fc.string(),
    fc.constantFrom('e\u0301', '\u1100\u1161', '\uf900', '\u0344', '\u00e9', '\u2126', 'mentor-count'),
  );
  const any = fc.array(parts, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(any, (text) => {
      expect(toNfc(text)).toBe(text.normalize('NFC'));
    }),
  );
});

test('half width keeps lengths and touches full-width forms alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(toHalfWidth(text)).toBe(
        text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
      );
    }),
  );
});

test('a text may be mixed where its evidence shows the other script, and where a character of two units might', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom('zh-Hant' as const, 'zh-Hans' as const), (text, script) => {
      const evidence = scriptEvidence(text);
      const long = /[\ud800-\udfff]/.test(text);
      expect(mayBeMixed(text, script)).toBe(long || evidence.some((one) => one.script !== script));
      for (const { at, character } of evidence) expect(text.startsWith(character, at)).toBe(true);
    }),
  );
});

test('the signs of a text are those of its characters', () => {
  const part = fc.oneof(han, fc.string({ maxLength: 3 }), fc.constantFrom(...'0９「『“‘《〈﹁«"（(［【〔[`@:」）：五'));
  const any = fc.array(part, { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(any, (text) => {
      const shown = scriptEvidence(text).filter(({ character }) => character.length === 1);
      const has = (what: boolean, bit: number) => (what ? bit : 0);
      const signs =
        has(/[0-9０-９]/.test(text), sign.digit) |
        has(/["「『“‘《〈﹁«（(［【〔[`@:]/.test(text), sign.mayHaveApart) |
        has(/[\ud800-\udfff]/.test(text), sign.surrogate) |
        has(
          shown.some(({ script }) => script === 'zh-Hant'),
          sign.traditional,
        ) |
        has(
          shown.some(({ script }) => script === 'zh-Hans'),
          sign.simplified,
        );
      expect(signsOf(text)).toBe(signs);
    }),
    { numRuns: 1000 },
  );
});

test('a sentence is read alone as it is among others', () => {
  const numbers = '4人 １２名 1,200人 20平方米 3.5 2020年 13800138000 三人 六名 百分之七十五 約20名 40餘人 10人/年 5號';
  const words =
    '導師 导师 導師6人 有３名導師 場地面積 场地20平方米 共 共有 為 現有 本空間有 其中 當中 駐場 每年 每月 電話 見 約 的';
  const marks = '。 ； ！ ， ： 、 ， 。';
  const breaks = ['. ', ' ', '\n', '\n\n', '\n1) '];
  const part = fc.constantFrom(...[numbers, words, words, marks].flatMap((all) => all.split(' ')), ...breaks);
  const any = fc.array(part, { maxLength: 20 }).map((all) => all.join(''));
  const differs = () => true;
  const figures = [
    { names: figureNames(['創業導師人數', '导师人数']), unit: '人', flow: false, differs, leaf: 'mentors' },
    { names: figureNames(['場地面積']), unit: '平方米', flow: true, differs, leaf: 'area' },
  ];
  const found = (text: string) => findFiguresThatDiffer(readProse(text, 'zh-Hant'), figures);
  let stated = 0;
  fc.assert(
    fc.property(any, (text) => {
      // Where something may open a quotation, all sentences are read together. This one opens none.
      const together = found(`\`。${text}`).map((one) => ({ ...one, start: one.start - 2, end: one.end - 2 }));
      expect(found(text)).toEqual(together);
      stated += together.length;
    }),
    { numRuns: 3000 },
  );
  expect(stated).toBeGreaterThan(50);
});

/** What a word costs, as in `segment.ts`. */
function priceOf(text: string, foreign: boolean): number {
  const word = lexicon().words.get(text);
  if (foreign) return 8;
  if (text.length > 1) return word?.modal ? 9 : 10;
  if (text === '的' || text === ' ') return 5;
  return word === undefined ? 14 : word.modal ? 6 : 8;
}

test('a cut into words is gapless, of known words, and no dearer than any other', () => {
  const phrases = fc
    .array(fc.constantFrom(...words, ...'的了在不应可能人物'), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(phrases, (text) => {
      const tokens = segment(text, 0, text.length);
      expect(tokens.map((token) => token.text).join('')).toBe(text);
      const foreign = /^[\p{Script=Latin}\p{N}]/u;
      for (const token of tokens) expect(token.word).toBe(lexicon().words.get(token.text));
      if (foreign.test(text) || /[A-Za-z\d]/.test(text)) return;
      const least: number[] = [0];
      for (let to = 1; to <= text.length; to++) {
        const ways = Array.from({ length: to }, (_, from) => {
          const part = text.slice(from, to);
          const known = part.length === 1 || lexicon().words.has(part);
          return known ? (least[from] ?? 0) + priceOf(part, false) : Number.POSITIVE_INFINITY;
        });
        least.push(Math.min(...ways));
      }
      const cost = tokens.reduce((sum, token) => sum + priceOf(token.text, false), 0);
      expect(cost).toBe(least[text.length]);
    }),
  );
});

test('short numbers reckon as long ones do', () => {
  const numbers = fc.oneof(
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
    fc.constantFrom('0', '1', '007', '12.50', '-3', '571'),
  );
  const read = (text: string): Exact => exact(text) as Exact;
  // Beyond what is reckoned as short.
  const far = '10000000000';
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const [x, y, z] = [read(a), read(b), read(far)];
      expect(x).toBe(String(Number(a)));
      expect(times(times(x, z), y)).toBe(times(times(x, y), z));
      expect(plus(plus(x, z), y)).toBe(plus(plus(x, y), z));
      expect(Math.sign(compareExact(x, y))).toBe(Math.sign(Number(a) - Number(b)));
      expect(isWhole(x)).toBe(Number.isInteger(Number(a)));
      expect(dividedBy(x, read('1'))).toBe(x);
    }),
  );
});

test('a statement is thin or not whatever its marks, widths and script are', () => {
  const clause = comparable('眾創空間應建立導師檔案，並每年更新。');
  const variants = [
    '眾創空間應建立導師檔案，並每年更新。',
    '众创空间应建立导师档案,并每年更新',
    '眾創空間建立導師檔案（並每年更新）！',
    '眾創空間應建立導師檔案；並每年更新ＯＫ',
  ];
  expect(variants.map((one) => thinnessOf(one, [clause], true))).toEqual(['copied', 'copied', 'copied', 'copied']);
  expect(
    thinnessOf('眾創空間建立了檔案室，由專人保管，每月清點一次，並在次年一月更新導師名單和聘期。', [clause], true),
  ).toBeUndefined();
});

test('a glance at a statement tells nothing that reading it would not', () => {
  const clause = '眾創空間應建立導師檔案，並每年更新。';
  const parts = fc.oneof(
    fc.constantFrom(
      '眾創空間',
      '应',
      '應當',
      '必須',
      '鬚',
      '不',
      '建立導師檔案',
      '並每年更新',
      '待',
      '待補充',
      '略',
      '無',
    ),
    fc.constantFrom('TODO', 'lorem ipsum', 'should', 'ＯＫ', '，', '（', '3', ' '),
    han,
  );
  const statements = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''));
  const bare = (text: string) => foldScript(text.normalize('NFKC').toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
  const promise =
    /^(?:待补充?|待填写?|待写|待定|待完善|待更新|待确认|待续|略|同上|todo|tbd|tba|fixme|wip|x{2,}|placeholder|无|没有|暂无|na|none|nil)$|^(?:loremipsum|todo|tbd|fixme|待补充|待完善|待填写)/;
  const plainly = (text: string) => {
    if (text.trim() === '') return 'empty';
    if (bare(text) === '' || promise.test(bare(text))) return 'placeholder';
    const [said, asked] = [comparable(text), comparable(clause)];
    if (said.length < 6 || bare(text).length < asked.length / 2) return undefined;
    const shared = asked.includes(said)
      ? said.length * 2 >= asked.length
      : said.includes(asked) && asked.length >= said.length * 0.8;
    return shared ? 'copied' : undefined;
  };
  fc.assert(
    fc.property(statements, (text) => {
      expect(thinnessOf(text, [comparable(clause)], true)).toBe(plainly(text));
    }),
    { numRuns: 2000 },
  );
});

test('a folded text is found in one that is not where it stands once that is folded', () => {
  fc.assert(
    fc.property(texts, texts, fc.nat(30), fc.nat(3), (before, behind, from, length) => {
      const text = before + behind;
      const wanted = foldScript(text).slice(from, from + length);
      for (const one of [wanted, foldScript(behind)]) {
        expect(inEitherScript(one).exec(text)?.index ?? -1, one).toBe(foldScript(text).indexOf(one));
      }
    }),
  );
});
