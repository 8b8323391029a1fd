/**
 * What became of one written value. A slip that could be mended for sure comes with the mended spelling and, so that
 * reading can go on as if the author had written it, with the value; a `value` is there whenever the meaning is plain.
 */
export type ValueReading<Value, Slip extends { readonly problem: string }> =
  | { readonly ok: true; readonly value: Value }
  | Misread<Value, Slip>;

export type Misread<Value, Slip> = Slip & {
  readonly ok: false;
  /** The spelling that would have been right; absent where nobody can be sure. */
  readonly repaired?: string;
  readonly value?: Value;
};

export function read<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}
