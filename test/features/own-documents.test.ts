import { expect, test } from 'vitest';
import { definition } from '../../server/features/definition.ts';
import { ownDocument } from '../../server/features/own-documents.ts';
import { viewUri } from '../../server/protocol/views.ts';
import { shown } from '../support/marked-files.ts';
import { workspace } from '../support/workspace.ts';

const files = {
  'base.standard.yaml': `standard: 𠮷@2020
class: policy
chapters:
  - id: one
    clauses:
      - {id: a, text: 甲}
      - {id: b, text: 乙}
`.replaceAll('\n', '\r\n'),
  'variant.standard.yaml': `standard: variant@2020
extends: 𠮷@2020
adapt:
  - {clause: a, because: 無, text: 見[[b]]}
chapters:
  - {id: one, clauses: [{id: c, text: 丙}]}
`,
};

test('a resolved standard is shown with who added and changed what, and leads back to its files', () => {
  const service = workspace(files);
  const uri = viewUri('resolved', { edition: 'variant@2020' });
  const text = ownDocument(service.snapshot(), uri, [], 'zh-Hans') ?? '';
  expect(text.split('\n').slice(1)).toEqual([
    'standard: variant@2020',
    'chapters:',
    '  - id: one',
    '    clauses:',
    '      # variant@2020 修改：text（無）',
    '      - id: a',
    '        text: 见[[b]]'.replace('见', '見'),
    '      - id: b',
    '        text: 乙',
    '      # variant@2020 新增',
    '      - id: c',
    '        text: 丙',
    '',
  ]);
  service.open({ uri, text }, 1, 'service-standard', 'elsewhere');
  const document = service.document(uri);
  const found = document && definition(service.snapshot(), document, { line: 7, character: 18 });
  expect(found?.targets.map((target) => shown(target.uri, target.range))).toEqual(['base.standard.yaml 6:13-14']);
});
