/** As many reports are in memory as a whole, and as many results are on their way, at a time. */
export const batchSize = 16;

/** The files in runs; those of one folder, which are often one operator's, come together as far as they fit. */
export function batches(uris: readonly string[], most = batchSize): readonly (readonly string[])[] {
  const ordered = [...uris].sort();
  const runs: string[][] = [];
  for (let at = 0; at < ordered.length; at += most) runs.push(ordered.slice(at, at + most));
  return runs;
}
