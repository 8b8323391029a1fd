import { simplify } from '../../server/base/simplify.ts';
import { anyOf, type Rule } from './rule.ts';
import { scopes } from './scopes.ts';

/** Units of the field, in Traditional script where the scripts differ. */
const units = [
  '平方米 平方公里 萬平方米 公頃 畝 米 公里 厘米 毫米 ㎡ m² m2 km cm mm m',
  '元 千元 萬元 億元 百萬元 人民幣元 元人民幣 美元',
  '年 年度 個月 月 個季度 周 週 天 日 個工作日 工作日 小時 個小時 分鐘 秒 h min s',
  '個 家 名 人 人次 位 場 場次 次 項 件 篇 份 套 台 臺 間 戶 類 種 期 層 級 條 章 處 張 輛 頁 冊',
  '學時 課時 分 倍 百分點 個百分點 噸 千克 公斤 kg % ％ ‰ ℃ dB kW kWh Mbps Gbps MB GB TB',
].flatMap((line) => line.split(' '));
const inBothScripts = [...units, ...units.map(simplify)];
const latin = inBothScripts.filter((unit) => /[A-Za-z]$/.test(unit));
const other = inBothScripts.filter((unit) => !/[A-Za-z]$/.test(unit));

/** A unit, also as a rate: 家/年. A Latin one ends where the word ends. */
const oneUnit = `(?:${anyOf(other)}|${anyOf(latin)}(?![A-Za-z0-9]))`;
const unit = `${oneUnit}(?:[/／]${oneUnit})?`;

const digits = '[0-9]+(?:[,，][0-9]{3})*(?:\\.[0-9]+)?|[０-９]+(?:[．.][０-９]+)?';
/** 萬, 億 and their like are part of the number: 1.5萬家. */
const multiplier = '(?:[十百千]?[萬万億亿]|[萬万][億亿]|[百千](?=[萬万億亿元]))';
const hanDigit = '[〇零一二兩两三四五六七八九十百千萬万億亿數数]';

const before = '約|约|大約|大约|近|超過|超过|逾|不足|不到';
const behind = '餘|余|多';

/** Not inside a word, an id, a phone number, a version. */
const boundary = '(?<![A-Za-z0-9０-９_@#/.-])';
const noWordAfter = '(?![A-Za-z0-9０-９_]|[.-][A-Za-z0-9])';

const parts = {
  '1': { name: scopes.approximation },
  '2': { name: scopes.number },
  '3': { name: scopes.approximation },
  '4': { name: scopes.unit },
};

/**
 * A number as Chinese statistics write it: approximation, digits (either width), multiplier, 餘, unit. The four groups are
 * `parts`.
 */
const digitQuantity = `(?:(${before})[ \\t]*)?${boundary}([+−-]?(?:${digits})${multiplier}?)(?:(${behind}))?(?:[ \\t]?(${unit})|${noWordAfter})`;
/** Words for numbers only where they can't be anything else: with 餘 (十餘家), and as fractions (三分之二, 百分之七十五). */
const hanQuantity = `(?:(${before}))?(?<!${hanDigit})(${hanDigit}{1,12})(餘|余|多(?=${oneUnit}))(${unit})?`;
const hanFraction = `(?:(${before}))?(?<!${hanDigit})(${hanDigit}{1,12}分之${hanDigit}{1,12})`;

export const quantitiesInProse: readonly Rule[] = [
  { match: digitQuantity, captures: parts },
  { match: hanQuantity, captures: parts },
  { match: hanFraction, captures: parts },
];

/** A period that stands before what happens in it: 每半年1次, 每2h1次. */
const everyPeriod = `每(?:半|${digits}|${hanDigit}+)?[ \\t]?(?:季度|[學学]期|${anyOf(other)}|${anyOf(latin)}(?![A-Za-z]))`;
/** A rate whose period is a number of units: 1次/2h. */
const perPeriod = `[/／](?:${digits})[ \\t]?${oneUnit}`;

/** One to so many: 1:5. */
export const ratioValue = { match: `(?:${digits})[ \\t]?[:：][ \\t]?(?:${digits})`, name: scopes.number } as const;

/** A quantity that fills its place, for typed values: the source of a match and its captures. */
export const quantityValue = {
  match: `(?:(${before}|大約)[ \\t]*)?((?:${everyPeriod}[ \\t]?)?[+−-]?(?:${digits}|${hanDigit}+)[ \\t]?${multiplier}?)(?:(${behind}))?(?:[ \\t]?(${unit}(?:${perPeriod})?))?`,
  captures: parts,
} as const;

const digit = '[0-9０-９]';
const isoDate = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
const months = anyOf([
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
]);

/** `2017-09-15`, 2017年9月15日, 15 September 2017, and times of day. */
export const datesInProse: readonly Rule[] = [
  { match: `(?<![0-9A-Za-z-])${isoDate}(?![0-9A-Za-z-])`, name: scopes.date },
  { match: `${digit}{4}年(?:度|${digit}{1,2}月(?:${digit}{1,2}日)?)?`, name: scopes.date },
  { match: `(?<!${digit})${digit}{1,2}月${digit}{1,2}日`, name: scopes.date },
  { match: `(?<![0-9])(?:[0-9]{1,2} )?${months}(?: [0-9]{1,2},)? [0-9]{4}(?![0-9])`, name: scopes.date },
  { match: '(?<![0-9:])[0-9]{1,2}:[0-9]{2}(?![0-9:])', name: scopes.date },
];

export const dateValue = { match: isoDate, name: scopes.date } as const;
export const yearValue = { match: '[0-9]{4}', name: scopes.date } as const;
export const numberValue = { match: '[+-]?[0-9]+(?:\\.[0-9]+)?', name: scopes.number } as const;
