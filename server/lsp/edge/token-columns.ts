/** The column of a UTF-16 unit of a line, as the client counts. */
export type ColumnOf = (line: number, unit: number) => number;

/** Semantic tokens, five numbers each, with columns and lengths as the client counts them; absent: as they are. */
export function countedIn(numbers: readonly number[], columnOf: ColumnOf | undefined): readonly number[] {
  if (columnOf === undefined) return numbers;
  const counted: number[] = [];
  let [line, unit, last] = [0, 0, 0];
  for (let at = 0; at < numbers.length; at += 5) {
    const [down = 0, right = 0, length = 0, ...rest] = numbers.slice(at, at + 5);
    line += down;
    if (down > 0) [unit, last] = [0, 0];
    unit += right;
    const column = columnOf(line, unit);
    counted.push(down, column - last, columnOf(line, unit + length) - column, ...rest);
    last = column;
  }
  return counted;
}
