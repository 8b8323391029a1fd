// Formatting, lint and types: everything that can be said of the sources without running them.
import { spawnSync } from 'node:child_process';
import './generate.mjs';

const steps = [
  ['biome', 'check', '--error-on-warnings', '.'],
  ['tsc', '--noEmit'],
];
for (const [tool, ...args] of steps) {
  const result = spawnSync('npx', ['--no-install', tool, ...args], { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
