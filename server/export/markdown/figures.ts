import type { BookImage, FormSheet, ProcessChart } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { stepTable } from '../../features/book/step-table.ts';
import { escapedLine } from '../../features/markup.ts';
import { fileNameOf, folderOf, pathBetween } from '../../workspace/paths.ts';
import { filled, type Languages, line, name } from './wording.ts';

/** The image by a path from the page, which is taken to lie beside its file. `home`: that file. */
export function imageText({ label, title, alt, uri, file }: BookImage, languages: Languages, home: string): string {
  const caption = `**${filled([name(label, languages), line(title)]).join(' ')}**`;
  if (uri === undefined) return `${caption}\n\n${filled([line(alt), escapedLine(file)]).join(' ')}`;
  const path = `${pathBetween(folderOf(home), folderOf(uri))}${fileNameOf(uri)}`;
  return `![${line(alt) || line(title)}](${linkOf(path)})\n\n${caption}`;
}

/** No sign in it ends a link, or is read as markup. */
function linkOf(path: string): string {
  const part = (one: string) =>
    encodeURIComponent(one).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return path.split('/').map(part).join('/');
}

/** The steps as a numbered list, with what is told of each. */
export function processText({ label, title, steps }: ProcessChart, languages: Languages): string {
  const { columns, rows } = stepTable({ steps });
  const lines = rows.map((cells, at) => {
    const [called = [], ...others] = cells;
    const told = others.flatMap((cell, column) => {
      const heading = columns[column + 1];
      return cell.length === 0 || heading === undefined
        ? []
        : [`\n   - **${name(heading, languages)}** ${cell.map(line).join('; ')}`];
    });
    return `${at + 1}. ${called.map(line).join(' ')}${told.join('')}`;
  });
  return `${lines.join('\n')}\n\n**${filled([name(label, languages), line(title)]).join(' ')}**`;
}

/** A form as a table of what is asked and what is filled in. */
export function sheetText({ label, title, fields }: FormSheet, languages: Languages): string {
  const heading = filled([label === undefined ? '' : name(label, languages), line(title)]).join(' ');
  const rows = fields.map(({ label: asked, hint, filled: given, isRequired, isOpen }) => {
    const open = isOpen === true ? `〔${name(bookWords.openMark, languages)}〕` : '';
    return `| ${line(asked)}${isRequired ? '\\*' : ''} | ${filled([line(given ?? []), line(hint), open]).join(' ')} |`;
  });
  return [`**${heading}**`, '', '| | |', '| --- | --- |', ...rows].join('\n');
}
