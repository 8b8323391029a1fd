import { expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver';
import {
  type PreviewAtResult,
  type PreviewParams,
  type PreviewResult,
  previewAtRequest,
  previewPlaceRequest,
  previewRequest,
} from '../../server/protocol/book.ts';
import { session } from '../support/session.ts';
import { uriOf } from '../support/workspace.ts';

const name = 'demo.standard.yaml';
const text = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
chapters:
  - id: one
    title: 甲
    clauses:
      - {id: a, title: 乙, provision: requirement, text: 應有。}
      - {id: b, title: 丙, provision: requirement, text: 見[[a]]。}
      - {id: c, title: 丁, provision: requirement, text: 應無。}
`;

async function preview() {
  const running = await session({ [name]: text }, 'en');
  running.open(name, text);
  const ask = (more: Partial<PreviewParams> = {}) =>
    running.ask<PreviewResult>(previewRequest, { uri: uriOf(name), changes: false, ...more });
  return { running, ask };
}

test('a preview is sent whole once, then only the parts that read otherwise', async () => {
  const { running, ask } = await preview();
  const whole = await ask();
  expect(whole.keys).toEqual(['=cover', '=contents', 'one', 'a', 'b', 'c']);
  expect(whole.parts.map(([key]) => key)).toEqual(whole.keys);
  const same = await ask({ since: whole.state });
  expect(same.parts).toEqual([]);
  expect(same.keys).toBeUndefined();
  running.change(name, 2, text.replace('應有', '應設'));
  const edited = await ask({ since: same.state });
  expect(edited.parts.map(([key]) => key)).toEqual(['a']);
  expect(edited.keys).toBeUndefined();
  await running.end();
});

test('a line of the file and an element of the page lead to each other', async () => {
  const { running } = await preview();
  const params = { uri: uriOf(name), changes: false };
  const at = await running.ask<PreviewAtResult>(previewAtRequest, { ...params, line: 10 });
  expect(at.id).toMatch(/^b-b/);
  const place = await running.ask<Location>(previewPlaceRequest, { ...params, id: 'b-b' });
  expect(place.range.start).toEqual({ line: 10, character: 13 });
  const cover = await running.ask<Location>(previewPlaceRequest, { ...params, id: 'b-_3d_cover' });
  expect(cover.range.start.line).toBe(1);
  expect(await running.ask(previewPlaceRequest, { ...params, id: 'nothing' })).toBeNull();
  await running.end();
});
