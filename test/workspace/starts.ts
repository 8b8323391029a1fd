import { rules } from '../../server/generated/rules.ts';
import { type Examined, examine } from '../../server/rules/engine/examine.ts';
import { createService, type Service } from '../../server/service.ts';
import type { ClosedTexts } from '../../server/workspace/closed-reports.ts';
import { root, uriOf } from '../support/workspace.ts';

export type Files = Map<string, string>;

/** The texts on a disk that changes as the map does. */
export function textsOf(files: Files): ClosedTexts {
  return textsFrom((uri) => files.get(decodeURIComponent(uri.slice(root.length + 1))));
}

export function textsFrom(textOf: (uri: string) => string | undefined): ClosedTexts {
  return {
    covers: () => true,
    read(uri) {
      const text = textOf(uri);
      return text === undefined ? undefined : { text };
    },
  };
}

/** A service that has read all files itself. */
export function started(files: Files): Service {
  const service = createService('2026-11-24', textsOf(files));
  service.learn([{ kind: 'roots', roots: [root] }]);
  service.load([...files].map(([name, text]) => ({ uri: uriOf(name), text })));
  return service;
}

const isReportName = (name: string) => name.endsWith('.report.yaml');

/** What is found in some reports where these and the standards are all that is known. */
export function examinedApart(files: Files, names: readonly string[]): readonly Examined[] {
  const part = new Map([...files].filter(([name]) => !isReportName(name) || names.includes(name)));
  const service = started(part);
  return names.flatMap((name) => {
    const document = service.document(uriOf(name));
    return document === undefined ? [] : [sent(examine(service.snapshot(), document, rules))];
  });
}

/** As it arrives from a worker, or from where it was stored. */
export function sent(examined: Examined): Examined {
  return JSON.parse(JSON.stringify(structuredClone(examined)));
}

/** A service that has read everything but the reports: those were checked elsewhere, in so many parts that knew nothing of each other. */
export function admitted(files: Files, parts: number): Service {
  const reports = [...files.keys()].filter(isReportName);
  const service = started(files);
  service.forget(reports.map(uriOf));
  for (let part = 0; part < parts; part++) {
    const names = reports.filter((_, index) => index % parts === part);
    service.admit(examinedApart(files, names));
  }
  return service;
}
