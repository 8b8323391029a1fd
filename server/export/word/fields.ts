import { element, xml } from './xml.ts';

/** A field: what it reckons, and what it shows until it is reckoned anew. */
export function field(instruction: string, shown: string, style = ''): string {
  const mark = (type: string) => element('w:r', {}, style, element('w:fldChar', { 'w:fldCharType': type }));
  const said = element('w:instrText', { 'xml:space': 'preserve' }, xml(` ${instruction} `));
  return [mark('begin'), element('w:r', {}, style, said), mark('separate'), shown, mark('end')].join('');
}

/** A stretch of text in one style; a line's end in it breaks the line. */
export function textRun(text: string, style = ''): string {
  return text === ''
    ? ''
    : element('w:r', {}, style, element('w:t', { 'xml:space': 'preserve' }, xml(text.replace(/[\t\r\n]+/g, ' '))));
}

export const lineBreak: string = element('w:r', {}, element('w:br'));
export const tab: string = element('w:r', {}, element('w:tab'));
