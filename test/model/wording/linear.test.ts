import { afterEach, expect, test, vi } from 'vitest';
import type { Language } from '../../../server/model/field.ts';
import { figureNames } from '../../../server/model/wording/figure-names.ts';
import { readProse } from '../../../server/model/wording/reading.ts';
import { findFiguresThatDiffer } from '../../../server/model/wording/stated-figures.ts';
import { findModals } from '../../../server/model/wording/verbs.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** How many UTF-16 units patterns and changes of case look through while something runs. */
function unitsReadBy(run: () => void): number {
  const { exec } = RegExp.prototype;
  const { toLowerCase } = String.prototype;
  let units = 0;
  vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const end = found === null ? text.length : found.index + found[0].length;
    // What may match in one place only is not looked for elsewhere.
    const anchored = this.sticky || this.source.startsWith('^');
    units += anchored ? (found?.[0].length ?? 0) : end - from;
    return found;
  });
  vi.spyOn(String.prototype, 'toLowerCase').mockImplementation(function (this: string) {
    units += this.length;
    return toLowerCase.call(this);
  });
  run();
  vi.restoreAllMocks();
  return units;
}

const figures = [
  {
    names: figureNames(['創業導師人數', 'Number of mentors']),
    unit: '人',
    flow: false,
    differs: () => true,
    leaf: 'mentors',
  },
  { names: figureNames(['場地面積', 'Area']), unit: '平方米', flow: false, differs: () => true, leaf: 'area' },
];

/** Many times over; each names a figure. */
const sentences: readonly (readonly [string, Language])[] = [
  ['創業導師甚多，另有其他說明\n\n', 'zh-Hant'],
  ['創業導師甚多，另有其他說明。', 'zh-Hant'],
  ['創業導師6人。', 'zh-Hant'],
  ['「甲」創業導師約6人。', 'zh-Hant'],
  ['創業導師約6人\n\n', 'zh-Hant'],
  ['創業導師甚多，\n', 'zh-Hant'],
  ['創業導師組長約6人，', 'zh-Hant'],
  ['There are many mentors. ', 'en'],
  ['The mentors are 6 persons. ', 'en'],
  ['The mentors are 6 persons, ', 'en'],
];

test.each(sentences)('twice as much of %j is read in twice the steps', (sentence, language) => {
  const unitsOf = (count: number) => {
    const text = `${sentence.repeat(count)}${language === 'en' ? 'The area is small.' : '場地面積甚小。'}`;
    return unitsReadBy(() => findFiguresThatDiffer(readProse(text, language), figures));
  };
  // Tables and patterns are made at the first text.
  unitsOf(1);
  const once = unitsOf(100);
  expect(once).toBeGreaterThan(0);
  expect(unitsOf(200)).toBeLessThan(2.2 * once);
});

test('a sentence of more words than a call may have arguments is read to its end', () => {
  const found = findModals(readProse(`${'word '.repeat(100_000)}應建立制度。`, 'zh-Hant'));
  expect(found.map(({ verb }) => verb)).toEqual(['应']);
});
