import type { Document, StandardDocument } from '../../workspace/document.ts';
import type { BrokenBase } from '../../workspace/resolve/resolution.ts';
import { inHeader, standardFile } from '../example.ts';
import { defineCheck } from '../rule.ts';

const variant = (edition: string, base: string) => `
  standard: ${edition}
  title: 示例
  language: zh-Hant
  class: policy
  status: current
  extends: ${base}
  variant: 聯合辦公
`;

export const rule = defineCheck({
  code: 'variant/circular-base',
  severity: 'error',
  title: { en: 'A chain of bases that returns to itself', 'zh-Hant': '依據關係成環' },
  message: {
    self: {
      en: 'This standard extends itself. Name the standard it is a variant of.',
      'zh-Hant': '這份標準以自己為依據。請寫明它是哪份標準的變體。',
    },
    default: {
      en: 'The bases go round in a circle: {chain}. One of them has to extend another standard, or none.',
      'zh-Hant': '依據關係首尾相接：{chain}。其中之一須改為依據別的標準，或不再依據。',
    },
  },
  why: {
    en: 'A circle has no base, so none of its standards can be read.',
    'zh-Hant': '成環就沒有源頭，環上的標準都無法解讀。',
  },
  fix: 'none',
  on: 'standard',
  reads: ['imports'],
  *check(standard, { document, imports }) {
    const at = standard.extends;
    if (at === undefined) return;
    const circle = circleOf(document, imports.resolution?.broken);
    if (circle.length === 0) return;
    yield circle.length === 1 ? { at, wording: 'self' } : { at, args: { chain: chainOf(circle) } };
  },
  examples: () => ({
    bad: [
      inHeader('extends: demo@2020\nvariant: 聯合辦公'),
      standardFile(variant('demo@2020', 'other@2020'), { 'other.standard.yaml': variant('other@2020', 'demo@2020') }),
      standardFile(variant('demo@2020', 'b@2020'), {
        'b.standard.yaml': variant('b@2020', 'c@2020'),
        'c.standard.yaml': variant('c@2020', 'demo@2020'),
      }),
    ],
    good: [
      inHeader('extends: makerspace-coworking@2017\nvariant: 聯合辦公'),
      // The circle is its own files' affair.
      standardFile(variant('demo@2020', 'b@2020'), {
        'b.standard.yaml': variant('b@2020', 'c@2020'),
        'c.standard.yaml': variant('c@2020', 'b@2020'),
      }),
    ],
  }),
});

/** The standards from this one round to itself again; none where it is in no circle. */
function circleOf(start: Document, broken: BrokenBase | undefined): readonly StandardDocument[] {
  if (broken?.kind !== 'circular') return [];
  const { circle } = broken;
  const at = circle.findIndex(({ uri }) => uri === start.uri);
  return at < 0 ? [] : [...circle.slice(at), ...circle.slice(0, at)];
}

/** Of a circle of many nobody reads them all. */
function chainOf(circle: readonly StandardDocument[]): string {
  const editions = circle.map(({ model }) => model.edition?.text ?? '');
  const shown = editions.length > mostShown ? [...editions.slice(0, mostShown), '…'] : editions;
  return [...shown, editions[0]].join(' → ');
}

const mostShown = 12;
