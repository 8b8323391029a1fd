import type { Book, Heading } from '../../features/book/book.ts';
import { bookWords } from '../../features/book/labels.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import { bookmarkOf } from './bookmarks.ts';
import { field, tab, textRun } from './fields.ts';
import { label, type WordSetting } from './setting.ts';
import { labelRuns, paragraph } from './wording.ts';
import { element, property } from './xml.ts';

/** The contents, as Word makes them of all headings down to the second level; the pages are reckoned when it opens the file. */
export function contentsXml({ chunks }: Book, setting: WordSetting): string {
  const headings = chunks.flatMap(({ blocks }) => blocks).filter((one) => one.kind === 'heading' && one.level <= 2);
  const lines = headings.flatMap((one) => (one.kind === 'heading' ? [lineXml(one, setting)] : []));
  const mark = (type: string) => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
  const said = element(
    'w:r',
    {},
    element('w:instrText', { 'xml:space': 'preserve' }, ' TOC \\o &quot;1-2&quot; \\h \\z \\u '),
  );
  const title = paragraph('ContentsTitle', labelRuns(bookWords.contents, setting), setting);
  const last = lines.length - 1;
  const all = lines.map(({ style, inside }, at) => {
    const begun = at === 0 ? mark('begin') + said + mark('separate') : '';
    return paragraph(style, begun + inside + (at === last ? mark('end') : ''), setting);
  });
  const gallery = element(
    'w:docPartObj',
    {},
    property('w:docPartGallery', 'Table of Contents'),
    element('w:docPartUnique'),
  );
  return element(
    'w:sdt',
    {},
    element('w:sdtPr', {}, gallery),
    element('w:sdtContent', {}, title, '\n', all.join('\n')),
  );
}

function lineXml({ id, level, style, number, title, nature }: Heading, setting: WordSetting) {
  const named = label(phrase(bookWords.annex, { letter: number ?? '' }), setting).join(' ');
  const kind = nature === undefined ? '' : label(nature, setting).join(' ');
  const letter = named + (kind.startsWith('(') ? ' ' : '') + kind;
  const counted = style === 'annex' ? letter : (number ?? '');
  const name = title
    .map(({ paragraphs }) =>
      paragraphs
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    .join('　');
  const text = textRun([counted, name].filter((one) => one !== '').join('　'));
  const bookmark = bookmarkOf(id);
  const page = field(`PAGEREF ${bookmark} \\h`, '');
  return {
    style: level === 1 ? 'TOC1' : 'TOC2',
    inside: element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': 1 }, text + tab + page),
  };
}
