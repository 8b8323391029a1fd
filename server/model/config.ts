import type { Locale } from '../base/words.ts';
import { kindOf } from '../syntax/view.ts';
import type { Element, Field } from './field.ts';
import { readElement, readFormat, readKeyed, readOneOf, readWords, type Slot, slotsOf } from './read/fields.ts';
import { type Glob, readGlob } from './values/glob/glob.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface RuleSetting extends Element {
  readonly rule: Field<string>;
  readonly severity: Field<Severity | 'off'> | undefined;
  /** The files that it is for; absent: all. */
  readonly in: Field<Glob> | undefined;
}

/** `.clausewright.yaml` as its file gives it. */
export interface Config extends Element {
  readonly kind: 'config';
  readonly locale: Field<Locale> | undefined;
  readonly standards: readonly Field<string>[];
  readonly rules: readonly RuleSetting[];
}

function readSetting(rule: Field<string>, slot: Slot): RuleSetting {
  if (kindOf(slot.view) !== 'map') {
    return { rule, severity: readOneOf(slot, 'severity'), in: undefined, ...readElement(slot, slotsOf(slot.view)) };
  }
  const slots = slotsOf(slot.view);
  const severity = readOneOf(slots.slot('severity'), 'severity');
  return { rule, severity, in: readFormat(slots.slot('in'), readGlob), ...readElement(slot, slots) };
}

export function readConfig(slot: Slot): Config {
  const slots = slotsOf(slot.view);
  return {
    kind: 'config',
    locale: readOneOf(slots.slot('locale'), 'locale'),
    standards: readWords(slots.slot('standards')),
    rules: readKeyed(slots.slot('rules'), readSetting),
    ...readElement(slot, slots),
  };
}
