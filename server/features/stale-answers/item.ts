import { say } from '../../base/words.ts';
import type { StaleAnswerItem } from '../../protocol/stale-answers.ts';
import { changeWords } from '../../rules/kit/words/change-words.ts';
import type { Reader } from '../reader.ts';
import { choiceFor, clauseLine } from '../titles.ts';
import type { StaleAnswer } from './stale-answers.ts';

/** A stale answer as one line of a list that a reader chooses from. */
export function staleAnswerItem(stale: StaleAnswer, { locale }: Pick<Reader, 'locale'>): StaleAnswerItem {
  const { answer, clause, resolution, now, before } = stale;
  const changes = before === undefined ? [] : changeWords(before, { clause, resolution });
  const told = changes.map((one) => say(one, locale)).join(locale === 'en' ? '; ' : '；');
  return {
    clause: answer.clause.text,
    digest: now,
    name: clauseLine(clause, resolution, locale),
    status: answer.status === undefined ? '' : choiceFor('answer-status', answer.status.text, locale),
    ...(told === '' ? {} : { changes: told }),
  };
}
