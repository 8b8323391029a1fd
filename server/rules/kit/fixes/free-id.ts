import { idKey } from '../../../model/values/id.ts';

/** The id, with a number behind it where it is taken already. */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let next = 2; taken.has(idKey(free)); next++) free = `${id}-${next}`;
  return free;
}
