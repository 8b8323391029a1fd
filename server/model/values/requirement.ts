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

interface Keyed<Leaf> {
  readonly tree: RequirementTree<Leaf>;
  readonly key: string;
  /** The parts of a branch; none for a leaf. */
  readonly parts: readonly Keyed<Leaf>[];
  /** The keys of the parts; for a leaf its own. */
  readonly keys: ReadonlySet<string>;
}

function normalize<Leaf>(tree: RequirementTree<Leaf>, keyOf: (leaf: Leaf) => string): Keyed<Leaf> {
  if (tree.kind === 'leaf') {
    const key = `leaf ${keyOf(tree.leaf)}`;
    return { tree, key, parts: [], keys: new Set([key]) };
  }
  const inner = tree.of.map((part) => normalize(part, keyOf));
  const flat = inner.flatMap((part) => (part.tree.kind === tree.kind ? part.parts : [part]));
  const different = [...new Map(flat.map((part) => [part.key, part])).values()];
  const parts = different.filter((part) => !different.some((other) => makesIdle(other, part)));
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

/** Inside a branch, a part with all the parts of another, and more, says nothing beyond that one. */
function makesIdle<Leaf>(other: Keyed<Leaf>, part: Keyed<Leaf>): boolean {
  return other.keys.size < part.keys.size && [...other.keys].every((key) => part.keys.has(key));
}

/**
 * Whether meeting `stronger` always means meeting `weaker`: 'unknown' when the two are too intricate to settle (after
 * 20,000 steps; what people write takes a dozen). Leaves are taken as independent of each other but for what
 * `leafImplies` says.
 */
export function implies<Leaf>(
  stronger: RequirementTree<Leaf>,
  weaker: RequirementTree<Leaf>,
  leafImplies: (stronger: Leaf, weaker: Leaf) => boolean,
): Verdict {
  return impliesJointly(stronger, weaker, (facts, goals) =>
    facts.some((fact) => goals.some((goal) => leafImplies(fact, goal))),
  );
}

/** As `implies`, for leaves that say something together: `entails` tells whether all the facts make one of the goals true. */
export function impliesJointly<Leaf>(
  stronger: RequirementTree<Leaf>,
  weaker: RequirementTree<Leaf>,
  entails: Entails<Leaf>,
): Verdict {
  let steps = mostSteps;
  const settle = (sides: Sides<Leaf>): Verdict => {
    if (entails(sides.facts, sides.goals)) return true;
    if (steps-- <= 0) return 'unknown';
    const [goal, ...otherGoals] = sides.allGoals;
    if (goal !== undefined) {
      return every(goal, (part) => settle(want(part, { ...sides, allGoals: otherGoals })));
    }
    if (sides.anyFacts.some((parts) => parts.every((part) => suffices(part, sides.goals, entails)))) return true;
    const [choice, ...otherChoices] = sides.anyFacts;
    if (choice === undefined) return false;
    return every(choice, (part) => settle(assume(part, { ...sides, anyFacts: otherChoices })));
  };
  return settle(want(weaker, assume(stronger, { facts: [], anyFacts: [], goals: [], allGoals: [] })));
}

const mostSteps = 20_000;

type Entails<Leaf> = (facts: readonly Leaf[], goals: readonly Leaf[]) => boolean;

/** All facts hold, and one of each `anyFacts`; wanted is one of the goals, or all of one of `allGoals`. */
interface Sides<Leaf> {
  readonly facts: readonly Leaf[];
  readonly anyFacts: readonly (readonly RequirementTree<Leaf>[])[];
  readonly goals: readonly Leaf[];
  readonly allGoals: readonly (readonly RequirementTree<Leaf>[])[];
}

function assume<Leaf>(tree: RequirementTree<Leaf>, sides: Sides<Leaf>): Sides<Leaf> {
  if (tree.kind === 'leaf') return { ...sides, facts: [...sides.facts, tree.leaf] };
  if (tree.kind === 'any') return { ...sides, anyFacts: [...sides.anyFacts, tree.of] };
  return tree.of.reduce((known, part) => assume(part, known), sides);
}

function want<Leaf>(tree: RequirementTree<Leaf>, sides: Sides<Leaf>): Sides<Leaf> {
  if (tree.kind === 'leaf') return { ...sides, goals: [...sides.goals, tree.leaf] };
  if (tree.kind === 'all') return { ...sides, allGoals: [...sides.allGoals, tree.of] };
  return tree.of.reduce((known, part) => want(part, known), sides);
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
