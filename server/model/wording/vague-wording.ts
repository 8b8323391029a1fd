import type { ProseReading, WordedPhrase, WordedSentence } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

/** `approximate`: a number that is only about. `empty`: praise that no one can check. */
interface Vague extends Span {
  readonly kind: 'vague' | 'approximate' | 'empty' | 'how-often';
}

/** What a word that leaves something open is, and when its sentence says it all the same. */
interface VagueWord {
  readonly kind: Vague['kind'];
  /** In folded script; has to begin and end where words do. */
  readonly words: RegExp;
  isSaid?(place: PlaceInSentence): boolean;
}

interface PlaceInSentence extends Span {
  readonly reading: ProseReading;
  readonly sentence: WordedSentence;
  readonly phrase: WordedPhrase;
}

/** 及時 beside its limit is measured: 應在2個工作日內及時答復. */
const measured = /[0-9０-９一二三四五六七八九十两][^，。；]*(?:内|前|之前|以内)|当日|当天|次日/;
const often = /每|一次|[0-9０-９一二两三四五六七八九十]\s?次|按[年季月周日]|年度|半年|周期|频[次率]|间隔/;
const ruled =
  /(?:按|依|根据|符合|见|执行)[^，。；]*(?:规定|要求|办法|说明书|手册|制度|计划|方案|标准|规程|附录|第)|[A-Z]{2}|(?:按照?|依照?|依据|根据|符合|见|执行)\s?\[\[/;
/** Where or under what something is kept says how: 在防潮柜中妥善保管. */
const kept = /[在于存]\s?[^，。；]*[柜箱室库处盒袋架]|加锁|上锁|密封|不少于|不低于/;
const measure = /与|和|同|按|依|根据|对/;

const words: readonly VagueWord[] = [
  { kind: 'vague', words: /适当|足够|充足|适量|适度(?=[的地]|$)|若干|[有相]关(?:部门|单位|机构|方面)/g },
  { kind: 'vague', words: /必要时|如有必要|有必要时|如有需要|需要时/g, isSaid: isSaidByWhom },
  {
    kind: 'vague',
    // 在規定時間內: by whom, nobody knows.
    words: /(?<=^|[在于应，])规定的?(?:时间|时限|期限)内/g,
    isSaid: hasReference,
  },
  {
    kind: 'vague',
    words: /妥善/g,
    isSaid: (place) => hasReference(place) || kept.test(textOf(place, place.phrase)),
  },
  { kind: 'vague', words: /较[高低大小多少强弱差](?=时)/g, isSaid: (place) => /比|与/.test(textBefore(place)) },
  {
    kind: 'vague',
    words: /及时/g,
    isSaid: (place) => measured.test(textOf(place, place.phrase)) || isRate(place),
  },
  {
    kind: 'vague',
    words: /尽快|尽早|适时|酌情|第一时间|择日|(?<=^|[应，])视情况/g,
    isSaid: (place) => measured.test(textOf(place, place.sentence)),
  },
  {
    kind: 'vague',
    words:
      /相应(?!的?[^，。；的]{0,4}的?(?:职业|专业|工种|类别|岗位|资[质格]|证[书件]|执照|驾驶证|能力|技能|职称|级别|等级))/g,
    isSaid: (place) => measure.test(textBefore(place)) || hasReference(place),
  },
  { kind: 'vague', words: /一定数量|一定(?:的)?(?=比例|规模|范围|期限|时间|条件|经验|面积|资金)/g },
  {
    kind: 'how-often',
    words: /定期/g,
    isSaid: (place) => isAttribute(place) || isOften(place) || hasReference(place),
  },
  {
    kind: 'how-often',
    words: /(?<=应[^，。；]{0,6})经常(?!性)/g,
    isSaid: (place) => isOften(place) || hasReference(place),
  },
  {
    kind: 'empty',
    words: /热情周到|热情服务|热情接待|热情友好|周到服务|耐心细致|和蔼可亲|态度和蔼|无微不至|宾至如归|尽心尽力/g,
  },
  {
    kind: 'approximate',
    words: /大约|约(?=为?\s?[0-9０-９])|(?<=[\p{L}\d%℃²³])左右/gu,
    isSaid: (place) => !isOfNumber(place),
  },
];

const limit = /\b(?:within|not later than|no later than|at the latest|same day|before)\b/i;
const frequency =
  /\b(?:(?:every|each|per)\s+(?:\d|one|two|three|four|six|other|second|third|half|working|calendar|hour|day|week|month|quarter|year|annum|shift|season|semester|term|use|visit|time|meal|morning|evening|night)|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|hourly|once|twice|times|frequency|intervals? (?:of|not)|in accordance with|according to|as (?:specified|described|given)|\d+)\b|\[\[/i;

/** The same in English; `isSaid` by what else stands in the sentence. */
const english: readonly { readonly kind: Vague['kind']; readonly words: RegExp; readonly isSaid?: RegExp }[] = [
  {
    kind: 'vague',
    words:
      /\b(?:(?:as|where|when|if) appropriate|appropriate(?:ly)?(?!\s+(?:to|for)\b)|adequate(?:ly)?|sufficient(?:ly)?|(?:if|when|where|as) (?:necessary|needed)|as required(?!\s+(?:by|in|under|for|to)\b)|a certain (?:number|amount|quantity) of|(?:relevant|competent) (?:authorit(?:y|ies)|departments?))\b/gi,
  },
  {
    kind: 'vague',
    words: /\b(?:(?:in a )?timely(?: manner)?|as soon as possible|without (?:undue )?delay|promptly)\b/gi,
    isSaid: limit,
  },
  {
    kind: 'how-often',
    words: /\b(?:regularly|periodically|(?:at|on a) regular (?:intervals|basis)|from time to time)\b/gi,
    isSaid: frequency,
  },
  { kind: 'approximate', words: /\b(?:(?<=\bbe\s)about|approximately|roughly)(?=\s\d)/gi },
];

/** Most texts hold none of them. */
const any = new RegExp(words.map(({ words: { source } }) => source).join('|'), 'u');

/** Words of a requirement that nobody can verify. They count as words: 以及時間 holds none. */
export function findVague(reading: ProseReading): readonly Vague[] {
  if (reading.language !== 'en' && !any.test(reading.folded)) return [];
  return reading.sentences.flatMap((sentence) =>
    sentence.phrases.flatMap((phrase) =>
      reading.language === 'en' ? inEnglish(reading, sentence, phrase) : inPhrase(reading, sentence, phrase),
    ),
  );
}

function inPhrase(reading: ProseReading, sentence: WordedSentence, phrase: WordedPhrase): readonly Vague[] {
  const text = reading.folded.slice(phrase.start, phrase.end);
  const found = words.flatMap(({ kind, words: pattern, isSaid }) =>
    Array.from(text.matchAll(pattern), ({ index, 0: word }) => {
      const start = phrase.start + index;
      return { kind, isSaid, start, end: start + word.length };
    }),
  );
  if (found.length === 0) return [];
  const [starts, ends] = [
    new Set(phrase.tokens.map(({ start }) => start)),
    new Set(phrase.tokens.map(({ end }) => end)),
  ];
  return found
    .filter(
      ({ start, end, kind }) =>
        kind === 'approximate' || kind === 'empty' || (starts.has(start) && (ends.has(end) || kind === 'how-often')),
    )
    .filter((span) => !overlapsAny(phrase.opaque, span))
    .filter(({ isSaid, start, end }) => isSaid?.({ reading, sentence, phrase, start, end }) !== true)
    .map(({ kind, start, end }) => ({ kind, start, end }))
    .sort((a, b) => a.start - b.start);
}

function textOf({ reading }: PlaceInSentence, { start, end }: Span): string {
  return reading.folded.slice(start, end);
}

function textBefore({ reading, sentence, start }: PlaceInSentence): string {
  return reading.folded.slice(sentence.start, start);
}

/** 及時率 and 及時投遞率 are measured: the word names what the rate is of. */
function isRate({ reading: { folded }, end }: PlaceInSentence): boolean {
  return /^[^，。；的應应宜]{0,6}率/.test(folded.slice(end, end + 8));
}

/** 老年人需要時，: somebody says when. */
function isSaidByWhom({ reading, phrase, start, end }: PlaceInSentence): boolean {
  if (reading.folded.slice(start, end) !== '需要时') return false;
  const before = reading.folded.slice(phrase.start, start);
  return before !== '' && !/(?:应|宜|可|在|于|有)$/.test(before);
}

/** 定期檢查記錄, 定期存款: a thing, not how often something is done. */
function isAttribute({ phrase, start, end }: PlaceInSentence): boolean {
  const at = phrase.tokens.findIndex((token) => token.start === start);
  const [before, own, next] = [phrase.tokens[at - 1], phrase.tokens[at], phrase.tokens[at + 1]];
  // 定期檢查 is one word.
  if (own !== undefined && own.end > end) return before?.word?.verb === true && !before.word.adverb;
  if (next?.word?.verb !== true && next?.word?.preposition !== true) return true;
  return before?.word?.verb === true && !/^(?:进行|开展|实施|组织|接受|做)$/.test(before.text) && !before.word.adverb;
}

function isOften({ reading, sentence }: PlaceInSentence): boolean {
  const next = reading.sentences[reading.sentences.indexOf(sentence) + 1];
  const here = reading.folded.slice(sentence.start, sentence.end);
  return (
    often.test(here) || (next !== undefined && /周期|频[次率]|间隔/.test(reading.folded.slice(next.start, next.end)))
  );
}

/** How, how often or with what is told in what the sentence goes by. */
function hasReference({ reading, sentence }: PlaceInSentence): boolean {
  return ruled.test(reading.folded.slice(sentence.start, sentence.end));
}

/** 約20平方米, 20平方米左右; not 左右兩側 and 合約. */
function isOfNumber({ reading: { folded }, phrase, start, end }: PlaceInSentence): boolean {
  if (folded.slice(start, end) === '左右')
    return /[0-9０-９一二三四五六七八九十百千万半][^，。；]{0,5}$/.test(folded.slice(phrase.start, start));
  // 應約 before a number is no appointment.
  const inWord = phrase.tokens.some((token) => token.start < start && token.end > start && token.text !== '应约');
  return !inWord && /^为?\s?[0-9０-９一二三四五六七八九十百千]/.test(folded.slice(end, end + 2));
}

function inEnglish(reading: ProseReading, sentence: Span, phrase: WordedPhrase): readonly Vague[] {
  const text = reading.text.slice(phrase.start, phrase.end);
  const said = (by: RegExp | undefined): boolean => by?.test(reading.text.slice(sentence.start, sentence.end)) === true;
  return english
    .flatMap(({ kind, words: pattern, isSaid }) =>
      Array.from(text.matchAll(pattern), ({ index, 0: word }) => {
        const start = phrase.start + index;
        return { kind, isSaid, start, end: start + word.length };
      }),
    )
    .filter((span) => !phrase.opaque.some((one) => one.start <= span.start && span.end <= one.end))
    .filter(({ isSaid }) => !said(isSaid))
    .map(({ kind, start, end }) => ({ kind, start, end }))
    .sort((a, b) => a.start - b.start);
}
