import { getOrMake } from '../../base/get-or-make.ts';
import { type IdsToGuess, idsToGuess } from '../../model/keys/nearest-ids.ts';
import { placedItems } from '../../model/numbered-parts.ts';
import type { ClauseContent } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { examined, inAnswer } from '../example.ts';
import { guessFixes } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const items = { clause: 'items:\n  - {id: ramp, text: 設坡道；}\n  - {id: rail, text: 設扶手；}\n  - 設標識。' };

export const rule = defineCheck({
  code: 'report/unknown-item',
  severity: 'error',
  title: { en: 'An answer to a list item that there is not', 'zh-Hant': '答覆的列項不存在' },
  message: {
    en: 'Clause “{clause}” has no list item “{id}”. Correct the id, or answer the clause as a whole.',
    'zh-Hant': '條款「{clause}」沒有標識為「{id}」的列項。請改正標識，或對整個條款作答。',
  },
  why: {
    en: 'What is answered there counts for nothing.',
    'zh-Hant': '那裡所答的內容不會計入。',
  },
  fix: 'choose',
  on: 'answer',
  reads: ['clause'],
  concerns: ({ items: answered }) => answered.length > 0,
  *check(answer, { clause: clauses }) {
    const found = clauses.of(answer);
    if (found === undefined) return;
    const ids = idsOf(found.clause.content);
    for (const { item } of answer.items) {
      if (ids.all.has(idKey(item.text))) continue;
      yield {
        at: item,
        args: { clause: found.name(), id: item.text },
        fixes: () => guessFixes(item, ids.guesses.nearest(item.text)),
      };
    }
  },
  examples: () => ({
    bad: [
      inAnswer('status: implemented\nitems:\n  ramps: {status: implemented}', items),
      inAnswer('status: implemented\nitems:\n  lift: {status: implemented}', items),
      inAnswer('status: implemented\nitems:\n  a: {status: implemented}'),
      inAnswer('items:\n  rmap: {status: implemented}', {
        clause: `items: [{id: ramp, text: 設坡道。, ${examined}}]`,
      }),
    ],
    good: [
      inAnswer('status: implemented\nitems:\n  ramp: {status: implemented}\n  rail: {status: implemented}', items),
    ],
  }),
});

interface ItemIds {
  readonly all: ReadonlySet<string>;
  readonly guesses: IdsToGuess;
}

const known = new WeakMap<ClauseContent, ItemIds>();

function idsOf(content: ClauseContent): ItemIds {
  return getOrMake(known, content, () => {
    const ids = placedItems(content).flatMap(({ item }) => item.id?.value ?? []);
    return { all: new Set(ids.map(idKey)), guesses: idsToGuess(() => ids) };
  });
}
