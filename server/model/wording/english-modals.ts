import type { Modal, ModalRole } from './modal.ts';
import { isoVerbs } from './profiles/iso-iec-2.ts';
import type { ProseReading, WordedPhrase } from './reading.ts';

/** Longest first, so that "shall not" is not read as "shall". */
const verbPattern = new RegExp(
  `(?<![\\w'’-])(?:${isoVerbs
    .map(({ verb }) => verb.replaceAll(' ', '\\s+'))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\w'’-])`,
  'giu',
);

/** Words that open a part in which a modal verb says nothing of the clause. */
const subordinate =
  /\b(?:that|which|who|whom|whose|where|wherever|when|whenever|if|unless|whether|how|what|why|because|since|although|though|while|until|before|after|once|as)\b/gi;
const coordinating = /\b(?:and|or|but|nor)\s+(?:\w+\s+){0,2}$/i;

/** The modal verbs of an English text with what each does. */
export function findEnglishModals(reading: ProseReading): readonly Modal[] {
  return reading.sentences.flatMap((sentence, index) =>
    sentence.phrases.flatMap((phrase, at) => {
      const modals = modalsOfPhrase(reading.text, phrase, index, at);
      const [first] = modals;
      // "…, which shall conform to it.": what is added at a sentence's end says something of its own.
      const added = first?.role === 'dependent' && at > 0 && at === sentence.phrases.length - 1;
      const opens = added && /^\s*(?:which|who)\s*$/i.test(reading.text.slice(phrase.start, first.start));
      return opens ? [{ ...first, role: 'main' as const }, ...modals.slice(1)] : modals;
    }),
  );
}

function modalsOfPhrase(text: string, phrase: WordedPhrase, sentence: number, index: number): readonly Modal[] {
  const words = blank(text, phrase);
  const modals: Modal[] = [];
  let governing: { end: number } | undefined;
  let attributed = 0;
  for (const match of words.matchAll(verbPattern)) {
    const start = match.index;
    const verb = match[0].toLowerCase().replace(/\s+/g, ' ');
    const before = words.slice(0, start);
    if (isNoVerb(match[0], before, words.slice(start + match[0].length))) continue;
    const role = roleOf(before, governing, attributed);
    if (role === 'main') governing = { end: start + match[0].length };
    if (role === 'dependent') attributed = start + match[0].length;
    modals.push({
      start: phrase.start + start,
      end: phrase.start + start + match[0].length,
      verb,
      role,
      sentence,
      phrase: index,
    });
  }
  return modals;
}

/** The phrase with what is quoted or in brackets blanked out, so that offsets stay. */
function blank(text: string, phrase: WordedPhrase): string {
  let words = text.slice(phrase.start, phrase.end);
  for (const span of phrase.opaque) {
    const start = span.start - phrase.start;
    words = words.slice(0, start) + ' '.repeat(span.end - span.start) + words.slice(span.end - phrase.start);
  }
  return words;
}

/** The month, the tin, set phrases, and the condition of "Should a team leave, …". */
function isNoVerb(verb: string, before: string, after: string): boolean {
  if (verb === 'May' && (before.trim() !== '' || /^\s+\d/.test(after))) return true;
  if (/^can$/i.test(verb) && /\b(?:an?|the|each|per|one)\s+$/i.test(before)) return true;
  if (/^must$/i.test(verb) && /\b(?:a|the)\s+$/i.test(before)) return true;
  if (/^should$/i.test(verb) && before.trim() === '') return true;
  return /\bas\s+(?:the\s+case\s+|appropriate\s+)?$/i.test(before) && /^(?:may|can)$/i.test(verb);
}

/** `attributed`: the end of a relative clause's own modal verb; what opened that clause opens nothing more. */
function roleOf(before: string, governing: { end: number } | undefined, attributed: number): ModalRole {
  const since = before.slice(Math.max(governing?.end ?? 0, attributed));
  if (governing && since.trim() === '') return 'stacked';
  const last = [...since.matchAll(subordinate)].at(-1);
  if (governing) return last === undefined && coordinating.test(since) ? 'main' : 'embedded';
  if (last === undefined) return 'main';
  // "teams that must register": the subject of the modal verb. "teams that leave shall": it has a verb of its own.
  if (since.slice(last.index + last[0].length).trim() === '') return 'dependent';
  return /^(?:that|whether|how|what|why)$/i.test(last[0]) ? 'possible' : 'main';
}
