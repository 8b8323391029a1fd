import { toSimplified } from '../../base/simplify.ts';
import type { DraftingRules, Provision } from '../../model/standard.ts';
import { type Example, inClause } from '../example.ts';

interface ProseSetting {
  readonly rules?: DraftingRules;
  readonly language?: 'zh-Hant' | 'zh-Hans' | 'en';
  /** Further fields of the clause. */
  readonly fields?: string;
  /** Header entries, in Traditional script; converted where the language is Simplified. */
  readonly header?: string;
}

/** In English, by the rules of ISO. */
export const english: ProseSetting = { rules: 'iso-iec-2', language: 'en' };

/** A clause of a small standard under drafting rules (GB/T 1.1—2020 unless told): its provision type and its text. */
export function inProvision(provision: Provision, text: string, setting: ProseSetting = {}): Example {
  const { rules = 'gbt-1.1-2020', language = 'zh-Hant', fields = '', header = '' } = setting;
  const verified = provision === 'requirement' ? '\nverification: {method: examine}' : '';
  const lines = `provision: ${provision}\ntext: ${text}${fields === '' ? '' : `\n${fields}`}${verified}`;
  const ownScript = language === 'zh-Hans' ? toSimplified(header) : header;
  const more = `drafting-rules: ${rules}${header === '' ? '' : `\n${ownScript}`}`;
  return {
    ...inClause(lines, more, language),
    show: `provision: ${provision}\ntext: ${text}${fields === '' ? '' : `\n${fields}`}`,
  };
}
