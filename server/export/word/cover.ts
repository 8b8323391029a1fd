import type { Cover, FactEntry, Wording } from '../../features/book/book.ts';
import { tab, textRun } from './fields.ts';
import { bookmarked, type WordSetting } from './setting.ts';
import { inline, labelRuns, paragraph } from './wording.ts';

/** The cover: each part in its place on the page, which its style knows. */
export function coverXml(cover: Cover, setting: WordSetting): string {
  const { codes, genre, number, replaces, title, translation, lines, dates, issuer } = cover;
  const line = (style: string, runs: string) => (runs === '' ? [] : [paragraph(style, runs, setting)]);
  const said = (style: string, wording: Wording) => line(style, inline(wording, setting));
  const told = dates.map((one) => factLine(one, setting));
  return [
    ...codes.flatMap((one) => said('CoverCodes', one)),
    ...line('CoverGenre', labelRuns(genre, setting)),
    ...said('CoverNumber', number),
    ...said('CoverReplaces', replaces),
    ...line('CoverTitle', bookmarked(cover, inline(title, setting), setting)),
    ...said('CoverEnglish', translation),
    ...lines.flatMap((one) => line('CoverLine', factLine(one, setting))),
    ...line('CoverDates', told.join(tab)),
    ...said('CoverIssuer', issuer),
  ].join('\n');
}

function factLine({ label, lines }: FactEntry, setting: WordSetting): string {
  const told = lines.map(({ wording }) => inline(wording, setting)).join(textRun('，'));
  return labelRuns(label, setting) + textRun('　') + told;
}
