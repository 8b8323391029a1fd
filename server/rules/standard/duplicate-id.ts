import type { Field } from '../../model/field.ts';
import { partsOf } from '../../model/numbered-parts.ts';
import type { Division, Standard } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Document } from '../../workspace/document.ts';
import {
  type GivenId,
  idsInContent,
  idsOfClause,
  idsOfParts,
  idsTwice,
  sheetsOf,
} from '../../workspace/facts/given-ids.ts';
import { partsOfAnnex } from '../../workspace/resolve/annex-content.ts';
import { partIn } from '../../workspace/resolve/clause-parts.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { inChapter, inClause, inHeader, inVariant } from '../example.ts';
import { writeInstead } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

/** `owner`: of an alias or a part, its clause's id; of a chapter or section, and of a clause, the id of that in which it stands, '' at the top. */
type GivenIn = GivenId & { readonly document: Document };

const base = `
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: a, provision: statement, text: 有, aliases: [former]}
        - {id: b, provision: statement, text: 有}
`;

const withTable = 'provision: statement\ntext: 有\ntables:\n  - {id: fees, title: 甲, columns: [項目], rows: [[工位]]}';

const variant = (entries: string) => inVariant(entries, base);

export const rule = defineCheck({
  code: 'standard/duplicate-id',
  severity: 'error',
  title: { en: 'An id used twice', 'zh-Hant': '標識重複' },
  message: {
    en: '“{id}” is already used {where}. Clauses with their tables, formulas and list items, chapters, sections, annexes and former ids share one set of ids: choose another one.',
    'zh-Hant': '「{id}」{where}已經用過。條款及其中的表、公式和列項、章、節、附錄、曾用標識共用一套標識，請另取一個。',
  },
  why: {
    en: 'A reference or an answer to this id could mean either of the two.',
    'zh-Hant': '引用或答覆這個標識時，分不清指哪一個。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const base = imports.resolution?.base;
    const own = base === undefined ? givenTwice(standard, document) : [...givenIn(standard, document)];
    const inherited = inheritedBy(own, base, standard);
    const seen = new Map<string, GivenIn>();
    const taken = () =>
      new Set([...inherited.keys(), ...sheetsOf(standard).flatMap(({ counts }) => [...counts.keys()])]);
    for (const given of own) {
      const key = keyOf(given.id);
      if (key === '') continue;
      const before = inherited.get(key);
      const first = seen.get(key) ?? (before !== undefined && continues(given, before) ? undefined : before);
      if (!seen.has(key)) seen.set(key, given);
      if (first === undefined) continue;
      yield {
        at: given.id,
        args: { id: given.id.text, where: first === before ? inBase(first.document) : inFile },
        related: [
          { document: first.document, place: first.id, words: { en: 'It is used here.', 'zh-Hant': '在這裡用過。' } },
        ],
        fixes: () => [writeInstead(given.id, free(given.id.text, taken()))],
      };
    }
  },
  examples: () => ({
    bad: [
      inChapter('- {id: a, provision: statement, text: 有}\n- {id: a, provision: statement, text: 有}'),
      inChapter(
        '- {id: a, provision: statement, text: 有}\n- {id: one, provision: statement, text: 有}',
        '',
        'zh-Hans',
      ),
      inChapter('- {id: a, provision: statement, text: 有}\n- {id: b, aliases: [a], provision: statement, text: 有}'),
      inClause(`${withTable}\n  - {id: fees, title: 乙, columns: [項目], rows: [[工位]]}`),
      inClause('provision: statement\ntext: 有\nitems: [{id: a, text: 设坡道。}]', '', 'zh-Hans'),
      variant(
        `adapt:\n  - clause: a\n    because: 甲\n    tables:\n      - {id: b, title: 甲, columns: [項目], rows: [[工位]]}`,
      ),
      variant('chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 有}'),
      variant(
        'chapters:\n  - id: former\n    title: 乙\n    clauses:\n      - {id: c, provision: statement, text: 有}',
      ),
      variant(
        'chapters:\n  - id: two\n    title: 乙\n    sections:\n      - {id: one, title: 丙, text: 有}\n      - {id: three, title: 丁, text: 有}',
      ),
    ],
    good: [
      inChapter('- {id: a, provision: statement, text: 有}\n- {id: b, aliases: [c], provision: statement, text: 有}'),
      inClause(
        'provision: statement\ntext: 有\nfigures: [a]\nevidence: [a]',
        'indicators: {a: {title: 甲, unit: 人, kind: stock}}\nevidence-kinds: {a: {title: 名單}}',
      ),
      variant('chapters:\n  - id: one\n    clauses:\n      - {id: c, provision: statement, text: 有}'),
      inHeader('terms:\n  one: {name: 甲}'),
      inClause(`${withTable}\nformula: {id: rate, text: a / b}\nitems: [{id: ramp, text: 設坡道。}]`),
      inVariant(
        'adapt:\n  - clause: a\n    because: 甲\n    tables:\n      - {id: fees, title: 甲, columns: [項目], rows: [[工位, 30個]]}',
        `chapters:\n  - id: one\n    title: 甲\n    clauses:\n      - {id: a, provision: statement, text: 有, tables: [{id: fees, title: 甲, columns: [項目], rows: [[工位]]}]}`,
      ),
      variant('adapt:\n  - clause: a\n    because: 改名\n    aliases: [former, older]'),
      variant('omit:\n  - {clause: b, because: 不設}\nchapters:\n  - id: b\n    title: 乙\n    text: 有'),
    ],
  }),
});

const inFile = { en: 'in this file', 'zh-Hant': '在本文件中' };

function inBase(document: Document) {
  const edition = document.model?.kind === 'standard' ? (document.model.edition?.text ?? '') : '';
  return { en: `in ${edition}, from which this variant inherits`, 'zh-Hant': `在所依據的 ${edition} 中` };
}

function keyOf(field: { readonly text: string } | undefined): string {
  return idKey(field?.text ?? '');
}

/** Whether a variant means the inherited thing itself: a chapter to which it adds, a table given anew, a former id kept. */
function continues(given: GivenIn, before: GivenIn): boolean {
  return given.kind === before.kind && given.kind !== 'clause' && given.owner === before.owner;
}

/** Only those that a file gives more than once, in the order of the file. */
function givenTwice(standard: Standard, document: Document): readonly GivenIn[] {
  const twice = idsTwice(standard);
  const sheets = twice.size === 0 ? [] : sheetsOf(standard);
  return sheets
    .filter(({ counts }) => [...twice].some((key) => counts.has(key)))
    .flatMap(({ ids }) => ids.filter(({ id }) => twice.has(keyOf(id))))
    .map((one) => ({ ...one, document }));
}

function* givenIn(standard: Standard, document: Document): Iterable<GivenIn> {
  for (const one of [...standard.chapters, ...standard.annexes]) yield* givenByDivision(one, '', document);
  for (const one of standard.adapt) for (const id of idsInContent(one, keyOf(one.clause))) yield { ...id, document };
}

function* givenByDivision(division: Division, owner: string, document: Document): Iterable<GivenIn> {
  if (division.id) yield { id: division.id, kind: 'division', owner, document };
  const own = keyOf(division.id);
  for (const one of idsOfParts(division, own)) yield { ...one, document };
  for (const one of division.clauses.flatMap(idsOfClause)) {
    yield { ...one, owner: one.kind === 'clause' ? own : one.owner, document };
  }
  for (const section of division.sections) yield* givenByDivision(section, own, document);
}

/** What a variant inherits: without the clauses it omits, and without tables, items and former ids where it gives others. */
function inheritedBy(
  own: readonly GivenIn[],
  base: Resolution | undefined,
  standard: Standard,
): ReadonlyMap<string, GivenIn> {
  const found = new Map<string, GivenIn>();
  if (base === undefined) return found;
  const put = (document: Document, id: Field<string> | undefined, kind: GivenIn['kind'], owner: string) => {
    if (id !== undefined && !found.has(keyOf(id))) found.set(keyOf(id), { id, kind, owner, document });
  };
  for (const one of base.divisions.values()) put(one.home, one.division.id, 'division', idKey(one.parent?.id ?? ''));
  for (const annex of base.annexes) {
    for (const { home, id, kind } of partsOfAnnex(annex)) put(home, id, kind, idKey(annex.id));
  }
  const renamed = new Set(own.filter(({ kind }) => kind === 'alias').map(({ owner }) => owner));
  const omitted = new Set(standard.omit.map(({ clause }) => keyOf(clause)));
  const adapted = new Map(standard.adapt.map((one) => [keyOf(one.clause), one.given]));
  for (const [key, clause] of base.clauses) {
    if (omitted.has(key)) continue;
    put(clause.home, clause.clause.id, 'clause', idKey(clause.division.id));
    for (const part of partsOf(clause.content)) {
      const isAnew = adapted.get(key)?.has(part.key);
      const isKept = own.some(
        ({ kind, owner, id }) => kind === part.kind && owner === key && keyOf(id) === keyOf(part.id),
      );
      if (!isAnew || isKept) put(partIn(clause, part).home, part.id, part.kind, key);
    }
    if (renamed.has(key)) continue;
    for (const alias of clause.content.aliases) put(clause.replaced.get('aliases') ?? clause.home, alias, 'alias', key);
  }
  return found;
}

/** `mentor-team-2`, or the first number that is free. */
function free(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(idKey(`${id}-${number}`))) number++;
  return `${id}-${number}`;
}
