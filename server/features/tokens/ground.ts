import { remembering } from '../../base/remembering.ts';
import { type Language, spellingsOf } from '../../model/field.ts';
import type { Standard, Term } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import type { Profile } from '../../model/wording/profile.ts';
import { profileOf } from '../../model/wording/profile-of.ts';
import type { TermIndex } from '../../model/wording/terms.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { type Document, draftingRulesOf, isReport, isStandard, languageOf } from '../../workspace/document.ts';
import { type Sheet, sheetsOf } from '../../workspace/facts/given-ids.ts';
import { pinsAnother } from '../../workspace/resolve/answered-state.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { type SourcedTerm, termsIn } from '../../workspace/resolve/term-index.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';

/** What words in texts mean. The same object for as long as they mean the same. */
export interface WordGround {
  readonly language: Language;
  readonly profile: Profile;
  /** Every way to write a term, in one text. */
  readonly forms: string;
  readonly terms: TermIndex<SourcedTerm> | undefined;
}

/** What ids name. The same object for as long as they name the same. */
interface IdGround {
  readonly resolution: Resolution | undefined;
  /** All that decides what an id names, and how it came there. */
  readonly from: readonly unknown[];
}

/** What the tokens of a file rest on beside its own text. */
export interface TokenGround {
  readonly words: WordGround;
  readonly ids: IdGround;
  /** The clauses whose answers were given to something else than they say today, by id. */
  readonly stale: ReadonlySet<string>;
}

/** `before`: that of an earlier state of the file. */
export function groundOf(snapshot: Snapshot, document: Document, before?: TokenGround): TokenGround {
  const resolution = resolutionFor(snapshot, document);
  return {
    words: wordGround(document, resolution, before?.words),
    ids: idGround(document, resolution, before?.ids),
    stale: staleIn(snapshot, document, resolution),
  };
}

function wordGround(document: Document, resolution: Resolution | undefined, before?: WordGround): WordGround {
  const language = languageOf(document);
  const profile = profileOf(draftingRulesOf(document));
  const forms =
    resolution === undefined ? '' : [...resolution.terms.values()].map((one) => formsOf(one.value)).join('\n');
  const isSame = before?.language === language && before.profile === profile && before.forms === forms;
  return isSame ? before : { language, profile, forms, terms: resolution && termsIn(resolution) };
}

const formsOf = remembering(({ name, admitted, deprecated }: Term): string =>
  [[name], admitted, deprecated].map((texts) => texts.flatMap(spellingsOf).join('|')).join('/'),
);

function idGround(document: Document, resolution: Resolution | undefined, before?: IdGround): IdGround {
  const from = isStandard(document) ? [...idsGiven(document.model), resolution?.base] : [resolution];
  const isSame = before?.from.length === from.length && before.from.every((one, at) => one === from[at]);
  // What is looked up with it gives the same ids, whatever else it says by now.
  return isSame ? before : { resolution, from };
}

/** What a standard's own file gives and adapts, as texts: two states of it are held against each other at a glance. */
function idsGiven(model: Standard): readonly string[] {
  const { adapt, omit, indicators, evidenceKinds } = model;
  return [
    sheetsOf(model).map(printOf).join('\n'),
    [...indicators, ...evidenceKinds].map(({ id }) => id.text).join('\n'),
    [...adapt, ...omit].map(({ clause }) => clause?.text ?? '').join('\n'),
  ];
}

const printOf = remembering(({ ids }: Sheet): string =>
  ids.map(({ id, kind, owner }) => `${kind} ${id.text} ${owner}`).join('\n'),
);

function staleIn(snapshot: Snapshot, document: Document, resolution: Resolution | undefined): ReadonlySet<string> {
  if (!isReport(document) || snapshot.loading || resolution === undefined || resolution.broken !== undefined)
    return none;
  const stale = assess(document.model, resolution).clauses.flatMap(({ answer, clause }) =>
    answer !== undefined && pinsAnother(answer.digest?.value, clause, resolution) ? [idKey(answer.clause.text)] : [],
  );
  return stale.length === 0 ? none : new Set(stale);
}

const none: ReadonlySet<string> = new Set();
