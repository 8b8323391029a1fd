import { type Locale, locales } from '../base/words.ts';
import { resolvedEdition } from '../protocol.ts';
import { rulePage } from '../rules/page.ts';
import type { Rule } from '../rules/rule.ts';
import { resolveEdition } from '../workspace/resolve/resolve.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { resolvedText } from './resolved-text.ts';

/** The text of a `clausewright:` document: a shipped standard, a resolved one, or a rule's page. Undefined where there is none. */
export function ownDocument(
  snapshot: Snapshot,
  uri: string,
  rules: readonly Rule[],
  reader: Locale,
): string | undefined {
  const document = snapshot.documents.get(uri);
  if (document?.origin === 'shipped') return document.tree.text.toString();
  const edition = resolvedEdition(uri);
  if (edition !== undefined) {
    const resolution = resolveEdition(snapshot, edition);
    return resolution && resolvedText(resolution, reader);
  }
  const page = /^clausewright:\/rules\/([^/]+)\/(.+)\.md$/.exec(decodeURIComponent(uri));
  const rule = page && rules.find((one) => one.code === page[2]);
  const locale = page && locales.find((one): one is Locale => one === page[1]);
  return rule && locale ? rulePage(rule, locale) : undefined;
}
