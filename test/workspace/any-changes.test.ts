import fc from 'fast-check';
import { expect, test } from 'vitest';
import { first, session, shown } from './checking-session.ts';
import { versions } from './small-files.ts';
import { admitted, started } from './starts.ts';

test('findings after any sequence of changes are those of a fresh start', () => {
  const names = Object.keys(versions);
  const settings = '.clausewright.yaml';
  const step = fc.record({
    name: fc.constantFrom(...names),
    version: fc.nat(8),
    what: fc.constantFrom(
      ...['put', 'put', 'put', 'remove', 'open', 'close', 'type', 'retype', 'retype', 'list'],
      ...['listed', 'look', 'set'],
    ),
    above: fc.constantFrom('', '', '# 註\n'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.nat(2), (steps, parts) => {
      const s = session(first(names), parts === 0 ? started : (all) => admitted(all, parts));
      const files = first(names);
      const open = new Set<string>();
      for (const { name, version, what, above } of steps) {
        const text = `${above}${versions[name]?.[version % (versions[name]?.length ?? 1)]}`;
        if (what === 'remove' && !open.has(name)) {
          files.delete(name);
          s.remove(name);
        } else if (what === 'close' && open.delete(name)) {
          files.set(name, text);
          s.close(name, text);
        } else if (what === 'open' && !open.has(name)) {
          open.add(name);
          files.set(name, text);
          s.open(name, text);
        } else if (what === 'type' && open.has(name)) {
          s.type(name, version, 0, '# 註\n');
          files.set(name, s.files.get(name) ?? '');
        } else if (what === 'retype' && open.has(name)) {
          files.set(name, text);
          s.retype(name, text);
        } else if (what === 'set') {
          const text = versions[settings]?.[version % 3] ?? '';
          files.set(settings, text);
          s[open.has(settings) ? 'retype' : 'put'](settings, text);
        } else if (what === 'look') {
          s.look(name);
        } else if (what === 'list') {
          s.list();
        } else if (what === 'listed') {
          s.listed();
        } else if (what === 'put' && !open.has(name)) {
          files.set(name, text);
          s.put(name, text);
        }
      }
      s.listed();
      const fresh = started(files);
      const expected = [...files.keys()].map((name) => [name, shown(fresh, name)]);
      expect([...files.keys()].map((name) => [name, s.published.get(name)])).toEqual(expected);
    }),
    { numRuns: Number(process.env.CLAUSEWRIGHT_RUNS ?? 60) },
  );
});
