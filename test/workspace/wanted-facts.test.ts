import { expect, test } from 'vitest';
import { createService } from '../../server/service.ts';

const uri = 'file:///work/a.report.yaml';
const list = 'file:///work/list.pdf';
const text = 'report: a\nattachments:\n  list: {kind: roster, title: 名單, file: list.pdf}\n';

test('what a report names is asked for until it is known, and again when it may no longer be so', () => {
  const service = createService('2020-06-01');
  service.load([{ uri, text }]);
  service.learn([{ kind: 'roots', roots: ['file:///work'] }]);
  expect(service.wanted([uri])).toEqual({ files: [list], folders: ['file:///work'] });
  service.learn([
    { kind: 'files', files: new Map([[list, 'present']]) },
    { kind: 'folders', folders: new Map([['file:///work', ['list.pdf']]]) },
  ]);
  for (let i = 0; i < 2; i++) expect(service.wanted([uri])).toEqual({ files: [], folders: [] });
  service.learn([{ kind: 'stale', files: [list], folders: [] }]);
  expect(service.wanted([uri])).toEqual({ files: [list], folders: [] });
});

test.each(['.', './', '..', '../other/list.pdf', 'sub/../..'])('nothing above the root is asked for: %s', (path) => {
  const service = createService('2020-06-01');
  service.load([{ uri, text: text.replace('list.pdf', path) }]);
  service.learn([{ kind: 'roots', roots: ['file:///work'] }]);
  const { files, folders } = service.wanted([uri]);
  for (const one of [...files, ...folders]) expect(one).toMatch(/^file:\/\/\/work(?:\/|$)/);
});
