import { rules } from '../generated/rules.ts';
import { examine } from '../rules/examine.ts';
import { lineText } from '../syntax/line-text.ts';
import { isReport, type ReportDocument } from '../workspace/document.ts';
import { readDocument } from '../workspace/read-document.ts';
import { change, type Snapshot } from '../workspace/snapshot.ts';
import { wantedFacts } from '../workspace/wanted-facts.ts';
import type { Disk, Outcome } from './examiner.ts';

/**
 * Reads and checks closed reports, each once: together they are the collection, with the reports that the snapshot knows
 * besides. `pause` gives whatever else is waiting its turn.
 */
export async function examineReports(
  snapshot: Snapshot,
  uris: readonly string[],
  disk: Disk,
  pause: () => Promise<void> = async () => {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const reports: ReportDocument[] = [];
  for (const uri of uris) {
    const result = await disk.readFile(uri);
    if ('problem' in result) {
      outcomes.push({ uri, problem: result.problem });
      continue;
    }
    const text = lineText(result.text);
    const document = readDocument({ uri, version: 0, open: false, origin: 'workspace', ...result, text });
    if (isReport(document)) reports.push(document);
    else outcomes.push({ uri, ...result });
    await pause();
  }
  const world = await withEvidence(withReports(snapshot, reports), reports, disk);
  for (const document of reports) {
    outcomes.push({ examined: examine(world, document, rules) });
    await pause();
  }
  return outcomes;
}

/** Whoever asks knows all standards and settings: what is not found in them is not there. */
function withReports(snapshot: Snapshot, reports: readonly ReportDocument[]): Snapshot {
  const read = reports.map((document) => ({ kind: 'put', document }) as const);
  return change(snapshot, [{ kind: 'loading', loading: false }, ...read]);
}

async function withEvidence(snapshot: Snapshot, reports: readonly ReportDocument[], disk: Disk): Promise<Snapshot> {
  const { files } = wantedFacts(
    snapshot,
    reports.map(({ uri }) => uri),
  );
  const facts = files.map(async (uri) => [uri, await disk.fileFact(uri, snapshot.roots)] as const);
  return change(snapshot, [{ kind: 'files', files: new Map(await Promise.all(facts)) }]);
}
