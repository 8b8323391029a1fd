import type { Language } from '../field.ts';
import { type Script, scriptEvidence } from '../values/script.ts';
import type { ScriptEdit } from './mixed-script.ts';
import { findMachine, findSetApart } from './set-apart.ts';
import type { Span } from './span.ts';
import { spanAt } from './span.ts';

/** Writes Chinese text in a script, phrase by phrase; punctuation stays. */
export type ConvertText = (text: string) => string;

export function otherScript(script: Script): Script {
  return script === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans';
}

/**
 * What brings a text into a script, one edit a character (UTF-16 offsets), in order. Titles in 《》 and quotations are
 * converted too, with the quotation marks that go with the script, but for a text that is declared to be in it already:
 * there only what strayed in is converted, and what is quoted stands as it was written. `[[ids]]`, `code`, addresses and
 * names of files never change.
 */
export function conversionEdits(
  text: string,
  to: Script,
  declared: Language,
  convert: ConvertText,
): readonly ScriptEdit[] {
  if (declared === 'en') return [];
  const mending = declared === to;
  const kept = mending ? findSetApart(text) : findMachine(text);
  if (mending && !strays(text, to, kept)) return [];
  const marks = mending ? {} : quotationMarks[to];
  return between(text, kept).flatMap(({ start, end }) => {
    const before = [...text.slice(start, end)];
    const after = [...convert(before.join(''))];
    // Another number of characters would be other words; then each character is converted by itself.
    const written = after.length === before.length ? after : before.map((one) => convert(one));
    let at = start;
    return before.flatMap((one, index): ScriptEdit[] => {
      const edit = { start: at, end: at + one.length, text: marks[one] ?? written[index] ?? one };
      at = edit.end;
      return edit.text === one ? [] : [edit];
    });
  });
}

/** A text converted as `conversionEdits` says. */
export function converted(text: string, to: Script, declared: Language, convert: ConvertText): string {
  const edits = conversionEdits(text, to, declared, convert);
  let [out, from] = ['', 0];
  for (const edit of edits) {
    out += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + text.slice(from);
}

/** Whether a text can be told to need conversion without converting it: no table of phrases is asked. */
export function seemsConvertible(text: string, to: Script, declared: Language): boolean {
  if (declared === 'en') return false;
  return strays(text, to, declared === to ? findSetApart(text) : findMachine(text));
}

function strays(text: string, to: Script, kept: readonly Span[]): boolean {
  return scriptEvidence(text).some(({ at, script }) => script !== to && spanAt(kept, at) === undefined);
}

const quotationMarks: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  'zh-Hans': { '「': '“', '」': '”', '『': '‘', '』': '’' },
  // A single mark may be an English apostrophe.
  'zh-Hant': { '“': '「', '”': '」' },
};

/** What lies between the spans. */
function between(text: string, spans: readonly Span[]): readonly Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), text.length];
  return starts.map((start, index) => ({ start, end: ends[index] ?? start })).filter(({ start, end }) => start < end);
}
