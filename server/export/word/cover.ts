import type { Words } from '../../base/words.ts';
import type { Cover, FactEntry, Wording } from '../../features/book/book.ts';
import { lineBreak, tab, textRun } from './fields.ts';
import { bookmarked, type WordSetting } from './setting.ts';
import { ruled } from './style-table.ts';
import { inline, labelRuns, paragraph } from './wording.ts';
import { element } from './xml.ts';

/** The cover: each part in its place on the page. */
export function coverXml(cover: Cover, setting: WordSetting): string {
  const { codes, genre, number, replaces, title, translation, lines, dates, issuer, issued } = cover;
  const said = (style: string, wording: Wording): Line => [style, inline(wording, setting)];
  const isChinese = setting.languages.every((one) => one !== 'en');
  const done = (words: Words | undefined, runs: string, gap: string) =>
    words === undefined || runs === '' || !isChinese ? undefined : runs + textRun(gap) + labelRuns(words, setting);
  const told = dates.map((one) => done(one.done, linesText(one, setting), ' ') ?? factLine(one, setting));
  const by = inline(issuer, setting);
  const facts = lines.map((one): Line => ['CoverLine', factLine(one, setting)]);
  const named = bookmarked(cover, inline(title, setting), setting);
  // In English, and in two languages, both have no room on a line.
  const isWide = !isChinese;
  return [
    placed(
      1134,
      600,
      codes.map((one) => said('CoverCodes', one)),
      setting,
    ),
    placed(2300, 800, [['CoverGenre', labelRuns(genre, setting)]], setting),
    placed(3700, 600, [said('CoverNumber', number), said('CoverReplaces', replaces)], setting, isRuled),
    placed(5900, 5000, [['CoverTitle', named], said('CoverEnglish', translation), ...facts], setting),
    placed(isWide ? 13200 : 13600, 480, [['CoverDates', told.join(isWide ? lineBreak : tab)]], setting, isRuled),
    placed(14400, 700, [['CoverIssuer', done(issued, by, '　') ?? by]], setting),
  ]
    .filter((one) => one !== '')
    .join('\n');
}

type Line = readonly [style: string, runs: string];

const isRuled = true;

/** Lines in a frame that stays where it is on the page (twentieths of a point); a line below the last of them. */
function placed(y: number, height: number, lines: readonly Line[], setting: WordSetting, hasRule = false): string {
  const filled = lines.filter(([, runs]) => runs !== '');
  const frame = element('w:framePr', {
    'w:w': 9354,
    'w:h': height,
    'w:hRule': 'atLeast',
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'margin',
    'w:xAlign': 'left',
    'w:y': y,
  });
  // Of paragraphs with the same line only the last shows it.
  const own = [frame, ...(hasRule ? [ruled('bottom')] : [])];
  return filled.map(([style, runs]) => paragraph(style, runs, setting, own)).join('\n');
}

function factLine(fact: FactEntry, setting: WordSetting): string {
  return labelRuns(fact.label, setting) + textRun('　') + linesText(fact, setting);
}

function linesText({ lines }: FactEntry, setting: WordSetting): string {
  return lines.map(({ wording }) => inline(wording, setting)).join(textRun('，'));
}
