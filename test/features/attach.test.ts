import { describe, expect, test } from 'vitest';
import { URI } from 'vscode-uri';
import { attachFiles } from '../../server/features/attach/attach-files.ts';
import { placesFor } from '../../server/features/attach/copies.ts';
import { lineText } from '../../server/syntax/line-text.ts';
import { demoStandard } from '../support/demo-standard.ts';
import { markedFiles } from '../support/marked-files.ts';
import { findings, root, uriOf, workspace } from '../support/workspace.ts';

const standard = demoStandard(
  `      - {id: a, title: 甲, provision: requirement, text: 應有名單和照片。, evidence: [roster, photo]}
      - {id: b, title: 乙, provision: requirement, text: 應有合同。, evidence: [contract]}
      - {id: c, title: 丙, provision: statement, text: 無。}
`,
  `evidence-kinds:
  roster: {title: 名單}
  photo: {title: 照片}
  contract: {title: 合同}
`,
);

const head = 'report: r\nagainst: demo@2020\n';

/** The report after files were dropped at `$0`. */
function dropped(fixture: string, files: readonly string[]): string {
  const {
    snapshot,
    document,
    position,
    files: texts,
  } = markedFiles({
    'demo.standard.yaml': standard,
    'a/r.report.yaml': head + fixture,
  });
  const uris = files.map((name) => URI.parse(uriOf(name)).toString());
  const [change] = attachFiles(snapshot, document, position, uris, 'zh-Hant');
  const text = texts['a/r.report.yaml'] ?? '';
  if (change === undefined) return text;
  return lineText(text)
    .edit([...change.edits].reverse())
    .toString()
    .slice(head.length);
}

const rows: readonly [string, string, readonly string[], string][] = [
  [
    'onto an answer without evidence: an attachment, named there, of the kind that its name says',
    'answers:\n  a:\n    status: implemented$0\n',
    ['a/e/導師名單 (1).pdf'],
    'attachments:\n  導師名單-1:\n    kind: roster\n    title: 導師名單 (1)\n    file: e/導師名單 (1).pdf\nanswers:\n  a:\n    status: implemented\n    evidence:\n      - 導師名單-1\n',
  ],
  [
    'behind others, several at once; of the one kind that is still missing',
    'attachments:\n  list: {kind: roster, title: 名單, file: e/x.pdf}\nanswers:\n  a:\n    status: implemented\n    evidence:\n      - list$0\n',
    ['shared/IMG_001.jpg', 'shared/IMG_002.jpg'],
    'attachments:\n  list: {kind: roster, title: 名單, file: e/x.pdf}\n  IMG_001:\n    kind: photo\n    title: IMG_001\n    file: ../shared/IMG_001.jpg\n  IMG_002:\n    kind: photo\n    title: IMG_002\n    file: ../shared/IMG_002.jpg\nanswers:\n  a:\n    status: implemented\n    evidence:\n      - list\n      - IMG_001\n      - IMG_002\n',
  ],
  [
    'of several kinds that may be meant none is guessed',
    'answers:\n  a:\n    status: implemented$0\n',
    ['a/scan.pdf'],
    'attachments:\n  scan:\n    kind: ‹種類›\n    title: scan\n    file: scan.pdf\nanswers:\n  a:\n    status: implemented\n    evidence:\n      - scan\n',
  ],
  [
    'what is attached already is named, not attached again',
    'attachments:\n  deal:\n    kind: contract\n    title: 合同\n    file: e/x.pdf\nanswers:\n  b:\n    status: implemented$0\n',
    ['a/e/x.pdf'],
    'attachments:\n  deal:\n    kind: contract\n    title: 合同\n    file: e/x.pdf\nanswers:\n  b:\n    status: implemented\n    evidence:\n      - deal\n',
  ],
  [
    'an id that is taken gets a number',
    'attachments:\n  x: {kind: contract, title: 甲, file: e/x.pdf}\nanswers:\n  b:\n    status: implemented$0\n',
    ['a/f/x.pdf'],
    'attachments:\n  x: {kind: contract, title: 甲, file: e/x.pdf}\n  x-2:\n    kind: contract\n    title: x\n    file: f/x.pdf\nanswers:\n  b:\n    status: implemented\n    evidence:\n      - x-2\n',
  ],
  [
    'beside the answers, attachments only',
    'attachments:\n  x: {kind: contract, title: 甲, file: e/x.pdf}$0\n',
    ['a/合同.pdf'],
    'attachments:\n  x: {kind: contract, title: 甲, file: e/x.pdf}\n  合同:\n    kind: contract\n    title: 合同\n    file: 合同.pdf\n',
  ],
  [
    'onto a file: its path',
    'attachments:\n  x:\n    kind: contract\n    title: 甲\n    file: old$0.pdf\n',
    ['a/合同, 1.pdf'],
    'attachments:\n  x:\n    kind: contract\n    title: 甲\n    file: "合同, 1.pdf"\n',
  ],
  [
    'onto an empty file: its path',
    'attachments:\n  x:\n    kind: contract\n    title: 甲\n    file:$0\n',
    ['a/x.pdf'],
    'attachments:\n  x:\n    kind: contract\n    title: 甲\n    file: x.pdf\n',
  ],
];

describe('files dropped on a report', () => {
  test.each(rows)('%s', (_, fixture, files, expected) => {
    const text = dropped(fixture, files);
    expect(text).toBe(expected);
    const service = workspace({ 'demo.standard.yaml': standard, 'a/r.report.yaml': head + text });
    const codes = findings(service, 'a/r.report.yaml').map(({ code }) => code);
    const ofOurs = codes.filter((code) => /^(yaml|schema)\//.test(code));
    expect(ofOurs.filter((code) => !['schema/to-fill-in', 'schema/missing-key'].includes(code))).toEqual([]);
  });

  test('a standard takes none', () => {
    const { snapshot, document, position } = markedFiles({ 'demo.standard.yaml': `$0${standard}` });
    expect(attachFiles(snapshot, document, position, [uriOf('x.pdf')], 'en')).toEqual([]);
  });
});

test('what lies outside the workspace gets a place beside the other evidence, under a name of its own', () => {
  const { service, document } = markedFiles({
    'a/r.report.yaml': 'report: r$0\nattachments:\n  x: {kind: contract, title: 甲, file: e/x.pdf}\n',
    'b/r.report.yaml': 'report: s\n',
  });
  service.learn([{ kind: 'folders', folders: new Map([[uriOf('a/e'), ['X.pdf', 'y.tar.gz']]]) }]);
  const other = service.document(uriOf('b/r.report.yaml'));
  if (other === undefined) throw new Error('no report');
  const files = [
    { uri: uriOf('c/z.pdf'), name: 'z.pdf' },
    { uri: 'file:///elsewhere/x.pdf', name: 'x.pdf' },
    { name: 'x.pdf' },
    { name: '../../evil/y' },
  ];
  expect(placesFor(service.snapshot(), document, files).map(decodeURIComponent)).toEqual(
    ['c/z.pdf', 'a/e/x (2).pdf', 'a/e/x (3).pdf', 'a/e/....evily'].map((name) => `${root}/${name}`),
  );
  expect(placesFor(service.snapshot(), other, [{ name: 'x.pdf' }]).map(decodeURIComponent)).toEqual([
    `${root}/b/證明材料/x.pdf`,
  ]);
});
