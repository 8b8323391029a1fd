import { say, template } from '../../base/words.ts';
import { type enums, valuesOf } from '../../model/keys/enums.ts';
import type { EnumValue, ValueType } from '../../model/keys/types.ts';
import { namedInProse } from '../../model/reference-parts.ts';
import { languageOf } from '../../workspace/document.ts';
import { escaped } from '../markup.ts';
import type { Reader } from '../reader.ts';
import { type Candidate, candidate } from './candidate.ts';
import { deductionsFound } from './deductions.ts';
import { documentNumbers } from './document-numbers.ts';
import { figureValues } from './figures.ts';
import { choiceFits } from './fits-place.ts';
import { formEntries } from './forms.ts';
import { divisionsToAddTo, idsToGive, names } from './names.ts';
import type { Request } from './request.ts';
import { reckonedScores } from './self-scores.ts';
import { periods, wordValues } from './words.ts';

/** Every value that may stand there as a scalar. Empty where only the author can know. */
export function candidates(type: ValueType, request: Request): readonly Candidate[] {
  switch (type.kind) {
    case 'enum':
      return enumValues(type.values, request);
    case 'word':
      if (type.word === 'number') return reckonedScores(request);
      return type.word === 'entry' ? formEntries(request) : (wordValues[type.word]?.(request) ?? []);
    case 'definition':
      return [...idsToGive(type.of, request), ...(type.of === 'division' ? divisionsToAddTo(request) : [])];
    case 'reference':
      return names(type.to, request);
    case 'citation':
      return [...names([...namedInProse, 'edition'], request), ...documentNumbers(request)];
    case 'edition-or-number':
      return [...names(['edition'], request), ...documentNumbers(request)];
    case 'text':
      return deductionsFound(request);
    case 'quantity':
      return type.as === 'figure' ? figureValues(request) : [];
    case 'period':
      return periods(request);
    case 'list':
      return type.orOne ? candidates(type.of, request) : usualLevels(request);
    case 'tree':
      return type.inner ? candidates(type.leaf, request) : [];
    case 'either':
      return candidates(type.scalar, request);
    case 'by-level':
      return candidates(type.of, request);
    default:
      return [];
  }
}

/** Levels as most standards tell them apart, from the highest to the lowest. */
function usualLevels({ place: { entry }, document }: Request): readonly Candidate[] {
  if (entry?.key !== 'levels' || entry.map?.name !== 'standard') return [];
  const own = languageOf(document);
  const sets = own === 'en' ? ['A, B, C', '1, 2, 3'] : own === 'zh-Hans' ? hansLevels : hantLevels;
  return sets.map((one) => ({ ...candidate(`[${one}]`, 'value', '', []), text: `[${one}]`, rank: 2 }));
}

const hantLevels = ['一級, 二級, 三級', '甲級, 乙級, 丙級'];
const hansLevels = ['一级, 二级, 三级', '甲级, 乙级, 丙级'];

/** Of languages first the reader's own: most write in that. */
function ordered(name: keyof typeof enums, { locale }: Reader): readonly EnumValue[] {
  const values = valuesOf(name);
  const own = values.find(({ value }) => value === locale && (name === 'language' || name === 'locale'));
  return own === undefined ? values : [own, ...values.filter((one) => one !== own)];
}

function enumValues(name: keyof typeof enums, request: Request): readonly Candidate[] {
  const { reader } = request;
  const fitting = ordered(name, reader).filter(({ value }) => choiceFits(value, request));
  return fitting.map(({ value, title, what, synonyms }) => ({
    ...candidate(value, 'value', besides(value, say(title, reader.locale)), [
      ...synonyms,
      title.en,
      title['zh-Hant'],
      template(title, 'zh-Hans'),
    ]),
    documentation: () => escaped(say(what, reader.locale)),
    // Most people write in the language that they read.
    ...(name === 'language' && value === reader.locale ? { rank: 1 } : {}),
  }));
}

/** English values often are their own names: said once is enough. */
function besides(value: string, name: string): string {
  return name === value ? '' : name;
}
