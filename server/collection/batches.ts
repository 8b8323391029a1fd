/** As many reports are in memory as a whole, and as many results are on their way, at a time. */
const most = 16;

/** Of what is left, each that shares takes at most one part of so many at a time. */
const parts = 4;

/** An owner with more reports than this is compared in rounds. */
const largest = 64;

/**
 * The files in runs, in which those of one owner come together: they are compared with each other. `ownerOf` may be wrong: then a
 * report is checked twice. Where several share them, the runs become shorter to the end: nobody waits long for who has the last,
 * or for who is slow to begin.
 */
export function batches(
  uris: readonly string[],
  ownerOf: (uri: string) => string | undefined = () => undefined,
  size = most,
  sharers?: number,
): readonly (readonly string[])[] {
  // Whose they are is looked up on the disk, and makes no difference to what comes in one run anyhow.
  if (sharers === undefined && uris.length <= size) return uris.length === 0 ? [] : [[...uris].sort()];
  const runs: (readonly string[])[] = [];
  let run: string[] = [];
  let left = uris.length;
  let limit = 0;
  for (const group of groups(uris, ownerOf)) {
    if (run.length > 0 && run.length + group.length > limit) {
      runs.push(run);
      run = [];
    }
    if (run.length === 0) limit = sharers === undefined ? size : Math.min(size, Math.ceil(left / (parts * sharers)));
    run.push(...group);
    left -= group.length;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** In the order of the first of each; an owner's that are too many in parts. */
function groups(uris: readonly string[], ownerOf: (uri: string) => string | undefined): readonly (readonly string[])[] {
  const owned = new Map<string, string[]>();
  const all: string[][] = [];
  for (const uri of [...uris].sort()) {
    const owner = ownerOf(uri);
    const known = owner === undefined ? undefined : owned.get(owner);
    if (known !== undefined && known.length < largest) known.push(uri);
    else {
      const group = [uri];
      all.push(group);
      if (owner !== undefined) owned.set(owner, group);
    }
  }
  return all;
}
