import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateOptimizing } from '../../server/disk/optimize-late.ts';

test.each([
  ['11.3.244.8-node.38', '--interrupt-budget=300000'],
  ['12.4.254.21-node.57', '--invocation-count-for-turbofan=12000'],
  ['13.6.233.17-node.53', '--invocation-count-for-turbofan=12000'],
])('V8 %s is told by a flag that it knows', (version, flag) => {
  expect(lateOptimizing(version)).toBe(flag);
});

test('the engine that runs this takes its flag without a word', () => {
  const program = `require('node:v8').setFlagsFromString('${lateOptimizing(process.versions.v8)}')`;
  const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
