import { idKey } from '../../model/values/id.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { nearestFixes, writeInstead } from '../kit/fixes/suggest.ts';
import { defineCheck } from '../rule.ts';

const typed = (type: string, types = '') =>
  inReport(`space: {name: 甲店, type: ${type}}`, {
    standard: askingWith({ header: types === '' ? '' : `space-types: [${types}]` }),
  });

export const rule = defineCheck({
  code: 'report/space-type',
  severity: 'error',
  title: { en: 'A type of space that does not fit', 'zh-Hant': '空間類型不符' },
  message: {
    unknown: {
      en: 'No standard knows the type of space “{type}”. Correct it.',
      'zh-Hant': '沒有標準列出空間類型「{type}」。請改正。',
    },
    other: {
      en: 'The standard “{standard}” is not for spaces of the type “{type}”, but for {types}. Correct the type, or answer another standard.',
      'zh-Hant': '標準「{standard}」不適用於「{type}」類型的空間，只適用於：{types}。請改正類型，或改為對照別的標準。',
    },
  },
  why: {
    en: 'What is asked of a space depends on its type.',
    'zh-Hant': '對空間的要求隨類型而不同。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check({ space, against }, { imports }) {
    const type = space?.type;
    const { resolution, complete } = imports;
    if (type?.value === undefined || resolution === undefined || !complete) return;
    const key = idKey(type.value);
    const { value } = type;
    const own = sayerOf(resolution, 'space-types')?.model.spaceTypes.flatMap((one) => one.value ?? []) ?? [];
    const known = new Set(imports.spaceTypes.map(idKey));
    if (!known.has(key)) {
      const ids = own.length > 0 ? own : known;
      yield { at: type, args: { type: value }, wording: 'unknown', fixes: () => nearestFixes(type, value, ids) };
    } else if (own.length > 0 && !own.map(idKey).includes(key)) {
      const args = { type: value, types: own, standard: against?.value ?? '' };
      yield { at: type, args, wording: 'other', fixes: () => own.map((one) => writeInstead(type, one)) };
    }
  },
  examples: () => ({
    bad: [
      typed('co-wroking'),
      typed('club', 'co-working, maker-service'),
      beside(typed('specialized', 'co-working'), {
        'other.standard.yaml': askingWith({ header: 'space-types: [specialized]' }).replace('demo@', 'other@'),
      }),
    ],
    good: [typed('co-working'), typed('co-working', 'co-working, maker-service'), typed('校園', '校園')],
  }),
});
