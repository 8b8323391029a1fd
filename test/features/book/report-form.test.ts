import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blocksOf, blockText, bookIn } from '../../support/book-text.ts';
import { workspace } from '../../support/workspace.ts';

const folder = 'examples/care-home';
const standard = readFileSync(`${folder}/care-home.standard.yaml`, 'utf8');
const report = readFileSync(`${folder}/songling-2026.report.yaml`, 'utf8');

function linesOf(text: string, mask = false): readonly string[] {
  const service = workspace({ 'care-home.standard.yaml': standard, 'a.report.yaml': text });
  return blocksOf(bookIn(service, 'a.report.yaml', { mask })).map(blockText);
}

describe('the form of a report on a care home', () => {
  const lines = linesOf(report);

  test('speaks of premises, since it is no makerspace', () => {
    expect(lines.join('\n')).toContain('服務場所: 松齡養老院本部 · 場所類型: care-home');
    expect(lines.join('\n')).not.toContain('空間');
  });

  test('names beside each figure what proves it, wherever that is brought', () => {
    const figures = lines.find((line) => line.startsWith('table')) ?? '';
    expect(figures).toMatch(/持證率, 78\.6%, 護理員名冊（附件2）/);
    expect(figures).toMatch(/呼叫響應時間, 4 min, 呼叫系統年度導出/);
  });

  test('names the kind alone of what is masked', () => {
    const masked = linesOf(report.replace('kind: call-log', 'kind: medicine-log'), true).join('\n');
    expect(masked).not.toContain('呼叫系統年度導出');
  });

  test('asks for no statement beside those of list items', () => {
    const fittings = lines.find((line) => line.includes('居室的設施'));
    expect(fittings).toContain('年內全部更換');
    expect(fittings).not.toContain('?待填?');
  });

  test('does not say the kind again where it is what the evidence is called', () => {
    const again = linesOf(report.replace('title: 2026年演練記錄', 'title: 应急演练记录')).join('\n');
    expect(again).toContain('应急演练记录，evidence/drills.txt');
    expect(again).not.toMatch(/应急演练记录，evidence\/drills\.txt.*應急演練記錄/);
  });
});
