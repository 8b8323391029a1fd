import type { StandardClass, StandardStatus } from '../../model/standard.ts';
import { fullYear } from '../../model/values/document-number.ts';
import { readDocumentNumber } from '../../model/values/document-number-text.ts';
import { idOfNumber } from './cover-number.ts';
import type { Doubt, DraftCover } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { statusOf } from './status.ts';
import { idOf } from './taking.ts';

interface DraftIdentity {
  readonly edition: string;
  readonly title: string;
  readonly class: StandardClass;
  readonly status: StandardStatus;
  readonly doubts: readonly Doubt[];
}

/** What a standard is called, by its number, its title or its file; what is guessed of that is said. */
export function identify(
  cover: DraftCover,
  fileName: string,
  ownTitle: string | undefined,
  year: string,
  hasPolicyForm: boolean,
): DraftIdentity {
  const title = cover.title ?? (ownTitle?.trim() || fileName);
  const number = cover.number === undefined ? undefined : readDocumentNumber(cover.number).value;
  const dated =
    (number && fullYear(number)?.toString()) ?? cover.published?.slice(0, 4) ?? /(\d{4})\s*年?版/.exec(title)?.[1];
  const numbered = number && number.kind !== 'policy' ? idOfNumber(number) : idOf(cover.english ?? '');
  const id = numbered || idOf(title) || 'standard';
  const kind = cover.class ?? (hasPolicyForm ? 'policy' : 'enterprise');
  return {
    edition: cover.edition ?? `${id}@${dated ?? year}`,
    title,
    class: kind,
    status:
      cover.status ?? statusOf(title) ?? (number !== undefined && cover.published !== undefined ? 'current' : 'draft'),
    doubts: [
      ...(cover.title === undefined ? [{ words: intakeWords.titleGuessed }] : []),
      ...(number === undefined && cover.edition === undefined ? [{ words: intakeWords.noNumber }] : []),
      ...(dated === undefined && cover.edition === undefined ? [{ words: intakeWords.editionGuessed }] : []),
    ],
  };
}
