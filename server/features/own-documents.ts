import { type Locale, locales } from '../base/words.ts';
import { type View, type ViewKind, viewAt } from '../protocol/views.ts';
import type { Rule } from '../rules/rule.ts';
import { wholeOf } from '../workspace/document.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolvedText } from './resolved-text.ts';
import { rulePage } from './rule-page/page.ts';
import { clauseText } from './stale-answers/clause-document.ts';
import { staleAnswersPage } from './stale-answers/page.ts';

interface Asking {
  readonly uri: string;
  readonly snapshot: Snapshot;
  readonly rules: readonly Rule[];
  readonly reader: Locale;
}

type PartsOf<K extends ViewKind> = Extract<View, { readonly kind: K }>['parts'];

/** What makes the text of each view; undefined where there is nothing of that name. */
const makers: { readonly [K in ViewKind]: (parts: PartsOf<K>, asking: Asking) => string | undefined } = {
  standards: (_, { uri, snapshot }) => {
    const document = snapshot.documents.get(uri);
    return document?.origin === 'shipped' ? wholeOf(document).tree.text.toString() : undefined;
  },
  resolved: ({ edition }, { snapshot, reader }) => {
    const resolution = resolveEdition(snapshot, edition);
    return resolution && resolvedText(resolution, reader);
  },
  clauses: ({ edition, clause, digest }, { snapshot, reader }) =>
    clauseText(snapshot, { edition, clause, ...(digest === 'today' ? {} : { digest }) }, reader),
  'stale-answers': ({ locale, report }, { snapshot, reader }) => {
    const document = snapshot.documents.get(report);
    return document && staleAnswersPage(snapshot, wholeOf(document), localeNamed(locale) ?? reader);
  },
  rules: ({ locale, group, name }, { snapshot, rules }) => {
    const rule = rules.find((one) => one.code === `${group}/${name}`);
    const reader = localeNamed(locale);
    return rule && reader && rulePage(rule, rules, snapshot, reader);
  },
};

/** The text of a `clausewright:` document; undefined where there is none. */
export function ownDocument(
  snapshot: Snapshot,
  uri: string,
  rules: readonly Rule[],
  reader: Locale,
): string | undefined {
  const view = viewAt(uri);
  if (view === undefined) return undefined;
  const make = makers[view.kind] as (parts: View['parts'], asking: Asking) => string | undefined;
  return make(view.parts, { uri, snapshot, rules, reader });
}

function localeNamed(name: string): Locale | undefined {
  return locales.find((one) => one === name);
}
