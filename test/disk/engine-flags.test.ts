import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { inliningLittle } from '../../server/disk/inline-little.ts';
import { lateOptimizing } from '../../server/disk/optimize-late.ts';
import { pretenuringNothing } from '../../server/disk/pretenure-nothing.ts';

test.each([
  ['11.3.244.8-node.38', '--interrupt-budget=300000'],
  ['12.4.254.21-node.57', '--invocation-count-for-turbofan=12000'],
  ['13.6.233.17-node.53', '--invocation-count-for-turbofan=12000'],
])('V8 %s is told by a flag that it knows', (version, flag) => {
  expect(lateOptimizing(version)).toBe(flag);
});

test.each([lateOptimizing(process.versions.v8), inliningLittle, pretenuringNothing])(
  'the engine that runs this takes %s without a word',
  (flag) => {
    const program = `require('node:v8').setFlagsFromString('${flag}')`;
    const { status, stderr } = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
