import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Service } from '../../../server/service.ts';
import { editOf, family, opened, step } from '../../rules/edited-files.ts';
import type { Kind } from './kind.ts';

const editsAStep = 8;

/** Edits in a family of standards and reports: after each, everything is said that somebody says who reads the files afresh. */
export const serviceEdits: Kind = {
  name: 'edits',
  async step(random) {
    const files = new Map(family);
    const service = opened(files);
    const shown = (of: Service) => [...files.keys()].map((uri) => of.diagnostics(uri, 'zh-Hant'));
    shown(service);
    for (const one of fc.sample(step, { seed: random.seed(), numRuns: editsAStep })) {
      const uris = [...files.keys()];
      const uri = uris[random.integer(uris.length)] ?? '';
      service.edit(uri, random.integer(1_000_000), [editOf(files.get(uri) ?? '', one)]);
      files.set(uri, service.document(uri)?.tree.text.toString() ?? '');
      if (!isDeepStrictEqual(shown(service), shown(opened(files)))) return `after ${JSON.stringify(one)} in ${uri}`;
    }
    return undefined;
  },
};
