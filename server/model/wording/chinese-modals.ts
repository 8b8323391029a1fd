import { isVerbHere } from './chinese-verbhood.ts';
import { foldScript } from './fold.ts';
import { conditionals } from './lexicon/others.ts';
import { reportingVerbs } from './lexicon/verbs.ts';
import type { Modal, ModalRole } from './modal.ts';
import { strengthOf } from './modal-words.ts';
import type { ProseReading, WordedPhrase, WordedSentence } from './reading.ts';
import type { Token } from './segment.ts';

const reporting = new Set(foldScript(reportingVerbs).split(/\s+/));
const opening = new Set(foldScript(conditionals).split(/\s+/));

/** Ties two parts of equal rank, so that the second modal verb is a verb of the sentence as well (可……但應……). */
const coordinating = new Set([
  '并',
  '且',
  '但',
  '但是',
  '而',
  '而且',
  '并且',
  '也',
  '还',
  '亦',
  '同时',
  '则',
  '又',
  '均',
  '都',
  '或',
  '不过',
]);

/** The modal verbs of a Chinese text with what each does. Compounds (相應, 功能) and nouns (的需要) are none. */
export function findChineseModals(reading: ProseReading): readonly Modal[] {
  return reading.sentences.flatMap((sentence, index) => modalsOfSentence(sentence, index));
}

function modalsOfSentence(sentence: WordedSentence, index: number): readonly Modal[] {
  const found = sentence.phrases.map((phrase, at) => modalsOfPhrase(sentence, phrase, at));
  return found.flatMap((modals, phrase) =>
    modals.map(({ token, role }) => ({
      start: token.start,
      end: quality(token) ? token.start + 1 : token.end,
      verb: quality(token) ? '可' : token.text,
      role,
      sentence: index,
      phrase,
    })),
  );
}

interface ModalCandidate {
  readonly token: Token;
  readonly at: number;
  readonly certain: boolean;
}

function modalsOfPhrase(
  sentence: WordedSentence,
  phrase: WordedPhrase,
  index: number,
): { token: Token; role: ModalRole }[] {
  const { tokens } = phrase;
  const candidates: ModalCandidate[] = [];
  tokens.forEach((token, at) => {
    if (quality(token)) candidates.push({ token, at, certain: false });
    else if (token.word?.modal) {
      const verbhood = isVerbHere(tokens, at, phrase.closing);
      if (verbhood !== 'no') candidates.push({ token, at, certain: verbhood === 'yes' });
    }
  });
  const roles: { token: Token; role: ModalRole }[] = [];
  if (candidates.length === 0) return roles;
  const context = { sentence, phrase, index, signs: signsIn(tokens) };
  let governing: ModalCandidate | undefined;
  candidates.forEach((candidate, nth) => {
    const role = roleOf(candidate, candidates[nth + 1], governing, context);
    roles.push({ token: candidate.token, role });
    if (role === 'main' || role === 'possible') governing = candidate;
  });
  return roles;
}

interface Context {
  readonly sentence: WordedSentence;
  readonly phrase: WordedPhrase;
  readonly index: number;
  readonly signs: Signs;
}

/** What the words of a phrase tell of each of its verbs, found in one pass however many verbs there are. */
interface Signs {
  /** Of each place: where the next 的 behind it stands, or the length of the phrase. */
  readonly nextOf: readonly number[];
  readonly lastVerb: number;
  /** From where on somebody else is quoted: 約定, unless the phrase goes by what is said (按照約定). */
  readonly reportedFrom: number;
}

const saying: ReadonlySet<string> = new Set(['规定', '约定', '认为', '表明', '指出', '承诺']);
const following: ReadonlySet<string> = new Set([
  '按',
  '按照',
  '根据',
  '依据',
  '依照',
  '依',
  '符合',
  '违反',
  '除',
  '与',
]);

function signsIn(tokens: readonly Token[]): Signs {
  const nextOf: number[] = new Array(tokens.length);
  let next = tokens.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    nextOf[at] = next;
    if (tokens[at]?.text === '的') next = at;
  }
  const follows = tokens.findIndex(({ text }) => following.has(text));
  const reports = tokens.findIndex(({ text }, at) => saying.has(text) && tokens[at + 1]?.text !== '的');
  const quotes = reports >= 0 && (follows < 0 || reports < follows);
  return {
    nextOf,
    lastVerb: tokens.findLastIndex(isVerb),
    reportedFrom: quotes ? reports : tokens.length,
  };
}

function roleOf(
  it: ModalCandidate,
  later: ModalCandidate | undefined,
  governing: ModalCandidate | undefined,
  context: Context,
): ModalRole {
  const { tokens } = context.phrase;
  if (governing && governing.at === it.at - 1) return 'stacked';
  if (governing && !equal(tokens, governing, it)) return 'embedded';
  if (isCondition(it, context)) return 'dependent';
  const attribute = attributeOf(it, later, context);
  if (attribute !== 'no') return attribute;
  // 協議約定雙方應……: the standard only tells what somebody else says.
  const isReported = context.signs.reportedFrom < it.at;
  if (!it.certain || isReported || isConditional(it, context)) return 'possible';
  return 'main';
}

function quality(token: Token): boolean {
  return token.word?.quality === true;
}

/** Whether a later verb of one phrase stands beside the earlier one: a stronger one is not governed by a weaker. */
function equal(tokens: readonly Token[], earlier: ModalCandidate, later: ModalCandidate): boolean {
  return strengthOf(later.token.text) < strengthOf(earlier.token.text) || subjectless(tokens, later);
}

/** Directly behind the conjunction, so no new noun that an embedded sentence would need stands between. */
function subjectless(tokens: readonly Token[], it: ModalCandidate): boolean {
  const before = tokens[it.at - 1];
  return before !== undefined && coordinating.has(before.text);
}

/** 需變更的，／應退出時，: the whole phrase is the case in which something holds. */
function isCondition(it: ModalCandidate, { sentence, phrase, index }: Context): boolean {
  const last = phrase.tokens.at(-1);
  if (last === undefined || last === it.token) return false;
  const closed = '，,；;：:'.includes(phrase.closing) && phrase.closing !== '';
  const next = afterAdverbs(phrase.tokens, it.at);
  if (last.text === '的') return closed && next?.text !== '是' && next?.text !== '为';
  const timed =
    /^(?:时|后|前|时候|情况下|情形下|期间|之日起|之前|之后|者)$/.test(last.text) || isCase(phrase.tokens, it.at);
  return timed && closed && index < sentence.phrases.length - 1 && !next?.word?.preposition;
}

/** 發生需疏散人員的情況， is a case in which something holds; 護理員應記錄翻身情況， has the situation for its object. */
function isCase(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:情况|情形)$/.test(tokens.at(-1)?.text ?? '') || tokens.at(-2)?.text !== '的') return false;
  return at === 0 || isVerb(tokens[at - 1]);
}

/** The first word after the verb that is no adverb: what the verb governs. */
function afterAdverbs(tokens: readonly Token[], at: number): Token | undefined {
  let next = at + 1;
  while (tokens[next]?.word?.adverb && !tokens[next]?.word?.verb) next++;
  return tokens[next];
}

/** Whether the verb stands in an attribute before a noun: 應公開的信息, 依法必須招標的項目. */
function attributeOf(
  it: ModalCandidate,
  later: ModalCandidate | undefined,
  { phrase, signs }: Context,
): 'no' | 'dependent' | 'possible' {
  const { tokens } = phrase;
  const of = signs.nextOf[it.at] ?? tokens.length;
  if (of >= tokens.length - 1) return 'no';
  const behind = of > it.at + 1 ? tokens[it.at + 1] : undefined;
  const next = afterAdverbs(tokens, it.at);
  const direct = next !== undefined && next === tokens[of - 1] && isVerb(next);
  const mainLater = later !== undefined && later.at > of;
  const before = tokens[it.at - 1];
  const lawful = before !== undefined && /^(?:依法|依规|按规定|按照规定|法律规定|国家规定|所)$/.test(before.text);
  // 應為老人提供可選擇的餐食: the attribute is the second verb's.
  if (later !== undefined && later.at === of - 2 && later.at > it.at + 1 && !lawful) return 'no';
  const verbBefore = isVerb(tokens[of - 1]);
  if (direct || (lawful && verbBefore)) return 'dependent';
  if (next && reporting.has(next.text)) return 'no';
  if (mainLater)
    return before === undefined || before.word?.preposition || before.word?.adverb ? 'dependent' : 'possible';
  const phrased = behind?.word?.preposition === true && verbBefore && !tokens[of - 1]?.word?.adjective;
  return phrased && signs.lastVerb < of ? 'possible' : 'no';
}

function isVerb(token: Token | undefined): boolean {
  return token?.word?.verb === true;
}

/** 如入駐團隊必須變更地址，: whether the verb is the condition's or the sentence's is open once another one follows. */
function isConditional(it: ModalCandidate, { sentence, phrase, index }: Context): boolean {
  const first = phrase.tokens[0];
  if (first === undefined || !opening.has(first.text) || it.at === 0) return false;
  for (let next = index + 1; next < sentence.phrases.length; next++) {
    if (sentence.phrases[next]?.tokens.some((token) => token.word?.modal === true)) return true;
  }
  return false;
}
