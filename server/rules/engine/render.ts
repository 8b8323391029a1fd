import type { Range } from '../../base/position.ts';
import { visible } from '../../base/visible.ts';
import { type Locale, say, type Words } from '../../base/words.ts';
import type { Severity } from '../../model/config.ts';
import { viewUri } from '../../protocol/views.ts';
import { absolute, lineOf } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Finding, Related, Rule } from '../rule.ts';

/** A finding as a reader sees it. Ranges are the document's own. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly url: string;
  readonly fixable: boolean;
  readonly related: readonly { readonly uri: string; readonly range: Range; readonly message: string }[];
}

/**
 * The rule's own page, in the reader's language: a document of our own scheme, which opens in the editor, from the extension
 * itself, without a network.
 */
export function pageOf(rule: Rule, locale: Locale): string {
  const [group = '', name = ''] = rule.code.split('/');
  return viewUri('rules', { locale, group, name });
}

const citing: Words = { en: 'See {document}, {place}.', 'zh-Hant': '依據：{document}，{place}。' };
const citingWhole: Words = { en: 'See {document}.', 'zh-Hant': '依據：{document}。' };

/** The words for a case: the named wording, else `default`, else the rule's only one. */
export function wordingOf(rule: Rule, wording: string | undefined): Words {
  const { message } = rule;
  if (isWords(message)) return message;
  const words = (wording === undefined ? undefined : message[wording]) ?? message.default;
  return words ?? Object.values(message)[0] ?? rule.title;
}

function isWords(message: Rule['message']): message is Words {
  return 'zh-Hant' in message && typeof message['zh-Hant'] === 'string';
}

/** What is wrong and what to do; then why it matters, and the drafting rule it rests on. */
function messageOf(finding: Finding, locale: Locale): string {
  const known = messages.get(finding);
  if (known?.locale === locale) return known.message;
  const message = worded(finding, locale);
  messages.set(finding, { locale, message });
  return message;
}

/** A finding outlives many edits, and what it says does not change with them. */
const messages = new WeakMap<Finding, { readonly locale: Locale; readonly message: string }>();

/** What a finding says, told by its rule, wording and arguments; one line, whatever stands in these. */
export function worded({ rule, args, wording }: Pick<Finding, 'rule' | 'args' | 'wording'>, locale: Locale): string {
  const first = say(wordingOf(rule, wording), locale, args);
  const gap = locale === 'en' ? ' ' : '';
  const why = say(rule.why, locale, args);
  const { cites } = rule;
  const source = cites === undefined ? '' : say(cites.place === undefined ? citingWhole : citing, locale, { ...cites });
  return visible([first, why, source].filter((part) => part !== '').join(gap));
}

interface Shown {
  readonly diagnostic: Diagnostic;
  readonly locale: Locale;
  /** The document's line on which its fragment began. */
  readonly line: number;
}

/** What was last shown of a finding that points nowhere else: it holds for as long as nothing above grows or shrinks. */
const shown = new WeakMap<Finding, Shown>();

/** The same object means that the reader is shown the same. */
export function render(finding: Finding, document: Document, severity: Severity, locale: Locale): Diagnostic {
  if (finding.related !== undefined) return rendered(finding, document, severity, locale);
  const line = lineOf(document.tree, finding.at.fragment);
  const before = shown.get(finding);
  if (before?.line === line && before.locale === locale && before.diagnostic.severity === severity) {
    return before.diagnostic;
  }
  const diagnostic = rendered(finding, document, severity, locale);
  shown.set(finding, { diagnostic, locale, line });
  return diagnostic;
}

function rendered(finding: Finding, document: Document, severity: Severity, locale: Locale): Diagnostic {
  return {
    code: finding.rule.code,
    severity,
    message: messageOf(finding, locale),
    range: rangeIn(document, finding),
    url: pageOf(finding.rule, locale),
    fixable: isFixable(finding),
    related: (finding.related ?? []).map((one) => ({
      ...relatedRange(one, document),
      message: visible(say(one.words, locale, one.args)),
    })),
  };
}

export function rangeIn(document: Document, { at }: Finding): Range {
  return absolute(document.tree, at);
}

export function isFixable({ rule, fixes }: Finding): boolean {
  return rule.fix !== 'none' && fixes !== undefined;
}

/** Where else a finding points, whatever state of its file it was found in. */
export function relatedRange(
  related: Related,
  document: Document | undefined,
): { readonly uri: string; readonly range: Range } {
  if (!('document' in related)) return { uri: related.uri, range: related.range };
  const { uri, tree } = related.document;
  // A finding that is kept over an edit still names the state of the file in which it was found.
  return { uri, range: absolute(uri === document?.uri ? document.tree : tree, related.place) };
}
