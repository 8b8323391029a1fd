import { rules } from '../generated/rules.ts';
import { examine } from '../rules/engine/examine.ts';
import { lineText } from '../syntax/line-text.ts';
import type { TextRead } from '../workspace/closed-reports.ts';
import { isReport, type ReportDocument } from '../workspace/document.ts';
import { amongPeers } from '../workspace/peers.ts';
import { readDocument } from '../workspace/read-document.ts';
import { change, type Snapshot } from '../workspace/snapshot.ts';
import { wantedFacts } from '../workspace/wanted-facts.ts';
import { batches } from './batches.ts';
import { type Disk, failedAt, type Outcome } from './examiner.ts';
import { headLength, ownerIn } from './owner.ts';

/**
 * Reads and checks closed reports, each once: those of one owner are compared with each other, and with the reports that the
 * snapshot knows besides. `pause` gives whatever else is waiting its turn.
 */
export async function examineReports(
  snapshot: Snapshot,
  uris: readonly string[],
  disk: Disk,
  pause: () => Promise<void> = async () => {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const texts = new Map<string, TextRead>();
  for (const uri of uris) {
    const result = await disk.readFile(uri);
    if ('problem' in result) outcomes.push({ uri, problem: result.problem });
    else texts.set(uri, result);
  }
  // What a report was read as takes fifty times the room of its text, and is let go of before the next owner's are read.
  for (const run of batches([...texts.keys()], (uri) => ownerIn(texts.get(uri)?.text.slice(0, headLength) ?? ''), 1)) {
    const together = run.flatMap((uri) => {
      const read = texts.get(uri);
      return read === undefined ? [] : [{ ...read, uri }];
    });
    outcomes.push(...(await examineTogether(snapshot, together, disk, pause)));
  }
  return outcomes;
}

async function examineTogether(
  snapshot: Snapshot,
  texts: readonly (TextRead & { readonly uri: string })[],
  disk: Disk,
  pause: () => Promise<void>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const reports: ReportDocument[] = [];
  const stamps = new Map(texts.map(({ uri, stamp }) => [uri, stamp]));
  for (const one of texts) {
    try {
      const text = lineText(one.text);
      const document = readDocument({ version: 0, open: false, origin: 'workspace', ...one, text });
      if (isReport(document)) reports.push(document);
      else outcomes.push(one);
    } catch (error) {
      outcomes.push(failedAt(one.uri, error));
    }
    await pause();
  }
  const inputs = await withEvidence(withReports(snapshot, reports), reports, disk);
  for (const document of reports) {
    const stamp = stamps.get(document.uri);
    try {
      outcomes.push({ examined: { ...examine(inputs, document, rules), ...(stamp !== undefined && { stamp }) } });
    } catch (error) {
      outcomes.push(failedAt(document.uri, error));
    }
    await pause();
  }
  return outcomes;
}

/** Whoever asks knows all standards and settings: what is not found in them is not there. */
function withReports(snapshot: Snapshot, reports: readonly ReportDocument[]): Snapshot {
  const read = reports.map((document) => ({ kind: 'put', document }) as const);
  return change(amongPeers(snapshot, reports), [{ kind: 'loading', loading: false }, ...read]);
}

async function withEvidence(snapshot: Snapshot, reports: readonly ReportDocument[], disk: Disk): Promise<Snapshot> {
  const { files } = wantedFacts(
    snapshot,
    reports.map(({ uri }) => uri),
  );
  const facts = files.map(async (uri) => [uri, await disk.fileFact(uri, snapshot.roots)] as const);
  return change(snapshot, [{ kind: 'files', files: new Map(await Promise.all(facts)) }]);
}
