import { getOrMake } from '../../base/get-or-make.ts';
import type { Field } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import { circlesIn, madeOf, type StepCount, wayBetween } from '../../workspace/resolve/made-of.ts';
import { inClause, inVariant } from '../example.ts';
import { defineCheck } from '../rule.ts';

/** Figures asked for, so that every indicator is of use. */
const indicators = (entries: string, figures: string, language?: string) =>
  inClause(`provision: statement\ntext: 有\nfigures: [${figures}]`, `indicators:\n${entries}`, language);

export const rule = defineCheck({
  code: 'standard/indicator-cycle',
  severity: 'error',
  title: { en: 'Indicators that are made of each other', 'zh-Hant': '指標互相構成' },
  message: {
    self: {
      en: 'The indicator “{id}” is part of itself. Name another one.',
      'zh-Hant': '指標「{id}」由自己構成。請改為別的指標。',
    },
    default: {
      en: 'These indicators are made of each other in a circle: {circle}. Cut it at one place.',
      'zh-Hant': '這些指標互相構成，首尾相接：{circle}。請在一處斷開。',
    },
  },
  why: { en: 'Their figures could never be checked against each other.', 'zh-Hant': '這樣的數據無法互相核對。' },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const { resolution } = imports;
    if (resolution === undefined) return;
    const circles = circlesIn(resolution.indicators);
    const told = new Set<string>();
    const searches = new Map<string | undefined, StepCount>();
    for (const indicator of standard.indicators) {
      const key = keyOf(indicator.id);
      if (resolution.indicators.get(key)?.document !== document) continue;
      const circle = circles.get(key);
      for (const at of madeOf(indicator)) {
        if (circles.get(keyOf(at)) !== circle || told.has(key) || told.has(keyOf(at))) continue;
        const search = getOrMake(searches, circle, () => ({ steps: 0 }));
        // Thousands may be tangled in circles without number: beyond that those that are told have to do.
        if (search.steps > mostSteps) continue;
        const path = wayBetween(keyOf(at), key, resolution, search);
        if (path === undefined || path.some((id) => told.has(id))) continue;
        for (const id of path) told.add(id);
        const round = [indicator.id.text, ...path].join(' → ');
        yield path.length === 1 ? { at, wording: 'self', args: { id: at.text } } : { at, args: { circle: round } };
      }
    }
  },
  examples: () => ({
    bad: [
      indicators('  a: {title: 甲, unit: 家, part-of: b}\n  b: {title: 乙, unit: 家, part-of: a}', 'a, b'),
      indicators('  a: {title: 甲, unit: 家, part-of: a}', 'a', 'zh-Hans'),
      indicators(
        "  a: {title: 甲, unit: '%', kind: ratio, ratio: {of: [b], to: c}}\n  b: {title: 乙, unit: 家, part-of: c}\n  c: {title: 丙, unit: 家, part-of: b}",
        'a, b, c',
      ),
      inVariant(
        'indicators:\n  a: {title: 甲, unit: 家, part-of: b}',
        `
          indicators:
            a: {title: 甲, unit: 家, part-of: b}
            b: {title: 乙, unit: 家, part-of: a}
          chapters:
            - id: one
              title: 甲
              clauses:
                - {id: c, provision: statement, text: 有, figures: [a, b]}
        `,
      ),
    ],
    good: [
      indicators(
        "  a: {title: 甲, unit: '%', kind: ratio, ratio: {of: [b, c], to: d}}\n  b: {title: 乙, unit: 家, part-of: d}\n  c: {title: 丙, unit: 家, part-of: d}\n  d: {title: 丁, unit: 家}",
        'a, b, c, d',
      ),
      indicators('  a: {title: 甲, unit: 家, part-of: b}\n  b: {title: 乙, unit: 家}', 'a, b'),
    ],
  }),
});

function keyOf(id: Field<string>): string {
  return idKey(id.text);
}

const mostSteps = 100_000;
