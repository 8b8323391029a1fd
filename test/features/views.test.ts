import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownDocument } from '../../server/features/own-documents.ts';
import { type ViewKind, type ViewParts, viewAt, views, viewUri } from '../../server/protocol/views.ts';
import { createService } from '../../server/service.ts';

const kinds = Object.keys(views) as ViewKind[];
const service = createService('2026-11-24');
const textOf = (uri: string) => ownDocument(service.snapshot(), uri, service.rules, 'en');

/** Any parts of a view's address; the ids of the format hold no slash, and only what stands last may. */
function partsOf(kind: ViewKind): fc.Arbitrary<Record<string, string>> {
  const names: readonly string[] = views[kind].parts;
  const text = fc.string({ unit: 'grapheme' });
  const plain = text.map((one) => one.replaceAll('/', ''));
  return fc.record(Object.fromEntries(names.map((name) => [name, name === names.at(-1) ? text : plain])));
}

const uriOf = (kind: ViewKind, parts: Record<string, string>) => viewUri(kind, parts as ViewParts<ViewKind>);

/** As an editor writes an address: what has to be encoded is, all else stands as it is. */
function rewritten(uri: string): string {
  const [scheme = '', ...path] = uri.split(':');
  return `${scheme}:${path.join(':').split('/').map(decodeURIComponent).join('/').split('/').map(encodeURIComponent).join('/')}`;
}

test.each(kinds)('an address of %s is taken apart again, also as an editor rewrites it', (kind) => {
  fc.assert(
    fc.property(partsOf(kind), (parts) => {
      const uri = uriOf(kind, parts);
      expect(viewAt(uri)).toEqual({ kind, parts });
      expect(viewAt(rewritten(uri))).toEqual({ kind, parts });
    }),
  );
});

test.each(kinds)('there is nothing at an address of %s that names nothing', (kind) => {
  fc.assert(fc.property(partsOf(kind), (parts) => textOf(uriOf(kind, parts)) === undefined));
});

test('an address that is none of ours, or of no view, names nothing', () => {
  const start = fc.constantFrom(
    '',
    'clausewright:',
    'clausewright:/',
    ...kinds.map((kind) => `clausewright:/${kind}/`),
  );
  const end = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('%', '%zz', '%ff.md', 'a/%E0.standard.yaml'));
  fc.assert(fc.property(start, end, (before, after) => textOf(before + after) === undefined));
});

test('half of a surrogate pair makes an address all the same', () => {
  const uri = viewUri('resolved', { edition: 'a\ud800@1' });
  expect(viewAt(uri)).toEqual({ kind: 'resolved', parts: { edition: 'a\ufffd@1' } });
});

test('addresses stay: links of exported findings hold them', () => {
  expect([
    viewUri('standards', { name: 'a@2017.standard.yaml' }),
    viewUri('resolved', { edition: '導師@2017' }),
    viewUri('clauses', { edition: 'a@2017', clause: 'b', digest: 'today' }),
    viewUri('stale-answers', { locale: 'zh-Hant', report: 'file:///r.report.yaml' }),
    viewUri('rules', { locale: 'en', group: 'report', name: 'unanswered' }),
  ]).toEqual([
    'clausewright:/standards/a%402017.standard.yaml',
    'clausewright:/resolved/%E5%B0%8E%E5%B8%AB%402017.standard.yaml',
    'clausewright:/clauses/a%402017/today/b.standard.yaml',
    'clausewright:/stale-answers/zh-Hant/file%3A%2F%2F%2Fr.report.yaml.md',
    'clausewright:/rules/en/report/unanswered.md',
  ]);
});

test.each(['clausewright:/resolved/a@2017.standard.yaml', 'clausewright:/resolved%2Fa%402017.standard.yaml'])(
  'an editor may encode less, or more: %s',
  (uri) => {
    expect(viewAt(uri)).toEqual({ kind: 'resolved', parts: { edition: 'a@2017' } });
  },
);

test('every view that there is something of is made', () => {
  const [shipped] = service.snapshot().standards.values();
  expect(textOf(shipped?.[0]?.uri ?? '')).toContain('standard:');
  expect(textOf(viewUri('rules', { locale: 'en', group: 'report', name: 'unanswered' }))).toContain('# ');
  expect(textOf(viewUri('resolved', { edition: 'makerspace-coworking@2017' }))).toContain('standard:');
});
