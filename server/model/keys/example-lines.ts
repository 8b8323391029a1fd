/** The example of a key as it stands in a file: behind it, or below where it is a list, a map or several lines. */
export function exampleLines(key: string, example: string): readonly string[] {
  if (!/\n|^- /.test(example) && !/^\p{L}[\p{L}\d-]*: /u.test(example)) return [`${key}: ${example}`];
  return [`${key}:`, ...example.split('\n').map((line) => `  ${line}`)];
}
