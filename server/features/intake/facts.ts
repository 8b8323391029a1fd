import type { ClauseKey } from '../../model/keys/clause-keys.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import type { Printed, PrintedEntry } from '../../syntax/print.ts';
import { factKeys, factLabel, scorePause, weightWords } from '../book/clause-facts.ts';
import type { Doubt, DraftItem } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { scalar } from './print-parts.ts';
import { conditionOf } from './printed/conditions.ts';
import { criteriaOf, numberOf } from './printed/criteria.ts';
import { indicatorsOf, kindsOf } from './printed/evidence.ts';
import { itemNumbers, splitFact, type ToldLine } from './printed/fact-lines.ts';
import { heard, heardRow, isHeard } from './printed/heard.ts';
import type { NamedThings } from './printed/named.ts';
import { deductionsOf, stepsOf } from './printed/points.ts';
import { choiceCalled, verificationOf } from './printed/verification.ts';
import { imply, type Taking } from './taking.ts';

/** What our own export says below a clause under one name: 證實方法, 評分. */
export interface PrintedFact {
  readonly label: string;
  readonly lines: readonly ToldLine[];
}

interface ToldFacts {
  readonly entries: readonly PrintedEntry[];
  /** With what is told of each. */
  readonly items: readonly DraftItem[];
  /** As it is printed: numbers and titles. */
  readonly see: readonly string[];
  readonly doubts: readonly Doubt[];
}

type ReadFact = (lines: readonly ToldLine[], named: NamedThings) => readonly PrintedEntry[] | undefined;

/** A key whose value is printed as it is read. */
function under(
  key: ClauseKey,
  read: (lines: readonly ToldLine[], named: NamedThings) => Printed | undefined,
): ReadFact {
  return (lines, named) => {
    const value = read(lines, named);
    return value && [{ key, value }];
  };
}

/** Each row stands on a line of its own. */
function onOneLine(read: (text: string, named: NamedThings) => Printed | undefined) {
  return (lines: readonly ToldLine[], named: NamedThings) => {
    const [only, ...others] = lines;
    return only === undefined || others.length > 0 ? undefined : read(only.text, named);
  };
}

/** How each is read back, by the words that print it. */
const readers: Readonly<Partial<Record<ClauseKey, ReadFact>>> = {
  when: under('when', conditionOf),
  criteria: under('criteria', criteriaOf),
  figures: under('figures', onOneLine(indicatorsOf)),
  verification: under('verification', verificationOf),
  evidence: under('evidence', onOneLine(kindsOf)),
  'not-applicable': under(
    'not-applicable',
    onOneLine((text) => {
      const value = choiceCalled('not-applicable', text);
      return value === undefined ? undefined : scalar(value);
    }),
  ),
  weight: ([first, ...others]) => (first === undefined || others.length > 0 ? undefined : scoreOf(first.text)),
  deduct: under('deduct', deductionsOf),
  steps: under('steps', stepsOf),
};

function scoreOf(text: string): readonly PrintedEntry[] | undefined {
  const isTrue: Printed = { kind: 'scalar', text: 'true', typed: true };
  return heardRow(text, scorePause, (part): PrintedEntry | undefined => {
    const weight = heard<'weight'>(weightWords, part, { weight: '[\\d.]+' })?.weight;
    if (weight !== undefined) return { key: 'weight', value: numberOf(weight) };
    const key = ['bonus', 'veto'].find((one) => isHeard(keyLabel('clause', one), part));
    return key === undefined ? undefined : { key, value: isTrue };
  });
}

function keyOf(label: string): ClauseKey | undefined {
  return (factKeys as readonly ClauseKey[]).find((key) => isHeard(factLabel(key), label));
}

/** What printed facts say as keys of the clause and of its list items; what cannot be read back from its words is told. */
export function takeFacts(facts: readonly PrintedFact[], items: readonly DraftItem[], taking: Taking): ToldFacts {
  const own: PrintedEntry[] = [];
  const ofItems = new Map<string, PrintedEntry[]>();
  const doubts: Doubt[] = [];
  const see: string[] = [];
  for (const { label, lines } of facts) {
    const key = keyOf(label);
    const split = splitFact(lines, items);
    if (key === 'see') see.push(...lines.map(({ text }) => text));
    const read = key === 'see' ? { own: [], items: [] } : readSplit(key && readers[key], split, taking.named);
    if (read === undefined) {
      const text = lines.map((one) => one.text).join(' / ');
      doubts.push({ words: intakeWords.printedFact, args: { label, text } });
      continue;
    }
    imply(taking, label, ...lines.map(({ text }) => text));
    own.push(...read.own);
    for (const [number, told] of read.items) ofItems.set(number, [...(ofItems.get(number) ?? []), ...told]);
  }
  return {
    entries: own,
    items: withTold(
      items,
      itemNumbers(items).map((number) => ofItems.get(number) ?? []),
    ),
    see,
    doubts,
  };
}

function readSplit(read: ReadFact | undefined, split: ReturnType<typeof splitFact>, named: NamedThings) {
  const own = split.own.length === 0 ? [] : read?.(split.own, named);
  const items = split.items.map(([number, lines]) => [number, read?.(lines, named)] as const);
  if (own === undefined) return undefined;
  const told = items.flatMap(([number, one]) => (one === undefined ? [] : [[number, one] as const]));
  return told.length < items.length ? undefined : { own, items: told };
}

/** `told`: in the order of the items, each before those below it. */
function withTold(items: readonly DraftItem[], told: readonly (readonly PrintedEntry[])[]): readonly DraftItem[] {
  let at = 0;
  const visit = (item: DraftItem): DraftItem => {
    const own = told[at++] ?? [];
    const inner = item.items.map(visit);
    return { ...item, items: inner, ...(own.length > 0 && { told: own }) };
  };
  return items.map(visit);
}
