import { describe, expect, test } from 'vitest';
import {
  compareEditionNames,
  looksLikeEdition,
  readEdition,
  readEditionClause,
  writeEdition,
  writeEditionClause,
} from '../../../server/model/values/edition.ts';

describe('editions', () => {
  test.each([
    ['makerspace-service@2017', 'makerspace-service', '2017'],
    ['眾創空間@2017-試行', '眾創空間', '2017-試行'],
    ['a@1.10', 'a', '1.10'],
  ])('%s', (text, id, edition) => {
    const reading = readEdition(text);
    expect(reading).toEqual({ ok: true, value: { id, edition } });
    expect(reading.ok && writeEdition(reading.value)).toBe(text);
  });

  test.each([
    ['', { problem: 'empty' }],
    ['makerspace-service', { problem: 'no-edition' }],
    ['makerspace-service@', { problem: 'no-edition' }],
    ['@2017', { problem: 'no-id' }],
    ['a@2017#b', { problem: 'clause-unexpected' }],
    ['a b@2017', { problem: 'part', part: 'id', slip: { ok: false, problem: 'white-space' } }],
    ['a@20 17', { problem: 'part', part: 'edition', slip: { ok: false, problem: 'white-space' } }],
    ['a@b@c', { problem: 'part', part: 'edition', slip: { ok: false, problem: 'character', character: '@' } }],
    ['a＠２０１７', { problem: 'full-width', repaired: 'a@2017', value: { id: 'a', edition: '2017' } }],
  ])('%s does not read', (text, slip) => {
    expect(readEdition(text)).toEqual({ ok: false, ...slip });
  });
});

describe('clauses of editions', () => {
  test('an edition, a number sign, an id', () => {
    const reading = readEditionClause('makerspace-service@2017#mentor-team');
    expect(reading).toEqual({ ok: true, value: { id: 'makerspace-service', edition: '2017', clause: 'mentor-team' } });
    expect(reading.ok && writeEditionClause(reading.value)).toBe('makerspace-service@2017#mentor-team');
  });

  test.each([
    ['a@2017', { problem: 'no-clause' }],
    ['a@2017#', { problem: 'no-clause' }],
    ['a#b', { problem: 'no-edition' }],
    ['a@2017#b c', { problem: 'part', part: 'clause', slip: { ok: false, problem: 'white-space' } }],
    ['a@2017＃b', { problem: 'full-width', repaired: 'a@2017#b', value: { id: 'a', edition: '2017', clause: 'b' } }],
  ])('%s does not read', (text, slip) => {
    expect(readEditionClause(text)).toEqual({ ok: false, ...slip });
  });
});

test('a document number is no edition', () => {
  expect(looksLikeEdition('GB/T 39668—2020#5.2')).toBe(false);
  expect(looksLikeEdition('a@1')).toBe(true);
});

test.each([
  ['2017', '2020', -1],
  ['2.9', '2.10', -1],
  ['2017', '2017-2', -1],
  ['2017', '2017', 0],
  ['draft', '2017', 1],
])('%s beside %s: %i', (a, b, order) => {
  expect(Math.sign(compareEditionNames(a, b))).toBe(order);
  expect(Math.sign(compareEditionNames(b, a))).toBe(-order || 0);
});
