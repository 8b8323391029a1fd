import { anyWordPattern } from './both-scripts.ts';
import { compoundRules } from './compounds.ts';
import type { Rule } from './rule.ts';
import { type ModalKind, modalScope } from './scopes.ts';

/**
 * The verbs of GB/T 1.1 (2009 and 2020, appendix C), of engineering codes, and what authors write instead of them. 需, 要, 建議
 * and their like are left out: only the sentence tells whether they are verbs, and a colour has no sentence.
 */
const chinese: Readonly<Record<ModalKind, string>> = {
  requirement: '應 應能 應當 應該 不應 不應該 不應當 必須 不得 不可 嚴禁 只准許 不准許 不允許',
  recommendation: '宜 不宜',
  permission: '可 可以 不必 無須 毋須',
  statement: '能 能夠 不能 不能夠 可能 有可能 不可能 沒有可能',
};

/** The verbs of the ISO/IEC Directives, Part 2. "May" with a capital is left to the month. */
const english: Readonly<Record<ModalKind, string>> = {
  requirement: '(?:[Ss]hall|SHALL|[Mm]ust|MUST)(?: (?:not|NOT))?',
  recommendation: '(?:[Ss]hould|SHOULD)(?: (?:not|NOT))?',
  permission: '(?:may|MAY)(?: (?:not|NOT))?|[Nn]eed not',
  statement: '(?:[Cc]an|CAN)(?: (?:not|NOT))?|[Cc]annot|CANNOT',
};

/** Statements come first: 可能 and 不可能 are neither the permission 可 nor 不可. */
const kinds = ['statement', 'permission', 'recommendation', 'requirement'] as const;

const chineseRules = kinds.map(
  (kind): Rule => ({ match: anyWordPattern(chinese[kind].split(' ')), name: modalScope(kind) }),
);

const englishRules = kinds.map(
  (kind): Rule => ({ match: `(?<![A-Za-z0-9_-])(?:${english[kind]})(?![A-Za-z0-9_-])`, name: modalScope(kind) }),
);

/** Modal verbs in prose, in both scripts and in English. */
export const modalVerbs: readonly Rule[] = [...compoundRules, ...chineseRules, ...englishRules];
