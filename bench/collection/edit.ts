import { looking } from '../client/session.ts';
import { figureOf, reportName, variantOf } from '../documents/collection.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';
import { edit, hovering, limit, openFile, typeInReport } from './editor.ts';
import type { CollectionFolder } from './folder.ts';
import { inEditor, startEditor } from './start-editor.ts';

/** The clause that is edited, and the least number that it asks for before and after. */
const edited = { clause: 20, before: 3, after: 7 };
const rounds = 4;
const shown = 'report/contradicts-figures';

/** Reports whose figure is too low once the clause asks for more. The variant that adapts the clause itself keeps its own number. */
function turning({ size }: CollectionFolder): number[] {
  const apart = Array.from({ length: size.variants }, (_, index) => index + 1).filter(
    (variant) => (variant % size.clauses) + 1 === edited.clause,
  );
  return Array.from({ length: size.reports }, (_, index) => index + 1).filter(
    (report) => figureOf(report) < edited.after && !apart.includes(variantOf(report, size.variants)),
  );
}

const standardName = 'standards/collection.standard.yaml';

/** A clause that every report of the workspace answers is changed and changed back. Only ours knows what depends on it. */
export async function editCollection(collection: CollectionFolder, contestant: Contestant): Promise<Result[]> {
  const { size } = collection;
  const editor = await startEditor(collection, contestant);
  const { client, uriOf, current } = editor;
  const turned = turning(collection);
  const openReports = turned.slice(0, 3).map(reportName);
  const text = openFile(editor, collection, standardName, 'service-standard');
  for (const name of openReports) openFile(editor, collection, name, 'service-report');
  await client.quiet(looking);

  const lines = text.split('\n');
  const clause = lines.findIndex((line) => line.endsWith(`- id: clause-${edited.clause}`));
  const line = lines.findIndex((one, index) => index > clause && one.includes('at-least: '));
  const column = (lines[line] ?? '').indexOf('at-least: ') + 'at-least: '.length;
  const times: Record<'open' | 'all' | 'keystroke', number[]> = { open: [], all: [], keystroke: [] };
  const hovers: number[] = [];
  let at = edited.before;
  for (let round = 0; round < rounds; round++) {
    at = at === edited.before ? edited.after : edited.before;
    const wrong = at === edited.after;
    const shows = (name: string) =>
      current.get(uriOf(name))?.diagnostics.filter(({ code }) => code === shown).length ?? 0;
    const before = new Map(turned.map((report) => [report, shows(reportName(report))]));
    const due = (report: number) => shows(reportName(report)) === (before.get(report) ?? 0) + (wrong ? 1 : -1);
    const ours = new Set(openReports.map(uriOf));
    const left = new Set(turned);
    let openAt: number | undefined;
    const all = client.published((one) => {
      for (const report of left) if (uriOf(reportName(report)) === one.uri && due(report)) left.delete(report);
      if (openAt === undefined && turned.slice(0, ours.size).every((report) => !left.has(report))) openAt = one.at;
      return left.size === 0;
    }, limit);
    let running = true;
    const start = edit(editor, standardName, line, column, column + 1, String(at));
    const asked = hovering(client, uriOf(standardName), { line: clause + 1, character: 10 }, () => running);
    const last = await all;
    running = false;
    hovers.push(...(await asked));
    if (last === undefined || openAt === undefined) throw new Error('Reports were not checked again');
    times.open.push(openAt - start);
    times.all.push(last.at - start);
    await client.quiet(1000);
  }
  times.keystroke.push(...(await typeInReport(editor, collection, openReports[0] ?? '')));
  for (const uri of [standardName, ...openReports].map(uriOf)) {
    client.notify('textDocument/didClose', { textDocument: { uri } });
  }
  await client.quiet(1000);
  await client.end();
  const about = { size: size.reports, findings: 0, contestant: contestant.name };
  const row = (measure: string, samples: readonly number[]): Result => ({ ...about, measure, timing: timing(samples) });
  return [
    row(inEditor, [editor.indexed]),
    row('keystroke in a report of the workspace', times.keystroke),
    row('edit of a clause: open reports checked again', times.open),
    row('edit of a clause: all reports checked again', times.all),
    row('edit of a clause: hover meanwhile', hovers),
  ];
}
