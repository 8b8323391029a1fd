import { recentOnes } from '../../base/recent.ts';
import type { Element, Language, Prose, Text } from '../../model/field.ts';
import type { ClauseKey } from '../../model/keys/clause-keys.ts';
import type { Evidence } from '../../model/report.ts';
import type { Adaptation, Clause, ClauseContent, Item, Provision } from '../../model/standard.ts';

/** What a text is for. `text` and `item` under a clause are its provision; headings and names are not prose. */
export type TextRole =
  | 'title'
  | 'text'
  | 'item'
  | 'cell'
  | 'formula'
  | 'note'
  | 'example'
  | 'verification'
  | 'name'
  | 'definition'
  | 'scope'
  | 'foreword'
  | 'introduction'
  | 'division-text'
  | 'because'
  | 'other'
  | 'statement'
  | 'reason'
  | 'plan'
  | 'summary';

/** One stretch of prose with what a check of wording needs to know of its place. */
export interface TextSubject {
  readonly prose: Prose;
  readonly language: Language;
  readonly role: TextRole;
  /** The clause or adaptation, answer, term … it belongs to. */
  readonly element: Element;
  /** The whole text, with its other languages. */
  readonly text: Text;
  readonly provision: Provision | undefined;
}

type Emit = (text: Text | undefined, role: TextRole, element: Element, provision?: Provision) => void;

/** A text in each of its languages; `language` is that of plain texts. */
export function textsOf(
  text: Text | undefined,
  role: TextRole,
  element: Element,
  language: Language,
): readonly TextSubject[] {
  const texts: TextSubject[] = [];
  emitter(texts, language)(text, role, element);
  return texts;
}

export function textsOfEvidence(evidence: readonly Evidence[], language: Language): readonly TextSubject[] {
  return evidence.flatMap((one) => textsOf(one.title, 'name', one, language));
}

function emitter(out: TextSubject[], language: Language): Emit {
  return (text, role, element, provision) => {
    if (text === undefined) return;
    const { plain, by } = text;
    if (plain) out.push({ prose: plain, language, role, element, text, provision });
    else for (const [of, prose] of by) out.push({ prose, language: of, role, element, text, provision });
  };
}

const recent = recentOnes<ClauseContent, { readonly language: Language; readonly texts: readonly TextSubject[] }>(4);

/** Every prose of a clause or an adaptation; its rules ask for it one right after the other. */
export function textsOfContent(content: Clause | Adaptation, language: Language): readonly TextSubject[] {
  const found = recent.get(content);
  if (found?.language === language) return found.texts;
  const texts: TextSubject[] = [];
  emitContent(emitter(texts, language), content, content);
  recent.set(content, { language, texts });
  return texts;
}

function emitContent(emit: Emit, content: ClauseContent, element: Clause | Adaptation): void {
  for (const tell of proses) tell(content, emit, element);
}

type Tell = (content: ClauseContent, emit: Emit, element: Element) => void;

/** The prose under each key of a clause, in the order in which it is looked at; `undefined` for a key without. */
const proseOfKey: Readonly<Record<ClauseKey, Tell | undefined>> = {
  number: undefined,
  title: ({ title }, emit, element) => emit(title, 'title', element),
  provision: undefined,
  text: ({ text, provision }, emit, element) => emit(text, 'text', element, provision?.value),
  items: ({ items, provision }, emit, element) => {
    const tell = (item: Item): void => {
      emit(item.text, 'item', element, provision?.value);
      item.items.forEach(tell);
    };
    items.forEach(tell);
  },
  tables: ({ tables }, emit, element) => {
    for (const { title, columns, rows } of tables) {
      emit(title, 'title', element);
      for (const cell of [...columns, ...rows.flat()]) emit(cell, 'cell', element);
    }
  },
  formula: ({ formula }, emit, element) => emit(formula, 'formula', element),
  criteria: undefined,
  figures: undefined,
  verification: ({ verification }, emit, element) => emit(verification?.text, 'verification', element),
  evidence: undefined,
  'not-applicable': undefined,
  weight: undefined,
  bonus: undefined,
  veto: undefined,
  notes: ({ notes }, emit, element) => {
    for (const note of notes) emit(note, 'note', element);
  },
  examples: ({ examples }, emit, element) => {
    for (const example of examples) emit(example, 'example', element);
  },
  see: undefined,
  aliases: undefined,
  after: undefined,
};

const proses = Object.values(proseOfKey).filter((one) => one !== undefined);
