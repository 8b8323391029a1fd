import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Compiled, runCompiled } from '../../server/v8/code-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausewright-compiled-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const program = (said: string) =>
  `const { join } = require('node:path');
function say(word) { return '積木 ' + word; }
module.exports = { said: say('${said}'), known: __filename, beside: join(__dirname, 'x'), own: require('./own.cjs') };
`;

function write(said: string) {
  const file = join(folder, 'tool.main.cjs');
  writeFileSync(file, program(said));
  writeFileSync(join(folder, 'own.cjs'), 'module.exports = 7;');
  return { file, as: join(folder, 'tool.cjs') };
}

function run(said = 'one') {
  const { place = '', ...started } = runCompiled(write(said), join(folder, 'code'));
  return { ...started, place };
}

const right = (said = 'one') => ({
  said: `積木 ${said}`,
  known: join(folder, 'tool.cjs'),
  beside: join(folder, 'x'),
  own: 7,
});

test('runs from what was kept, by the name of the file that is run', () => {
  const first = run();
  expect([first.reused, first.exports]).toEqual([false, right()]);
  first.keep();
  expect(readdirSync(join(folder, 'code'))).toEqual([expect.stringMatching(/^[\da-f]{40}\.cache$/)]);
  const second = run();
  expect([second.reused, second.exports]).toEqual([true, right()]);
});

test('a program of the same length is not run from the code of another', () => {
  run('one').keep();
  const other = run('two');
  expect([other.reused, other.exports]).toEqual([false, right('two')]);
});

test('a program in which Chinese is escaped says the same', () => {
  const bundle = write('one');
  writeFileSync(bundle.file, program('one').replace('積木', '\\u7a4d\\u6728'));
  const start = () => runCompiled(bundle, join(folder, 'code'));
  const first = start();
  first.keep();
  const second = start();
  expect([first.exports, second.reused, second.exports]).toEqual([right(), true, right()]);
});

test('what is damaged or cut off is left alone, and made anew', () => {
  const { keep, place } = run();
  keep();
  const sound = readFileSync(place);
  fc.assert(
    fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), (at, by, cut) => {
      const damaged = Buffer.from(cut ? sound.subarray(0, at) : sound);
      if (!cut) damaged[at] = (damaged[at] ?? 0) ^ by;
      writeFileSync(place, damaged);
      const started = run();
      expect([started.reused, started.exports]).toEqual([false, right()]);
    }),
  );
  run().keep();
  expect(run().reused).toBe(true);
});

test('where nothing can be written, it runs all the same and leaves nothing behind', () => {
  writeFileSync(join(folder, 'code'), '');
  const started = run();
  expect(started.exports).toEqual(right());
  expect(started.keep).not.toThrow();
  rmSync(join(folder, 'code'));
  mkdirSync(started.place, { recursive: true });
  started.keep();
  expect(readdirSync(join(folder, 'code')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  expect(run().reused).toBe(false);
});

test('without a folder, it runs, and nothing is kept', () => {
  const started = runCompiled(write('one'), undefined);
  started.keep();
  expect([started.reused, started.place, started.exports]).toEqual([false, undefined, right()]);
  expect(readdirSync(folder).sort()).toEqual(['own.cjs', 'tool.main.cjs']);
});

test('another thread runs what it is handed, and reads no file', () => {
  const bundle = write('one');
  writeFileSync(bundle.file, `${program('one')}module.exports.compiled = module.compiled;`);
  const { compiled, ...exports } = runCompiled(bundle, undefined).exports as { compiled: () => Compiled };
  rmSync(bundle.file);
  const handed = structuredClone(compiled());
  const started = runCompiled(bundle, join(folder, 'code'), handed);
  expect(exports).toEqual(right());
  expect([started.reused, started.place, started.exports]).toEqual([
    true,
    undefined,
    { ...right(), compiled: expect.any(Function) },
  ]);
  // Of another program V8 takes nothing.
  const other = runCompiled(bundle, undefined, { ...handed, code: handed.code.replace('one', 'another') });
  expect([other.reused, other.exports]).toEqual([false, expect.objectContaining({ said: '積木 another' })]);
});

test('what is used counts as new, so that it is not taken away for its age', () => {
  const { keep, place } = run();
  keep();
  utimesSync(place, 0, 0);
  run();
  expect(statSync(place).mtimeMs).toBeGreaterThan(0);
});

describe.skipIf(process.platform === 'win32')('what somebody else may have written is not run', () => {
  // A user whose files belong to a group that others are in.
  beforeEach(() => void vi.spyOn(process, 'getegid').mockReturnValue(statSync(folder).uid + 1));
  afterEach(() => vi.restoreAllMocks());
  const isAnothers = () => vi.spyOn(process, 'geteuid').mockReturnValue(statSync(folder).uid + 1);

  test('when it is theirs', () => {
    run().keep();
    isAnothers();
    expect(run().reused).toBe(false);
  });
  test.each([0o620, 0o602])('when they may write it, %o', (mode) => {
    const { keep, place } = run();
    keep();
    chmodSync(place, mode);
    expect(run().reused).toBe(false);
    run().keep();
    expect(run().reused).toBe(true);
  });
  test.each([0o770, 0o707])('when they may write where it lies, %o: nor is anything kept there', (mode) => {
    const { keep, place } = run();
    keep();
    chmodSync(dirname(place), mode);
    expect(run().reused).toBe(false);
    rmSync(place);
    run().keep();
    expect(readdirSync(dirname(place))).toEqual([]);
  });
});
