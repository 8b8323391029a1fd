import { expect, test } from 'vitest';
import { viewUri } from '../../server/protocol/views.ts';
import { standardOf } from '../../server/workspace/resolve/resolve.ts';
import { workspace } from '../support/workspace.ts';

const edition = 'makerspace-service@2017';
const uri = viewUri('standards', { name: 'makerspace-service.standard.yaml' });

test('a standard that ships is still known after somebody looked at it', () => {
  const service = workspace({});
  const text = service.document(uri)?.tree.text.toString() ?? '';
  expect(text).toContain(`standard: ${edition}`);
  service.open({ uri, text }, 1, 'service-standard', 'elsewhere');
  expect(standardOf(service.snapshot(), edition)?.uri).toBe(uri);
  service.close(uri, undefined);
  expect(standardOf(service.snapshot(), edition)?.uri).toBe(uri);
});

test('an older state of a file, open beside it, is no second definition', () => {
  const text = 'standard: house@1\n';
  const service = workspace({ 'house.standard.yaml': text });
  service.open({ uri: 'git:/house.standard.yaml?HEAD', text }, 1, 'service-standard', 'elsewhere');
  expect(service.snapshot().standards.get('house@1')).toHaveLength(1);
});
