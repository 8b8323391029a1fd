import fc from 'fast-check';
import { createService, type Service } from '../../server/service.ts';
import type { FileFact } from '../../server/workspace/snapshot.ts';
import { root, uriOf } from '../support/workspace.ts';
import { asks, base, clause, versions } from './small-files.ts';

/** One more that names a term of its variant in a note, which no other file sees otherwise. */
const noting = base(clause('a', `${asks}        notes: [創客可以兼職]\n`));
export const texts: typeof versions = {
  ...versions,
  'base.standard.yaml': [...(versions['base.standard.yaml'] ?? []), noting],
};
export const names = Object.keys(texts);

/** A state of the world: which version of each file there is, if any, and the facts. */
export interface World {
  readonly files: Readonly<Record<string, number | undefined>>;
  readonly evidence: FileFact | undefined;
  readonly today: string;
}

export function started({ files, evidence, today }: World): Service {
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

const world = fc.record({
  files: fc.record(
    Object.fromEntries(names.map((name) => [name, fc.option(fc.nat(8), { nil: undefined, freq: 6 })])),
  ) as fc.Arbitrary<World['files']>,
  evidence: fc.constantFrom<FileFact | undefined>('present', 'missing', undefined),
  today: fc.constantFrom('2020-06-01', '2026-11-24'),
});

/** A world and one that differs from it in few things. */
export const pair = fc
  .tuple(world, world, fc.subarray([...names, 'evidence', 'today'], { minLength: 1, maxLength: 2 }))
  .map(([before, other, changed]): readonly [World, World] => {
    const files = Object.fromEntries(
      names.map((name) => [name, (changed.includes(name) ? other : before).files[name]]),
    );
    const evidence = (changed.includes('evidence') ? other : before).evidence;
    const today = (changed.includes('today') ? other : before).today;
    return [before, { files, evidence, today }];
  });
