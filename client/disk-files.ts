import { type Uri, window, workspace } from 'vscode';
import { fileNameOf } from './file-name.ts';
import { currentLocale } from './settings.ts';
import { tell } from './words.ts';

/** Larger files travel to no server (bytes). */
const mostBytes = 256 * 1024 * 1024;

/** What stands in a file that the reader chose; undefined where it cannot be read, which they have been told. */
export async function readChosen(file: Uri): Promise<Uint8Array | undefined> {
  const locale = currentLocale();
  try {
    const { size } = await workspace.fs.stat(file);
    if (size <= mostBytes) return await workspace.fs.readFile(file);
    void window.showErrorMessage(tell(locale, 'tooLarge', { file: fileNameOf(file) }));
  } catch (error) {
    void window.showErrorMessage(tell(locale, 'notRead', { file: fileNameOf(file), why: reasonOf(error) }));
  }
  return undefined;
}

/** Writes a file; what went wrong, where something did. */
export async function save(to: Uri, content: Uint8Array): Promise<string | undefined> {
  try {
    await workspace.fs.writeFile(to, content);
    return undefined;
  } catch (error) {
    return tell(currentLocale(), 'notSaved', { file: fileNameOf(to), why: reasonOf(error) });
  }
}

/** Whether files that are there already may be written anew: asked once for all of them. */
export async function mayReplace(targets: readonly Uri[]): Promise<boolean> {
  const stats = await Promise.allSettled(targets.map((one) => workspace.fs.stat(one)));
  const there = targets.filter((_, index) => stats[index]?.status === 'fulfilled');
  if (there.length === 0) return true;
  const [locale, names] = [currentLocale(), there.map(fileNameOf).join(', ')];
  const yes = tell(locale, 'replace');
  const question = tell(locale, 'replaceExported', { files: names });
  return (await window.showWarningMessage(question, { modal: true }, yes)) === yes;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
