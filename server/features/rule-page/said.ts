import { type Locale, say } from '../../base/words.ts';
import { wordingOf } from '../../rules/engine/render.ts';
import { check } from '../../rules/engine/run.ts';
import type { Example } from '../../rules/example.ts';
import type { Rule } from '../../rules/rule.ts';
import { lineText } from '../../syntax/line-text.ts';
import type { ShippedStandard } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { type Change, change, emptySnapshot, type FileFact, type Snapshot } from '../../workspace/snapshot.ts';
import { wantedFacts } from '../../workspace/wanted-facts.ts';

const root = 'file:///workspace';

/** What a rule says of an example: what is wrong and what to do, as in the list of problems. Undefined where it is silent. */
export function saidOf(
  example: Example,
  rule: Rule,
  rules: readonly Rule[],
  shipped: readonly ShippedStandard[],
  locale: Locale,
): string | undefined {
  const documents = Object.entries(example.files).map(([name, text]) =>
    readDocument({ uri: uriOf(name), version: 0, open: true, origin: 'workspace', text: lineText(text) }),
  );
  const [document] = documents;
  if (document === undefined) return undefined;
  const files = [...shipped, ...documents].map((one): Change => ({ kind: 'put', document: one }));
  const bare = change(emptySnapshot(example.today ?? '2026-11-24'), [{ kind: 'roots', roots: [root] }, ...files]);
  const snapshot = withFiles(bare, document.uri, example.present ?? []);
  const { findings } = check(snapshot, document, heard(rule, rules));
  const found = findings.find((one) => one.rule.code === rule.code);
  return found && say(wordingOf(rule, found.wording), locale, found.args);
}

function uriOf(name: string): string {
  return `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/** All rules, as one may have to do with another; the one in question also where it is off unless set. */
function heard(rule: Rule, rules: readonly Rule[]): readonly Rule[] {
  if (rule.severity !== 'off') return rules;
  return rules.map((one) => (one === rule ? { ...one, severity: 'warning' } : one));
}

/** The snapshot with what the report asks about the disk, where these files lie. */
function withFiles(snapshot: Snapshot, uri: string, names: readonly string[]): Snapshot {
  const present = new Set(names.map(uriOf));
  const wanted = wantedFacts(snapshot, [uri]);
  const factOf = (file: string): FileFact => (present.has(file) ? 'present' : 'missing');
  const below = (folder: string): string[] =>
    [...present].filter((file) => file.slice(0, file.lastIndexOf('/')) === folder);
  const namesIn = (folder: string): readonly string[] => below(folder).map((file) => file.slice(folder.length + 1));
  return change(snapshot, [
    { kind: 'files', files: new Map(wanted.files.map((file) => [file, factOf(file)])) },
    { kind: 'folders', folders: new Map(wanted.folders.map((folder) => [folder, namesIn(folder)])) },
  ]);
}
