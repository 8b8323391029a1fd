import { figureOf, reportName, variantOf } from '../documents/collection.ts';
import type { Rounds } from '../measures/rounds.ts';
import type { Result } from '../report/results.ts';
import type { Contestant } from '../servers/contestants.ts';
import { timing } from '../statistics.ts';
import { edit, hovering, limit, openFile, typist } from './editor.ts';
import type { CollectionFolder } from './folder.ts';
import { inEditor, startEditor } from './start-editor.ts';

/** The clause that is edited, and the least number that it asks for before and after. */
const edited = { clause: 20, before: 3, after: 7 };
const shown = 'report/contradicts-figures';

/** Before and while it counts; the closed reports of each edit are done with before the next. */
const warmUp: Rounds = { rounds: 100, budget: 2_000 };
const pace: Rounds = { rounds: 20, budget: 6_000 };

/** Milliseconds of silence after whatever was told last, before an edit and before the keystroke that it is compared with. */
const pause = 500;
/** Keystrokes one behind the other, at the end. */
const keysInARow = 40;

/** Milliseconds of one edit, and of a keystroke after it. */
interface Edited {
  /** To the findings of all reports that are open. */
  readonly open: number;
  readonly all: number;
  readonly hovers: readonly number[];
  /** In an open report. It follows as long a silence as the edit did: what rests is as cold for the one as for the other. */
  readonly keystroke: number;
}

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
  await client.quiet(2000);

  const type = typist(editor, collection, openReports[1] ?? '');

  const lines = text.split('\n');
  const clause = lines.findIndex((line) => line.endsWith(`- id: clause-${edited.clause}`));
  const line = lines.findIndex((one, index) => index > clause && one.includes('at-least: '));
  const column = (lines[line] ?? '').indexOf('at-least: ') + 'at-least: '.length;
  const turn = async (to: number): Promise<Edited> => {
    const step = to === edited.after ? 1 : -1;
    const shows = (name: string) =>
      current.get(uriOf(name))?.diagnostics.filter(({ code }) => code === shown).length ?? 0;
    const before = new Map(turned.map((report) => [report, shows(reportName(report))]));
    const due = (report: number) => shows(reportName(report)) === (before.get(report) ?? 0) + step;
    const left = new Set(turned);
    let openAt: number | undefined;
    const all = client.published((one) => {
      for (const report of left) if (uriOf(reportName(report)) === one.uri && due(report)) left.delete(report);
      if (openAt === undefined && turned.slice(0, openReports.length).every((report) => !left.has(report)))
        openAt = one.at;
      return left.size === 0;
    }, limit);
    let running = true;
    const start = edit(editor, standardName, line, column, column + 1, String(to));
    const asked = hovering(client, uriOf(standardName), { line: clause + 1, character: 10 }, () => running);
    const last = await all;
    running = false;
    const hovers = await asked;
    if (last === undefined || openAt === undefined) throw new Error('Reports were not checked again');
    await client.quiet(pause);
    const keystroke = await type();
    await client.quiet(pause);
    return { open: openAt - start, all: last.at - start, hovers, keystroke };
  };

  let at = edited.before;
  /** To and fro, as often as so many milliseconds of work allow. */
  const turns = async ({ rounds, budget }: Rounds): Promise<readonly Edited[]> => {
    const done: Edited[] = [];
    for (let spent = 0; done.length < rounds && spent < budget; spent += done.at(-1)?.all ?? 0) {
      at = at === edited.before ? edited.after : edited.before;
      done.push(await turn(at));
    }
    return done;
  };
  await turns(warmUp);
  const counted = await turns(pace);
  const inARow: number[] = [];
  for (let key = 0; key < warmUp.rounds; key++) await type();
  while (inARow.length < keysInARow) inARow.push(await type());
  for (const uri of [standardName, ...openReports].map(uriOf)) {
    client.notify('textDocument/didClose', { textDocument: { uri } });
  }
  await client.quiet(1000);
  await client.end();
  const about = { size: size.reports, findings: 0, contestant: contestant.name };
  const row = (measure: string, samples: readonly number[]): Result => ({ ...about, measure, timing: timing(samples) });
  return [
    row(inEditor, [editor.indexed]),
    row('keystroke in a report of the workspace, one behind the other', inARow),
    row(
      'keystroke in a report of the workspace, after a pause',
      counted.map(({ keystroke }) => keystroke),
    ),
    row(
      'edit of a clause: open reports checked again',
      counted.map(({ open }) => open),
    ),
    row(
      'edit of a clause: all reports checked again',
      counted.map(({ all }) => all),
    ),
    row(
      'edit of a clause: hover meanwhile',
      counted.flatMap(({ hovers }) => hovers),
    ),
  ];
}
