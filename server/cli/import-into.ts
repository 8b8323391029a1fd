import { basename, resolve } from 'node:path';
import { type Locale, say } from '../base/words.ts';
import { findOnDisk } from '../disk/files.ts';
import { replaceOnDisk } from '../disk/replace.ts';
import { uriOfPath } from '../disk/uri.ts';
import { compareFile } from '../import/compare-file.ts';
import { changeLine, readBack } from '../import/read-back.ts';
import { compareTools } from '../lsp/compare-tools.ts';
import { kindByName } from '../protocol/kinds.ts';
import { createService } from '../service.ts';
import type { CommandContext } from './command-context.ts';
import { silentProgress } from './progress.ts';
import { learnRoots, readFiles } from './read-workspace.ts';
import { isThere, shown, workspaceRoot } from './root.ts';
import { cliWords } from './words.ts';

export interface IntoOptions {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly only?: readonly string[];
  readonly force?: boolean;
}

/** Takes what was changed in a Word file or workbook over into the file that it was exported of; all changes are told, by rows. */
export async function importInto(
  { current, today, out, err, done }: CommandContext,
  from: { readonly path: string; readonly bytes: Uint8Array },
  { into, dryRun, only, force }: IntoOptions,
  locale: Locale,
): Promise<void> {
  const target = resolve(current, into);
  const fail = (words: keyof typeof cliWords, path: string, reason = ''): void => {
    err([say(cliWords[words], locale, { path: shown(path, current), reason })]);
    done(2);
  };
  if (!(await isThere(target))) return fail('missing', target);
  const kind = kindByName(target);
  if (kind !== 'standard' && kind !== 'report') return fail('notOurs', target);
  const root = await workspaceRoot(target, current);
  const service = createService(today);
  learnRoots(service, [root]);
  const { files } = await findOnDisk(root);
  const standards = files.filter((one) => kindByName(one) === 'standard');
  const unread = await readFiles(service, [...new Set([...standards, target])], silentProgress);
  const document = service.document(uriOfPath(target));
  if (document === undefined || unread.some(({ path }) => path === target)) return fail('unreadable', target);
  const name = basename(from.path);
  const compared = compareFile(service.snapshot(), document, { name, bytes: from.bytes }, await compareTools(), locale);
  if ('refused' in compared) return fail('notImported', from.path, say(compared.refused, locale));
  const isMeant = (id: string) => only === undefined || only.includes(id);
  const taken = compared.changes.filter(({ id, isConflict }) => isMeant(id) && (force === true || isConflict !== true));
  const { text } = readBack(document, taken, locale);
  const before = document.tree.text.toString();
  const isChanged = text !== before;
  const refused = isChanged && dryRun !== true ? await replaceOnDisk(target, before, text, [root]) : undefined;
  err(compared.told);
  if (refused !== undefined) return fail(refused, target);
  const head = !isChanged ? 'intoNothing' : dryRun === true ? 'intoShown' : 'intoTaken';
  const count = taken.filter(({ edits }) => edits.length > 0).length;
  out([
    say(cliWords[head], locale, { path: shown(target, current), count }),
    ...compared.changes.filter(({ id }) => isMeant(id)).map((one) => `  ${changeLine(one, locale)}`),
  ]);
}
