import { type Locale, say } from '../../base/words.ts';
import { requiredIn } from '../../model/keys/conditions.ts';
import { root } from '../../model/keys/table.ts';
import { openEntry } from '../../rules/kit/fixes/hint.ts';
import { blockLines, entry, type NewContent, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';
import { placeholder } from '../../syntax/unwritten.ts';
import { languageOf } from '../../workspace/document.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import { adaptationOf } from './adaptation.ts';
import type { Derivable } from './derivable.ts';

/** What a variant is begun with. */
interface VariantBegun {
  readonly base: Resolution;
  /** The clauses that it is to tighten, each with the field that it begins with. */
  readonly tightened: readonly Tightened[];
  /** What is known of its header, by key, as it is written. */
  readonly known?: Readonly<Record<string, string>>;
}

interface Tightened extends Pick<Derivable, 'field' | 'item'> {
  readonly clause: EffectiveClause;
}

/** Of the clause that was pointed at, or of none. */
export function variantOf({ base, clause, field, item }: Omit<Derivable, 'isAtName'>): VariantBegun {
  return { base, tightened: clause === undefined ? [] : [{ clause, field, item }] };
}

/** The text of a new variant: what is known of it by its base, what is left to its author, and the clauses that are to be tightened. */
export function newVariant({ base, tightened, known: given = {} }: VariantBegun, locale: Locale): string {
  const language = languageOf(base.document);
  const known: Readonly<Record<string, NewContent>> = {
    language,
    status: 'draft',
    extends: scalarText(base.edition ?? ''),
    ...given,
  };
  const standard = root('standard');
  const required = requiredIn(standard, new Map(Object.entries(known).map(([key, text]) => [key, String(text)])));
  const header = Object.keys(standard.keys).flatMap((key): readonly NewEntry[] => {
    const { title } = standard.keys[key] ?? {};
    if (known[key] !== undefined) return [entry(key, known[key])];
    return title !== undefined && required.includes(key) ? [entry(key, placeholder(say(title, locale)))] : [];
  });
  // Which clauses it changes is the first thing that its author knows.
  const adapted = tightened.map(({ clause, ...what }) => adaptationOf(clause, what, language, locale));
  const items = adapted.length === 0 ? [open(locale)] : adapted;
  const lines = [...header, entry('adapt', { items })].flatMap(blockLines);
  return `${lines.join('\n')}\n`;
}

function open(locale: Locale): readonly NewEntry[] {
  return ['clause', 'because'].map((key) => openEntry('adaptation', key, locale));
}
