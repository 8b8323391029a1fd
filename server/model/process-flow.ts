import { memory } from '../base/memory.ts';
import type { Field, Text } from './field.ts';
import type { Process, ProcessStep } from './standard.ts';
import { idKey } from './values/id.ts';

/** One way on from a step. */
interface FlowWay {
  /** The place of the step that follows, among those of its process; undefined where there is none of that id. */
  readonly to: number | undefined;
  /** Where that step is named; absent where it is just the one below. */
  readonly named?: Field<string>;
  /** Of a branch: when it is taken. */
  readonly when?: Text;
}

/** What follows on each step of a process, in the order of its steps: nothing where it ends there. */
type ProcessFlow = readonly (readonly FlowWay[])[];

const known = memory<ProcessFlow>();

export function flowOf(process: Process): ProcessFlow {
  const before = known.of(process);
  if (before !== undefined) return before;
  const { steps } = process;
  const places = new Map<string, number>();
  for (const [at, { id }] of steps.entries()) {
    const key = idKey(id?.text ?? '');
    if (key !== '' && !places.has(key)) places.set(key, at);
  }
  const flow = steps.map((step, at) => waysOf(step, at + 1 < steps.length ? at + 1 : undefined, places));
  known.keep(process, flow);
  return flow;
}

function waysOf(step: ProcessStep, below: number | undefined, places: ReadonlyMap<string, number>): readonly FlowWay[] {
  const to = (named: Field<string>) => ({ to: places.get(idKey(named.text)), named });
  if (step.branches.length > 0) {
    return step.branches.flatMap(({ if: when, next }) =>
      next === undefined ? [] : [{ ...to(next), ...(when && { when }) }],
    );
  }
  if (step.next.length > 0) return step.next.map(to);
  // What is begun and not written yet leads nowhere that is known.
  const isBegun = step.given.has('branches') || step.given.has('next');
  return step.ends?.value === true || isBegun || below === undefined ? [] : [{ to: below }];
}

/** Whether the process ends with a step. */
export function endsAt(flow: ProcessFlow, at: number): boolean {
  return flow[at]?.length === 0;
}

/** The steps that can be come to from some of them, these included. */
export function reachedFrom(flow: ProcessFlow, from: Iterable<number>): ReadonlySet<number> {
  const reached = new Set(from);
  for (const at of reached) {
    for (const { to } of flow[at] ?? []) if (to !== undefined) reached.add(to);
  }
  return reached;
}

/** The steps from which some of them can be come to, these included. */
export function leadingTo(flow: ProcessFlow, goals: Iterable<number>): ReadonlySet<number> {
  const sources = flow.map((): number[] => []);
  for (const [at, ways] of flow.entries()) for (const { to } of ways) if (to !== undefined) sources[to]?.push(at);
  const leading = new Set(goals);
  for (const at of leading) for (const source of sources[at] ?? []) leading.add(source);
  return leading;
}
