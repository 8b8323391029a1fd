import type { AnswerForm, FactEntry } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { verdictWords } from '../../features/book/report-labels.ts';
import { html } from './escape.ts';
import { entriesHtml, inline, label, lineHtml, type PageSetting } from './wording.ts';

/** One clause and its answer, as the form has it: what is asked above, what is answered below. */
export function formHtml(form: AnswerForm, setting: PageSetting): string {
  const { number, title, clause, items, facts, verdict, isOpen } = form;
  const named = [html(number), inline(title, setting)].filter((one) => one !== '').join('　');
  const open = isOpen ? `<mark class="open">${label(bookWords.openMark, setting)}</mark>` : '';
  const asked =
    clause.length === 0
      ? ''
      : `<tr><td colspan="2" class="asked">${inline(clause, setting)}${entriesHtml(items, setting)}</td></tr>`;
  const judged =
    verdict === undefined ? '' : row(label(bookWords.verdict, setting), label(verdictWords[verdict], setting), verdict);
  return [
    '<table class="form">',
    `<caption>${named}${open}</caption>`,
    `<tbody>${asked}`,
    ...facts.map((one) => row(label(one.label, setting), told(one, setting), one.isOpen === true ? 'is-open' : '')),
    judged,
    '</tbody></table>',
  ]
    .filter((one) => one !== '')
    .join('\n');
}

function told({ lines }: FactEntry, setting: PageSetting): string {
  return lines.map((one) => lineHtml(one, setting)).join('\n');
}

function row(name: string, text: string, kind: string): string {
  return `<tr${kind === '' ? '' : ` class="${kind}"`}><th scope="row">${name}</th><td>${text}</td></tr>`;
}
