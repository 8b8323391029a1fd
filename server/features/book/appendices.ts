import type { Words } from '../../base/words.ts';
import type { AtLevel, Field } from '../../model/field.ts';
import type { Scoring } from '../../model/standard.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import { pointsWords } from '../../rules/kit/words/point-words.ts';
import type { StandardDocument } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { homeOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import type { BookBlock, BookChunk, Wording } from './book.ts';
import { nameWords } from './criterion-wording.ts';
import { bookWords, heading } from './labels.ts';
import { levelBlocks } from './level-tables.ts';
import { table } from './plain-table.ts';
import { documentList, headed, strung } from './preliminaries.ts';
import { factOf, fieldWording, placeIn, spoken, type Typesetting, wordingOf } from './wording.ts';

/** What stands behind the annexes: what the clauses count by, how answers are scored, what was left out, what else to read. */
export function appendixChunks(resolution: Resolution, setting: Typesetting, changes: boolean): readonly BookChunk[] {
  return [
    back('=levels', bookWords.levels, levelBlocks(resolution, setting), setting),
    back('=indicators', bookWords.indicators, indicators(resolution, setting), setting),
    back('=evidence-kinds', bookWords.evidenceKinds, evidenceKinds(resolution, setting), setting),
    back('=scoring', bookWords.scoring, scoring(resolution, setting), setting),
    back('=omitted', bookWords.omitted, changes ? omitted(resolution, setting) : [], setting),
    back('=bibliography', bookWords.bibliography, bibliography(resolution, setting), setting),
  ].flatMap((chunk) => (chunk.blocks.length > 0 ? [chunk] : []));
}

function back(key: string, title: Words, blocks: readonly BookBlock[], setting: Typesetting): BookChunk {
  return headed(key, title, 'back', blocks, setting);
}

function indicators({ indicators: all }: Resolution, setting: Typesetting): readonly BookBlock[] {
  if (all.size === 0) return [];
  const rows = [...all.values()].map(({ document, value }): readonly Wording[] => [
    orId(wordingOf(value.title, document, setting), value.id.text, setting),
    fieldWording(value.unit, document, setting),
    value.kind === undefined ? [] : spoken(valueLabel('indicator-kind', value.kind.text), setting),
    wordingOf(value.definition, document, setting),
  ]);
  return [
    table(
      '=indicators/table',
      [bookWords.indicator, bookWords.unit, bookWords.kind, bookWords.definition],
      rows,
      setting,
    ),
  ];
}

function evidenceKinds({ evidenceKinds: all }: Resolution, setting: Typesetting): readonly BookBlock[] {
  if (all.size === 0) return [];
  const rows = [...all.values()].map(({ document, value }): readonly Wording[] => {
    const title = orId(wordingOf(value.title, document, setting), value.id.text, setting);
    const isSensitive = value.sensitive?.value === true;
    const marked = isSensitive ? strung([title, spoken(bookWords.sensitive, setting)], setting, asWritten('')) : title;
    return [marked, wordingOf(value.definition, document, setting)];
  });
  return [table('=evidence-kinds/table', [bookWords.evidenceKind, bookWords.definition], rows, setting)];
}

function orId(wording: Wording, id: string, setting: Typesetting): Wording {
  return wording.length > 0 ? wording : spoken(asWritten(id), setting);
}

/** What share of the points a status earns. */
export const creditWords: Words = { en: '{status} {credit}', 'zh-Hant': '{status} {credit}' };

function scoring({ scoring: given }: Resolution, setting: Typesetting): readonly BookBlock[] {
  if (given === undefined) return [];
  const { document, value } = given;
  const credit = [...value.credit].map(([status, { text }]) => {
    return phrase(creditWords, { status: valueLabel('answer-status', status), credit: text });
  });
  const facts = [
    ...factOf(bookWords.total, fieldWording(value.total, document, setting)),
    ...factOf(keyLabel('scoring', 'start'), fieldWording(value.start, document, setting)),
    ...factOf(bookWords.bonusCap, fieldWording(value.bonusCap, document, setting)),
    ...factOf(bookWords.credit, ...credit.map((one) => spoken(one, setting))),
    ...factOf(bookWords.cappedByVeto, wordingOf(value.cappedByVeto, document, setting)),
  ];
  const grades = value.grades.map(({ name, from }) => [
    wordingOf(name, document, setting),
    fieldWording(from, document, setting),
  ]);
  return [
    ...(facts.length === 0
      ? []
      : [{ kind: 'facts', id: '=scoring/facts', at: placeIn(document, value.handle), facts } as const]),
    ...chapterBounds(value, document, setting),
    ...(grades.length === 0 ? [] : [table('=scoring/grades', [bookWords.grade, bookWords.from], grades, setting)]),
  ];
}

function chapterBounds({ chapters }: Scoring, document: StandardDocument, setting: Typesetting): readonly BookBlock[] {
  if (chapters.length === 0) return [];
  const rows = chapters.map(({ chapter, atLeast, atMost, otherwise }) => [
    spoken(nameWords('reference', chapter.text, setting.names), setting),
    ...[atLeast, atMost].map((points) => pointsWording(points, document, setting)),
    wordingOf(otherwise, document, setting),
  ]);
  const columns = ['at-least', 'at-most', 'otherwise'].map((key) => heading(keyLabel('chapter-score', key)));
  return [table('=scoring/chapters', [heading(keyLabel('standard', 'chapters')), ...columns], rows, setting)];
}

/** As they are written; what differs by level, put together. */
function pointsWording(
  points: readonly AtLevel<Field<number>>[],
  document: StandardDocument,
  setting: Typesetting,
): Wording {
  const [first, ...others] = points;
  if (first === undefined) return [];
  const isOne = others.length === 0 && first.level === undefined;
  return isOne ? fieldWording(first, document, setting) : spoken(pointsWords(points), setting);
}

/** Clauses of the base that a variant left out, and why. */
function omitted(resolution: Resolution, setting: Typesetting): readonly BookBlock[] {
  return [...resolution.omitted].map(([key, { document, value }], at): BookBlock => {
    const edition = document.model.edition?.text ?? '—';
    return {
      kind: 'aside',
      role: 'change',
      id: `=omitted/${at + 1}`,
      at: placeIn(document, value.handle),
      label: phrase(bookWords.omittedBy, { edition }),
      wording: strung(
        [
          nameInBase(key, resolution, setting) ?? fieldWording(value.clause, document, setting),
          wordingOf(value.because, document, setting),
        ],
        setting,
        colon,
      ),
      change: { how: 'changed', edition },
    };
  });
}

/** Number and title of a clause where it still was. */
function nameInBase(key: string, { base }: Resolution, setting: Typesetting): Wording | undefined {
  if (base === undefined) return undefined;
  const clause = base.clauses.get(key);
  if (clause === undefined) return nameInBase(key, base, setting);
  const title = wordingOf(clause.content.title, homeOf(clause, 'title'), setting);
  const number = spoken(asWritten(numbersOf(base).get(key) ?? ''), setting);
  return title.length === 0 ? undefined : strung([number, title], setting, asWritten(' '));
}

const colon: Words = { en: ': ', 'zh-Hant': '：' };

function bibliography({ bibliography: all }: Resolution, setting: Typesetting): readonly BookBlock[] {
  return all.length === 0 ? [] : [documentList('=bibliography/list', all, setting, (at) => `[${at + 1}]`)];
}
