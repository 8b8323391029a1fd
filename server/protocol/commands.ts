import type { NewKind } from './new-file.ts';

/** A command of the editor: shows a rule's page, whose URI is its one argument. */
export const explainRuleCommand = 'clausewright.explainRule';

/**
 * A command of the editor: puts the cursor at a place, and may ask for completions there. Its arguments are URI, line, character (as LSP
 * counts), whether to, and how many signs to select.
 */
export const goToCommand = 'clausewright.goTo';

/** A command of the editor's side: writes the next thing of a kind, that of the group (`NextOfferItem`) or what the cursor is in. */
export const nextCommand = 'clausewright.next';

/**
 * A command of the editor's side: notes that the lines from the first to the last were just written to be filled in, and asks
 * at once for what may stand at the first of them where told so.
 */
export const skeletonWrittenCommand = 'clausewright.skeletonWritten';

/** A command of the editor: opens the folder whose URI is its one argument. */
export const openFolderCommand = 'clausewright.openFolder';

/** The command of the editor's side that a lens on a clause runs, with one argument: `ImpactParams`. */
export const showImpactCommand = 'clausewright.showImpact';

/** Commands of the editor's side: ask what a new file needs, and write it; their one argument is the URI of an empty file that is to hold it, or none. */
export const newCommands = {
  'clausewright.newStandard': 'standard',
  'clausewright.newVariant': 'variant',
  'clausewright.newReport': 'report',
} as const satisfies Readonly<Record<string, NewKind>>;

/** A command of the editor's side: makes a standard of a document that is chosen. */
export const importCommand = 'clausewright.import';

/** Commands of the editor's side: go through a report's stale answers (its URI), compare one (the report's URI, the answer's key). */
export const reaffirmCommand = 'clausewright.reaffirmAnswers';
export const compareAnsweredCommand = 'clausewright.compareAnswered';

/**
 * A command of the editor's side: derives a variant. Its arguments are the standard's URI, and for a clause line and character (as LSP
 * counts) and the variant's URI, empty for a new one; without any, of the active editor.
 */
export const deriveCommand = 'clausewright.deriveVariant';

/** The same for the clause under the cursor, in a variant to be chosen. */
export const tightenCommand = 'clausewright.tightenClause';
