import type { JsonSchema } from './fields.ts';
import { placeSchema } from './places.ts';

/** Schemas of what is answered, in as few signs. */

export const text: JsonSchema = { type: 'string' };
export const whole: JsonSchema = { type: 'integer', minimum: 0 };
export const number: JsonSchema = { type: 'number' };
export const flag: JsonSchema = { type: 'boolean' };

export function oneOf(...values: readonly string[]): JsonSchema {
  return { type: 'string', enum: values };
}

export function list(items: JsonSchema): JsonSchema {
  return { type: 'array', items };
}

export function object(
  needed: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return {
    type: 'object',
    properties: { ...needed, ...optional },
    required: Object.keys(needed),
    additionalProperties: false,
  };
}

/** What comes of a list of which only some is told. */
export const rest = {
  next: { type: 'string', description: 'The cursor for what follows; absent where nothing does.' },
};

export const verdict = oneOf('met', 'not-met', 'unknown');
const severity = oneOf('error', 'warning', 'info', 'hint');

export const finding = object(
  { rule: text, severity, message: text, fixable: flag, place: placeSchema },
  { related: list(object({ path: text, place: placeSchema, message: text })) },
);

export const counts = object({ error: whole, warning: whole, info: whole, hint: whole });
