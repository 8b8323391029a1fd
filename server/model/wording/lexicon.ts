import { foldScript } from './fold.ts';
import { plainCompounds, qualityCompounds, verbalCompounds } from './lexicon/compounds.ts';
import { nouns } from './lexicon/nouns.ts';
import { adjectives, adverbs, prepositions, singles } from './lexicon/others.ts';
import { verbs } from './lexicon/verbs.ts';
import { modalWords } from './modal-words.ts';
import { type WordTree, wordTree } from './word-tree.ts';

/** What a word may be in a sentence. A word can be several: 公開 is a verb, an adverb and an adjective. */
export interface Word {
  readonly verb: boolean;
  readonly adverb: boolean;
  readonly preposition: boolean;
  readonly adjective: boolean;
  readonly modal: boolean;
  /** An adjective with 可: it may be a permission, and may be a quality. */
  readonly quality: boolean;
}

interface Lexicon {
  readonly words: ReadonlyMap<string, Word>;
  readonly tree: WordTree<Word>;
}

type WordClass = keyof Word;

const sources: readonly (readonly [string, readonly WordClass[]])[] = [
  [nouns, []],
  [singles, []],
  [plainCompounds, []],
  [verbalCompounds, ['verb']],
  [qualityCompounds, ['quality', 'adjective']],
  [verbs, ['verb']],
  [adverbs, ['adverb']],
  [prepositions, ['preposition']],
  [adjectives, ['adjective']],
  [modalWords.join(' '), ['modal']],
];

const nothing: Word = {
  verb: false,
  adverb: false,
  preposition: false,
  adjective: false,
  modal: false,
  quality: false,
};

let built: Lexicon | undefined;

/** The words of this project's own, in folded script. Built once: some milliseconds for some five thousand words. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}

function build(): Lexicon {
  const words = new Map<string, Word>();
  for (const [source, kinds] of sources) {
    const flags = Object.fromEntries(kinds.map((kind) => [kind, true]));
    for (const word of foldScript(source).split(/\s+/)) {
      if (word !== '') words.set(word, { ...(words.get(word) ?? nothing), ...flags });
    }
  }
  return { words, tree: wordTree(words) };
}
