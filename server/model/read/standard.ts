import { recentOnes } from '../../base/recent.ts';
import { pairwise } from '../../base/stretches.ts';
import type { Division, Standard } from '../standard.ts';
import { readAdaptation, readClause, readOmission } from './clause.ts';
import {
  readEvidenceKinds,
  readIndicators,
  readNumbers,
  readReferences,
  readScoring,
  readTerms,
} from './definitions.ts';
import {
  readElement,
  readKeyed,
  readNumber,
  readOneOf,
  readPeriod,
  readText,
  readTexts,
  readWord,
  readWords,
  remembered,
  rememberedItems,
  type Slot,
  type Slots,
  slotsOf,
} from './fields.ts';

const readClauses = rememberedItems(readClause);
const readSections = rememberedItems((slot) => readSection(slot));

function divisionReader(kind: Division['kind']): (slot: Slot) => Division {
  return remembered((slot): Division => {
    const slots = slotsOf(slot.view);
    return {
      kind,
      id: readWord(slots.slot('id')),
      title: readText(slots.slot('title')),
      text: readText(slots.slot('text')),
      nature: readOneOf(slots.slot('nature'), 'annex-nature'),
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

function readHeader(slots: Slots) {
  return {
    edition: readWord(slots.slot('standard')),
    title: readText(slots.slot('title')),
    language: readOneOf(slots.slot('language'), 'language'),
    class: readOneOf(slots.slot('class'), 'class'),
    documentType: readOneOf(slots.slot('document-type'), 'document-type'),
    number: readWord(slots.slot('number')),
    draftingRules: readOneOf(slots.slot('drafting-rules'), 'drafting-rules'),
    status: readOneOf(slots.slot('status'), 'status'),
    published: readWord(slots.slot('published')),
    effective: readWord(slots.slot('effective')),
    supersedes: readWords(slots.slot('supersedes')),
    changes: readTexts(slots.slot('changes')),
    extends: readWord(slots.slot('extends')),
    variant: readText(slots.slot('variant')),
    spaceTypes: readWords(slots.slot('space-types')),
    reportingPeriod: readPeriod(slots.slot('reporting-period')),
  };
}

function readPreliminaries(slots: Slots) {
  return {
    basis: readReferences(slots.slot('basis')),
    foreword: readText(slots.slot('foreword')),
    introduction: readText(slots.slot('introduction')),
    scope: readText(slots.slot('scope')),
    audience: readTexts(slots.slot('audience')),
    references: readReferences(slots.slot('references')),
    bibliography: readReferences(slots.slot('bibliography')),
    declares: readNumbers(slots.slot('declares')),
    abbreviations: new Map(
      readKeyed(slots.slot('abbreviations'), (id, one) => [id.text, readText(one)] as const).flatMap(([id, text]) =>
        text === undefined ? [] : [[id, text] as const],
      ),
    ),
    terms: readTerms(slots.slot('terms')),
    indicators: readIndicators(slots.slot('indicators')),
    evidenceKinds: readEvidenceKinds(slots.slot('evidence-kinds')),
    firstChapter: readNumber(slots.slot('first-chapter')),
  };
}

/** Keys behind which nearly all edits fall. */
const bodyKeys: ReadonlySet<string> = new Set(['chapters', 'annexes', 'adapt', 'omit']);

type Head = ReturnType<typeof readHeader> & ReturnType<typeof readPreliminaries>;

/** What a standard says before its chapters, by what stands there: of an edit of a clause it is the same. */
const heads = recentOnes<object, { readonly entries: readonly object[]; readonly head: Head }>(4);

function readHead(slots: Slots): Head {
  const entries = slots.entries.filter(({ key }) => !bodyKeys.has(key.text));
  const [first] = entries;
  const known = first && heads.get(first);
  // An entry of a map that was not cut says nothing of its fragment.
  const isCut = entries.every((entry) => 'fragment' in entry);
  if (isCut && known && pairwise(known.entries, entries, () => false)) return known.head;
  const head = { ...readHeader(slots), ...readPreliminaries(slots) };
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
