import { recentOnes } from '../../base/recent.ts';
import { remembering } from '../../base/remembering.ts';
import { digestOfText } from '../../model/values/digest.ts';
import type { Dependency } from '../dependency.ts';
import { isKnownReport, type KnownReport, type KnownStandard, type StandardDocument, wholeOf } from '../document.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Snapshot } from '../snapshot.ts';
import { standingText } from '../standing.ts';
import { comparedPrint, summaryOf } from '../summarize-report.ts';
import { bearersOf } from '../targets.ts';
import { textDigest, textDigestOf } from '../text-digest.ts';
import { says, tests } from './standard-facts.ts';

/**
 * All that a dependency shows a check, as a short text: while it is the same, what was found by it holds, in another
 * process and on another day as well. Undefined for what is no dependency.
 */
export function printOf(snapshot: Snapshot, one: Dependency): string | undefined {
  const seen = printsIn(snapshot);
  const before = seen.get(one);
  if (before !== undefined) return before;
  const space = one.indexOf(' ');
  const [kind, of] = space < 0 ? [one, ''] : [one.slice(0, space), one.slice(space + 1)];
  const now = Object.hasOwn(standardPrints, kind)
    ? printOfStandards(snapshot, one, () => standardPrints[kind]?.(snapshot, of))
    : Object.hasOwn(prints, kind)
      ? prints[kind]?.(snapshot, of)
      : undefined;
  if (now !== undefined) seen.set(one, now);
  return now;
}

function printOfStandards({ standards }: Snapshot, one: Dependency, print: () => string | undefined) {
  const seen = printsIn(standards);
  const now = seen.get(one) ?? print();
  if (now !== undefined) seen.set(one, now);
  return now;
}

/** Thousands of files read the same of one snapshot, and of standards that stay the same from one to the next. */
const printsIn = remembering((_: Snapshot | Snapshot['standards']) => new Map<Dependency, string>());

type Print = (snapshot: Snapshot, of: string) => string;

/** Of what is worked out from the standards of a snapshot, and nothing else in it. */
const standardPrints: Readonly<Record<string, Print>> = {
  edition: ({ standards }, key) => digest((standards.get(key) ?? []).map((one) => said(wholeOf(one)))),
  tests: ({ standards }, key) => digest((standards.get(key) ?? []).map((one) => tested(wholeOf(one).model))),
  editions: ({ standards }) => digest(all(standards).map(({ uri, model }) => [uri, standingText(model)])),
  number: (snapshot, number) =>
    digest(bearersOf(snapshot, number).map((bearer) => resolve(snapshot, wholeOf(bearer)).chain.map(said))),
  'space-types': ({ standards }) =>
    digest(all(standards).map(({ uri, model }) => [uri, model.spaceTypes.map(({ text }) => text)])),
  // What is used may be named in any text, a note or foreword included, of the standard itself, its bases and variants.
  importers: ({ standards }) => everyText(standards),
};

/** Every standard asks for it, each about itself. */
const everyText = remembering((standards: Snapshot['standards']) =>
  digest(all(standards).map((one) => [one.uri, textDigestOf(one)])),
);

const prints: Readonly<Record<string, Print>> = {
  report: ({ reports }, id) => comparedAmong(reports.get(id)),
  operator: ({ reportsByOperator }, operator) => comparedAmong(reportsByOperator.get(operator)),
  file: ({ facts }, uri) => facts.files.get(uri) ?? 'unknown',
  // A comment may move what a finding elsewhere points at, and change nothing else about it.
  places({ documents }, uri) {
    const known = documents.get(uri);
    if (known === undefined) return 'unknown';
    return isKnownReport(known) ? digestOfText(JSON.stringify(summaryOf(known))) : textDigestOf(known);
  },
  folders: ({ facts }) => digest([...facts.folders]),
  earlier: ({ facts }) => digest(facts.earlier.map((state) => [state.uri, textDigest(state.tree)])),
  // Only standards ask, of which there are few: no report's findings change with the day.
  today: ({ facts }) => facts.today,
  loading: ({ loading }) => (loading ? 'loading' : 'whole'),
  settings({ config, roots }) {
    const known = settingsPrint.get(roots);
    if (known !== undefined && known.config === config) return known.print;
    const rules = config?.model.rules.map((one) => [one.rule.value, one.severity?.value, one.in?.text]);
    const print = digest([roots, rules]);
    settingsPrint.set(roots, { config, print });
    return print;
  },
};

/** Every report rests on the settings, and is checked in a snapshot of its own. */
const settingsPrint = recentOnes<Snapshot['roots'], { readonly config: Snapshot['config']; readonly print: string }>(1);

function all(standards: Snapshot['standards']): readonly KnownStandard[] {
  return [...standards.values()].flat();
}

function said({ uri, origin, model }: StandardDocument): readonly string[] {
  return [uri, origin, saidBy(model)];
}

const saidBy = remembering((model: StandardDocument['model']) => digestOfText(says.textOf(model)));
const tested = remembering((model: StandardDocument['model']) => digestOfText(tests.textOf(model)));

function comparedAmong(group: readonly KnownReport[] = []): string {
  const texts = group.map((report) => [report.uri, report.origin, comparedPrint(report)].join(' '));
  // Most operators have one report; there are as many as reports, and a short text is print enough.
  return texts.length === 1 ? texts.join() : digest(texts);
}

function digest(parts: readonly unknown[]): string {
  return digestOfText(JSON.stringify(parts));
}
