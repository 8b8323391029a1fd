import { URI, Utils } from 'vscode-uri';
import type { Locale } from '../../base/words.ts';
import { say } from '../../base/words.ts';
import { type Document, isReport, languageOf } from '../../workspace/document.ts';
import { folderOf, isInside, locationOf, rootOf } from '../../workspace/paths.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/** A file that somebody attaches: where it is, if anywhere that can be named, and what it is called. */
interface DroppedFile {
  readonly uri?: string | undefined;
  readonly name: string;
}

/** Where evidence goes that is not in the workspace yet, in a report that has none so far. */
const evidence = { en: 'evidence', 'zh-Hant': '證明材料' };

/**
 * Where each file is to lie so that the report can name it: in its place, or, for one outside the workspace, beside the report's other
 * evidence, under a name that nothing there bears as far as is known.
 */
export function placesFor(snapshot: Snapshot, document: Document, files: readonly DroppedFile[]): readonly string[] {
  const within = rootOf(document.uri, snapshot.roots) ?? folderOf(document.uri);
  const folder = evidenceFolder(document, within);
  const taken = new Set((snapshot.facts.folders.get(folder) ?? []).map((name) => name.toLowerCase()));
  return files.map(({ uri, name }) => {
    if (uri !== undefined && isInside(uri, within)) return uri;
    const free = freeName(name.replace(/[/\\]/g, ''), taken);
    taken.add(free.toLowerCase());
    return Utils.joinPath(URI.parse(folder), free).toString();
  });
}

/** The folder of the last attachment that lies in the workspace. */
function evidenceFolder(document: Document, within: string): string {
  const attachments = isReport(document) ? document.model.attachments : [];
  const places = attachments.flatMap(({ file }) => locationOf(document.uri, file?.value ?? '') ?? []);
  const last = places.findLast((place) => isInside(place, within));
  if (last !== undefined) return folderOf(last);
  const language: Locale = languageOf(document);
  return Utils.joinPath(URI.parse(folderOf(document.uri)), say(evidence, language)).toString();
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = '', ending = ''] = /^(.*?)((?:\.[^.]*)?)$/s.exec(name) ?? [];
  let free = name;
  for (let next = 2; taken.has(free.toLowerCase()); next++) free = `${stem} (${next})${ending}`;
  return free;
}
