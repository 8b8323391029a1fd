import { describe, expect, test } from 'vitest';
import { add, agrees, ratio } from '../../../server/model/values/estimate.ts';
import { decimal } from '../../../server/model/values/exact.ts';
import type { Quantity } from '../../../server/model/values/quantity.ts';
import { readQuantity } from '../../../server/model/values/quantity-text.ts';

function quantities(texts: readonly string[], unit: string): readonly Quantity[] {
  return texts.map((text) => {
    const reading = readQuantity(text, unit);
    if (!reading.ok) throw new Error(`${text} in ${unit}: ${reading.problem}`);
    return reading.value;
  });
}

describe('sums', () => {
  test('to the last digit, in one unit', () => {
    expect(add(quantities(['0.1', '0.2'], ''), '')?.value).toBe('0.3');
    expect(add([...quantities(['5'], '萬元'), ...quantities(['300'], '千元')], '千元')?.value).toBe('350');
    expect(add([], '家')?.value).toBe('0');
    expect(add([...quantities(['5'], '家'), ...quantities(['3'], '個')], '家')).toBeUndefined();
  });

  test('of rounded figures reach as far as those do', () => {
    expect(add(quantities(['1.5萬', '3200餘'], '家'), '家')?.interval).toEqual({
      low: { at: '17700', open: true },
      high: { at: '18800', open: true },
    });
  });
});

describe('a stated ratio beside its parts', () => {
  test.each([
    [['1142'], ['4298'], '26.6', true],
    [['1142'], ['4298'], '26.57', true],
    [['1142'], ['4298'], '26.5', false],
    [['1142'], ['4298'], '27', true],
    [['1142'], ['4298'], '26', false],
    [['225', '150'], ['500'], '75', true],
    [['225', '150'], ['500'], '75.00', true],
    [['225', '150'], ['500'], '74', false],
    [['約78.8億'], ['約539.6億'], '14.6', true],
    [['約78.8億'], ['約539.6億'], '15.6', false],
    [['2'], ['3'], '66.7', true],
    [['2'], ['3'], '約70', true],
    [['2'], ['3'], '約60', false],
  ])('%j over %j against %s %%: %s', (of, to, stated, expected) => {
    const [share] = quantities([stated], '%');
    const reckoned = ratio(quantities(of, '家'), quantities(to, '家'), '%');
    expect(share && reckoned && agrees(share, reckoned)).toBe(expected);
  });

  test('the arithmetic can be shown', () => {
    const reckoned = ratio(quantities(['1142'], '家'), quantities(['4298'], '家'), '%');
    expect(reckoned && decimal(reckoned.value, 2)).toBe('26.57');
  });

  test('parts and whole convert, unlike things do not, and nothing is divided by 0', () => {
    expect(ratio(quantities(['5'], '萬元'), quantities(['100'], '千元'), '%')?.value).toBe('50');
    expect(ratio(quantities(['1.05'], '億元'), quantities(['0.77'], '億元'), '')?.value).toBe('15/11');
    expect(ratio(quantities(['30'], '人'), quantities(['10'], '家'), '人/家')?.value).toBe('3');
    expect(ratio(quantities(['30'], '人'), quantities(['0'], '家'), '%')).toBeUndefined();
    expect(ratio(quantities(['-1'], '家'), quantities(['5'], '家'), '%')).toBeUndefined();
    expect(ratio([], quantities(['5'], '家'), '%')).toBeUndefined();
    expect(
      ratio([...quantities(['5'], '家'), ...quantities(['5'], '元')], quantities(['5'], '家'), '%'),
    ).toBeUndefined();
  });
});
