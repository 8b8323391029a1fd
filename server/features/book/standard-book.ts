import { idKey } from '../../model/values/id.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { draftingRulesOf, languageOf } from '../../workspace/document.ts';
import { annexHolder } from '../../workspace/resolve/annex-content.ts';
import { firstChapter, hasShortForms, numbersOf } from '../../workspace/resolve/numbers.ts';
import { addCounts, countsOf, noCounts, type PartCounts } from '../../workspace/resolve/part-numbers.ts';
import {
  divisionField,
  type EffectiveClause,
  type EffectiveDivision,
  type Resolution,
} from '../../workspace/resolve/resolution.ts';
import { standardName } from '../titles.ts';
import { annexBlocks } from './annex-blocks.ts';
import { appendixChunks } from './appendices.ts';
import type { Book, BookBlock, BookChunk } from './book.ts';
import { keeper, rememberingChunks } from './chunks.ts';
import { clauseBlocks } from './clause-blocks.ts';
import { conditionLines } from './clause-facts.ts';
import { definitionChunks } from './definitions.ts';
import { bookWords, heading } from './labels.ts';
import { preliminaryChunks } from './preliminaries.ts';
import { standardCover, writtenNumber } from './standard-cover.ts';
import { lineOfText, placeIn, settingTold, type Typesetting, wordingOf, wordingOrOpen } from './wording.ts';

const rememberClause = rememberingChunks();

/** A standard with all that it inherits. `changes`: whether what variants changed is marked, and what they left out told. */
export function standardBook(resolution: Resolution, setting: Typesetting, changes: boolean): Book {
  const { document } = resolution;
  const [language = 'zh-Hant'] = setting.languages;
  const numbered = isNumbered(resolution);
  const keys = keeper();
  return {
    kind: 'standard',
    uri: document.uri,
    languages: setting.languages,
    title: lineOfText(document.model.title, document, setting) || standardName(document, language),
    runningHead: writtenNumber(document.model.number) ?? document.model.edition?.text ?? '',
    leftOut: [],
    chunks: [
      standardCover(resolution, setting),
      ...preliminaryChunks(resolution, setting, numbered),
      ...definitionChunks(resolution, setting, numbered),
      ...bodyChunks(resolution, setting, changes, keys),
      ...appendixChunks(resolution, setting, changes),
    ],
  };
}

/** Whether what comes before the chapters is counted as chapters: then the first of these has the next number. */
function isNumbered(resolution: Resolution): boolean {
  return firstChapter(resolution) === (hasShortForms(resolution) ? 5 : 4);
}

interface Walk {
  readonly resolution: Resolution;
  readonly setting: Typesetting;
  readonly changes: boolean;
  readonly keys: (id: string) => string;
  readonly out: BookChunk[];
  /** Numbers of tables and formulas go through the whole body, and begin anew in each annex. */
  prefix: string;
  before: PartCounts;
}

function bodyChunks(
  resolution: Resolution,
  setting: Typesetting,
  changes: boolean,
  keys: (id: string) => string,
): readonly BookChunk[] {
  const walk: Walk = { resolution, setting, changes, keys, out: [], prefix: '', before: noCounts };
  for (const chapter of resolution.chapters) addDivision(chapter, 1, walk);
  for (const annex of resolution.annexes) {
    const letter = numbersOf(resolution).get(idKey(annex.id)) ?? '';
    Object.assign(walk, { prefix: `${letter}.`, before: noCounts });
    addDivision(annex, 1, walk);
  }
  return walk.out;
}

function addDivision(division: EffectiveDivision, level: number, walk: Walk): void {
  const { resolution, keys, out } = walk;
  const key = keys(division.id);
  const number = numbersOf(resolution).get(idKey(division.id)) ?? '';
  out.push({ key, blocks: divisionBlocks(division, key, number, level, walk) });
  if (division.kind === 'annex') addAnnexContent(division, key, walk);
  for (const clause of division.clauses) addClause(clause, level + 1, walk);
  for (const section of division.sections) addDivision(section, level + 1, walk);
}

function divisionBlocks(
  division: EffectiveDivision,
  key: string,
  number: string,
  level: number,
  { setting }: Walk,
): readonly BookBlock[] {
  const [title, text] = [divisionField(division, 'title'), divisionField(division, 'text')];
  const at = placeIn(division.home, division.division.handle);
  const nature = divisionField(division, 'nature')?.value.value ?? 'normative';
  const isAnnex = division.kind === 'annex';
  const heading: BookBlock = {
    kind: 'heading',
    id: key,
    at,
    level,
    style: isAnnex ? 'annex' : 'chapter',
    number,
    title: wordingOrOpen(title?.value, division.division.given.get('title'), title?.document ?? division.home, setting),
    ...(isAnnex && { nature: bookWords[nature] }),
  };
  const condition = divisionCondition(division, key, setting);
  if (text === undefined) return [heading, ...condition];
  const wording = wordingOf(text.value, text.document, setting);
  return [
    heading,
    ...condition,
    { kind: 'paragraph', id: `${key}/text`, at: placeIn(text.document, text.value), wording },
  ];
}

/** For whom all in it is. */
function divisionCondition(division: EffectiveDivision, key: string, setting: Typesetting): readonly BookBlock[] {
  const when = divisionField(division, 'when');
  if (when === undefined) return [];
  const lines = conditionLines(when.value, when.document, setting);
  const facts = [{ label: heading(keyLabel('clause', 'when')), lines }];
  return [{ kind: 'facts', id: `${key}/when`, at: placeIn(when.document, when.value), facts }];
}

/** What stands in an annex without a clause around it. */
function addAnnexContent(annex: EffectiveDivision, key: string, walk: Walk): void {
  const { setting, out } = walk;
  const blocks = annexBlocks(annex, { key, prefix: walk.prefix }, setting);
  if (blocks.length > 0) out.push({ key: `=content/${key}`, blocks });
  walk.before = addCounts(walk.before, countsOf(annexHolder(annex)));
}

function addClause(clause: EffectiveClause, level: number, walk: Walk): void {
  const { resolution, setting, changes } = walk;
  const { prefix, before } = walk;
  const key = walk.keys(clause.id);
  const number = numbersOf(resolution).get(idKey(clause.id)) ?? '';
  const base = changes ? resolution.chain[0] : undefined;
  const files = [clause.home, ...clause.adaptations.map(({ document }) => document)];
  const from = [
    ...[number, level, prefix, ...Object.values(before), changes, settingTold(setting)],
    ...files.flatMap((file) => [file.uri, languageOf(file), draftingRulesOf(file), file === base]),
    ...(changes ? files.map((file) => file.model.edition?.text) : []),
  ];
  const place = { key, number, level, prefix, before, base };
  const chunk = rememberClause(clause.content, key, from, setting.names, (names) =>
    clauseBlocks(clause, place, { ...setting, names }),
  );
  walk.out.push(chunk);
  walk.before = addCounts(before, countsOf(clause.content));
}
