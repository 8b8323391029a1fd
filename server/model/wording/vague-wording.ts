import type { ProseReading } from './reading.ts';
import type { Span } from './span.ts';

const vague = new Set(['适当', '及时', '足够', '若干', '必要时', '有关部门']);
const english =
  /\b(?:appropriate(?:ly)?(?!\s+(?:to|for)\b)|adequate(?:ly)?|sufficient(?:ly)?|timely|(?:if|when|where|as) necessary|(?:relevant|competent) (?:authorit(?:y|ies)|departments?))\b/gi;
/** 及時 beside its limit is measured: 應在2個工作日內及時答復. */
const measured = /[0-9０-９一二三四五六七八九十两][^，。；]*(?:内|前|之前|以内)|当日|当天|次日/;

/** Words of a requirement that nobody can verify. They count as words: 以及時間 holds none. */
export function findVague(reading: ProseReading): readonly Span[] {
  return reading.sentences.flatMap(({ phrases }) =>
    phrases.flatMap((phrase) => {
      if (reading.language === 'en') return inEnglish(reading, phrase);
      const text = reading.folded.slice(phrase.start, phrase.end);
      return phrase.tokens.filter(
        (token) => vague.has(token.text) && !(token.text === '及时' && (measured.test(text) || isRate(reading, token))),
      );
    }),
  );
}

/** 及時率 and 及時投遞率 are measured: the word names what the rate is of. */
function isRate({ folded }: ProseReading, { end }: Span): boolean {
  return /^[^，。；的應应宜]{0,6}率/.test(folded.slice(end, end + 8));
}

function inEnglish(reading: ProseReading, phrase: Span & { readonly opaque: readonly Span[] }): readonly Span[] {
  return [...reading.text.slice(phrase.start, phrase.end).matchAll(english)]
    .map((match) => ({ start: phrase.start + match.index, end: phrase.start + match.index + match[0].length }))
    .filter((span) => !phrase.opaque.some((one) => one.start <= span.start && span.end <= one.end));
}
