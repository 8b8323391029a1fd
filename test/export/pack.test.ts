import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packOf } from '../../server/export/pack/pack.ts';
import { packedEvidence } from '../../server/export/pack/plan.ts';
import { isReport } from '../../server/workspace/document.ts';
import { bookIn } from '../support/book-text.ts';
import { uriOf, workspace } from '../support/workspace.ts';

const standard = `standard: demo@2020
title: 示例
language: zh-Hant
class: policy
status: draft
evidence-kinds:
  roster: {title: 名單, sensitive: true}
  photo: {title: 照片}
chapters:
  - id: one
    title: 輔導
    clauses:
      - {id: a, title: 隊伍, provision: requirement, text: 應有導師。, evidence: [photo]}
      - {id: b, title: 制度, provision: requirement, text: 應有制度。}
`;
const report = `report: r
against: demo@2020
operator: {name: 甲}
period: 2020
attachments:
  hall: {kind: photo, title: 大廳, file: 照片/大廳.JPG}
  list: {kind: roster, title: 秘密名單, file: secret/秘密.pdf}
  black: {kind: roster, title: 已塗黑名單, file: black.pdf, redacted: true}
answers:
  a:
    status: implemented
    statement: 有。
    evidence:
      - hall
      - {kind: photo, title: 另一張, file: gone.jpg}
      - {kind: photo, title: 外面, file: ../../outside.jpg}
      - {kind: photo, title: 網頁, url: 'https://example.org/x'}
      - {kind: photo, title: =cmd(), file: a.png}
`;
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function packed(
  contents?: (uris: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
  handedIn = report,
  language: 'zh-Hans' | 'zh-Hant' = 'zh-Hant',
) {
  const service = workspace({ 'demo.standard.yaml': standard, 'r.report.yaml': handedIn });
  const document = service.document(uriOf('r.report.yaml'));
  if (document === undefined) throw new Error('no report');
  const book = bookIn(service, 'r.report.yaml', { mask: true, language });
  const form = ['report.docx', new Uint8Array([1, 2, 3])] as const;
  const files = await packOf(book, { snapshot: service.snapshot(), document, contents }, form, digest);
  const text = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(files?.get(name));
  return { files, text };
}

/** Every file that is asked for, holding its own name, but for those that are gone. */
const asked: string[] = [];
const onDisk = async (uris: readonly string[]) => {
  asked.push(...uris);
  const there = uris.filter((uri) => !uri.includes('gone'));
  return new Map(there.map((uri) => [uri, new TextEncoder().encode(uri)]));
};

test('a package holds the form, the evidence under lasting names, and says what it leaves out', async () => {
  const { files, text } = await packed(onDisk);
  expect([...(files?.keys() ?? [])]).toEqual([
    'report.docx',
    'evidence/hall.jpg',
    'evidence/black.pdf',
    'evidence/a-4.png',
    '清單.csv',
    '缺漏說明.txt',
    'SHA256SUMS',
  ]);
  expect(asked.some((uri) => uri.includes('secret') || uri.includes('outside'))).toBe(false);
  const everything = [...(files?.keys() ?? [])].map((name) => `${name}\n${text(name)}`).join('\n');
  expect(everything).not.toMatch(/秘密/);
  expect(text('清單.csv').split('\r\n')).toEqual([
    expect.stringContaining('文件,名稱,種類,用於'),
    expect.stringMatching(/^evidence\/hall\.jpg,大廳,照片,1\.1 隊伍,照片\/大廳\.JPG,[\da-f]{64},\d+,$/),
    ',,名單,list,,,,未放入：屬敏感材料，且未注明已遮蓋',
    expect.stringMatching(/^evidence\/black\.pdf,已塗黑名單,名單,black,black\.pdf,[\da-f]{64},\d+,$/),
    ',另一張,照片,1.1 隊伍,gone.jpg,,,未放入：不存在、不是文件、過大或無法讀取',
    ',外面,照片,1.1 隊伍,../../outside.jpg,,,未放入：在工作區之外',
    ',網頁,照片,1.1 隊伍,,,,網址：https://example.org/x',
    expect.stringMatching(/^evidence\/a-4\.png,'=cmd\(\),照片,1\.1 隊伍,a\.png,[\da-f]{64},\d+,$/),
    '',
  ]);
  for (const line of text('SHA256SUMS').trim().split('\n')) {
    const [sum, name = ''] = line.split('  ');
    expect(digest(files?.get(name) ?? new Uint8Array())).toBe(sum);
  }
  expect(text('缺漏說明.txt')).toMatch(/- 另一張：未放入/);
  expect(text('缺漏說明.txt')).toMatch(/遮蓋文件中的個人信息，再在報告裡該材料下寫「redacted: true」/);
  expect(text('缺漏說明.txt')).toMatch(/- 1\.2 制度：狀態/);
});

test('a package of a report in Simplified script is in that throughout', async () => {
  const simplified = report
    .replace('period: 2020', 'period: 2020\nlanguage: zh-Hans')
    .replaceAll(/title: 秘密名單/g, 'title: 名单');
  const { text } = await packed(onDisk, simplified, 'zh-Hans');
  expect(text('清单.csv')).toContain(',,名单,list,,,,未放入：属敏感材料');
  expect(text('清单.csv')).toContain(',1.1 队伍,');
});

test('where nothing is read, everything is told as left out', async () => {
  const { files, text } = await packed();
  expect([...(files?.keys() ?? [])]).toEqual(['report.docx', '清單.csv', '缺漏說明.txt', 'SHA256SUMS']);
  expect(text('缺漏說明.txt').match(/未放入：不存在、不是文件、過大或無法讀取/g)).toHaveLength(4);
});

/** What evidence is called in a package, by the ids and paths that a report gives. */
function namesOf(given: readonly (readonly [id: string, file: string])[]): readonly string[] {
  const attachments = given.map(
    ([id, file]) => `  ${JSON.stringify(id)}: {kind: photo, file: ${JSON.stringify(file)}}\n`,
  );
  const text = `report: r\nagainst: demo@2020\nattachments:\n${attachments.join('')}`;
  const document = workspace({ 'r.report.yaml': text }).document(uriOf('r.report.yaml'));
  if (document === undefined || !isReport(document)) throw new Error('no report');
  return packedEvidence(document, () => undefined, []).flatMap(({ name }) => name ?? []);
}

test.each([
  ['con', 'a.pdf', '_con.pdf'],
  ['NUL.tar', 'a.gz', '_NUL.tar.gz'],
  ['com1', 'a', '_com1'],
  ['console', 'a.pdf', 'console.pdf'],
  ['a..', 'a', 'a_'],
  ['../../x', 'y.sh', '__.._x.sh'],
  ['名'.repeat(90), 'a.pdf', `${'名'.repeat(66)}.pdf`],
])('%s is packed under a name that every system takes', (id, file, name) => {
  expect(namesOf([[id, file]])).toEqual([`evidence/${name}`]);
});

test('whatever ids a report has, names in its package are told apart and taken everywhere', () => {
  const sign = fc.constantFrom('a', 'A', '名', 'é', 'e\u0301', '.', ' ', '/', '\\', ':', '𠮷', '-', '_');
  const id = fc.oneof(
    fc.string({ unit: sign, minLength: 1, maxLength: 90 }),
    fc.constantFrom('aux', 'AUX', 'lpt1', 'Con'),
  );
  const file = fc.constantFrom('a.pdf', 'A.PDF', 'b', 'c.', '夾/d.jpg');
  fc.assert(
    fc.property(fc.array(fc.tuple(id, file), { minLength: 1, maxLength: 6 }), (given) => {
      const names = namesOf(given);
      expect(new Set(names.map((one) => one.normalize('NFC').toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        expect(name).toMatch(/^evidence\/[^<>:"/\\|?*\p{Cc}]+(?<![. ])$/u);
        expect(name).not.toMatch(/^evidence\/(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(new TextEncoder().encode(name.slice('evidence/'.length)).length).toBeLessThanOrEqual(255);
      }
    }),
  );
});
