import type { Words } from '../../base/words.ts';
import type { Text } from '../../model/field.ts';
import type { DocumentReference } from '../../model/standard.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import type { Resolution, Sourced } from '../../workspace/resolve/resolution.ts';
import type { BookBlock, BookChunk, ListEntry, Wording } from './book.ts';
import { bookWords } from './labels.ts';
import { fieldWording, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** The parts before the chapters, each a chunk of its own. `numbered`: whether they count as chapters, as outside policies they do. */
export function preliminaryChunks(
  resolution: Resolution,
  setting: Typesetting,
  numbered: boolean,
): readonly BookChunk[] {
  const number = counter(numbered);
  return [
    foreword(resolution, setting),
    introduction(resolution, setting),
    scope(resolution, setting, number),
    references(resolution, setting, number),
  ].flatMap((chunk) => (chunk.blocks.length > 0 ? [chunk] : []));
}

/** Numbers for those that count; what is left out of a policy counts for nothing. */
export function counter(numbered: boolean, from = 1): () => { readonly number?: string } {
  let next = from;
  return () => (numbered ? { number: String(next++) } : {});
}

function headingBlock(
  key: string,
  title: Words,
  style: 'front' | 'chapter' | 'back',
  setting: Typesetting,
  more: { readonly number?: string } = {},
): BookBlock {
  return { kind: 'heading', id: key, level: 1, style, title: spoken(title, setting), ...more };
}

function foreword({ document, basis }: Resolution, setting: Typesetting): BookChunk {
  const { model } = document;
  const blocks = [
    ...paragraphs('=foreword/text', model.foreword, document, setting),
    ...replacing(document, setting),
    ...adopting(document, setting),
    ...(basis.length === 0
      ? []
      : [
          lead('=foreword/basis-lead', bookWords.basis, setting),
          documentList('=foreword/basis', basis, setting, () => '—'),
        ]),
    ...body('proposer', bookWords.proposer, model.proposer, document, setting),
    ...body('committee', bookWords.committee, model.committee, document, setting),
    ...bodies('drafting-organizations', bookWords.organizations, model.draftingOrganizations, document, setting),
    ...bodies('drafters', bookWords.drafters, model.drafters, document, setting),
  ];
  return headed('=foreword', bookWords.foreword, 'front', blocks, setting);
}

function replacing(document: StandardDocument, setting: Typesetting): readonly BookBlock[] {
  const { supersedes, changes } = document.model;
  if (supersedes.length + changes.length === 0) return [];
  const numbers = supersedes.map(({ text }) => text);
  const said =
    numbers.length === 0 ? bookWords.changes : changes.length === 0 ? bookWords.replaces : bookWords.replacesLong;
  const items = changes.map(
    (text): ListEntry => ({ label: '—', wording: wordingOf(text, document, setting), items: [] }),
  );
  return [
    lead('=foreword/replaces', phrase(said, { numbers }), setting),
    ...(items.length === 0 ? [] : [{ kind: 'list', id: '=foreword/changes', items } as const]),
  ];
}

/** The sentence on an adopted document; its title is printed here. */
function adopting(document: StandardDocument, setting: Typesetting): readonly BookBlock[] {
  return document.model.adopts.flatMap((one, at): readonly BookBlock[] => {
    const { number, title, degree } = one;
    if (number === undefined || degree?.value === undefined) return [];
    const name = wordingOf(title, document, setting);
    const [before, behind] = around(bookWords.adopts[degree.value], number.text, name.length > 0);
    const wording = strung(
      [spoken(before, setting), name, spoken(behind, setting)].filter((part) => part.length > 0),
      setting,
      asWritten(''),
    );
    return [{ kind: 'paragraph', id: `=foreword/adopts-${at + 1}`, at: placeIn(document, one.handle), wording }];
  });
}

/** A sentence cut where a title stands in it. */
function around(sentence: Words, number: string, hasTitle: boolean): readonly [Words, Words] {
  const what = hasTitle ? `${number}《\0》` : `${number}\0`;
  const said = phrase(sentence, { what });
  const half = (at: 0 | 1): Words => {
    const of = (text: string | undefined) => text?.split('\0')[at] ?? '';
    return { en: of(said.en), 'zh-Hant': of(said['zh-Hant']), 'zh-Hans': of(said['zh-Hans']) };
  };
  return [half(0), half(1)];
}

function body(
  key: string,
  label: Words,
  text: Text | undefined,
  document: StandardDocument,
  setting: Typesetting,
): readonly BookBlock[] {
  return bodies(key, label, text === undefined ? [] : [text], document, setting);
}

/** Names one behind the other, each with its own place. */
function bodies(
  key: string,
  label: Words,
  texts: readonly Text[],
  document: StandardDocument,
  setting: Typesetting,
): readonly BookBlock[] {
  const [first] = texts;
  if (first === undefined) return [];
  const wording = strung(
    texts.map((text) => wordingOf(text, document, setting)),
    setting,
  );
  return [{ kind: 'paragraph', id: `=foreword/${key}`, at: placeIn(document, first), label, wording }];
}

const comma: Words = { en: ', ', 'zh-Hant': '、' };

/** Texts in a row as one. In a second column stands what is given there, and what is given once again. */
export function strung(texts: readonly Wording[], setting: Typesetting, between: Words = comma): Wording {
  const gaps = spoken(between, setting);
  return setting.languages.flatMap((language, column) => {
    const said = texts.flatMap((wording) => wording[column] ?? wording[0] ?? []);
    const isGiven = texts.some((wording) => wording[column] !== undefined);
    if (!isGiven) return [];
    const joint = (gaps[column] ?? gaps[0])?.paragraphs[0] ?? [];
    const runs = said.flatMap((one, at) => [...(at === 0 ? [] : joint), ...one.paragraphs.flat()]);
    return [{ language: said[0]?.language ?? language, paragraphs: [runs] }];
  });
}

function introduction({ document }: Resolution, setting: Typesetting): BookChunk {
  const blocks = paragraphs('=introduction/text', document.model.introduction, document, setting);
  return headed('=introduction', bookWords.introduction, 'front', blocks, setting);
}

function scope(resolution: Resolution, setting: Typesetting, number: () => { readonly number?: string }): BookChunk {
  const sayer = sayerOf(resolution, 'scope');
  const server = sayerOf(resolution, 'audience');
  const audience = server?.model.audience ?? [];
  const said = sayer === undefined ? [] : paragraphs('=scope/text', sayer.model.scope, sayer, setting);
  const items = audience.map(
    (text): ListEntry => ({
      label: '—',
      wording: server === undefined ? [] : wordingOf(text, server, setting),
      items: [],
    }),
  );
  const list = { kind: 'list', id: '=scope/audience', items } as const;
  const served = items.length === 0 ? [] : [lead('=scope/audience-lead', bookWords.audience, setting), list];
  return headed('=scope', bookWords.scope, 'chapter', [...said, ...served], setting, number());
}

function references(
  resolution: Resolution,
  setting: Typesetting,
  number: () => { readonly number?: string },
): BookChunk {
  const listed = resolution.references;
  const counted = number();
  if (listed.length === 0 && counted.number === undefined) return { key: '=references', blocks: [] };
  const blocks =
    listed.length === 0
      ? [lead('=references/none', bookWords.noReferences, setting)]
      : [
          lead('=references/lead', bookWords.referencesLead, setting),
          documentList('=references/list', listed, setting, () => ''),
        ];
  return headed('=references', bookWords.references, 'chapter', blocks, setting, counted);
}

/** A part with its heading; nothing where it would stand alone. */
export function headed(
  key: string,
  title: Words,
  style: 'front' | 'chapter' | 'back',
  blocks: readonly BookBlock[],
  setting: Typesetting,
  more: { readonly number?: string } = {},
): BookChunk {
  if (blocks.length === 0 && more.number === undefined) return { key, blocks: [] };
  const [first] = blocks.flatMap(({ at }) => at ?? []);
  const heading = headingBlock(key, title, style, setting, more);
  return { key, blocks: [first === undefined ? heading : { ...heading, at: first }, ...blocks] };
}

function paragraphs(
  id: string,
  text: Text | undefined,
  from: StandardDocument,
  setting: Typesetting,
): readonly BookBlock[] {
  const wording = wordingOf(text, from, setting);
  return text === undefined || wording.length === 0
    ? []
    : [{ kind: 'paragraph', id, at: placeIn(from, text), wording }];
}

export function lead(id: string, words: Words, setting: Typesetting): BookBlock {
  return { kind: 'paragraph', id, wording: spoken(words, setting) };
}

/** Documents by number and title. */
export function documentList(
  id: string,
  all: readonly Sourced<DocumentReference>[],
  setting: Typesetting,
  label: (at: number) => string,
): BookBlock {
  const items = all.map(({ document, value }, at): ListEntry => {
    const number = fieldWording(value.number, document, setting);
    const title = wordingOf(value.title, document, setting);
    const both = number.length === 0 ? title : title.length === 0 ? number : strung([number, title], setting, gap);
    return { label: label(at), wording: both, items: [] };
  });
  const [first] = all;
  return { kind: 'list', id, ...(first && { at: placeIn(first.document, first.value.handle) }), items };
}

/** As wide as a Chinese sign, as GB/T 1.1 has it between number and title. */
const gap = asWritten('\u3000');
