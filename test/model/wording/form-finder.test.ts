import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formFinder, noForm } from '../../../server/model/wording/form-finder.ts';

const words = fc.string({ unit: fc.constantFrom('甲', '乙', 'a'), minLength: 1, maxLength: 6 });
const text = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', '丙'), maxLength: 30 });

test('finds what looking for each by itself finds, at each place the longest first', () =>
  fc.assert(
    fc.property(fc.uniqueArray(words, { maxLength: 12 }), text, (forms, where) => {
      const finder = formFinder(forms);
      expect([...finder.formsIn(where)].sort()).toEqual(forms.filter((one) => where.includes(one)).sort());
      const longest = finder.longestAt(where);
      for (let at = 0; at < where.length; at++) {
        const found: string[] = [];
        for (let one = longest[at] ?? noForm; one !== noForm; one = finder.shorter(one)) found.push(finder.formOf(one));
        const expected = forms.filter((one) => where.startsWith(one, at)).sort((a, b) => b.length - a.length);
        expect(found).toEqual(expected);
      }
    }),
  ));
