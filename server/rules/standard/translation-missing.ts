import { gathered, ofChunk } from '../../base/chunks.ts';
import { toSimplified } from '../../base/simplify.ts';
import { clauseChunksOf } from '../../model/divisions.ts';
import { type Language, languages, type Text } from '../../model/field.ts';
import type { Clause, ClauseContent } from '../../model/standard.ts';
import { absolute } from '../../syntax/navigate.ts';
import { scalarText } from '../../syntax/quote.ts';
import type { Document } from '../../workspace/document.ts';
import { inChapter } from '../example.ts';
import { defineCheck, type Fix } from '../rule.ts';

const clauses = (...texts: readonly string[]) =>
  texts.map((text, at) => `- id: c${at}\n  provision: statement\n  text: ${text}`).join('\n');

export const rule = defineCheck({
  code: 'standard/translation-missing',
  severity: 'info',
  title: { en: 'A clause that lacks one of the languages', 'zh-Hant': '條款缺一種語言' },
  message: {
    en: 'Most clauses have a text in {languages} too; this one has not. Add it.',
    'zh-Hant': '多數條款還有{languages}文本，這一條沒有。請補上。',
  },
  why: {
    en: 'Whoever reads that language finds a hole in the standard.',
    'zh-Hant': '讀該語言的人會缺這一條。',
  },
  lacks: 'value',
  fix: 'choose',
  on: 'standard',
  reads: [],
  *check(standard, { document, setting }) {
    const adapted = waysOfTexts(standard.adapt);
    const counts = together([countsIn(clauseChunksOf(standard)), counted(adapted)]);
    const several = counts.filter(({ languages: of }) => of.size > 1);
    if (several.length === 0) return;
    const count = (some: readonly Count[]) => some.reduce((sum, { texts }) => sum + texts, 0);
    // A language that few clauses have is one they have too much, not one that the others lack.
    const expected = languages.filter(
      (one) => 2 * count(several.filter((way) => way.languages.has(one))) >= count(several),
    );
    const most = 2 * count(several) >= count(counts);
    for (const { plain, languages: given, texts } of [...clauseChunksOf(standard).flatMap(waysIn), ...adapted]) {
      if (plain && !most) continue;
      const missing = expected.filter((one) => !given.has(one) && !(plain && one === setting.language));
      if (missing.length === 0) continue;
      for (const text of texts) {
        yield {
          at: text.key ?? text,
          args: { languages: missing.map((one) => names[one]) },
          fixes: () => simplifiedFix(document, text, missing),
        };
      }
    }
  },
  examples: () => ({
    bad: [
      inChapter(clauses('{zh-Hant: 甲, en: A}', '乙')),
      inChapter(clauses('{zh-Hans: 甲, en: A}', '{zh-Hans: 乙}'), '', 'zh-Hans'),
      inChapter(clauses('{zh-Hant: 甲, zh-Hans: 甲, en: A}', '{zh-Hant: 乙, en: B}')),
    ],
    good: [
      inChapter(clauses('{zh-Hant: 甲, en: A}', '{zh-Hant: 乙, en: B}')),
      inChapter(clauses('{zh-Hans: 甲, en: A}', '乙', '丙'), '', 'zh-Hans'),
    ],
  }),
});

const names = {
  'zh-Hant': { en: 'Traditional Chinese', 'zh-Hant': '繁體' },
  'zh-Hans': { en: 'Simplified Chinese', 'zh-Hant': '簡體' },
  en: { en: 'English', 'zh-Hant': '英文' },
} as const;

/** In which languages some texts are written. */
interface Way {
  readonly plain: boolean;
  readonly languages: ReadonlySet<Language>;
  readonly texts: readonly Text[];
}

/** What clauses say, by the languages in which they say it. */
function waysOfTexts(clauses: readonly ClauseContent[]): readonly Way[] {
  const ways = new Map<string, Way & { readonly texts: Text[] }>();
  for (const { text } of clauses) {
    if (text === undefined) continue;
    const [plain, given] = [text.plain !== undefined, [...text.by.keys()]];
    const key = `${plain} ${given}`;
    const way = ways.get(key);
    if (way === undefined) ways.set(key, { plain, languages: new Set(given), texts: [text] });
    else way.texts.push(text);
  }
  return [...ways.values()];
}

const waysIn = ofChunk(waysOfTexts);

/** How many texts are written so. */
type Count = Omit<Way, 'texts'> & { readonly texts: number };

function counted(ways: readonly Way[]): readonly Count[] {
  return ways.map((one) => ({ ...one, texts: one.texts.length }));
}

function together(all: readonly (readonly Count[])[]): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const one of all.flat()) {
    const key = `${one.plain} ${[...one.languages]}`;
    counts.set(key, { ...one, texts: one.texts + (counts.get(key)?.texts ?? 0) });
  }
  return [...counts.values()];
}

const countsIn = gathered((clauses: readonly Clause[]) => counted(waysIn(clauses)), together);

/** Simplified script follows from Traditional; everything else has to be translated by somebody. */
function simplifiedFix(document: Document, text: Text, missing: readonly Language[]): readonly Fix[] {
  const from = text.by.get('zh-Hant');
  const last = [...text.by.values()].at(-1);
  if (!missing.includes('zh-Hans') || !from || !last?.key || text.node.kind !== 'map') return [];
  const converted = `zh-Hans: ${scalarText(toSimplified(from.node.text))}`;
  const { end } = last.range;
  const column = absolute(document.tree, last.key).start.character;
  const added = text.node.flow ? `, ${converted}` : `\n${' '.repeat(column)}${converted}`;
  return [
    {
      title: { en: 'Add the Simplified text', 'zh-Hant': '補上簡體文本' },
      edits: [{ fragment: last.fragment, range: { start: end, end }, text: added }],
      preferred: true,
    },
  ];
}
