import type { Field } from '../../model/field.ts';
import type { Grade } from '../../model/standard.ts';
import { inHeader } from '../example.ts';
import { addItems } from '../kit/fixes/additions.ts';
import { replace } from '../kit/fixes/edits.ts';
import { openEntry } from '../kit/fixes/hint.ts';
import { entry } from '../kit/fixes/new-entry.ts';
import { defineCheck, type Fix, type Found } from '../rule.ts';

const grades = (list: string, rest = '', language?: string) =>
  inHeader(`scoring:\n  grades: [${list}]\n${rest && `  ${rest}\n`}`, language);

export const rule = defineCheck({
  code: 'standard/grades-order',
  severity: 'error',
  title: { en: 'Grades that overlap or leave a hole', 'zh-Hant': '等級重疊或有空檔' },
  message: {
    overlap: {
      en: 'This grade begins at {from}, just as the one before it. Give them different scores.',
      'zh-Hant': '這一等級從 {from} 分起，與前一等級相同。請改成不同的分數。',
    },
    order: {
      en: 'This grade begins at {from}, above the one before it ({before}). List the grades from the best down.',
      'zh-Hant': '這一等級從 {from} 分起，高於前一等級（{before}）。等級須從高到低排列。',
    },
    hole: {
      en: 'The last grade begins at {from}: lower scores have no grade. Let it begin at 0, or add one that does.',
      'zh-Hant': '最後一個等級從 {from} 分起，更低的分數沒有等級。請從 0 分起，或再加一個從 0 分起的等級。',
    },
    unreachable: {
      en: 'This grade begins at {from}, but no score goes beyond {most}. Lower it.',
      'zh-Hant': '這一等級從 {from} 分起，而得分最高只有 {most}。請降低。',
    },
    name: {
      en: 'Two grades are called “{name}”. Give one of them another name.',
      'zh-Hant': '有兩個等級都叫「{name}」。請給其中一個改名。',
    },
  },
  why: { en: 'Every score must lead to exactly one grade.', 'zh-Hant': '每個得分都應恰好對應一個等級。' },
  fix: 'choose',
  on: 'standard',
  reads: [],
  *check({ scoring }, { document }) {
    if (scoring === undefined || scoring.grades.length === 0) return;
    const bounds = scoring.grades.flatMap(({ from }) => (from === undefined ? [] : [from]));
    if (bounds.length < scoring.grades.length || bounds.some(({ value }) => value === undefined)) return;
    yield* inOrder(bounds);
    const last = bounds.at(-1);
    if (last?.value !== undefined && last.value > 0 && !isRising(bounds)) {
      yield {
        at: last,
        wording: 'hole',
        args: { from: last.text },
        fixes: (reader) => {
          const lowest = [openEntry('grade', 'name', reader), entry('from', '0')];
          const added = addItems(document, scoring, 'grades', lowest);
          const begin: Fix = { title: beginAtNothing, edits: [replace(last, '0')] };
          return added === undefined ? [begin] : [{ title: addLowest, edits: [added], preferred: true }, begin];
        },
      };
    }
    const most = (scoring.start?.value ?? scoring.total?.value ?? 100) + (scoring.bonusCap?.value ?? 0);
    const [first] = bounds;
    if (first?.value !== undefined && first.value > most) {
      yield { at: first, wording: 'unreachable', args: { from: first.text, most } };
    }
    yield* sameNames(scoring.grades);
  },
  examples: () => ({
    bad: [
      grades('{name: 優良, from: 80}, {name: 良好, from: 80}, {name: 不合格, from: 0}'),
      grades('{name: 优良, from: 80}, {name: 合格, from: 60}', '', 'zh-Hans'),
      grades('{name: 不合格, from: 0}, {name: 合格, from: 60}, {name: 優良, from: 80}'),
      grades('{name: 優良, from: 120}, {name: 不合格, from: 0}', 'bonus-cap: 5'),
      grades('{name: 優良, from: 90}, {name: 不合格, from: 0}', 'start: 80'),
      grades('{name: 合格, from: 60}, {name: 合格, from: 0}'),
    ],
    good: [
      grades('{name: 優良, from: 80}, {name: 合格, from: 60}, {name: 不合格, from: 0}'),
      grades('{name: 優良, from: 102}, {name: 不合格, from: 0}', 'bonus-cap: 5'),
      grades('{name: A, from: 900}, {name: B, from: 0}', 'total: 1000'),
    ],
  }),
});

const addLowest = { en: 'Add a grade that begins at 0', 'zh-Hant': '添加一個從 0 分起的等級' };
const beginAtNothing = { en: 'Let this grade begin at 0', 'zh-Hant': '讓這一等級從 0 分起' };

/** The first bound that is not below the one before it: in a list that rises throughout, once. */
function* inOrder(bounds: readonly Field<number>[]): Iterable<Found> {
  for (const [index, at] of bounds.entries()) {
    const before = bounds[index - 1];
    if (before?.value === undefined || at.value === undefined || at.value < before.value) continue;
    const wording = at.value === before.value ? 'overlap' : 'order';
    yield { at, wording, args: { from: at.text, before: before.text } };
    return;
  }
}

function isRising(bounds: readonly Field<number>[]): boolean {
  const [first] = bounds;
  const last = bounds.at(-1);
  return first?.value !== undefined && last?.value !== undefined && first.value < last.value;
}

function* sameNames(grades: readonly Grade[]): Iterable<Found> {
  const seen = new Set<string>();
  for (const { name } of grades) {
    const text = name?.plain?.value;
    if (name === undefined || text === undefined) continue;
    if (seen.has(text)) yield { at: name, wording: 'name', args: { name: text } };
    seen.add(text);
  }
}
