import { getOrMake } from '../../base/get-or-make.ts';
import type { Words } from '../../base/words.ts';
import type { Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf, type RequirementTree } from '../../model/values/requirement.ts';
import { boundWords } from '../../rules/kit/words/bound-words.ts';
import { asWritten, joined, phrase } from '../../rules/kit/words/phrases.ts';
import { isForLevel, testedAt } from '../../workspace/assess/tested-at.ts';
import { conditionsOf } from '../../workspace/resolve/conditions.ts';
import { levelsOf } from '../../workspace/resolve/levels.ts';
import type { EffectiveClause, Resolution } from '../../workspace/resolve/resolution.ts';
import type { BookBlock, Wording } from './book.ts';
import { nameWords } from './criterion-wording.ts';
import { bookWords } from './labels.ts';
import type { Names } from './names.ts';
import { table } from './plain-table.ts';
import { spoken, type Typesetting, wordingOf } from './wording.ts';

/** What stands above the columns of its tables, and in their cells. */
export const levelWords = {
  level: { en: 'Level', 'zh-Hant': '級別' },
  clause: { en: 'Clause', 'zh-Hant': '條款' },
  meaning: { en: 'Meaning', 'zh-Hant': '含義' },
  asked: { en: '✓', 'zh-Hant': '✓' },
  not: { en: '—', 'zh-Hant': '—' },
  any: { en: '{bound}, or another condition of the clause', 'zh-Hant': '{bound}，或符合該條其他條件' },
  separate: { en: '; ', 'zh-Hant': '；' },
} satisfies Readonly<Record<string, Words>>;

/** What the levels stand for, and whatever is not asked alike at all of them: an indicator or clause a row, a level a column. */
export function levelBlocks(resolution: Resolution, setting: Typesetting): readonly BookBlock[] {
  const levels = levelsOf(resolution);
  if (levels.length === 0) return [];
  const named = levels.map((level) => nameWords('level', level, setting.names));
  const rows = [...thresholdRows(resolution, levels, setting), ...clauseRows(resolution, levels, setting)];
  const columns = [levelWords.clause, bookWords.indicator, ...named];
  return [
    ...meanings(resolution, setting),
    ...(rows.length === 0 ? [] : [table('=levels/table', columns, rows, setting)]),
  ];
}

function meanings({ levels }: Resolution, setting: Typesetting): readonly BookBlock[] {
  const said = (levels?.value ?? []).filter(({ title, text }) => title !== undefined || text !== undefined);
  if (levels === undefined || said.length === 0) return [];
  const rows = said.map(({ id, title, text }): readonly Wording[] => [
    title === undefined ? spoken(asWritten(id?.text ?? ''), setting) : wordingOf(title, levels.document, setting),
    wordingOf(text, levels.document, setting),
  ]);
  return [table('=levels/meanings', [levelWords.level, levelWords.meaning], rows, setting)];
}

type Rows = readonly (readonly Wording[])[];

/** Of each indicator what is asked at each level, and by which clauses; none of those that are asked alike. */
function thresholdRows(resolution: Resolution, levels: readonly string[], setting: Typesetting): Rows {
  const { names } = setting;
  const asked = new Map<string, { readonly clauses: Set<string>; readonly bounds: readonly Words[][] }>();
  for (const clause of resolution.clauses.values()) {
    for (const [at, level] of levels.entries()) {
      if (!isForLevel(conditionsOf(clause), level)) continue;
      for (const { criterion, isOneOf } of boundsIn(testedAt(clause.content, level))) {
        const id = idKey(criterion.indicator?.text ?? '');
        const row = getOrMake(asked, id, () => ({ clauses: new Set<string>(), bounds: levels.map(() => []) }));
        row.clauses.add(clause.id);
        row.bounds[at]?.push(
          isOneOf ? phrase(levelWords.any, { bound: boundOf(criterion, names) }) : boundOf(criterion, names),
        );
      }
    }
  }
  return Array.from(asked).flatMap(([id, { clauses, bounds }]): Rows => {
    const cells = bounds.map((one) => joined(one, levelWords.separate));
    const [first, ...others] = cells.map(({ en }) => en);
    if (others.every((one) => one === first)) return [];
    return [
      [
        spoken(
          joined(
            [...clauses].map((one) => nameWords('reference', one, names)),
            levelWords.separate,
          ),
          setting,
        ),
        spoken(nameWords('indicator', id, names), setting),
        ...cells.map((one) => spoken(one.en === '' ? levelWords.not : one, setting)),
      ],
    ];
  });
}

interface AskedBound {
  readonly criterion: Criterion;
  /** Whether something else would do as well. */
  readonly isOneOf: boolean;
}

function boundsIn(tree: RequirementTree<Criterion> | undefined, isOneOf = false): readonly AskedBound[] {
  if (tree === undefined) return [];
  if (tree.kind === 'leaf') return [{ criterion: tree.leaf, isOneOf }];
  const isChoice = isOneOf || (tree.kind === 'any' && tree.of.length > 1);
  return tree.of.flatMap((one) => boundsIn(one, isChoice));
}

/** The level stands above the column. */
function boundOf(criterion: Criterion, names: Names): Words {
  const bounds = criterion.bounds.map(({ level: _, ...bound }) => bound);
  return boundWords({ ...criterion, bounds }, names('unit', criterion.indicator?.text ?? '', 'zh-Hant') ?? '');
}

/** Clauses that are asked at some levels and test nothing. */
function clauseRows(resolution: Resolution, levels: readonly string[], setting: Typesetting): Rows {
  const isFor = (clause: EffectiveClause) => levels.map((level) => isForLevel(conditionsOf(clause), level));
  return [...resolution.clauses.values()].flatMap((clause): Rows => {
    const asked = isFor(clause);
    const isTested = levels.some((level, at) => asked[at] && leavesOfTested(clause, level) > 0);
    if (isTested || asked.every((one) => one)) return [];
    const name = spoken(nameWords('reference', clause.id, setting.names), setting);
    return [[name, [], ...asked.map((one) => spoken(one ? levelWords.asked : levelWords.not, setting))]];
  });
}

function leavesOfTested({ content }: EffectiveClause, level: string): number {
  const tested = testedAt(content, level);
  return tested === undefined ? 0 : leavesOf(tested).length;
}
