import { pairwise } from '../../base/chunks.ts';
import { recentOnes } from '../../base/recent.ts';
import type { Text } from '../field.ts';
import { annexContent } from '../keys/annex.ts';
import { form, formField } from '../keys/forms.ts';
import { standardKeys } from '../keys/standard.ts';
import { headerPartMaps } from '../keys/standard-parts.ts';
import type { AnnexContent, BlankForm, Division, FormField, HeaderParts, OwnKey, Standard } from '../standard.ts';
import { fieldsReader } from './by-type.ts';
import { clausePartReaders, readAdaptation, readClause, readOmission } from './clause.ts';
import {
  readEvidenceKinds,
  readIndicators,
  readLevels,
  readNumbers,
  readReferences,
  readScoring,
  readTerms,
} from './definitions.ts';
import {
  readElement,
  readKeyed,
  readOneOf,
  readText,
  readWord,
  remembered,
  rememberedItems,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';
import { partReaders } from './parts.ts';

const readClauses = rememberedItems(readClause);
const readSections = rememberedItems((slot) => readSection(slot));

const readAnnexContent: (slots: Pick<Slots, 'slot'>) => AnnexContent = fieldsReader(annexContent, {
  ...clausePartReaders,
  ...partReaders<{ readonly form: BlankForm; readonly 'form-field': FormField }>([form, formField], {}),
});
const noContent: AnnexContent = readAnnexContent({ slot: () => undefined });

function readCondition(slot: Slot | undefined): Division['when'] {
  return slot && clausePartReaders.applicability(slot);
}

function divisionReader(kind: Division['kind']): (slot: Slot) => Division {
  const readContent = kind === 'annex' ? readAnnexContent : () => noContent;
  return remembered((slot): Division => {
    const slots = slotsOf(slot.view);
    return {
      kind,
      id: readWord(slots.slot('id')),
      title: readText(slots.slot('title')),
      when: readCondition(slots.slot('when')),
      text: readText(slots.slot('text')),
      nature: readOneOf(slots.slot('nature'), 'annex-nature'),
      ...readContent(slots),
      clauses: readClauses(slots.slot('clauses')),
      sections: readSections(slots.slot('sections')),
      ...readElement(slot, slots, 'id'),
    };
  });
}

const readChapter = divisionReader('chapter');
const readSection = divisionReader('section');
const readAnnex = divisionReader('annex');

const readChapters = rememberedItems(readChapter);
const readAnnexes = rememberedItems(readAnnex);
const readAdaptations = rememberedItems(readAdaptation);
const readOmissions = rememberedItems(readOmission);

const ownKeys: Readonly<Record<OwnKey, true>> = {
  standard: true,
  basis: true,
  references: true,
  bibliography: true,
  declares: true,
  symbols: true,
  abbreviations: true,
  terms: true,
  indicators: true,
  'evidence-kinds': true,
  chapters: true,
  annexes: true,
  adapt: true,
  omit: true,
  scoring: true,
  levels: true,
};

const headerParts = partReaders<HeaderParts>(headerPartMaps, {});

const plainKeys = Object.fromEntries(Object.entries(standardKeys).filter(([key]) => !Object.hasOwn(ownKeys, key)));
const readPlain = fieldsReader(plainKeys as Omit<typeof standardKeys, OwnKey>, headerParts);

/** What short forms stand for. */
function readMeanings(slot: Slot | undefined): ReadonlyMap<string, Text> {
  const all = readKeyed(slot, (id, one) => [id.text, readText(one)] as const);
  return new Map(all.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])));
}

function readHeadParts(slots: Slots) {
  return {
    edition: readWord(slots.slot('standard')),
    ...readPlain(slots),
    basis: readReferences(slots.slot('basis')),
    references: readReferences(slots.slot('references')),
    bibliography: readReferences(slots.slot('bibliography')),
    declares: readNumbers(slots.slot('declares')),
    symbols: readMeanings(slots.slot('symbols')),
    abbreviations: readMeanings(slots.slot('abbreviations')),
    terms: readTerms(slots.slot('terms')),
    indicators: readIndicators(slots.slot('indicators')),
    evidenceKinds: readEvidenceKinds(slots.slot('evidence-kinds')),
    levels: readLevels(slots.slot('levels')),
  };
}

/** Keys behind which nearly all edits fall. */
const bodyKeys: ReadonlySet<string> = new Set(['chapters', 'annexes', 'adapt', 'omit']);

type Head = ReturnType<typeof readHeadParts>;

/** What a standard says before its chapters, by what stands there: of an edit of a clause it is the same. */
const heads = recentOnes<object, { readonly entries: readonly object[]; readonly head: Head }>(4);

function readHead(slots: Slots): Head {
  const entries = slots.entries.filter(({ key }) => !bodyKeys.has(key.text));
  const [first] = entries;
  const known = first && heads.get(first);
  // An entry of a map that was not cut says nothing of its fragment.
  const isCut = entries.every((entry) => 'fragment' in entry);
  if (isCut && known && pairwise(known.entries, entries, () => false)) return known.head;
  const head = readHeadParts(slots);
  if (isCut && first) heads.set(first, { entries, head });
  return head;
}

/** A standard as its file gives it. Never fails: what is missing is absent, what does not read is kept as it stands. */
export const readStandard = remembered((slot): Standard => {
  const slots = slotsOf(slot.view);
  return {
    kind: 'standard',
    ...readHead(slots),
    chapters: readChapters(slots.slot('chapters')),
    annexes: readAnnexes(slots.slot('annexes')),
    adapt: readAdaptations(slots.slot('adapt')),
    omit: readOmissions(slots.slot('omit')),
    scoring: readScoring(slots.slot('scoring')),
    ...readElement(slot, slots),
  };
});
