import type { DraftDivision, DraftStandard } from './draft.ts';
import { draftOf } from './draft-standard.ts';
import type { IntakeOptions } from './intake-options.ts';
import { linesOf } from './lines.ts';
import { type Printout, printDraft } from './print-draft.ts';
import { withReferences } from './references.ts';
import { remarksOf } from './remarks.ts';
import { schemeOf } from './scheme.ts';
import { sectionsOf } from './sections.ts';
import type { SourceBlock } from './source-block.ts';
import { imply } from './taking.ts';
import { takingOf } from './taking-of.ts';
import { untranslated } from './translations.ts';
import { partLanguages } from './two-languages.ts';

export interface Intake extends Printout {
  /** What the file may be called: `gbt-39668` of `gbt-39668.standard.yaml`. */
  readonly name: string;
  /** Texts of the source that are not written, since what is written says them: numbers, set headings, labels. */
  readonly implied: readonly string[];
  readonly counts: { readonly chapters: number; readonly clauses: number; readonly terms: number };
}

/** A standard made of the blocks of a document: its text, and what of it is to be looked at. Nothing of the source is lost. */
export function takeIn(given: readonly SourceBlock[], options: IntakeOptions): Intake {
  const { blocks: source, translations, labels } = partLanguages(given);
  const blocks = linesOf(source);
  const scheme = schemeOf(blocks);
  const taking = takingOf(blocks);
  const drafted = draftOf(sectionsOf(blocks, scheme, taking), scheme, taking, options);
  // Translations are found by the texts as they stand.
  const draft = translations.size === 0 ? { ...drafted, ...withReferences(drafted, taking) } : drafted;
  const [name = ''] = draft.edition.split('@');
  imply(taking, ...labels);
  // What stands in no clause and no term is told at the head.
  const remarks = source.flatMap((block) => (block.kind === 'paragraph' ? remarksOf(block, taking) : []));
  const told = { ...draft, doubts: [...draft.doubts, ...remarks, ...untranslated(translations, draft, taking)] };
  return { ...printDraft(told, options.locale, translations), name, implied: taking.implied, counts: countsOf(draft) };
}

function countsOf({ chapters, annexes, terms }: DraftStandard): Intake['counts'] {
  const count = ({ clauses, sections }: DraftDivision): number =>
    clauses.length + sections.reduce((sum, one) => sum + count(one), 0);
  const clauses = [...chapters, ...annexes].reduce((sum, one) => sum + count(one), 0);
  return { chapters: chapters.length, clauses, terms: terms.length };
}
