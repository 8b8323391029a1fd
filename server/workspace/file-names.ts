/** What a file is by its name alone, given as a URI, a path or the name; undefined for none of ours. What stands in it decides in the end. */
export function kindByName(place: string): 'standard' | 'report' | 'config' | undefined {
  if (/(?:^|[/\\])\.clausewright\.yaml$/.test(place)) return 'config';
  if (/\.standard\.ya?ml$/i.test(place)) return 'standard';
  return /\.report\.ya?ml$/i.test(place) ? 'report' : undefined;
}
