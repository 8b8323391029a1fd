import { getOrMake } from '../../base/get-or-make.ts';

/** What is required: all of, any of, or one thing. `all` of nothing asks nothing; `any` of nothing can't be met. */
export type RequirementTree<Leaf> =
  | { readonly kind: 'all' | 'any'; readonly of: readonly RequirementTree<Leaf>[] }
  | { readonly kind: 'leaf'; readonly leaf: Leaf };

/** Three values: where something is not known, the whole may still be. */
export type Verdict = true | false | 'unknown';

export function leavesOf<Leaf>(tree: RequirementTree<Leaf>): readonly Leaf[] {
  return tree.kind === 'leaf' ? [tree.leaf] : tree.of.flatMap(leavesOf);
}

/** One way to meet a tree: everything of `all`, the first of `any`. */
export function oneWay<Leaf>(tree: RequirementTree<Leaf>): readonly Leaf[] {
  if (tree.kind === 'leaf') return [tree.leaf];
  return (tree.kind === 'all' ? tree.of : tree.of.slice(0, 1)).flatMap(oneWay);
}

export function mapLeaves<From, To>(tree: RequirementTree<From>, change: (leaf: From) => To): RequirementTree<To> {
  if (tree.kind === 'leaf') return { kind: 'leaf', leaf: change(tree.leaf) };
  return { kind: tree.kind, of: tree.of.map((part) => mapLeaves(part, change)) };
}

/** Whether the tree is met (Kleene's logic): one false part settles an `all`, one true part an `any`, whatever else is unknown. */
export function evaluate<Leaf>(tree: RequirementTree<Leaf>, judge: (leaf: Leaf) => Verdict): Verdict {
  if (tree.kind === 'leaf') return judge(tree.leaf);
  const settling = tree.kind === 'any';
  let open = false;
  for (const part of tree.of) {
    const verdict = evaluate(part, judge);
    if (verdict === settling) return settling;
    if (verdict === 'unknown') open = true;
  }
  return open ? 'unknown' : !settling;
}

/**
 * One form for trees that say the same in another order or nesting: no branch inside a branch of its kind, none with a
 * single part, parts sorted by key, none twice, and none that another part makes idle (`all` of A and `any` of A or B is
 * A). Distribution is not undone: A and (B or C) stays apart from (A and B) or (A and C).
 */
export function normalForm<Leaf>(tree: RequirementTree<Leaf>, keyOf: (leaf: Leaf) => string): RequirementTree<Leaf> {
  return normalize(tree, keyOf).tree;
}

interface KeyedTree<Leaf> {
  readonly tree: RequirementTree<Leaf>;
  readonly key: string;
  /** The parts of a branch; none for a leaf. */
  readonly parts: readonly KeyedTree<Leaf>[];
  /** The keys of the parts; for a leaf its own. */
  readonly keys: ReadonlySet<string>;
}

function normalize<Leaf>(tree: RequirementTree<Leaf>, keyOf: (leaf: Leaf) => string): KeyedTree<Leaf> {
  if (tree.kind === 'leaf') {
    const key = `leaf ${keyOf(tree.leaf)}`;
    return { tree, key, parts: [], keys: new Set([key]) };
  }
  const inner = tree.of.map((part) => normalize(part, keyOf));
  const flat = inner.flatMap((part) => (part.tree.kind === tree.kind ? part.parts : [part]));
  const different = [...new Map(flat.map((part) => [part.key, part])).values()];
  const isIdle = idleAmong(different);
  const parts = different.filter((part) => !isIdle(part));
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  parts.sort((a, b) => (a.key < b.key ? -1 : 1));
  const keys = parts.map((part) => part.key);
  return {
    tree: { kind: tree.kind, of: parts.map((part) => part.tree) },
    key: `${tree.kind} ${JSON.stringify(keys)}`,
    parts,
    keys: new Set(keys),
  };
}

/**
 * Inside a branch, a part with all the parts of another, and more, says nothing beyond that one. Each is held against those
 * alone whose rarest part it has.
 */
function idleAmong<Leaf>(all: readonly KeyedTree<Leaf>[]): (part: KeyedTree<Leaf>) => boolean {
  const holders = new Map<string, number>();
  for (const { keys } of all) for (const key of keys) holders.set(key, (holders.get(key) ?? 0) + 1);
  const byRarest = new Map<string | undefined, KeyedTree<Leaf>[]>();
  for (const one of all) {
    const rarest = Array.from(one.keys).reduce<string | undefined>(
      (best, key) => (best === undefined || (holders.get(key) ?? 0) < (holders.get(best) ?? 0) ? key : best),
      undefined,
    );
    getOrMake(byRarest, rarest, () => []).push(one);
  }
  // A branch without parts has no rarest.
  return (part) =>
    [undefined, ...part.keys].some((rarest) =>
      (byRarest.get(rarest) ?? []).some(
        ({ keys }) => keys.size < part.keys.size && [...keys].every((key) => part.keys.has(key)),
      ),
    );
}

/**
 * Whether meeting `stronger` always means meeting `weaker`: 'unknown' when the two are too intricate to settle (what people write
 * takes some hundred of millions of looks that there is patience for). Leaves are taken as independent of each other but for what
 * `leafImplies` says.
 */
export function implies<Leaf>(
  stronger: RequirementTree<Leaf>,
  weaker: RequirementTree<Leaf>,
  leafImplies: (stronger: Leaf, weaker: Leaf) => boolean,
  patience?: Patience,
): Verdict {
  const entails: Entails<Leaf> = (facts, goals) => facts.some((fact) => goals.some((goal) => leafImplies(fact, goal)));
  return impliesJointly(stronger, weaker, entails, patience);
}

/** As `implies`, for leaves that say something together: `entails` tells whether all the facts make one of the goals true. */
export function impliesJointly<Leaf>(
  stronger: RequirementTree<Leaf>,
  weaker: RequirementTree<Leaf>,
  entails: Entails<Leaf>,
  patience: Patience = newPatience(),
): Verdict {
  const look: Entails<Leaf> = (facts, goals) => {
    patience.looks -= aLook + facts.length + goals.length;
    return entails(facts, goals);
  };
  const settle = (sides: Sides<Leaf>): Verdict => {
    if (look(sides.facts, sides.goals)) return true;
    if (patience.looks <= 0) return 'unknown';
    const [goal, ...otherGoals] = sides.allGoals;
    if (goal !== undefined) {
      return every(goal, (part) => settle(want(part, { ...sides, allGoals: otherGoals })));
    }
    if (sides.anyFacts.some((parts) => parts.every((part) => suffices(part, sides.goals, look)))) return true;
    const [choice, ...otherChoices] = sides.anyFacts;
    if (choice === undefined) return false;
    return every(choice, (part) => settle(assume(part, { ...sides, anyFacts: otherChoices })));
  };
  return settle(want(weaker, assume(stronger, { facts: [], anyFacts: [], goals: [], allGoals: [] })));
}

/** How many leaves are still looked at; whoever asks about many trees has one for all of them. */
export interface Patience {
  looks: number;
}

export function newPatience(): Patience {
  return { looks: 3_000_000 };
}

/** What it takes to look at any leaves at all. */
const aLook = 10;

type Entails<Leaf> = (facts: readonly Leaf[], goals: readonly Leaf[]) => boolean;

/** All facts hold, and one of each `anyFacts`; wanted is one of the goals, or all of one of `allGoals`. */
interface Sides<Leaf> {
  readonly facts: readonly Leaf[];
  readonly anyFacts: readonly (readonly RequirementTree<Leaf>[])[];
  readonly goals: readonly Leaf[];
  readonly allGoals: readonly (readonly RequirementTree<Leaf>[])[];
}

function assume<Leaf>(tree: RequirementTree<Leaf>, sides: Sides<Leaf>): Sides<Leaf> {
  const { leaves, branches } = opened(tree, 'all');
  return { ...sides, facts: sides.facts.concat(leaves), anyFacts: sides.anyFacts.concat(branches) };
}

function want<Leaf>(tree: RequirementTree<Leaf>, sides: Sides<Leaf>): Sides<Leaf> {
  const { leaves, branches } = opened(tree, 'any');
  return { ...sides, goals: sides.goals.concat(leaves), allGoals: sides.allGoals.concat(branches) };
}

/** What a tree comes to through branches of a kind: leaves, and the parts of each branch of the other kind. */
function opened<Leaf>(tree: RequirementTree<Leaf>, kind: 'all' | 'any') {
  const leaves: Leaf[] = [];
  const branches: (readonly RequirementTree<Leaf>[])[] = [];
  const open = (one: RequirementTree<Leaf>): void => {
    if (one.kind === 'leaf') leaves.push(one.leaf);
    else if (one.kind === kind) one.of.forEach(open);
    else branches.push(one.of);
  };
  open(tree);
  return { leaves, branches };
}

/** Whether a part settles the goals by itself. It saves trying its combinations with all the others. */
function suffices<Leaf>(tree: RequirementTree<Leaf>, goals: readonly Leaf[], entails: Entails<Leaf>): boolean {
  if (tree.kind === 'leaf') return entails([tree.leaf], goals);
  const enough = (part: RequirementTree<Leaf>) => suffices(part, goals, entails);
  return tree.kind === 'any' ? tree.of.every(enough) : tree.of.some(enough);
}

function every<Part>(parts: readonly Part[], judge: (part: Part) => Verdict): Verdict {
  for (const part of parts) {
    const verdict = judge(part);
    if (verdict !== true) return verdict;
  }
  return true;
}
