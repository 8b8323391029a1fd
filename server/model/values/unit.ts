import { foldScript } from '../wording/fold.ts';
import { compareExact, dividedBy, type Exact, one, powerOfTen, spellWhole } from './exact.ts';
import { countedBeneath, rateUnit } from './rate-unit.ts';
import { type UnitKind, unitKinds } from './unit-table.ts';

/** What a written unit is. Two are the same unit when `dimension` and `factor` are. */
interface Unit {
  /** What is measured: `money`, `area`, … A unit that the table does not know is a dimension of its own. */
  readonly dimension: string;
  /** How many of the dimension's smallest unit make one: 1000 for 千元. */
  readonly factor: Exact;
  /** Whether it counts things, so that only whole numbers make sense. */
  readonly counts: boolean;
}

const multipliers: ReadonlyMap<string, number> = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['十万', 5],
  ['百万', 6],
  ['千万', 7],
  ['亿', 8],
]);

/** The same few units are asked for again and again; an author's invention is not worth keeping for ever. */
const remembered = new Map<string, Unit>();
const rememberedAtMost = 1024;

/** Both scripts, full and half width, m² and ㎡ alike. Never fails: an unknown unit equals only itself. */
export function unitOf(text: string): Unit {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const [first = '', ...rest] = spellingOf(text).split('/');
  const unit = rest.reduce(per, simpleUnit(first));
  if (remembered.size >= rememberedAtMost) remembered.clear();
  remembered.set(text, unit);
  return unit;
}

/** 萬人/年. */
function per(over: Unit, beneath: string): Unit {
  const { count, unit } = countedBeneath(beneath);
  return { ...rateUnit(over, simpleUnit(unit), count), counts: false };
}

function simpleUnit(spelling: string): Unit {
  const known = bySpelling.get(spelling);
  if (known) return { dimension: known.dimension, factor: one, counts: known.counts ?? false };
  for (const kind of unitKinds) {
    const multiplied = kind.converts && multiplierBefore(kind, spelling);
    if (multiplied) return { dimension: kind.dimension, factor: powerOfTen(multiplied), counts: false };
  }
  if (spelling === '‰') return { dimension: 'share', factor: powerOfTen(-1), counts: false };
  return { dimension: `? ${spelling}`, factor: one, counts: false };
}

/** 万 in 万元, 万平方米, 万元人民币 and 人民币万元. */
function multiplierBefore(kind: UnitKind, spelling: string): number | undefined {
  const currency = kind.dimension === 'money' && spelling.startsWith('人民币') ? spelling.slice(3) : spelling;
  const name = kind.spellings.find((one) => currency.endsWith(one));
  return name === undefined ? undefined : multipliers.get(currency.slice(0, -name.length));
}

/** The table's entry for a unit, 千 and 萬 before its name aside; undefined for one it does not know. */
export function kindOfUnit(unit: Unit): UnitKind | undefined {
  return unitKinds.find((kind) => kind.dimension === unit.dimension);
}

const bySpelling: ReadonlyMap<string, UnitKind> = new Map(
  unitKinds.flatMap((kind) => kind.spellings.map((spelling) => [spelling, kind] as const)),
);

/** As the table spells units: Simplified, half width, ㎡ as m2, small letters, no white space. */
export function spellingOf(text: string): string {
  return foldScript(text.normalize('NFKC')).replace(/\s/g, '').toLowerCase();
}

export function sameUnit(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension && a.factor === b.factor;
}

/** What a number in `from` is multiplied with to be one in `to`; undefined where the two do not convert. */
export function conversionFactor(from: Unit, to: Unit): Exact | undefined {
  if (from.dimension === to.dimension) return dividedBy(from.factor, to.factor);
  const [own, wanted] = [secondsIn.get(from.dimension), secondsIn.get(to.dimension)];
  return own && wanted && dividedBy(own, wanted);
}

/** By the clock, times have a fixed length; days, working days, months and years convert into nothing. */
const clock: readonly (readonly [dimension: string, seconds: number])[] = [
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
];

/** How many seconds one of such a unit is. */
export const secondsIn: ReadonlyMap<string, Exact> = new Map(
  clock.map(([dimension, seconds]) => [dimension, spellWhole(seconds)]),
);

/** Whether its own name says 萬 or 億, which writes figures as rounded as a number with 萬 does. */
export function isTenThousands(unit: Unit): boolean {
  return compareExact(unit.factor, powerOfTen(4)) >= 0;
}
