import { say, type Words } from '../../base/words.ts';
import { field, textRun } from './fields.ts';
import { count, type WordSetting } from './setting.ts';

/** `(1)`, `表 A.1`: the number in it counted by Word, among those of its name and annex. */
export function countedNumber(name: string, text: string, setting: WordSetting): string {
  return captionRuns(name, [text], setting);
}

/** A label in each language, its number counted once. */
export function captionLabel(name: string, label: Words, setting: WordSetting): string {
  const said = [...new Set(setting.languages.map((language) => say(label, language)))];
  return captionRuns(name, said, setting);
}

function captionRuns(name: string, texts: readonly string[], setting: WordSetting): string {
  let isCounted = false;
  const runs = texts.map((text) => {
    const found = /^(.*?)(?:([A-Z]+)\.)?(\d+)(\)?)$/.exec(text);
    if (found === null) return textRun(text);
    const [, lead = '', letter, number = '', close = ''] = found;
    const sequence = letter === undefined ? name : `${name}_${letter}`;
    const instruction = isCounted ? `SEQ ${sequence} \\c` : sequenceOf(sequence, Number(number), setting);
    isCounted = true;
    const annex = letter === undefined ? '' : `${letter}.`;
    return textRun(lead + annex) + field(instruction, textRun(number)) + textRun(close);
  });
  return runs.join(textRun('　'));
}

/** The next of its name; begun anew where the book has another. */
function sequenceOf(sequence: string, number: number, { counted }: WordSetting): string {
  if (count(sequence, counted) === number) return `SEQ ${sequence} \\* ARABIC`;
  counted.set(sequence, number);
  return `SEQ ${sequence} \\r ${number}`;
}
