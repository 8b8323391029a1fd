import { recentOnes } from '../../base/recent.ts';
import { remembering } from '../../base/remembering.ts';
import type { Element, Language, Prose, Text } from '../../model/field.ts';
import { fieldName } from '../../model/fields-of.ts';
import { adaptationParts } from '../../model/keys/clause.ts';
import { clauseKeys } from '../../model/keys/clause-keys.ts';
import { holdsProse, keysOfPart } from '../../model/keys/parts.ts';
import type { ProseKeySpec, TextRole, ValueType } from '../../model/keys/types.ts';
import type { Adaptation, Clause, ClauseContent, Provision } from '../../model/standard.ts';

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

function emitContent(emit: Emit, content: Clause | Adaptation, element: Element): void {
  const provision = content.provision?.value;
  emitUnder(clauseProse, content, (text, role) => {
    emit(text, role, element, role === 'text' || role === 'item' ? provision : undefined);
  });
}

/** What holds prose under the keys of a map. */
export interface ProseFields {
  readonly fields: readonly { readonly name: string; readonly type: ValueType; readonly role: TextRole }[];
}

export function proseFields(keys: Readonly<Record<string, ProseKeySpec>>): ProseFields {
  const fields = Object.entries(keys).flatMap(([key, { type, role = 'other' }]) =>
    role === 'none' || !holdsProse(type) ? [] : [{ name: fieldName(key), type, role }],
  );
  return { fields };
}

const clauseProse = proseFields({ ...clauseKeys, ...adaptationParts });

/** All prose of something that was read, in the order of its keys. */
export function proseUnder(
  prose: ProseFields,
  element: Element,
): readonly { readonly text: Text; readonly role: TextRole }[] {
  const found: { readonly text: Text; readonly role: TextRole }[] = [];
  emitUnder(prose, element, (text, role) => found.push({ text, role }));
  return found;
}

/** The same in each of its languages. */
export function textsOfFields(prose: ProseFields, element: Element, language: Language): readonly TextSubject[] {
  const texts: TextSubject[] = [];
  const emit = emitter(texts, language);
  for (const { text, role } of proseUnder(prose, element)) emit(text, role, element);
  return texts;
}

type EmitText = (text: Text, role: TextRole) => void;

function emitUnder({ fields }: ProseFields, holder: object, emit: EmitText): void {
  const values = holder as Readonly<Record<string, unknown>>;
  for (const { name, type, role } of fields) emitIn(type, role, values[name], emit);
}

function emitIn(type: ValueType, role: TextRole, value: unknown, emit: EmitText): void {
  if (value === undefined) return;
  if (type.kind === 'text') emit(value as Text, role);
  else if (type.kind === 'list') for (const one of value as readonly unknown[]) emitIn(type.of, role, one, emit);
  else if (type.kind === 'either') emitIn(type.other, role, value, emit);
  else if (type.kind === 'map') {
    emitUnder(proseOfPart(keysOfPart(type.map)), value as object, emit);
  }
}

const proseOfPart = remembering(proseFields);
