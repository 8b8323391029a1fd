import { type Locale, locales } from '../base/words.ts';
import { resolvedEdition } from '../protocol/documents.ts';
import type { Rule } from '../rules/rule.ts';
import { wholeOf } from '../workspace/document.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolvedText } from './resolved-text.ts';
import { rulePage } from './rule-page/page.ts';
import { clauseText } from './stale-answers/clause-document.ts';
import { staleAnswersPage } from './stale-answers/page.ts';

/** The text of a `clausewright:` document: a shipped standard, a resolved one, one clause, a rule's page, or the page of a report's stale answers. Undefined where there is none. */
export function ownDocument(
  snapshot: Snapshot,
  uri: string,
  rules: readonly Rule[],
  reader: Locale,
): string | undefined {
  const document = snapshot.documents.get(uri);
  if (document?.origin === 'shipped') return wholeOf(document).tree.text.toString();
  const edition = resolvedEdition(uri);
  if (edition !== undefined) {
    const resolution = resolveEdition(snapshot, edition);
    return resolution && resolvedText(resolution, reader);
  }
  const clause = /^clausewright:\/clauses\/([^/]+)\/(\w+)\/([^/]+)\.standard\.yaml$/.exec(uri);
  if (clause !== null) {
    const [, of = '', digest = '', id = ''] = clause.map((part) => decoded(part) ?? '');
    return clauseText(snapshot, { edition: of, clause: id, ...(digest === 'today' ? {} : { digest }) }, reader);
  }
  const answers = /^clausewright:\/stale-answers\/([^/]+)\/(.+)\.md$/.exec(uri);
  const report = snapshot.documents.get(decoded(answers?.[2]) ?? '');
  if (report !== undefined) return staleAnswersPage(snapshot, wholeOf(report), localeNamed(answers?.[1]) ?? reader);
  const page = /^clausewright:\/rules\/([^/]+)\/(.+)\.md$/.exec(decoded(uri) ?? '');
  const rule = page && rules.find((one) => one.code === page[2]);
  const locale = localeNamed(page?.[1]);
  return rule && locale ? rulePage(rule, rules, snapshot, locale) : undefined;
}

function localeNamed(name: string | undefined): Locale | undefined {
  return locales.find((one) => one === name);
}

/** Undefined where it is no sound part of an address. */
function decoded(part: string | undefined): string | undefined {
  return part === undefined || /%(?![\da-f]{2})/i.test(part) ? undefined : decodeURIComponent(part);
}
