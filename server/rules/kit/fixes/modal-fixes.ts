import { toSimplified } from '../../../base/simplify.ts';
import type { ClauseContent, Provision } from '../../../model/standard.ts';
import type { ModalEntry, Profile } from '../../../model/wording/profile.ts';
import type { Verb } from '../../../model/wording/verbs.ts';
import type { Fix } from '../../rule.ts';
import { type ReadText, replaceIn } from '../prose-text.ts';
import { valueLabel } from '../words/labels.ts';
import { replace } from './edits.ts';

/** A verb of the profile's in the script of the text it is to stand in. */
export function inScriptOf({ language, reading }: ReadText, verb: string): string {
  return language === 'zh-Hans' || reading.text === reading.folded ? toSimplified(verb) : verb;
}

/** Says another verb at this place. */
export function sayInstead(text: ReadText, verb: Verb, instead: string, preferred = false): Fix {
  const word = inScriptOf(text, instead);
  return {
    title: { en: 'Write “{word}”', 'zh-Hant': '改用「{word}」' },
    args: { word },
    edits: [replaceIn(text.prose, verb, word)],
    ...(preferred ? { preferred } : {}),
  };
}

/** The verb that the rules name for a provision type, in the same sense; undefined where they name none. */
export function mainVerbFor(
  profile: Profile,
  provision: Provision,
  like: ModalEntry,
  english: boolean,
): string | undefined {
  const table = english ? profile.english : profile.chinese;
  return table.find(
    (entry) => entry.standing === 'main' && entry.provision === provision && entry.negative === like.negative,
  )?.verb;
}

/** Calls the clause what its text makes of it. */
export function callItInstead(content: ClauseContent, provision: Provision): Fix | undefined {
  const field = content.provision;
  if (field === undefined) return undefined;
  return {
    title: { en: 'Change the type to {provision}', 'zh-Hant': '把條款類型改為{provision}' },
    args: { provision: valueLabel('provision', provision) },
    edits: [replace(field, provision)],
  };
}
