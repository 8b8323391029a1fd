import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { lateOptimizing, soonOptimizing, v8Flags } from '../../server/v8/flags.ts';

test.each([
  ['11.3.244.8-node.38', '--interrupt-budget=300000', '--interrupt-budget=66000'],
  ['12.4.254.21-node.57', '--invocation-count-for-turbofan=12000', '--invocation-count-for-turbofan=3000'],
  ['13.6.233.17-node.53', '--invocation-count-for-turbofan=12000', '--invocation-count-for-turbofan=3000'],
])('V8 %s is told by a flag that it knows', (version, late, soon) => {
  expect(lateOptimizing(version)).toBe(late);
  expect(soonOptimizing(version)).toBe(soon);
});

test.each([...v8Flags, soonOptimizing(process.versions.v8)])(
  'the engine that runs this takes %s without a word',
  (flag) => {
    const program = `require('node:v8').setFlagsFromString('${flag}')`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
