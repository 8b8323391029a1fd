import type { Field } from '../../model/field.ts';
import { compareDates, readDate } from '../../model/values/date.ts';
import { fullYear, sameDocument } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { compareEditionNames, readEdition } from '../../model/values/edition.ts';
import { inHeader, standardFile } from '../example.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'standard/date-order',
  severity: 'error',
  title: { en: 'Dates in the wrong order', 'zh-Hant': '日期先後顛倒' },
  message: {
    default: {
      en: 'It takes effect on {effective}, before it is published on {published}. Correct one of the dates.',
      'zh-Hant': '實施日期 {effective} 早於發布日期 {published}。請更正其中之一。',
    },
    older: {
      en: 'This edition, {own}, is older than {other}, which it is said to supersede. Correct one of the two.',
      'zh-Hant': '本版本 {own} 比它所代替的 {other} 還舊。請更正其中之一。',
    },
    same: {
      en: 'A standard cannot supersede itself. Name an earlier edition.',
      'zh-Hant': '標準不能代替自己。請寫更早的版本。',
    },
  },
  why: {
    en: 'Which text is in force on a day is told by these dates.',
    'zh-Hant': '某一天以哪份文本為準，要看這些日期。',
  },
  fix: 'none',
  on: 'standard',
  reads: [],
  *check({ published, effective, supersedes, edition, number }) {
    const [from, until] = [dateOf(published), dateOf(effective)];
    if (effective && from && until && compareDates(until, from) < 0) {
      yield { at: effective, args: { effective: effective.text, published: published?.text ?? '' } };
    }
    for (const at of supersedes) {
      const order = orderOf(edition, at) ?? orderOfNumbers(number, at);
      if (order === undefined || order > 0) continue;
      const own = (at.text.includes('@') ? edition : number)?.text ?? '';
      yield { at, wording: order === 0 ? 'same' : 'older', args: { own, other: at.text } };
    }
  },
  examples: () => ({
    bad: [
      inHeader('published: 2020-09-15\neffective: 2020-09-01'),
      inHeader('supersedes: [demo@2021]', 'zh-Hans'),
      inHeader('supersedes: [demo@2015, demo@2020]'),
      inHeader('supersedes: [demo@2020-10]'),
      standardFile(`
        standard: demo@2020
        title: 示例
        language: zh-Hant
        class: group
        number: T/CAS 12—2020
        status: current
        supersedes: [T/CAS 12—2022]
        chapters:
          - {id: one, title: 甲, text: 有}
      `),
    ],
    good: [
      inHeader('published: 2020-09-15\neffective: 2020-09-15'),
      inHeader('published: 2020-09-15\neffective: 2021-01-01'),
      inHeader('supersedes: [demo@2015, other@2030, T/CAS 12—2030]'),
    ],
  }),
});

function dateOf(field: Field<string> | undefined) {
  const reading = field?.value === undefined ? undefined : readDate(field.value);
  return reading?.ok ? reading.value : undefined;
}

/** Above 0 where the own edition is the later one; undefined where the two do not compare. */
function orderOf(own: Field<string> | undefined, other: Field<string>): number | undefined {
  const [ours, theirs] = [readEdition(own?.text ?? ''), readEdition(other.text)];
  if (!ours.ok || !theirs.ok || ours.value.id !== theirs.value.id) return undefined;
  const comparable = /^\d/.test(ours.value.edition) && /^\d/.test(theirs.value.edition);
  if (ours.value.edition === theirs.value.edition) return 0;
  return comparable ? compareEditionNames(ours.value.edition, theirs.value.edition) : undefined;
}

function orderOfNumbers(own: Field<string> | undefined, other: Field<string>): number | undefined {
  const [ours, theirs] = [readDocumentNumber(own?.text ?? ''), readDocumentNumber(other.text)];
  if (!ours.ok || !theirs.ok || !sameDocument(ours.value, theirs.value)) return undefined;
  const [year, otherYear] = [fullYear(ours.value), fullYear(theirs.value)];
  return year === undefined || otherYear === undefined ? undefined : year - otherYear;
}
