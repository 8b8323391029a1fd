import { readdirSync, readFileSync } from 'node:fs';

/** One sentence of ours as it is written in the sources, in each language that is given. */
export interface WrittenSentence {
  /** `server/rules/engine/render.ts:32`. */
  readonly where: string;
  readonly en: string;
  readonly 'zh-Hant': string;
  readonly 'zh-Hans'?: string;
}

const root = new URL('../../', import.meta.url);
const literal = String.raw`('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`;
const pair = new RegExp(
  String.raw`\ben:\s*${literal},\s*(?:'zh-Hans':\s*${literal},\s*)?'zh-Hant':\s*${literal}(?:,\s*'zh-Hans':\s*${literal})?`,
  'g',
);
const call = new RegExp(String.raw`\bwords\(\s*${literal},\s*${literal},?\s*\)`, 'g');

/** Every file of ours that holds sentences. */
export function sourceFiles(): readonly { readonly name: string; readonly text: string }[] {
  const names = ['server', 'client'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true }).map((name) => `${folder}/${name}`),
  );
  return names
    .filter((name) => name.endsWith('.ts') && !name.includes('/generated/'))
    .sort()
    .map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));
}

/** All sentences that stand in the sources as such; those put together from parts have their parts here. */
export function writtenSentences(): readonly WrittenSentence[] {
  return sourceFiles().flatMap(({ name, text }) => {
    const where = (at: number) => `${name}:${text.slice(0, at).split('\n').length}`;
    const pairs = Array.from(text.matchAll(pair), (match): WrittenSentence => {
      const [, en, before, hant, behind] = match;
      const hans = before ?? behind;
      const chinese = hans === undefined ? {} : { 'zh-Hans': unquoted(hans) };
      return { where: where(match.index), en: unquoted(en), 'zh-Hant': unquoted(hant), ...chinese };
    });
    const calls = Array.from(text.matchAll(call), (match): WrittenSentence => {
      return { where: where(match.index), en: unquoted(match[1]), 'zh-Hant': unquoted(match[2]) };
    });
    return [...pairs, ...calls];
  });
}

function unquoted(written = "''"): string {
  const inner = written.slice(1, -1);
  return JSON.parse(`"${inner.replace(/\\'/g, "'").replace(/(?<!\\)"/g, '\\"')}"`);
}

/** A sentence without what it quotes, names (`not-applicable: with-reason` is a name) or leaves to be filled in: what is left must be in the reader's language. */
export function ownWords(sentence: string): string {
  return sentence
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(
      /(`+).*?\1|「[^」]*」|“[^”]*”|\{[a-z]\w*\}|\b[a-z]+(?:-[a-z]+)+(?::[ ]\S+)?|https?:\/\/[^\s，。）]+/gs,
      '·',
    );
}

/** A run of Latin words that makes a sentence or the better part of one. */
export const englishSentence = /\b[A-Za-z]+(?:[ ,;:'’-]+[A-Za-z]+){3,}/;
