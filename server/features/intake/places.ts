import type { SourceLine } from './lines.ts';
import { labelText } from './lines.ts';
import { folded, type PlacesByNumber } from './taking.ts';

/** Notes what a heading or a numbered clause is called by. */
export function notePlace(line: SourceLine | undefined, title: string, id: string, places: PlacesByNumber): void {
  const { label } = line ?? {};
  if (line === undefined || label === undefined) return;
  const number = label.kind === 'annex' ? letterOf(label.parts[0] ?? 1) : numberIn(labelText(line) ?? '');
  if (number !== '') places.set(number, { id, title });
}

function letterOf(part: number): string {
  return String.fromCharCode(64 + part);
}

/** 4.1 of `4.1　`, as `4．1` too. */
function numberIn(label: string): string {
  return folded(label).replace(/[.、:]+$/, '');
}

/** The id of what a printed name leads to: `4.2 服務場地`, `附錄A 登記表`, `4.2`. */
export function placeOf(name: string, places: PlacesByNumber): string | undefined {
  const plain = folded(name);
  for (const [number, { id, title }] of places) {
    const said = folded(title);
    const named = [number, `附录${number}`, `Annex${number}`].map((one) => `${one}${said}`);
    if (named.includes(plain) || plain === number) return id;
  }
  return undefined;
}
