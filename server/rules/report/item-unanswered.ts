import { type ItemUnit, unitsOf } from '../../model/item-duties.ts';
import { idsToGuess } from '../../model/keys/nearest-ids.ts';
import { itemNumber, placedItems } from '../../model/numbered-parts.ts';
import type { Answer } from '../../model/report.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { languageOf } from '../../workspace/document.ts';
import { examined, inAnswer } from '../example.ts';
import { addToKeyed } from '../kit/fixes/additions.ts';
import { newItemAnswers } from '../kit/fixes/new-answers.ts';
import { defineCheck } from '../rule.ts';

const items = {
  clause: `items:\n  - {id: ramp, text: 設坡道；, ${examined}}\n  - {id: rail, text: 設扶手；, ${examined}}\n  - {id: sign, text: 設標識。}`,
};

export const rule = defineCheck({
  code: 'report/item-unanswered',
  severity: 'warning',
  title: { en: 'List items without an answer', 'zh-Hant': '尚未答覆的列項' },
  message: {
    en: 'The answer to “{clause}” answers its list items one by one, but not {items}. Answer them as well.',
    'zh-Hant': '條款「{clause}」的答覆逐項作答，但沒有答 {items}。請一併作答。',
  },
  why: {
    en: 'Whether the clause is met as a whole hangs on each of its items.',
    'zh-Hant': '條款是否滿足，要看每一個列項。',
  },
  lacks: 'answer',
  fix: 'once',
  on: 'answer',
  reads: ['clause'],
  concerns: ({ items: answered }) => answered.length > 0,
  *check(answer, { clause: clauses, document }) {
    const found = clauses.of(answer);
    if (found?.assessed === undefined) return;
    const { clause, assessment } = found;
    const { exempt } = found.assessed;
    const answered = new Set(answer.items.map(({ item }) => idKey(item.text)));
    const open = unitsOf(clause.content).filter((unit) => !answered.has(idKey(unit.id.text)) && !exempt.has(unit));
    const meant = meantByStrays(answer, clause.content, open);
    const missing = open.filter((unit) => !meant.has(unit));
    if (missing.length === 0) return;
    const places = placedItems(clause.content);
    const paths = missing.map((unit) => places.find(({ item }) => item === unit)?.path ?? []);
    yield {
      at: answer.given.get('items')?.key ?? answer.handle,
      args: { clause: found.name(), items: paths.map(itemNumber) },
      fixes: (reader) => {
        const last = answer.items.at(-1);
        const before = last && { key: last.item, value: last };
        const edit = addToKeyed(
          document,
          answer,
          'items',
          before,
          newItemAnswers(missing, assessment.resolution, { reader, language: languageOf(document) }),
        );
        const title = { en: 'Add an answer for each of them', 'zh-Hant': '為每一項添加答覆' };
        return edit === undefined ? [] : [{ title, edits: [edit], preferred: true }];
      },
    };
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nitems:\n  ramp: {status: implemented}', items),
      inAnswer('items:\n  rail:\n    status: implemented', items),
    ],
    good: [
      inAnswer('items:\n  ramp: {status: implemented}\n  rail: {status: implemented}', items),
      inAnswer('status: implemented', items),
    ],
  }),
});

/** What answers under misspelt ids mean: the slip is told there. */
function meantByStrays(
  { items: answers }: Answer,
  content: ClauseContent,
  open: readonly ItemUnit[],
): ReadonlySet<ItemUnit> {
  const given = new Set(placedItems(content).map(({ item }) => idKey(item.id?.text ?? '')));
  const strays = answers.filter(({ item }) => !given.has(idKey(item.text)));
  const guesses = idsToGuess(() => open.map(({ id }) => id.text));
  const ids = new Set(strays.flatMap(({ item }) => guesses.nearest(item.text).suggestions.slice(0, 1)));
  return new Set(open.filter(({ id }) => ids.has(id.text)));
}
