import { remembering } from '../../base/remembering.ts';
import type { Token } from './segment.ts';

/** `unsure`: it reads as a verb and as something else, and the words do not tell. */
type Verbhood = 'yes' | 'no' | 'unsure';

const need = new Set(['需', '需要', '要']);
const advice = new Set(['建议', '推荐', '不建议', '不推荐']);
/** Before these, 需 and 要 are no verb of their own: 如需, 的需要, 所需, 不要. */
const beforeNeed = /^(?:如|若|确|因|所|按|有|无|不|的|之|凡|急|其|该|满足|符合|根据|视|依|适应|出于|没有|并不|而)$/;
const adviceVerb =
  /^(?:采用|采取|使用|选用|选择|设置|设立|建立|配备|开展|参照|按照|按|在|由|将|对|以|至少|每|定期|优先)/;

/** Whether a modal word is used as a verb at this place, judged by its neighbours. */
export function isVerbHere(tokens: readonly Token[], at: number, closing: string): Verbhood {
  const it = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (it === undefined) return 'no';
  if (before && /^(?:所|是否|能否|可否|应否|有无|与否|否|何)$/.test(before.text)) return 'no';
  if (next === undefined) return atTheEnd(it.text, closing);
  if (/^(?:的|之|性|者|、|及|或|时)$/.test(next.text)) return 'no';
  if (need.has(it.text)) return needHere(tokens, at);
  if (it.text === '应' && atRequestOf(tokens, at)) return 'no';
  if (advice.has(it.text)) return adviceHere(before, next);
  if (it.text === '允许' || it.text === '不允许') return allowHere(before);
  if (it.text === '得') return mayHere(before, next, tokens[at + 2]);
  if (it.text === '可' || it.text === '不可' || it.text === '能') return bareHere(next);
  return 'yes';
}

/** 下列要求：應： has its objects in the items; 均可。 and 即可。 are predicates of their own. */
function atTheEnd(verb: string, closing: string): Verbhood {
  if (closing === '：' || closing === ':') return verb.length > 1 || verb === '应' || verb === '宜' ? 'yes' : 'unsure';
  return /^(?:可|可以|必须|不得|不应|不可|不宜|严禁|禁止)$/.test(verb) ? 'unsure' : 'no';
}

/** 應當地政府要求，: at somebody's request. */
function atRequestOf(tokens: readonly Token[], at: number): boolean {
  const last = tokens.at(-1);
  if (last === undefined || !/^(?:要求|请求|邀请|申请)$/.test(last.text)) return false;
  return lastAct(tokens) <= at;
}

/** Before the last word of a phrase: the last that does something, or says how. */
const lastAct = remembering((tokens: readonly Token[]) =>
  tokens.findLastIndex(
    ({ word, text }, at) =>
      at < tokens.length - 1 && text !== '的' && Boolean(word?.verb || word?.adverb || word?.preposition),
  ),
);

function needHere(tokens: readonly Token[], at: number): Verbhood {
  const it = tokens[at];
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  const after = tokens[at + 2];
  if (before && beforeNeed.test(before.text)) return 'no';
  // 頭等艙、需協助旅客、普通艙: one of several things.
  if (before?.text === '、' && tokens.slice(at + 1).some(({ text }) => text === '、')) return 'no';
  if (next?.text === '每') return actsOften(tokens, at + 2) ? 'yes' : 'no';
  if (next?.word?.preposition && !next.word.verb) return 'yes';
  if (next?.word?.adverb && (!next.word.adjective || after?.word?.verb)) {
    // 需要持續投入 needs something, 需要及時上報情況 has to do it.
    const open = it?.text === '需要' && next.word.adjective && tokens[at + 3] === undefined;
    return open ? 'unsure' : 'yes';
  }
  if (!next?.word?.verb) return next?.word?.adverb ? 'unsure' : 'no';
  // 需要支持 and 需要服務 name a thing, 需提交材料 an act: an object tells them apart.
  // 護理員要洗手: behind 要 alone stands an act all the same.
  if (after === undefined) return it?.text === '要' && before?.word?.verb !== true ? 'yes' : 'unsure';
  return /^[的、和与及]$/.test(after.text) ? 'unsure' : 'yes';
}

/** 需每2 h巡查一次: behind how often stands what has to be done. */
function actsOften(tokens: readonly Token[], from: number): boolean {
  const act = tokens.findIndex(({ word }, at) => at >= from && word?.verb === true);
  return act >= 0 && tokens.slice(from).every(({ text }) => text !== '的');
}

function adviceHere(before: Token | undefined, next: Token): Verbhood {
  if (before && (/^(?:的|和|与|及|、|意见|提出|征求|改进|整改|该|其|各|此)$/.test(before.text) || before.word?.verb))
    return 'no';
  return adviceVerb.test(next.text) ? 'yes' : 'no';
}

function allowHere(before: Token | undefined): Verbhood {
  if (before && /^(?:经|未经|不|未|所|的|若|如)$/.test(before.text)) return 'no';
  return 'yes';
}

/** CNS uses 得 for "may"; after a verb or adjective it is a particle. */
function mayHere(before: Token | undefined, next: Token, after: Token | undefined): Verbhood {
  if (before?.word?.verb || before?.word?.adjective) return 'no';
  // 得以解決 is "could be solved", 得以書面提出 "may, in writing".
  if (next.text === '以' && after?.word?.verb) return 'unsure';
  // 得視需要: as the need may be.
  if (next.text.startsWith('视')) return 'yes';
  return next.word?.verb || next.word?.preposition || next.word?.adverb ? 'yes' : 'no';
}

/** 可 and 能 before a character that belongs to no known word may be a compound nobody listed. */
function bareHere(next: Token): Verbhood {
  if (next.word === undefined) return next.text.length > 1 ? 'yes' : 'unsure';
  const opens = next.word.verb || next.word.adverb || next.word.preposition || next.word.adjective || next.word.modal;
  return opens || next.text.length > 1 || /^[不是为有无]$/.test(next.text) ? 'yes' : 'unsure';
}
