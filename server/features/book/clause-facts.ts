import type { Words } from '../../base/words.ts';
import type { ClauseKey } from '../../model/keys/clause-keys.ts';
import { itemNumber, placedItems } from '../../model/numbered-parts.ts';
import type { Applicability, ClauseContent, Criterion, Item } from '../../model/standard.ts';
import type { RequirementTree } from '../../model/values/requirement.ts';
import { conditionWords } from '../../rules/kit/words/condition-words.ts';
import { keyLabel, valueLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, joined, phrase } from '../../rules/kit/words/phrases.ts';
import { isDecidable } from '../../workspace/assess/applies.ts';
import { type Document, languageOf, type StandardDocument } from '../../workspace/document.ts';
import { type EffectiveClause, homeOf, homeOfItem } from '../../workspace/resolve/resolution.ts';
import { termKey } from './block-names.ts';
import type { FactEntry, FactLine, Wording } from './book.ts';
import { criterionWords, nameWords } from './criterion-wording.ts';
import { bookWords, heading } from './labels.ts';
import type { Names } from './names.ts';
import { deductionLines, samplingLines, stepLines } from './reckoning-facts.ts';
import { fieldWording, spoken, type Typesetting, wordingOf } from './wording.ts';

/** What stands above the criteria of a group. */
export const groupWords = {
  all: { en: 'all of:', 'zh-Hant': '以下全部：' },
  any: { en: 'any one of:', 'zh-Hant': '以下任一：' },
} satisfies Readonly<Record<string, Words>>;
export const weightWords: Words = { en: 'weight {weight}', 'zh-Hant': '權重 {weight}' };

/** Between names in a row. */
export const rowComma: Words = { en: ', ', 'zh-Hant': '、' };
/** Between what is said of the score of a clause. */
export const scorePause: Words = { en: ', ', 'zh-Hant': '，' };

/** What follows from a clause, in the order in which it is read: how it is judged, verified, proven and counted. */
export function clauseFacts(clause: EffectiveClause, setting: Typesetting): readonly FactEntry[] {
  return Object.entries(tellers).flatMap(([key, tell]) => {
    const lines = typeof tell === 'function' ? tell(clause, setting) : [];
    return lines.length === 0 ? [] : [{ key, label: factLabel(key), lines }];
  });
}

/** By what name a key of a clause is told. */
export function factLabel(key: string): Words {
  return key === 'weight' ? bookWords.scoring : heading(keyLabel('clause', key));
}

type Tell = (clause: EffectiveClause, setting: Typesetting) => readonly FactLine[];

/** How each key of a clause is printed: told by its name, in a block of its own, with another key, or not at all. */
const tellers: Readonly<Record<ClauseKey, Tell | 'block' | 'with weight' | 'not printed'>> = {
  number: 'block',
  title: 'block',
  when: (clause, setting) => {
    const { when } = clause.content;
    return [
      ...(when === undefined ? [] : conditionLines(when, homeOf(clause, 'when'), setting)),
      ...ofItems(clause.content, setting, (item) =>
        item.when === undefined ? [] : conditionLines(item.when, homeOfItem(clause, item, 'when'), setting),
      ),
    ];
  },
  // Its verb says it.
  provision: 'not printed',
  text: 'block',
  items: 'block',
  tables: 'block',
  formula: 'block',
  images: 'block',
  processes: 'block',
  criteria: ({ content }, setting) => [
    ...criterionLines(content.criteria, setting, 0),
    ...ofItems(content, setting, (item) => criterionLines(item.criteria, setting, 0)),
  ],
  figures: ({ content }, setting) => {
    const named = content.figures.map(({ text }) => nameWords('indicator', text, setting.names));
    return named.length === 0 ? [] : [line(spoken(joined(named, rowComma), setting))];
  },
  verification: (clause, setting) => {
    const { content } = clause;
    return [
      ...verificationLines(content.verification, homeOf(clause, 'verification'), setting),
      ...ofItems(content, setting, (item) =>
        verificationLines(item.verification, homeOfItem(clause, item, 'verification'), setting),
      ),
    ];
  },
  evidence: ({ content }, setting) => {
    return [
      ...kindLines(content.evidence, setting),
      ...ofItems(content, setting, (item) => kindLines(item.evidence, setting)),
    ];
  },
  'not-applicable': (clause, setting) => {
    const given = clause.content.notApplicable?.value;
    return given === undefined ? [] : [line(spoken(valueLabel('not-applicable', given), setting))];
  },
  weight: (clause, setting) => {
    const { weight, bonus, veto } = clause.content;
    const said = [
      ...(weight?.value === undefined ? [] : [phrase(weightWords, { weight: weight.value })]),
      ...(bonus?.value === true ? [keyLabel('clause', 'bonus')] : []),
      ...(veto?.value === true ? [keyLabel('clause', 'veto')] : []),
    ];
    return said.length === 0 ? [] : [line(spoken(joined(said, scorePause), setting))];
  },
  bonus: 'with weight',
  veto: 'with weight',
  deduct: deductionLines,
  steps: stepLines,
  notes: 'block',
  examples: 'block',
  see: (clause, setting) =>
    clause.content.see.map((one) => {
      const [language = 'zh-Hant'] = setting.languages;
      const name = setting.names('reference', one.text, language) ?? setting.names('term', one.text.trim(), language);
      const block = setting.names('block', one.text, language) ?? termKey(one.text);
      const [said] = fieldWording(one, homeOf(clause, 'see'), setting, name ?? one.text);
      if (said === undefined || name === undefined) return line(said === undefined ? [] : [said]);
      const linked = said.paragraphs.map((runs) =>
        runs.map((run) => ({ ...run, kind: 'reference' as const, target: block })),
      );
      return line([{ ...said, paragraphs: linked }]);
    }),
  aliases: 'not printed',
  after: 'not printed',
};

/** For whom something is: what it says, and below it what decides that. */
export function conditionLines(
  condition: Applicability,
  home: StandardDocument,
  setting: Typesetting,
): readonly FactLine[] {
  const { names } = setting;
  const text = wordingOf(condition.text, home, { ...setting, profile: undefined });
  const decided = conditionWords({ ...condition, text: undefined }, languageOf(home), {
    indicator: (id) => nameWords('indicator', id, names),
    unit: (id) => names('unit', id, 'zh-Hant') ?? '',
    level: (id) => nameWords('level', id, names),
  });
  if (text.length === 0) return [line(spoken(decided, setting))];
  return [line(text), ...(isDecidable(condition) ? [line(spoken(decided, setting), 1)] : [])];
}

/** The keys that are told by their names, in their order. */
export const factKeys: readonly string[] = Object.entries(tellers).flatMap(([key, tell]) =>
  typeof tell === 'function' || tell === 'with weight' ? [key] : [],
);

/** What is told of each list item of which there is something to tell, below its letter. */
function ofItems(
  content: ClauseContent,
  setting: Typesetting,
  tell: (item: Item) => readonly FactLine[],
): readonly FactLine[] {
  return placedItems(content).flatMap(({ item, path }) => {
    const lines = tell(item);
    const inside = lines.map(({ depth, wording }) => line(wording, depth + 1));
    return lines.length === 0 ? [] : [line(spoken(asWritten(itemNumber(path)), setting)), ...inside];
  });
}

function verificationLines(
  verification: ClauseContent['verification'],
  home: Document,
  setting: Typesetting,
): readonly FactLine[] {
  if (verification === undefined) return [];
  const methods = verification.method.map(({ text }) => valueLabel('verification-method', text));
  const said = wordingOf(verification.text, home, { ...setting, profile: undefined });
  return [
    ...(methods.length === 0 ? [] : [line(spoken(joined(methods, rowComma), setting))]),
    ...(said.length === 0 ? [] : [line(said)]),
    ...samplingLines(verification.sampling, home, setting),
  ];
}

function kindLines(asked: ClauseContent['evidence'], setting: Typesetting): readonly FactLine[] {
  return asked === undefined ? [] : [line(spoken(kindWords(asked, setting.names), setting))];
}

function line(wording: Wording, depth = 0): FactLine {
  return { depth, wording };
}

/** Each criterion on a line of its own; `all` at the top needs no saying. */
export function criterionLines(
  tree: RequirementTree<Criterion> | undefined,
  setting: Typesetting,
  depth: number,
): readonly FactLine[] {
  if (tree === undefined) return [];
  if (tree.kind === 'leaf') return [line(spoken(criterionWords(tree.leaf, setting.names), setting), depth)];
  const isPlain = depth === 0 && tree.kind === 'all';
  const head = isPlain ? [] : [line(spoken(groupWords[tree.kind], setting), depth)];
  return [...head, ...tree.of.flatMap((one) => criterionLines(one, setting, isPlain ? 0 : depth + 1))];
}

/** Between kinds of evidence of which one is enough. */
export const anyOfKinds: Words = { en: ' or ', 'zh-Hant': '或' };
export const kindGroup: Words = { en: '({all})', 'zh-Hant': '（{all}）' };

function kindWords(tree: RequirementTree<{ readonly text: string }>, names: Names, inner = false): Words {
  if (tree.kind === 'leaf') return nameWords('evidence-kind', tree.leaf.text, names);
  const parts = tree.of.map((one) => kindWords(one, names, true));
  const all = joined(parts, tree.kind === 'any' ? anyOfKinds : rowComma);
  return inner && parts.length > 1 ? phrase(kindGroup, { all }) : all;
}
