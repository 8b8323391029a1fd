import { languages } from '../field.ts';
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

export const classes = ['national', 'sector', 'local', 'group', 'enterprise', 'policy'] as const;
export const documentTypes = ['specification', 'code-of-practice', 'guideline', 'statistics', 'other'] as const;
export const draftingRules = ['gbt-1.1-2020', 'gbt-1.1-2009', 'engineering', 'iso-iec-2', 'cns', 'none'] as const;
export const statuses = ['draft', 'trial', 'current', 'superseded', 'withdrawn'] as const;

const readClauses = rememberedItems(readClause);
const readSections = rememberedItems((slot) => readSection(slot));

function divisionReader(kind: Division['kind']): (slot: Slot) => Division {
  return remembered((slot): Division => {
    const slots = slotsOf(slot.view);
    return {
      kind,
      id: readWord(slots.get('id')),
      title: readText(slots.get('title')),
      text: readText(slots.get('text')),
      nature: readOneOf(slots.get('nature'), ['normative', 'informative']),
      clauses: readClauses(slots.get('clauses')),
      sections: readSections(slots.get('sections')),
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
    edition: readWord(slots.get('standard')),
    title: readText(slots.get('title')),
    language: readOneOf(slots.get('language'), languages),
    class: readOneOf(slots.get('class'), classes),
    documentType: readOneOf(slots.get('document-type'), documentTypes),
    number: readWord(slots.get('number')),
    draftingRules: readOneOf(slots.get('drafting-rules'), draftingRules),
    status: readOneOf(slots.get('status'), statuses),
    published: readWord(slots.get('published')),
    effective: readWord(slots.get('effective')),
    supersedes: readWords(slots.get('supersedes')),
    changes: readTexts(slots.get('changes')),
    extends: readWord(slots.get('extends')),
    variant: readText(slots.get('variant')),
    spaceTypes: readWords(slots.get('space-types')),
    reportingPeriod: readPeriod(slots.get('reporting-period')),
  };
}

function readPreliminaries(slots: Slots) {
  return {
    basis: readReferences(slots.get('basis')),
    foreword: readText(slots.get('foreword')),
    introduction: readText(slots.get('introduction')),
    scope: readText(slots.get('scope')),
    audience: readTexts(slots.get('audience')),
    references: readReferences(slots.get('references')),
    bibliography: readReferences(slots.get('bibliography')),
    declares: readNumbers(slots.get('declares')),
    abbreviations: new Map(
      readKeyed(slots.get('abbreviations'), (id, one) => [id.text, readText(one)] as const).flatMap(([id, text]) =>
        text === undefined ? [] : [[id, text] as const],
      ),
    ),
    terms: readTerms(slots.get('terms')),
    indicators: readIndicators(slots.get('indicators')),
    evidenceKinds: readEvidenceKinds(slots.get('evidence-kinds')),
    firstChapter: readNumber(slots.get('first-chapter')),
  };
}

/** A standard as its file gives it. Never fails: what is missing is absent, what does not read is kept as it stands. */
export const readStandard = remembered((slot): Standard => {
  const slots = slotsOf(slot.view);
  return {
    kind: 'standard',
    ...readHeader(slots),
    ...readPreliminaries(slots),
    chapters: readChapters(slots.get('chapters')),
    annexes: readAnnexes(slots.get('annexes')),
    adapt: readAdaptations(slots.get('adapt')),
    omit: readOmissions(slots.get('omit')),
    scoring: readScoring(slots.get('scoring')),
    ...readElement(slot, slots),
  };
});
