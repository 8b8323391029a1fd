import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { demoStandard } from '../../support/demo-standard.ts';
import { run, writeFiles } from './command-line.ts';
import type { Kind } from './kind.ts';
import type { Random } from './random.ts';

type Break = (path: string, random: Random) => void;

/** What may become of a file that is kept. */
const breaks: readonly [Break, ...Break[]] = [
  (path, random) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, random.integer(bytes.length)));
  },
  (path, random) => {
    const bytes = readFileSync(path);
    for (let count = 0; count <= random.integer(8); count++) {
      const at = random.integer(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.integer(8));
    }
    writeFileSync(path, bytes);
  },
  (path, random) => {
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, bytes.subarray(random.integer(bytes.length))]));
  },
  (path) => writeFileSync(path, ''),
  (path) => chmodSync(path, 0o666),
  (path) => process.getuid?.() === 0 && chownSync(path, 12345, 12345),
  (path) => {
    rmSync(path);
    mkdirSync(path);
  },
  (path) => {
    rmSync(path);
    symlinkSync('nowhere', path);
  },
];

const standard = demoStandard(`      - {id: a, provision: requirement, text: 應配備導師。}
      - {id: b, provision: requirement, text: 應公示收費。}
`);
const report = (name: string, status: string) =>
  `report: ${name}\nagainst: demo@2020\noperator: {name: ${name}}\nperiod: 2020\nanswers:\n  a: {status: ${status}}\n`;
const statuses = ['implemented', 'planned', 'not-applicable', 'nonsense'] as const;

/** Spoils what is kept of earlier runs, and changes files in between: a check says what one says that keeps nothing. */
export const brokenCaches: Kind = {
  name: 'broken caches',
  async step(random, { program, folder: room }) {
    const folder = join(room, 'work');
    const kept = join(room, 'home', 'cache');
    mkdirSync(join(room, 'home'), { recursive: true, mode: 0o700 });
    const write = (at: number) => {
      const status = random.oneOf<string>(statuses);
      writeFiles(folder, { [`r${at}.report.yaml`]: report(`r${at}`, status) });
    };
    writeFiles(folder, { 'demo.standard.yaml': standard });
    for (let at = 0; at < 8; at++) write(at);
    const check = ['check', '--format', 'json'];
    await run(program, check, { folder });
    for (let round = 0; round < 2; round++) {
      const files = filesBelow(kept);
      if (round === 0 && files.length === 0 && process.platform === 'linux') return 'nothing was kept';
      for (const path of files) if (random.chance(0.7)) random.oneOf(breaks)(path, random);
      if (random.chance(0.5)) write(random.integer(8));
      const said = await run(program, check, { folder });
      const afresh = await run(program, [...check, '--no-cache'], { folder });
      if (said.out !== afresh.out || said.code !== afresh.code) return `said ${said.out}\nand not ${afresh.out}`;
      if (said.err !== '') return `told ${said.err}`;
    }
    return undefined;
  },
};

function filesBelow(folder: string): readonly string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  } catch {
    return [];
  }
}
