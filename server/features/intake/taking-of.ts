import type { Language } from '../../model/field.ts';
import type { DraftingRules } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { scriptEvidence } from '../../model/values/script.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import type { IntakeBlock } from './lines.ts';
import type { Taking } from './taking.ts';

/** In what a document is written, and by which rules its verbs are read. */
export function takingOf(blocks: readonly IntakeBlock[]): Taking {
  const text = blocks.map((block) => (block.kind === 'line' ? block.whole : '')).join('\n');
  const language = languageOf(text);
  const rules: DraftingRules =
    language === 'en'
      ? 'iso-iec-2'
      : /中華民國|\bCNS \d/.test(text)
        ? 'cns'
        : /1\.1\s?[-—–]\s?2009/.test(text)
          ? 'gbt-1.1-2009'
          : 'gbt-1.1-2020';
  const own = blocks.flatMap((block) => (block.kind === 'line' ? (block.source.ownId ?? []) : []));
  return { ...newTaking(language, rules, own.map(idKey)), owned: new Set(own) };
}

/** By the signs that show a script; without any Chinese it is English. */
function languageOf(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han * 4 < (text.match(/[A-Za-z]/g)?.length ?? 0)) return 'en';
  const shown = scriptEvidence(text);
  const traditional = shown.filter(({ script }) => script === 'zh-Hant').length;
  return traditional * 2 > shown.length ? 'zh-Hant' : 'zh-Hans';
}

/** `taken`: ids that are given already. */
export function newTaking(language: Language, rules: DraftingRules, taken: Iterable<string>): Taking {
  return {
    language,
    profile: profileOf(rules),
    taken: new Set(taken),
    implied: [],
    owned: new Set(),
    named: [],
    places: new Map(),
    remarked: new Set(),
  };
}
