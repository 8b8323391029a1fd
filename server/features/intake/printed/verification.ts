import { valuesOf } from '../../../model/keys/enums.ts';
import type { EnumName } from '../../../model/keys/types.ts';
import { keyLabel } from '../../../rules/kit/words/labels.ts';
import type { Printed } from '../../../syntax/print.ts';
import { rowComma } from '../../book/clause-facts.ts';
import { acceptanceWords, leadColon } from '../../book/reckoning-facts.ts';
import { entries, type PrintedValue, scalar, texts } from '../print-parts.ts';
import { numberOf } from './criteria.ts';
import type { ToldLine } from './fact-lines.ts';
import { heard, heardRow, isHeard } from './heard.ts';

/** How a clause is verified: by which methods, what is done, and from what a sample is drawn. */
export function verificationOf(lines: readonly ToldLine[]): Printed | undefined {
  const [head, ...others] = lines;
  const methods = head && heardRow(head.text, rowComma, (one) => choiceCalled('verification-method', one));
  const rest = methods === undefined ? lines : others;
  const from = rest.findIndex(({ text }) => samplingEntry(text) !== undefined);
  const said = from < 0 ? rest : rest.slice(0, from);
  const drawn = from < 0 ? [] : rest.slice(from).map(({ text }) => samplingEntry(text));
  if (drawn.includes(undefined)) return undefined;
  const sampling = drawn.flatMap((one) => entries(one ?? {}));
  const [method, ...more] = methods ?? [];
  return {
    kind: 'map',
    entries: entries({
      method: more.length === 0 ? method : texts([method ?? '', ...more]),
      text: said.map(({ text }) => text).join('\n'),
      sampling: sampling.length === 0 ? undefined : { kind: 'map', entries: sampling },
    }),
  };
}

/** The value of a closed choice by what readers call it. */
export function choiceCalled(choice: EnumName, text: string): string | undefined {
  return valuesOf(choice).find(({ value, title }) => isHeard(title, text) || value === text)?.value;
}

const told = ['from', 'size', 'how', 'by'];

function samplingEntry(line: string): Readonly<Record<string, PrintedValue>> | undefined {
  const limits = heard<'accept' | 'reject'>(acceptanceWords, line);
  if (limits !== undefined) return { accept: given(limits.accept), reject: given(limits.reject) };
  for (const key of told) {
    for (const colon of [leadColon['zh-Hant'], leadColon.en]) {
      const at = line.indexOf(colon);
      if (at > 0 && isHeard(keyLabel('sampling', key), line.slice(0, at))) {
        return { [key]: scalar(line.slice(at + colon.length).trim()) };
      }
    }
  }
  return undefined;
}

function given(text: string | undefined): Printed | undefined {
  return text === undefined || text === '—' ? undefined : numberOf(text);
}
