import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { type Examined, examine, holds } from '../../server/rules/engine/examine.ts';
import type { Service } from '../../server/service.ts';
import { uriOf } from '../support/workspace.ts';
import { names, pair, started, texts, type World } from '../workspace/worlds.ts';

function examined(service: Service, name: string): Examined | undefined {
  const document = service.document(uriOf(name));
  return document && examine(service.snapshot(), document, rules);
}

const textOf = (service: Service, name: string) => service.document(uriOf(name))?.tree.text.toString();

test('as long as it holds, another check finds the same, in the same places', () => {
  let held = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      const [then, now] = [started(before), started(after)];
      for (const name of names) {
        const [old, fresh] = [examined(then, name), examined(now, name)];
        if (old === undefined || fresh === undefined || textOf(then, name) !== textOf(now, name)) continue;
        if (!holds(now.snapshot(), JSON.parse(JSON.stringify(old)))) continue;
        held += 1;
        expect(fresh.findings, name).toEqual(old.findings);
        expect(fresh.summary, name).toEqual(old.summary);
      }
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 150) },
  );
  // Not for want of cases: in most worlds most files are unconcerned.
  expect(held).toBeGreaterThan(150);
});

describe('what was found holds', () => {
  const here: World = {
    files: Object.fromEntries(names.map((name) => [name, 0])),
    evidence: undefined,
    today: '2026-11-24',
  };
  const heldAfter = (name: string, edit: (text: string) => string, of: string) => {
    const [then, now] = [started(here), started(here)];
    now.load([{ uri: uriOf(name), text: edit(texts[name]?.[0] ?? '') }]);
    const one = examined(then, of);
    return one && holds(now.snapshot(), one);
  };
  const commented = (text: string) => `# 注\n${text}`;
  test('while nothing changes', () => {
    for (const name of names)
      expect(
        heldAfter(name, (text) => text, name),
        name,
      ).toBe(true);
  });
  test('over a comment elsewhere, unless a finding points behind it', () => {
    expect(heldAfter('base.standard.yaml', commented, 'b.report.yaml')).toBe(true);
    const asking = (text: string) => text.replace('應配備導師', '應配備專職導師');
    expect(heldAfter('base.standard.yaml', asking, 'b.report.yaml')).toBe(false);
    const differing: World = { ...here, files: { ...here.files, 'a.report.yaml': 1 } };
    const [then, now] = [started(differing), started(differing)];
    const one = examined(then, 'a.report.yaml');
    const pointedAt = one?.findings.flatMap(({ related }) => related.map(({ uri }) => uri));
    expect(pointedAt).toContain(uriOf('b.report.yaml'));
    now.load([{ uri: uriOf('b.report.yaml'), text: commented(texts['b.report.yaml']?.[0] ?? '') }]);
    expect(one && holds(now.snapshot(), one)).toBe(false);
  });
  test('for no other settings, and not elsewhere', () => {
    expect(heldAfter('.clausewright.yaml', () => 'locale: en\nrules: {}\n', 'b.report.yaml')).toBe(true);
    const off = () => 'rules:\n  report/unanswered: off\n';
    expect(heldAfter('.clausewright.yaml', off, 'b.report.yaml')).toBe(false);
    const now = started(here);
    const one = examined(now, 'b.report.yaml');
    now.learn([{ kind: 'roots', roots: ['file:///elsewhere'] }]);
    expect(one && holds(now.snapshot(), one)).toBe(false);
  });
  test('only where there is a print of everything', () => {
    const service = started(here);
    const one = examined(service, 'b.report.yaml');
    if (one === undefined) throw new Error('no such file');
    expect(holds(service.snapshot(), { ...one, prints: one.prints.slice(1) })).toBe(false);
    const strange = { ...one, read: ['mood'], prints: [''] };
    expect(holds(service.snapshot(), strange)).toBe(false);
  });
});
