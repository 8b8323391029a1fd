import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rules } from '../../server/generated/rules.ts';
import { render } from '../../server/rules/render.ts';
import { reportedFindings } from '../../server/rules/reported.ts';
import { createService, type Service } from '../../server/service.ts';
import { type Dependency, dependency } from '../../server/workspace/dependency.ts';
import { printOf } from '../../server/workspace/dependency-print.ts';
import type { FileFact } from '../../server/workspace/snapshot.ts';
import { root, uriOf } from '../support/workspace.ts';
import { asks, base, clause, versions } from './small-files.ts';

/** One more that names a term of its variant in a note, which no other file sees otherwise. */
const noting = base(clause('a', `${asks}        notes: [創客可以兼職]\n`));
const texts: typeof versions = {
  ...versions,
  'base.standard.yaml': [...(versions['base.standard.yaml'] ?? []), noting],
};
const names = Object.keys(texts);

/** A state of the world: which version of each file there is, if any, and the facts. */
interface World {
  readonly files: Readonly<Record<string, number | undefined>>;
  readonly evidence: FileFact | undefined;
  readonly today: string;
}

function started({ files, evidence, today }: World): Service {
  const service = createService(today);
  service.learn([{ kind: 'roots', roots: [root] }]);
  const present = names.flatMap((name) => {
    const version = files[name];
    const all = texts[name] ?? [];
    return version === undefined ? [] : [{ uri: uriOf(name), text: all[version % all.length] ?? '' }];
  });
  service.load(present);
  if (evidence !== undefined) service.learn([{ kind: 'files', files: new Map([[uriOf('list.pdf'), evidence]]) }]);
  return service;
}

/** What is shown of a file, and what of the world outside it that was worked out from. */
function examined(service: Service, name: string) {
  const snapshot = service.snapshot();
  const document = service.document(uriOf(name));
  if (document === undefined) return undefined;
  const { reported, checked } = reportedFindings(snapshot, document, rules);
  const shown = reported.map(({ finding, severity }) => {
    const { related, ...diagnostic } = render(finding, document, severity, 'zh-Hant');
    return { ...diagnostic, related: related.map(({ uri, message }) => ({ uri, message })) };
  });
  const read = checked?.read ?? new Set<Dependency>();
  return { text: document.tree.text.toString(), shown, read };
}

const world = fc.record({
  files: fc.record(
    Object.fromEntries(names.map((name) => [name, fc.option(fc.nat(8), { nil: undefined, freq: 6 })])),
  ) as fc.Arbitrary<World['files']>,
  evidence: fc.constantFrom<FileFact | undefined>('present', 'missing', undefined),
  today: fc.constantFrom('2020-06-01', '2026-11-24'),
});

/** A world and one that differs from it in few things. */
const pair = fc
  .tuple(world, world, fc.subarray([...names, 'evidence', 'today'], { minLength: 1, maxLength: 2 }))
  .map(([before, other, changed]): readonly [World, World] => {
    const files = Object.fromEntries(
      names.map((name) => [name, (changed.includes(name) ? other : before).files[name]]),
    );
    const evidence = (changed.includes('evidence') ? other : before).evidence;
    const today = (changed.includes('today') ? other : before).today;
    return [before, { files, evidence, today }];
  });

/** Settings decide which rules are heard; they are no dependency of one file. */
function sameSettings(before: World, after: World): boolean {
  return before.files['.clausewright.yaml'] === after.files['.clausewright.yaml'];
}

test('while the prints of all that was read are equal, so is what was found', () => {
  let held = 0;
  fc.assert(
    fc.property(pair, ([before, after]) => {
      fc.pre(sameSettings(before, after));
      const [then, now] = [started(before), started(after)];
      for (const name of names) {
        const [old, fresh] = [examined(then, name), examined(now, name)];
        if (old === undefined || fresh === undefined || old.text !== fresh.text) continue;
        const same = [...old.read].every((one) => {
          const print = printOf(then.snapshot(), one);
          return print !== undefined && print === printOf(now.snapshot(), one);
        });
        if (!same) continue;
        held += 1;
        expect(fresh.shown, name).toEqual(old.shown);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
  // Not for want of cases: in most worlds most files are unconcerned.
  expect(held).toBeGreaterThan(150);
});

describe('a print tells what can be seen, and nothing else', () => {
  const here: World = {
    files: Object.fromEntries(names.map((name) => [name, 0])),
    evidence: undefined,
    today: '2026-11-24',
  };
  const changedReads = (name: string, edit: (text: string) => string, of: string) => {
    const [then, now] = [started(here), started(here)];
    now.load([{ uri: uriOf(name), text: edit(texts[name]?.[0] ?? '') }]);
    return [...(examined(then, of)?.read ?? [])].filter(
      (one) => printOf(then.snapshot(), one) !== printOf(now.snapshot(), one),
    );
  };
  test('prose of another report changes none', () => {
    const edit = (text: string) => text.replace('status: implemented', 'status: implemented\n    statement: 已配備');
    for (const name of names) expect(changedReads('b.report.yaml', edit, name), name).toEqual([]);
  });
  test('a figure in another report of the operator changes what is compared with it', () => {
    const edit = (text: string) => text.replace('mentors: 3', 'mentors: 4');
    expect(changedReads('b.report.yaml', edit, 'a.report.yaml')).toEqual(['operator 甲公司']);
  });
  test.each([
    ['the name of its space', (text: string) => text.replace('operator:', 'space: {name: 乙店}\noperator:')],
    ['evidence at a figure', (text: string) => text.replace('mentors: 3', 'mentors: {value: 3, evidence: [list]}')],
  ])('%s in another report of the operator is compared as well', (_, edit) => {
    expect(changedReads('b.report.yaml', edit, 'a.report.yaml')).toEqual(['operator 甲公司']);
  });
  test('a note in a standard changes nothing for reports; a clause does', () => {
    const noted = (text: string) => text.replace('        criteria', '        notes: [可以兼職]\n        criteria');
    expect(changedReads('base.standard.yaml', noted, 'b.report.yaml')).toEqual([]);
    const asking = (text: string) => text.replace('應配備導師', '應配備專職導師');
    expect(changedReads('base.standard.yaml', asking, 'b.report.yaml')).toEqual(['edition base@2020']);
  });
  test('every kind of dependency has one; nothing else has', () => {
    const snapshot = started(here).snapshot();
    for (const make of Object.values(dependency)) {
      expect(printOf(snapshot, typeof make === 'string' ? make : make('base@2020'))).toBeTypeOf('string');
    }
    for (const one of ['toString', 'constructor x', '', 'mood'])
      expect(printOf(snapshot, one as Dependency)).toBe(undefined);
  });
});
