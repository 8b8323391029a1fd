import type { Words } from '../base/words.ts';
import { nearestEditions } from '../features/nearest-editions.ts';
import type { Resolution } from '../workspace/resolve/resolution.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { required, textField } from './fields.ts';
import { type NoAnswer, refuse } from './no-answer.ts';

const words = {
  unknown: {
    en: 'There is no standard “{edition}” in this workspace or among those that come with Clausewright. “list_standards” tells which there are.',
    'zh-Hant': '本工作區和 Clausewright 自帶的標準中都沒有「{edition}」。用「list_standards」可列出已有的標準。',
  },
  near: {
    en: 'There is no standard “{edition}” in this workspace or among those that come with Clausewright. Did you mean {near}?',
    'zh-Hant': '本工作區和 Clausewright 自帶的標準中都沒有「{edition}」。是否指 {near}？',
  },
} satisfies Readonly<Record<string, Words>>;

export const editionField = required(textField('A standard with its edition, such as makerspace-coworking@2017.'));

/** A standard with all that it inherits. */
export function resolutionNamed(snapshot: Snapshot, edition: string): Resolution | NoAnswer {
  const found = resolveEdition(snapshot, edition);
  if (found !== undefined) return found;
  const near = nearestEditions([...snapshot.standards.keys()].sort(), edition);
  return refuse(near.length > 0 ? words.near : words.unknown, { edition, near });
}
