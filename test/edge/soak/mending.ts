import type { Random } from './random.ts';

/** A file before it is mended, and after. */
export interface Mendable {
  readonly before: string;
  readonly after: string;
}

/** Reports with slips that `--fix` mends, of many lengths. */
export function mendables(random: Random, count: number, longest: number): ReadonlyMap<string, Mendable> {
  const all = Array.from({ length: count }, (_, at): [string, Mendable] => {
    const filling = `# ${'甲'.repeat(40)}\n`.repeat(random.integer(longest));
    const head = `report: r${at}\nagainst: demo@2020\n${filling}`;
    const after = `${head}period: 2020\noperator: {name: 公司${at}}\n`;
    return [`${String(at).padStart(2, '0')}.report.yaml`, { before: after.replace('period: ', 'period：'), after }];
  });
  return new Map(all);
}

export function textsOf(files: ReadonlyMap<string, Mendable>, which: keyof Mendable): Record<string, string> {
  return Object.fromEntries(Array.from(files, ([name, file]) => [name, file[which]]));
}
