/** A file's name, or its path, without what tells its form: 名單 of 名單.pdf. A name that only begins with a dot has no ending. */
export function withoutEnding(path: string): string {
  return path.replace(/(?<=[^./\\])\.[^./\\]*$/, '');
}
