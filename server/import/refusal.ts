/** Why a file is not read. */
export type RefusalReason =
  | 'too-large'
  | 'bomb'
  | 'path'
  | 'damaged'
  | 'encrypted'
  | 'old-word'
  | 'not-word'
  | 'old-excel'
  | 'not-excel'
  | 'declares'
  | 'too-deep'
  | 'not-text'
  | 'empty';

/** Thrown where reading cannot go on; caught where it began. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(reason);
    this.reason = reason;
  }
}

export function refuse(reason: RefusalReason): never {
  throw new Refusal(reason);
}
