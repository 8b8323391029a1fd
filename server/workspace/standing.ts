import type { StandardHeader } from './standard-header.ts';

/** How an edition stands among the others: all that files which do not rest on it look at. */
export interface Standing {
  readonly uri: string;
  readonly model: Pick<StandardHeader, 'edition' | 'number' | 'status' | 'effective' | 'supersedes'>;
}

/** The standing as one text; equal texts mean that nobody who looks at standings sees a difference. */
export function standingText({ edition, number, status, effective, supersedes }: Standing['model']): string {
  const fields = [edition?.text, number?.text, status?.value, effective?.value, supersedes.map(({ text }) => text)];
  return JSON.stringify(fields.map((one) => one ?? null));
}
