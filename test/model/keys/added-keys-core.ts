import { publishedSchema } from '../../../scripts/schema/published.ts';
import { complete } from '../../../server/features/completion/complete.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { listedKeys } from '../../../server/model/keys/clause-keys.ts';
import { adaptedClauses } from '../../../server/rules/kit/loosening/adapted.ts';
import { lostAdditions } from '../../../server/rules/kit/loosening/additions.ts';
import { isSameField } from '../../../server/rules/kit/loosening/same-field.ts';
import { piecesOf, textsOfPiece } from '../../../server/rules/kit/pieces.ts';
import { textsOfContent } from '../../../server/rules/kit/texts.ts';
import { changeWords } from '../../../server/rules/kit/words/change-words.ts';
import { changedFields } from '../../../server/workspace/resolve/clause-changes.ts';
import { clauseDigest } from '../../../server/workspace/resolve/clause-digest.ts';
import { printResolved } from '../../../server/workspace/resolve/print.ts';
import { resolveEdition } from '../../../server/workspace/resolve/resolve.ts';
import { uriOf, workspace } from '../../support/workspace.ts';

/** What is done with a key, for a test that adds some. */
export const core = {
  adaptedClauses,
  lostAdditions,
  listedKeys,
  publishedSchema,
  complete,
  hover,
  saysTheSame: isSameField,
  piecesOf,
  textsOfPiece,
  textsOfContent,
  changeWords,
  changedFields,
  clauseDigest,
  printResolved,
  resolveEdition,
  uriOf,
  workspace,
};
