import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

const doubledSigns: ReadonlySet<string> = new Set(['应', '宜', '须', '的', '了', '且', '或', '与']);
const doubled = /([应宜须的了且或与])\s?\1|(\p{Script=Han}{2})\2/u;
const doubledTime = /(每[年季月周天日])(?=\1)/g;
/** Only words that no sentence has twice in a row: "that that" and "had had" are right. */
const doubledEnglish = /(?<![\w'’-])(the|an|of|to|for|and|or|are|be|with|from|shall|should|this|as)\s+\1(?![\w'’-])/gi;

/** Words that stand twice in a row: 應應, 提供提供. The span is the second one. Compounds (應|應急預案) are none. */
export function findRepeated(reading: ProseReading): readonly Span[] {
  // In capitals it names something: vitamin A, OR.
  if (reading.language === 'en')
    return repeatedIn(reading, doubledEnglish).filter(({ start }) => /[a-z]/.test(reading.text.charAt(start)));
  if (!doubled.test(reading.folded)) return [];
  const times = repeatedIn(reading, doubledTime);
  const words = reading.sentences.flatMap(({ phrases }) =>
    phrases.flatMap(({ tokens }) =>
      tokens.filter((token, at) => {
        const before = tokens[at - 1];
        if (before?.text !== token.text || !/^\s*$/.test(reading.text.slice(before.end, token.start))) return false;
        // 目的的: the first one ends a noun.
        if (token.text.length === 1)
          return doubledSigns.has(token.text) && !/[目标别]/.test(reading.folded.charAt(before.start - 1));
        const { word } = token;
        return token.text.length === 2 && Boolean(word?.verb || word?.modal || word?.preposition);
      }),
    ),
  );
  return [...times, ...words.filter((one) => !overlapsAny(times, one))];
}

/** The second of what stands twice, by a pattern whose group is the word. */
function repeatedIn({ folded, text, language, apart }: ProseReading, pattern: RegExp): readonly Span[] {
  return Array.from((language === 'en' ? text : folded).matchAll(pattern), ({ index, 0: whole, 1: word = '' }) => {
    const end = language === 'en' ? index + whole.length : index + 2 * word.length;
    return { start: end - word.length, end };
  }).filter((span) => !overlapsAny(apart, span));
}

/** `either`: 和/或. `twice-not`: 不應不. */
interface UnclearLogic extends Span {
  readonly kind: 'either' | 'twice-not';
}

const unclear =
  /(?:和|及|与|以及)\s?[/／]\s?(?:或者?)|(?:或者?)\s?[/／]\s?(?:和|及|与)|不[应宜](?:当|该)?不(?![少低小大高超多足同])/g;

const unclearEnglish = /\band\s?\/\s?or\b/gi;

/** Words whose logic a reader has to puzzle out. */
export function findUnclearLogic(reading: ProseReading): readonly UnclearLogic[] {
  const pattern = reading.language === 'en' ? unclearEnglish : unclear;
  return Array.from(reading.folded.matchAll(pattern), ({ index, 0: words }): UnclearLogic => {
    const kind = words.startsWith('不') ? 'twice-not' : 'either';
    return { kind, start: index, end: index + words.length };
  }).filter((span) => !overlapsAny(reading.apart, span));
}

const law =
  /罚款|罚金|没收(?:违法)?所得|吊销(?:[^，。；]{0,6}(?:执照|许可证|资质|证书))?|行政处罚|行政拘留|刑事责任|法律责任|责令停业|责令关闭|民事赔偿责任/g;
const denied =
  /(?:不[应得予能宜]|禁止|严禁|免于|避免|记录|受到|受过)[^，。；]{0,10}$|(?:未|无|没有)(?![改按])[^，。；改]{0,8}$/;

/** Fines and the like, which only law can lay down: 違者處以罰款. Not where they are ruled out or looked up (無行政處罰記錄). */
export function findMattersOfLaw(reading: ProseReading): readonly Span[] {
  if (reading.language === 'en') return [];
  const { folded } = reading;
  return Array.from(folded.matchAll(law), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  })).filter(
    (span) =>
      !overlapsAny(reading.apart, span) &&
      !denied.test(folded.slice(Math.max(0, span.start - 16), span.start)) &&
      !/^[^，。；]{0,3}(?:记录|情况|信息|制度|决定)/.test(folded.slice(span.end, span.end + 6)),
  );
}

/** The word comes first: what stands before it is looked at only there. */
const noteInside = /(注|示例)(?<=(?:^|[。；\n])\s*\1)\s?\d{0,2}\s?[：:]/g;

/** 注： or 示例： inside a text that has notes and examples of its own. */
export function findNotesInside(reading: ProseReading): readonly Span[] {
  if (reading.language === 'en') return [];
  return Array.from(reading.folded.matchAll(noteInside), ({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
