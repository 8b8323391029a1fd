import { expect, test } from 'vitest';
import { translate } from '../../../server/lsp/edge/translate.ts';

const by = { uri: (uri: string) => (uri.startsWith('own:') ? undefined : uri), fileOf: (uri: string) => uri };

test.each([
  ['a place', { uri: 'own:/a', range: {} }, undefined],
  ['places', [{ uri: 'own:/a' }, { uri: 'file:///b' }], [{ uri: 'file:///b' }]],
  ['a page of a finding', { code: 'a', codeDescription: { href: 'own:/a' } }, { code: 'a' }],
  [
    'places related to a finding',
    { code: 'a', relatedInformation: [{ location: { uri: 'own:/a' }, message: 'm' }] },
    { code: 'a', relatedInformation: [] },
  ],
  ['a symbol', [{ name: 'a', location: { uri: 'own:/a' } }], []],
  ['a caller', [{ from: { uri: 'own:/a' }, fromRanges: [] }], []],
  ['edits by file', { changes: { 'own:/a': [], 'file:///b': [] } }, { changes: { 'file:///b': [] } }],
  ['edits in order', { documentChanges: [{ textDocument: { uri: 'own:/a' }, edits: [] }] }, { documentChanges: [] }],
])('%s without an address is left out with what cannot be without it', (_, message, expected) => {
  expect(translate<unknown>(message, by)).toEqual(expected);
});

test('what nothing is to be left out of is the same object', () => {
  const message = { uri: 'file:///a', nothing: undefined, all: [null, undefined, { uri: 'file:///b' }] };
  expect(translate(message, by)).toBe(message);
});
