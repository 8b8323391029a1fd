import { internalSchemas } from '../../../scripts/schema/internal.ts';
import { publishedSchema, schemaFiles } from '../../../scripts/schema/published.ts';
import { complete } from '../../../server/features/completion/complete.ts';
import { fileStatus } from '../../../server/features/file-status.ts';
import { hover } from '../../../server/features/hover/hover.ts';
import { checksByFormat } from '../../../server/model/format-checks.ts';
import { kindByName, languageOfKind, ourFiles } from '../../../server/protocol/kinds.ts';
import { grammars } from '../../../syntaxes/source/grammars.ts';
import { findings, uriOf, workspace } from '../../support/workspace.ts';

/** What is done with a kind of file, for a test that adds one. */
export const core = {
  checksByFormat,
  complete,
  fileStatus,
  findings,
  grammars,
  hover,
  internalSchemas,
  kindByName,
  languageOfKind,
  ourFiles,
  publishedSchema,
  schemaFiles,
  uriOf,
  workspace,
};
