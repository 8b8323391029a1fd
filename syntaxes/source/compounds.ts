import { plainCompounds, qualityCompounds } from '../../server/model/wording/lexicon/compounds.ts';
import { anyWordPattern, oneOfPattern, wordPattern } from './both-scripts.ts';
import type { Rule } from './rule.ts';

/**
 * A word of two or three characters that holds a modal verb and is none, where a grammar, which cannot take a sentence apart,
 * needs a look at its neighbours: 服務提供應符合, 應收集, 可行使 are verbs after all.
 */
interface Compound {
  readonly word: string;
  /** One of these characters before it makes it something else. */
  readonly notAfter?: string;
  /** One of these characters behind it makes it something else. */
  readonly notBefore?: string;
  /** Only with one of these behind it. */
  readonly onlyBefore?: string;
}

function plain(words: string): Compound[] {
  return words.split(' ').map((word) => ({ word }));
}

const withShall: readonly Compound[] = [
  ...plain('感應 呼應 順應 適應 應用 應急 應屆 應邀 應答 應激 應酬 應景 應訴 應戰'),
  { word: '相應', notAfter: '互' },
  { word: '照應', notAfter: '執護牌證按參依遵' },
  { word: '報應', notAfter: '年季月申上通填呈匯公簡' },
  { word: '對應', notAfter: '面針校絕核' },
  { word: '供應', notAfter: '提' },
  { word: '響應', notAfter: '影' },
  { word: '反應', notAfter: '違' },
  { word: '效應', notAfter: '時績成有實' },
  { word: '回應', notAfter: '召收返退撤' },
  { word: '因應', notAfter: '原' },
  { word: '答應', notAfter: '解回' },
  { word: '應收', notBefore: '取集到錄存回' },
  { word: '應付', notBefore: '給出清' },
  { word: '應變', notBefore: '更' },
  { word: '應聘', notBefore: '請用任' },
  { word: '應徵', notBefore: '求收集詢得' },
  { word: '應試', notBefore: '行運點用營' },
  { word: '應允', notBefore: '許' },
  { word: '應許', notBefore: '可' },
  { word: '應承', notBefore: '擔諾辦接租載包受' },
  { word: '應計', notBefore: '入算劃量提' },
  { word: '應季', notBefore: '度' },
  { word: '應援', notBefore: '助' },
  { word: '應考', notBefore: '慮核察查評勤' },
  { word: '應驗', notBefore: '證收算資明' },
  { word: '應聲', notBefore: '明稱' },
  { word: '應力', notBefore: '求' },
  { word: '應對', onlyBefore: '突發 風險 危機 挑戰 緊急 變化 事故 措施 能力 預案 策略 方案 機制' },
  { word: '應納', onlyBefore: '稅' },
  { word: '應繳', onlyBefore: '稅 款 費' },
  { word: '應有', onlyBefore: '的 之' },
];

const withMay: readonly Compound[] = [
  ...plain('許可 認可 核可 寧可 尚可 可可 可靠 可持續 可再生 可見 可觀 可惜 可愛 可信 可控 可比 可逆 可燃 可否'),
  ...plain('可貴 可喜 可疑 可溶 可謂 可望 可樂 盡可能 儘可能'),
  { word: '可行', notBefore: '使駛政' },
  { word: '可視', notBefore: '情為具作同需實' },
  { word: '可知', notBefore: '會' },
  { word: '可研', notBefore: '究發製討' },
  { word: '可及', notBefore: '時' },
  { word: '可口', notBefore: '頭' },
  { word: '可塑', notBefore: '造' },
];

const withCan: readonly Compound[] = [
  ...plain('功能 職能 節能 智能 性能 產能 技能 才能 效能 潛能 勢能 熱能 電能 核能 儲能 氫能 光能 風能 水能 機械能'),
  ...plain('賦能 耗能 使能 異能 萬能 低能 高能 能力 能源 能量 能耗 能效 能級 能手 能人 能否 能幹 能耐 能願 能者'),
  { word: '動能', notAfter: '自活', notBefore: '夠' },
  { word: '機能', notAfter: '司手主算印器影播', notBefore: '夠' },
  { word: '體能', notAfter: '團群載具整主集實個全媒氣液', notBefore: '夠' },
  { word: '本能', notAfter: '成樣文版資日基標書副', notBefore: '夠' },
  { word: '官能', notAfter: '法長警軍', notBefore: '夠' },
  { word: '全能', notAfter: '安齊健周完保', notBefore: '夠' },
  { word: '用能', notAfter: '費使採利租信應', notBefore: '夠' },
];

const withOthers: readonly Compound[] = [
  ...plain('事宜 便宜 適宜 相宜 權宜 時宜 得宜 合宜 機宜 宜居 宜商 宜業 宜人 宜遊 宜賓 宜昌 宜蘭 宜春 宜家 宜都'),
  { word: '宜興', notBefore: '辦建' },
  ...plain('依法必須'),
];

const short = [...withShall, ...withMay, ...withCan, ...withOthers];

/** The lexicon's longer words say enough by themselves. Of the short ones it holds some that a verb begins or ends (理應). */
const long = plainCompounds
  .split(/\s+/)
  .filter((word) => word.length > 2 && /[应可能宜]|不得|必须/.test(word) && word !== '不应期');

/** 可追溯, 可操作: a quality as an attribute (可操作的, 可操作性, 的可用工位), else as likely a permission. */
const qualities = qualityCompounds.split(/\s+/).filter((word) => word !== '');

function patternOf({ word, notAfter, notBefore, onlyBefore }: Compound): string {
  const before = notAfter ? `(?<!${oneOfPattern(notAfter)})` : '';
  const behind = notBefore ? `(?!${oneOfPattern(notBefore)})` : '';
  const only = onlyBefore ? `(?=${anyWordPattern(onlyBefore.split(' '))})` : '';
  return `${before}${wordPattern(word)}${behind}${only}`;
}

/** Short words without conditions share one pattern with the long ones. */
const free = short.filter((one) => !one.notAfter && !one.notBefore && !one.onlyBefore).map(({ word }) => word);
const bound = short.filter((one) => one.notAfter || one.notBefore || one.onlyBefore);

/**
 * Words that hold the character of a modal verb and are none, in either script. A colour on the wrong word misleads more
 * than a missing one, so where both readings are common the word wins: 應用 is "application" even where "shall use" was meant.
 * They are consumed without a colour, so that the verb inside is never looked at.
 */
export const compoundRules: readonly Rule[] = [
  { match: anyWordPattern([...long, ...free]) },
  { match: bound.map(patternOf).join('|') },
  { match: `(?<=[的更最较較很])${anyWordPattern(qualities)}|${anyWordPattern(qualities)}(?=[性的地])` },
];
