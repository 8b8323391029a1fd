import type { Words } from '../../base/words.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import { takeAbbreviations } from './abbreviations.ts';
import { takeAnnex } from './annexes.ts';
import { backPartIn, takeLevels, takeScoring } from './back-matter.ts';
import { type TakenCover, takeCover } from './cover.ts';
import { type DefinitionKind, definitionsIn, takeDefinitions } from './definition-tables.ts';
import { divisionOf, topOf } from './divisions.ts';
import { entryTexts, takeDocuments } from './document-list.ts';
import type { Doubt, DraftDivision, DraftForeword, DraftStandard } from './draft.ts';
import { takeForeword } from './foreword.ts';
import { identify } from './identity.ts';
import type { IntakeOptions } from './intake-options.ts';
import { intakeWords } from './intake-words.ts';
import { asShown, type IntakeBlock, labelText } from './lines.ts';
import { outlineOf } from './outline.ts';
import { count, entries } from './print-parts.ts';
import { remarksOf } from './remarks.ts';
import type { Scheme } from './scheme.ts';
import { takeScope } from './scope.ts';
import { onlyScored, withRows } from './scored-table.ts';
import type { SourceSection } from './sections.ts';
import { folded, imply, type Taking } from './taking.ts';
import { takeTerms } from './terms.ts';

/** A standard of the parts of a document. */
export function draftOf(
  all: readonly SourceSection[],
  scheme: Scheme,
  taking: Taking,
  options: IntakeOptions,
): DraftStandard {
  const sections = withChapter(all);
  const held = (part: SourceSection['part']): readonly IntakeBlock[] =>
    sections.filter((one) => one.part === part).flatMap(({ blocks }) => blocks);
  implyHeadings(sections, taking);
  const front: TakenCover = takeCover(held('cover'), taking);
  const title = front.cover.title ?? '';
  const foreword: DraftForeword = takeForeword(withoutTitle(held('foreword'), title, taking), taking);
  const terms = takeTerms(held('terms'), taking);
  const references = takeDocuments(held('references'), taking);
  const bibliography = takeDocuments(held('bibliography'), taking);
  const abbreviations = takeAbbreviations(held('abbreviations'), taking);
  const scope = takeScope(held('scope'), taking);
  const { sources, ...body } = bodyOf(sections, scheme, taking);
  const annexes = sections.filter(({ part }) => part === 'annex').map((one) => takeAnnex(one, scheme, taking));
  const hasPolicyForm = scheme.hasHan || scheme.hasFormal || scheme.hasParts;
  const { doubts, ...identity } = identify(front.cover, options.fileName, options.title, options.year, hasPolicyForm);
  const left = [
    ...references.left,
    ...terms.left,
    ...bibliography.left,
    ...abbreviations.left,
    ...texts(withoutTitle(held('contents'), title, taking), taking),
    ...texts(held('index'), taking),
  ];
  return {
    edition: identity.edition,
    language: taking.language,
    cover: {
      ...front.cover,
      ...identity,
      supersedes: unique([...front.cover.supersedes, ...foreword.supersedes], taking),
    },
    rules: foreword.rules ?? (taking.profile === profileOf('cns') ? 'cns' : undefined),
    foreword,
    introduction: [...front.opening, ...texts(withoutTitle(held('introduction'), title, taking), taking)].join('\n'),
    ...scope,
    references: references.documents,
    bibliography: bibliography.documents,
    abbreviations: abbreviations.abbreviations,
    termsFrom: terms.from,
    terms: terms.terms,
    ...body,
    firstChapter: firstChapterOf(sources, identity.class, abbreviations.abbreviations.length > 0),
    annexes: annexes.map(({ annex }) => annex),
    scoring: scoringOf(body, annexes),
    doubts: [
      ...doubts,
      ...terms.doubts,
      ...told(intakeWords.coverText, front.cover.left),
      ...told(intakeWords.setAside, [...front.rest.flatMap((block) => entryTexts(block, taking)), ...left]),
    ],
  };
}

/** Those of parts that the format has keys for. */
function implyHeadings(sections: readonly SourceSection[], taking: Taking): void {
  for (const { part, heading } of sections) {
    if (part !== 'chapter' && part !== 'annex' && heading !== undefined) imply(taking, asShown(heading));
  }
}

/** As a chapter of ours tells it; else what the tables for assessors add up to. */
function scoringOf(
  { scoring, total }: Pick<ReturnType<typeof bodyOf>, 'scoring' | 'total'>,
  annexes: readonly ReturnType<typeof takeAnnex>[],
): DraftStandard['scoring'] {
  const points = total ?? annexes.find((one) => one.total !== undefined)?.total;
  return scoring.length > 0 || points === undefined ? scoring : entries({ total: count(points) });
}

function told(words: Words, texts: readonly string[]): readonly Doubt[] {
  return texts.map((text) => ({ words, args: { text } }));
}

/** The chapters, and the definitions that our own export prints as if they were some. */
function bodyOf(sections: readonly SourceSection[], scheme: Scheme, taking: Taking) {
  const held = sections.filter(({ part }) => part === 'chapter');
  const chapters = held.filter((one) => definitionsIn(one) === undefined && backPartIn(one) === undefined);
  const defined = (kind: DefinitionKind) =>
    held.filter((one) => definitionsIn(one) === kind).flatMap((one) => takeDefinitions(one, taking));
  const [indicators, evidenceKinds] = [defined('indicators'), defined('evidence-kinds')];
  const levels = takeLevels(held, taking);
  // What is told below clauses names those.
  const taken = chapters.map((one, at) => chaptersOf(one, at, scheme, taking));
  const scoring = takeScoring(held, taking);
  const total = taken.map((one) => one.total).find((one) => one !== undefined);
  return {
    sources: chapters,
    chapters: taken.flatMap((one) => one.chapters),
    levels,
    scoring,
    total,
    indicators,
    evidenceKinds,
  };
}

/** A document without any headings is one chapter behind its title. */
function withChapter(sections: readonly SourceSection[]): readonly SourceSection[] {
  if (sections.some(({ part }) => part !== 'cover' && part !== 'foreword' && part !== 'contents')) return sections;
  const [cover, ...others] = sections;
  if (cover === undefined) return sections;
  const at = cover.blocks.findIndex(
    (block) => block.kind !== 'line' || block.label !== undefined || /[。；：:;]/.test(block.text),
  );
  const split = at < 0 ? cover.blocks.length : at;
  const body: SourceSection = { part: 'chapter', title: '', blocks: cover.blocks.slice(split) };
  const front = { ...cover, blocks: cover.blocks.slice(0, split) };
  return body.blocks.length === 0 ? sections : [front, ...others, body];
}

/** The first page of the text repeats the title. */
function withoutTitle(blocks: readonly IntakeBlock[], title: string, taking: Taking): readonly IntakeBlock[] {
  return blocks.filter((block) => {
    const isTitle = block.kind === 'line' && folded(block.whole) === folded(title);
    if (isTitle) imply(taking, block.whole);
    return !isTitle;
  });
}

/** A chapter; several where a document without headings is a table for assessors. */
function chaptersOf(section: SourceSection, at: number, scheme: Scheme, taking: Taking) {
  const scored = onlyScored(section.blocks, `chapter-${at + 1}`, taking);
  if (scored === undefined) return { chapters: [chapterOf(section, at, scheme, taking)], total: undefined };
  const { groups, around, total } = scored;
  if (section.heading === undefined) {
    const [first, ...rest] = groups;
    const chapters = first === undefined ? [] : [{ ...first, doubts: [...around, ...first.doubts] }, ...rest];
    return { chapters, total };
  }
  return { chapters: [withRows(chapterOf({ ...section, blocks: [] }, at, scheme, taking), scored)], total };
}

function chapterOf(
  { title, heading, blocks }: SourceSection,
  at: number,
  scheme: Scheme,
  taking: Taking,
): DraftDivision {
  if (heading !== undefined) imply(taking, labelText(heading));
  const node = outlineOf(blocks, scheme, taking, topOf(title, heading));
  const doubt = heading === undefined ? 'noChapter' : title === '' ? 'untitledChapter' : undefined;
  const remarks = heading === undefined ? [] : remarksOf(heading.source, taking);
  const doubts = [...remarks, ...(doubt === undefined ? [] : [{ words: intakeWords[doubt] }])];
  return divisionOf(node, `chapter-${at + 1}`, taking, { doubts });
}

/** Where chapters count from, where that is not where the format does. */
function firstChapterOf(
  chapters: readonly SourceSection[],
  kind: string,
  hasAbbreviations: boolean,
): number | undefined {
  const label = chapters[0]?.heading?.label;
  const typed = label === undefined || label.kind === 'annex' ? undefined : label.parts[0];
  const derived = kind === 'policy' ? 1 : hasAbbreviations ? 5 : 4;
  return typed === undefined || typed === derived ? undefined : typed;
}

function texts(blocks: readonly IntakeBlock[], taking: Taking): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'line') return entryTexts(block, taking);
    return [asShown(block)];
  });
}

/** What is said twice is written once. */
function unique(texts: readonly string[], taking: Taking): readonly string[] {
  imply(taking, ...texts.filter((text, at) => texts.indexOf(text) < at));
  return [...new Set(texts)];
}
