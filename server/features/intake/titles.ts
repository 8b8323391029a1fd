import { readProse } from '../../model/wording/reading.ts';
import { findVerbs } from '../../model/wording/verbs.ts';
import type { Taking } from './taking.ts';

const longestTitle = 32;
const longestStyledTitle = 70;

/** Whether a paragraph reads like a heading: short, and no sentence. */
export function isTitle(text: string, isStyled = false): boolean {
  if (text === '' || text.length > (isStyled ? longestStyledTitle : longestTitle)) return false;
  if (/[。；;！？!?：:，,、]$/.test(text) || /[。；;]/.test(text)) return false;
  return isStyled || !/[，,].*[，,]/.test(text);
}

/** 總　則 is set apart to fill its line; it is 總則. */
export function joinedTitle(text: string): string {
  return /^\p{Script=Han}(?:[\s\u3000]+\p{Script=Han}){1,3}$/u.test(text) ? text.replace(/[\s\u3000]+/g, '') : text;
}

/** Whether it says by a verb that something is required, recommended or allowed. */
export function isProvision(text: string, { language, profile }: Pick<Taking, 'language' | 'profile'>): boolean {
  return findVerbs(readProse(text, language), profile).some(
    ({ role, entry }) => role === 'main' && entry.provision !== 'statement',
  );
}

/** Whether it leads in a list. */
export function isLeadIn(text: string): boolean {
  return /[：:]$/.test(text);
}
