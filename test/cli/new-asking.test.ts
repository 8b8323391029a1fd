import { expect, test } from 'vitest';
import { askInTurn } from '../../server/cli/ask-in-turn.ts';
import type { NewKind } from '../../server/protocol/new-file.ts';
import { createService } from '../../server/service.ts';

const { snapshot } = createService('2026-11-24');

async function conversation(kind: NewKind, lines: readonly string[]) {
  const printed: string[] = [];
  const left = [...lines];
  const file = await askInTurn(
    kind,
    { snapshot: snapshot(), locale: 'zh-Hant', given: {} },
    { print: (some) => void printed.push(...some), read: async () => left.shift() },
  );
  return { file, printed, left };
}

test('the questions are asked in turn, choices told by their places', async () => {
  const { file, printed } = await conversation('standard', ['民宿', '5', '', '', '2，5', '', '']);
  expect(printed).toContain('1/7 服務領域');
  expect(printed).toContain('  5. 企業標準 · enterprise · 企業為自身制定的標準：Q/ 加企業代號。');
  expect(file?.name).toBe('民宿服務規範.standard.yaml');
  expect(file?.text).toMatch(/class: enterprise[\s\S]*id: staff\n[\s\S]*id: safety\n/);
});

test('one may go back, to the first question too, and answer otherwise', async () => {
  const { file, left } = await conversation('standard', ['<', '民宿', '1', '<', '<', '食堂', '', '', '', '5', '', 'x']);
  expect(left).toEqual([]);
  expect(file?.name).toBe('x.standard.yaml');
  expect(file?.text).toMatch(/title: 食堂服務規範[\s\S]*class: enterprise/);
});

test('what cannot be is told and asked again', async () => {
  const { file, printed } = await conversation('standard', ['民宿', '9', '5', 'GB/T 1—2020', '', '', '', '', '']);
  expect(printed.some((line) => line.startsWith('「9」不在可選之列'))).toBe(true);
  expect(printed.some((line) => line.startsWith('這是國家標準的編號。'))).toBe(true);
  expect(file).toBeDefined();
});

test('nothing comes of it where whoever is asked goes away', async () => {
  expect((await conversation('standard', ['民宿', '5'])).file).toBeUndefined();
});
