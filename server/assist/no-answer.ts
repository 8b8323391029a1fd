import type { Arguments, Words } from '../base/words.ts';

/** Why a question has no answer, and what to ask instead. */
export interface NoAnswer {
  readonly refused: Words;
  readonly args?: Arguments;
}

export function refuse(refused: Words, args?: Arguments): NoAnswer {
  return args === undefined ? { refused } : { refused, args };
}

export function hasNoAnswer(answer: object): answer is NoAnswer {
  return 'refused' in answer;
}
