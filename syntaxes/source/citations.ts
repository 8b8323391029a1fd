import { sectors } from '../../server/model/values/cited-numbers.ts';
import type { Captures, Rule } from './rule.ts';
import { idScope, scopes } from './scopes.ts';

/** FORMAT.md: an id begins with a letter or digit of any script. */
export const id = '[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}';
/** In running Chinese nothing separates an id from the word before it, so only Latin ids are told apart there. */
const latinId = '[A-Za-z0-9][A-Za-z0-9._-]{0,63}';

const dashedYear = '(?:\\s?[-–—]\\s?(?:[0-9]{4}|[0-9]{2}))?';
const serial = '\\s?[0-9]{1,6}(?:\\.[0-9]{1,3})*';

/** Document numbers by class; an undated one is valid. `CNS` and ISO numbers are kept apart by their own year form. */
const forms: readonly string[] = [
  `(?:GBZ?|GJB|GBJ|JJF|JJG)(?:/[TZ])?${serial}${dashedYear}`,
  `DB[0-9]{2}(?:[0-9]{2})?(?:/[TZ])?${serial}${dashedYear}`,
  `T/[A-Z]{2,12}(?:-[A-Z0-9]+)?${serial}${dashedYear}`,
  `Q/[A-Z0-9]{2,12}(?:/[A-Z]{1,3})?\\s?[0-9]{1,6}[A-Z]?(?:\\.[0-9]{1,3})?${dashedYear}`,
  `[A-Z]{2}/[TZ]${serial}${dashedYear}`,
  `(?:${sectors})\\s?[0-9]{2,6}(?:\\.[0-9]{1,3})*(?![0-9A-Za-z])${dashedYear}`,
  `(?:JGJ|CJJ|CECS)(?:/T)?${serial}${dashedYear}`,
  '(?:ISO|IEC|ISO/IEC)(?:/(?:TS|TR|PAS|Guide))?\\s[0-9]{1,6}(?:-[0-9]{1,3})*(?::[0-9]{4})?',
  'CNS\\s?[0-9]{1,6}(?:-[0-9]{1,3})*',
];
const standardNumber = `(?:${forms.join('|')})`;

/** 國辦發〔2016〕7號: brackets, a leading zero and 号/號 vary in the wild. */
const policyTail = '[〔\\[﹝][0-9]{4}[〕\\]﹞]\\s?[0-9]{1,4}\\s?[号號]';
/** Where an issuer's short name begins in running text: the state, a province, a city with papers of its own. */
const issuer =
  '[國国京津冀晉晋蒙遼辽吉黑滬沪蘇苏浙皖閩闽贛赣魯鲁豫鄂湘粵粤桂瓊琼渝川蜀黔貴贵滇雲云藏陝陕秦甘隴陇青寧宁新港澳臺台深武杭穗廈厦]';

const documentParts: Captures = {
  '1': { name: scopes.documentNumber },
  '2': { name: scopes.hash },
  '3': { name: scopes.place },
};
/** A place in a document: `GB/T 39668—2020#5.2`. */
const place = '(?:(#)([0-9A-Z][0-9A-Za-z.]*))?';

export const documentNumberValue = {
  match: `(${standardNumber}|.{1,12}${policyTail})${place}`,
  captures: documentParts,
} as const;

const documentNumbersInProse: Rule = {
  match: `(?<![A-Za-z0-9/])(${standardNumber}|${issuer}\\p{Han}{1,6}${policyTail})${place}`,
  captures: documentParts,
};

const editionParts: Captures = {
  '1': { name: idScope('edition', 'reference') },
  '2': { name: scopes.at },
  '3': { name: scopes.edition },
  '4': { name: scopes.hash },
  '5': { name: idScope('clause', 'reference') },
};

/** `makerspace-service@2017`, with or without `#mentor-team`. */
export const editionValue = { match: `(${id})(@)(${id})(?:(#)(${id}))?`, captures: editionParts } as const;

/** Mail addresses have an @ as well; in prose an edition is a year. */
const editionsInProse: Rule = {
  match: `(?<![A-Za-z0-9._-])(${latinId})(@)([0-9]{4}(?:-[0-9]{1,2}){0,2})(?![A-Za-z0-9]|\\.[A-Za-z0-9])(?:(#)(${id}))?`,
  captures: editionParts,
};

const references: Rule = {
  match: '(\\[\\[)([^\\[\\]]+)(\\]\\])',
  captures: {
    '1': { name: scopes.open },
    '2': { name: idScope('clause', 'reference') },
    '3': { name: scopes.close },
  },
};

export const citationsInProse: readonly Rule[] = [references, editionsInProse, documentNumbersInProse];
