import type { Words } from '../../../base/words.ts';
import type { ProcessStep } from '../../../model/standard.ts';
import { readTimeLimit } from '../../../model/values/time-limit.ts';
import { timeWords } from './amount-words.ts';
import { atLevelWords, ofLevels } from './bound-words.ts';
import { asWritten, joined } from './phrases.ts';

/** The time limit of a step, with its unit; where it differs by level, that of each. */
export function limitWords({ within }: Pick<ProcessStep, 'within'>): Words {
  const each = within.map(({ value, text, level }) => {
    const limit = value && readTimeLimit(value);
    const said =
      limit === undefined
        ? asWritten(text === '' ? `${value?.text ?? ''}${value?.unit ?? ''}` : text)
        : timeWords(limit);
    return atLevelWords(said, level);
  });
  return joined(each, ofLevels);
}
