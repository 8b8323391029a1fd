import type { Field } from '../../model/field.ts';
import { type IdsToGuess, idsToGuess, nearestIds } from '../../model/keys/nearest-ids.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { Adaptation, Division } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { inVariant } from '../example.ts';
import { guessFixes, writeInstead } from '../kit/fixes/suggest.ts';
import { defineCheck, type Found } from '../rule.ts';

const base = `
  chapters:
    - id: one
      title: 甲
      clauses:
        - {id: mentor-team, provision: statement, text: 有, aliases: [mentors]}
        - {id: training, provision: statement, text: 有, items: [{id: plan, text: 有計劃；, items: [{id: yearly, text: 每年一份。}]}]}
`;

const variant = (entries: string, language?: string) => inVariant(entries, base, language);

const adding = (clauses: string) => variant(`chapters:\n  - id: two\n    title: 乙\n    clauses:\n${clauses}`);

export const rule = defineCheck({
  code: 'variant/unknown-clause',
  severity: 'error',
  title: { en: 'An inherited clause that is not there', 'zh-Hant': '沒有這項繼承的條款' },
  message: {
    default: {
      en: 'The base {base} has no clause “{id}”. Name one that it has.',
      'zh-Hant': '所依據的 {base} 沒有條款「{id}」。請改為其中已有的條款。',
    },
    former: {
      en: 'In {base}, clause “{id}” is now called “{now}”. Write that instead.',
      'zh-Hant': '在 {base} 中，條款「{id}」現名「{now}」。請改用現名。',
    },
    own: {
      en: 'Clause “{id}” is added by this variant itself, not inherited. Change it where it stands.',
      'zh-Hant': '條款「{id}」是本變體自己增加的，不是繼承的。請直接在原處修改。',
    },
    omitted: {
      en: 'Clause “{id}” is omitted by this variant, so it cannot be changed or followed. Drop one of the two.',
      'zh-Hant': '條款「{id}」在本變體中已刪去，不能再修改，也不能排在它之後。兩者只能取一。',
    },
    division: {
      en: '“{id}” is a chapter, section or annex of {base}. Only clauses can be named here.',
      'zh-Hant': '「{id}」是 {base} 的章、節或附錄。這裡只能寫條款。',
    },
    item: {
      en: 'Clause “{clause}” of {base} has no list item “{id}”. Name one that it has.',
      'zh-Hant': '{base} 的條款「{clause}」中沒有列項「{id}」。請改為其中已有的列項。',
    },
    plainItems: {
      en: 'No list item of clause “{clause}” has an id in {base}, so none can be changed by itself. Write the whole list under “items”.',
      'zh-Hant': '{base} 的條款「{clause}」的列項都沒有標識，無法單獨修改。請在 items 下寫出整個列項。',
    },
    later: {
      en: 'Clause “{id}” comes only later in this file, so nothing can be placed after it yet. Put it first.',
      'zh-Hant': '條款「{id}」在本文件中還在後面，這裡無法排在它之後。請把它移到前面。',
    },
  },
  why: {
    en: 'The change has no effect on any clause.',
    'zh-Hant': '這一處對任何條款都不起作用。',
  },
  fix: 'choose',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { imports }) {
    const { resolution, complete } = imports;
    const base = resolution?.base;
    if (!complete || resolution === undefined || base === undefined) return;
    const ids = idsToGuess(() => base.clauses.keys());
    const context = { base, resolution, ids };
    const omitted = new Set(standard.omit.map(({ clause }) => keyOf(clause)));
    for (const { clause } of standard.omit) yield* judge(clause, context, none);
    for (const adaptation of standard.adapt) {
      yield* judge(adaptation.clause, context, omitted);
      yield* judgeItems(adaptation, base);
    }
    const added = new Set<string>();
    for (const { id, after } of clausesIn([...standard.chapters, ...standard.annexes])) {
      if (!added.has(keyOf(after))) yield* judge(after, context, omitted, true);
      added.add(keyOf(id));
    }
  },
  examples: () => ({
    bad: [
      variant('adapt:\n  - {clause: mentor-teams, because: 甲, weight: 2}'),
      variant('adapt:\n  - {clause: mentors, because: 甲, weight: 2}', 'zh-Hans'),
      variant('adapt:\n  - {clause: training, because: 甲, adapt-items: [{item: plans, text: 有年度計劃；}]}'),
      variant('adapt:\n  - {clause: mentor-team, because: 甲, adapt-items: [{item: plan, text: 有年度計劃；}]}'),
      variant('adapt:\n  - {clause: one, because: 甲, weight: 2}'),
      variant('omit:\n  - {clause: trainings, because: 甲}'),
      variant('omit:\n  - {clause: training, because: 甲}\nadapt:\n  - {clause: training, because: 乙, weight: 2}'),
      adding('      - {id: a, provision: statement, text: 有, after: trainings}'),
      adding(
        '      - {id: a, provision: statement, text: 有, after: b}\n      - {id: b, provision: statement, text: 有}',
      ),
      variant(
        'adapt:\n  - {clause: a, because: 甲, weight: 2}\nchapters:\n  - id: two\n    title: 乙\n    clauses:\n      - {id: a, provision: statement, text: 有}',
      ),
    ],
    good: [
      variant(
        'adapt:\n  - clause: training\n    because: 甲\n    adapt-items: [{item: plan, text: 有書面計劃；}, {item: yearly, text: 每半年一份。}]',
      ),
      variant('adapt:\n  - {clause: mentor-team, because: 甲, weight: 2}\nomit:\n  - {clause: training, because: 甲}'),
      adding(
        '      - {id: a, provision: statement, text: 有, after: training}\n      - {id: b, provision: statement, text: 有, after: a}',
      ),
    ],
  }),
});

const none: ReadonlySet<string> = new Set();

function keyOf(field: Field<string> | undefined): string {
  return idKey(field?.text ?? '');
}

function* clausesIn(divisions: readonly Division[]): Iterable<Division['clauses'][number]> {
  for (const { clauses, sections } of divisions) {
    yield* clauses;
    yield* clausesIn(sections);
  }
}

interface ClauseLookup {
  readonly base: Resolution;
  readonly resolution: Resolution;
  /** Of the clauses of the base. */
  readonly ids: IdsToGuess;
}

/** The items that an adaptation changes one by one. */
function* judgeItems({ clause, adaptItems }: Adaptation, base: Resolution): Iterable<Found> {
  const before = base.clauses.get(keyOf(clause));
  if (before === undefined || adaptItems.length === 0) return;
  const ids = placedItems(before.content).flatMap(({ item: { id } }) => id?.value ?? []);
  for (const { item: at } of adaptItems) {
    if (at === undefined || at.text === '' || ids.some((id) => idKey(id) === keyOf(at))) continue;
    yield {
      at,
      wording: ids.length === 0 ? 'plainItems' : 'item',
      args: { id: at.text, clause: before.id, base: base.edition ?? '' },
      fixes: () => guessFixes(at, nearestIds(ids, at.text)),
    };
  }
}

function* judge(
  at: Field<string> | undefined,
  { base, resolution, ids }: ClauseLookup,
  omitted: ReadonlySet<string>,
  placing = false,
): Iterable<Found> {
  if (at === undefined || at.text === '') return;
  const key = keyOf(at);
  const args = { id: at.text, base: base.edition ?? '' };
  if (base.clauses.has(key)) {
    if (omitted.has(key)) yield { at, wording: 'omitted', args };
    return;
  }
  const now = base.aliases.get(key)?.id;
  if (now !== undefined) {
    const rename = { ...writeInstead(at, now), preferred: true };
    yield { at, wording: 'former', args: { ...args, now }, fixes: () => [rename] };
  } else if (resolution.clauses.has(key)) yield { at, wording: placing ? 'later' : 'own', args };
  else if (base.divisions.has(key)) yield { at, wording: 'division', args };
  else {
    const isThere = (id: string) => !omitted.has(id);
    yield { at, args, fixes: () => guessFixes(at, ids.nearest(at.text, isThere)) };
  }
}
