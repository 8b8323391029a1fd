import { dirname, resolve } from 'node:path';
import type { Locale } from '../base/words.ts';
import { uriOfPath } from '../disk/uri.ts';
import { textInUtf8 } from '../disk/utf8.ts';
import { kindByName, languageOfKind } from '../protocol/kinds.ts';
import { fixAll } from '../rules/engine/fix-all.ts';
import type { Service } from '../service.ts';
import { isKnownReport } from '../workspace/document.ts';
import type { CheckedPaths, FixedFile } from './check.ts';
import { namesOf, textsNaming } from './check-named.ts';
import type { FileFindings } from './formats/check-result.ts';
import { withMendings } from './mendings.ts';
import { openWorkspace } from './open-workspace.ts';
import { silentProgress } from './progress.ts';
import { learnOfDisk, readFiles } from './read-workspace.ts';
import { isFolder } from './root.ts';

/** Stands for standard input among the paths. */
export const stdinPath = '-';

interface StdinOptions {
  readonly bytes: Uint8Array;
  /** Where the text would lie as a file, so that its neighbours are known. */
  readonly name: string | undefined;
  readonly current: string;
  readonly today: string;
  readonly locale: (service: Service) => Locale;
  readonly fix: boolean;
  readonly mends: boolean;
}

/** Checks a text that is no file, or is yet to be: as though it stood in the file that it is named after. */
export async function checkStdin(options: StdinOptions): Promise<CheckedPaths> {
  const { name, current, today, bytes } = options;
  // Without a name what stands in it says what it is.
  const path = resolve(current, name ?? 'stdin.standard.yaml');
  const file = name ?? 'stdin';
  const folder = dirname(path);
  const paths = (await isFolder(folder)) ? [folder] : [];
  const { service, roots, found } = await openWorkspace({ paths, current, today, keepsTexts: false });
  const others = found.filter((one) => one !== path);
  await readFiles(
    service,
    others.filter((one) => kindByName(one) !== 'report'),
    silentProgress,
  );
  const locale = options.locale(service);
  const kind = kindByName(path);
  const text = textInUtf8(bytes);
  if (kind === undefined || text === undefined) {
    const problem = kind === undefined ? 'notOurs' : 'not-text';
    return { locale, files: [], unreadable: [{ path: file, problem }], besides: [], fixed: [] };
  }
  const uri = uriOfPath(path);
  service.open({ uri, text }, 1, languageOfKind(kind) ?? '');
  const known = service.known(uri);
  const reports = others.filter((one) => kindByName(one) === 'report');
  if (isKnownReport(known)) service.load(await textsNaming(namesOf(known), reports, silentProgress));
  await learnOfDisk(service, [path], roots);
  const fixed = options.fix ? fixedText(service, uri, text, file) : [];
  const diagnostics = service.diagnostics(uri, locale);
  const findings = options.mends ? withMendings(service, uri, diagnostics, locale) : diagnostics;
  const files: readonly FileFindings[] = [{ file, diagnostics: findings }];
  return { locale, files, unreadable: [], besides: [], fixed, text: fixed[0]?.change?.after ?? text };
}

function fixedText(service: Service, uri: string, before: string, file: string): readonly FixedFile[] {
  const document = service.document(uri);
  if (document === undefined) return [];
  const { text, fixed } = fixAll(service.snapshot(), document, service.rules);
  if (fixed.length === 0) return [];
  const rules = new Map<string, number>();
  for (const { rule } of fixed) rules.set(rule.code, (rules.get(rule.code) ?? 0) + 1);
  const after = text.toString();
  service.replace(uri, 2, after);
  return [{ file, rules, change: { before, after } }];
}

/** All that comes in. */
export async function readStdin(): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of process.stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}
