import { spellingsOf, type Text } from '../../model/field.ts';
import { distance } from '../../model/keys/distance.ts';
import type { Deduction } from '../../model/standard.ts';
import { scalarText } from '../../syntax/quote.ts';
import { deductionNamed } from '../../workspace/assess/points.ts';
import { inAnswer } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { defineCheck, type Fix } from '../rule.ts';

const deduct = 'weight: 3\ndeduct:\n  - {for: 未佩戴工牌, points: 0.5}\n  - {for: 著裝不整, points: 1}';
const found = (list: string, clause = deduct) => inAnswer(`status: implemented\ndeductions: [${list}]`, { clause });

export const rule = defineCheck({
  code: 'report/unknown-deduction',
  severity: 'error',
  title: { en: 'Points taken off for what the clause does not list', 'zh-Hant': '扣分情形不在條款之列' },
  message: {
    default: {
      en: 'Clause “{clause}” takes no points off for “{text}”. It does for: {known}. Use one of these.',
      'zh-Hant': '條款「{clause}」沒有「{text}」這一扣分情形。所列的有：{known}。請改用其中之一。',
    },
    none: {
      en: 'Clause “{clause}” takes no points off for anything. Remove “deductions”.',
      'zh-Hant': '條款「{clause}」沒有扣分項。請刪去自查扣分（「deductions」）。',
    },
    twice: {
      en: '“{text}” stands here twice. Write it once, and how often in “times”.',
      'zh-Hant': '「{text}」出現了兩次。請只寫一次，並在「times」中寫明次數。',
    },
  },
  why: {
    en: 'What the clause does not list takes no points off, so the score would not show it.',
    'zh-Hant': '條款沒有列出的情形不會扣分，也就不會反映在得分裡。',
  },
  fix: 'choose',
  on: 'answer',
  reads: ['clause'],
  *check(answer, { clause }) {
    if (answer.deductions.length === 0) return;
    const answered = clause.of(answer);
    if (answered === undefined) return;
    const { deduct: known } = answered.clause.content;
    const name = answered.name();
    if (known.length === 0) {
      yield { at: answer.given.get('deductions')?.key ?? answer.handle, wording: 'none', args: { clause: name } };
      return;
    }
    const seen = new Set<Deduction>();
    for (const { for: text } of answer.deductions) {
      const written = spellingsOf(text)[0];
      if (text === undefined || written === undefined) continue;
      const deduction = deductionNamed(known, text);
      if (deduction === undefined) {
        const args = { clause: name, text: written, known: known.flatMap((one) => spellingsOf(one.for)[0] ?? []) };
        yield { at: text, args, fixes: () => namedInstead(text, written, known) };
      } else if (seen.has(deduction)) yield { at: text, wording: 'twice', args: { text: written } };
      else seen.add(deduction);
    }
  },
  examples: () => ({
    bad: [
      found('{for: 未戴工牌}'),
      found('{for: 未佩戴工牌, times: 2}, {for: 未佩戴工牌。}'),
      found('{for: 未佩戴工牌}', 'weight: 3'),
      found('{for: 着装不齐}', 'weight: 3\ndeduct:\n  - {for: 着装不整, points: 1}'),
    ],
    good: [
      found('{for: 未佩戴工牌, times: 2}, {for: 著裝不整}'),
      found('{for: 着装不整}'),
      found('{for: 着装不整}', 'weight: 3\ndeduct:\n  - {for: 着装不整, points: 1}'),
    ],
  }),
});

const useIt = { en: 'Write “{name}”', 'zh-Hant': '改為「{name}」' };

/** The deductions of the clause in place of what was written, the nearest first. */
function namedInstead(text: Text, written: string, known: readonly Deduction[]): readonly Fix[] {
  const names = known.flatMap((one) => spellingsOf(one.for)[0] ?? []);
  return names
    .sort((a, b) => distance(written, a) - distance(written, b))
    .map((name, at) => ({
      title: useIt,
      args: { name },
      edits: [replace(text, scalarText(name))],
      preferred: at === 0,
    }));
}
