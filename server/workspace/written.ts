import type { Field } from '../model/field.ts';

/** A field without its node and place: what was written, and the value where it reads. */
export interface WrittenField<T = string> {
  readonly text: string;
  readonly value?: T | undefined;
}

export function withoutPlace<T>({ text, value }: Pick<Field<T>, 'text' | 'value'>): {
  readonly text: string;
  readonly value?: T;
} {
  return value === undefined ? { text } : { text, value };
}
