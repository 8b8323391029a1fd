import type { AnswerForm, FactEntry } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { verdictWords } from '../../features/book/report-labels.ts';
import { tab, textRun } from './fields.ts';
import { textWidth } from './page.ts';
import { bookmarked, type WordSetting } from './setting.ts';
import { type Cell, gridXml } from './table.ts';
import { inline, labelRuns, onOneLine, paragraph, paragraphs } from './wording.ts';
import { element } from './xml.ts';

const nameWidth = 1900;

/** One clause and its answer, as the form has it: what is asked above, what is answered below. */
export function formXml(block: AnswerForm, setting: WordSetting): string {
  const { number, title, clause, items, facts, verdict, isOpen } = block;
  const named = (number === '' ? '' : textRun(`${number}　`)) + onOneLine(title, setting);
  const open = isOpen ? textRun('　') + labelRuns(bookWords.openMark, setting, 'Open') : '';
  const asked =
    clause.length === 0 ? [] : [[{ inside: askedXml(clause, items, setting), span: 2, fill: 'F4F4F2' } satisfies Cell]];
  const judged =
    verdict === undefined ? [] : [row(bookWords.verdict, labelRuns(verdictWords[verdict], setting), setting)];
  const rows = [...asked, ...facts.map((one) => factRow(one, setting)), ...judged];
  const head = paragraph('FormTitle', bookmarked(block, named, setting) + open, setting);
  return rows.length === 0 ? head : `${head}\n${gridXml(rows, [nameWidth, textWidth - nameWidth], 0)}`;
}

function askedXml(clause: AnswerForm['clause'], items: AnswerForm['items'], setting: WordSetting): string {
  const lines = (entries: AnswerForm['items'], depth: number): readonly string[] =>
    entries.flatMap(({ label, wording, items: inner }) => {
      const left = 420 + 420 * depth;
      const place = element('w:ind', { 'w:left': left, 'w:hanging': 420 });
      const text = (label === '' ? '' : textRun(label) + tab) + inline(wording, setting);
      return [paragraph('TableText', text, setting, [place]), ...lines(inner, depth + 1)];
    });
  return [paragraphs('TableText', clause, setting), ...lines(items, 0)].join('');
}

function row(name: FactEntry['label'], said: string, setting: WordSetting): readonly Cell[] {
  return [
    { inside: paragraph('TableText', labelRuns(name, setting), setting) },
    { inside: paragraph('TableText', said, setting) },
  ];
}

function factRow({ label, lines }: FactEntry, setting: WordSetting): readonly Cell[] {
  const said = lines.map(({ depth, wording }) => {
    const place = depth === 0 ? [] : [element('w:ind', { 'w:left': 210 * depth })];
    return paragraph('TableText', inline(wording, setting), setting, place);
  });
  const inside = said.length === 0 ? paragraph('TableText', '', setting) : said.join('');
  return [{ inside: paragraph('TableText', labelRuns(label, setting), setting) }, { inside }];
}
