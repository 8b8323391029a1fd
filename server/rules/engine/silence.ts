import { getOrMake } from '../../base/get-or-make.ts';
import { once } from '../../base/once.ts';
import { type Position, rangeOf } from '../../base/position.ts';
import { locales, say, type Words } from '../../base/words.ts';
import { nearestIds } from '../../model/keys/nearest-ids.ts';
import { locate } from '../../syntax/locate.ts';
import { absolute } from '../../syntax/navigate.ts';
import { fragmentsWith } from '../../syntax/noted.ts';
import type { Place, Tree } from '../../syntax/tree.ts';
import { type Document, isConfig } from '../../workspace/document.ts';
import { spellings } from '../kit/words/schema-words.ts';
import type { Finding, Found, IgnoreRule, Rule } from '../rule.ts';

/** `# clausewright-ignore <rule>: <reason>` */
interface Ignore {
  readonly at: Place;
  /** Where the rule is named. */
  readonly name: Place;
  /** '' where the author named none. */
  readonly rule: string;
  readonly reason: string;
  /** The document's line on which it silences. */
  readonly line: number;
}

/** What stands where the reason is to be written. It is no reason yet. */
export const noReason: Words = { en: 'reason', 'zh-Hant': '理由' };

/** Made when a comment silences something: what converts to Simplified takes a while to make ready, which a start need not wait for. */
const noReasons = once((): ReadonlySet<string> => new Set(['', ...locales.map((locale) => say(noReason, locale))]));

const keyword = 'clausewright-ignore';
const form = /^clausewright-ignore\b\s*([^\s:：]*)\s*(?:[:：]\s*(.*))?$/;

/** The ignores of a document. One alone on its line is for the next line that is none, one at a line's end for that line. */
function ignoresOf(document: Document): readonly Ignore[] {
  const { tree } = document;
  const ignores: Ignore[] = [];
  let behind = 0;
  for (const fragment of fragmentsWith('comments', tree)) {
    for (const comment of fragment.comments) {
      const match = form.exec(comment.text);
      if (match === null) continue;
      const at = { fragment, range: comment.range };
      let { line } = absolute(tree, at).start;
      if (comment.alone) {
        if (line >= behind) behind = behindComments(tree, line);
        line = behind;
      }
      const [, rule = '', reason = ''] = match;
      ignores.push({ at, name: nameIn(tree, at, rule), rule, reason: reason.trim(), line });
    }
  }
  return ignores;
}

/** Where a comment names the rule; the comment where it names none. */
function nameIn(tree: Tree, comment: Place, rule: string): Place {
  const { start, end } = comment.range;
  const written = tree.text.line(absolute(tree, comment).start.line).slice(0, end.character);
  if (rule === '') return comment;
  const character = written.indexOf(rule, written.indexOf(keyword, start.character) + keyword.length);
  return { ...comment, range: rangeOf(start.line, character, start.line, character + rule.length) };
}

/**
 * Whether silencing a rule is offered. What keeps a file from being read cannot be waved through, nor can what is said of an ignore,
 * and without what is `required` there is nothing to hand in; a comment written by hand is heard all the same.
 */
export function mayBeIgnored({ code, severity, required }: Rule): boolean {
  return required !== true && !code.startsWith('ignore/') && !(code.startsWith('yaml/') && severity === 'error');
}

/** The findings that no ignore silences, and what there is to say about the ignores. */
export function silenced(
  document: Document,
  findings: readonly Finding[],
  rules: readonly Rule[],
  heard: readonly Rule[],
): readonly Finding[] {
  const ignores = ignoresOf(document);
  if (ignores.length === 0) return findings;
  const used = new Set<Ignore>();
  const byPlace = new Map<string, Ignore[]>();
  for (const one of ignores) getOrMake(byPlace, placeOf(one.line, one.rule), () => []).push(one);
  const kept = findings.filter((finding) => {
    const lines = linesOf(document, finding.at);
    const by = lines.flatMap((line) => byPlace.get(placeOf(line, finding.rule.code)) ?? []);
    for (const one of by) used.add(one);
    return by.length === 0;
  });
  const rule = (code: string) => rules.find((one): one is IgnoreRule => 'silence' in one && one.code === code);
  const known = new Set<string>(rules.map((one) => one.code));
  const spoken = new Set<string>(heard.map((one) => one.code));
  const about = ignores.flatMap((ignore): Finding[] => {
    // Whether a rule that nobody asked for would find anything here, nobody knows.
    const slip = slipOf(ignore, known, used.has(ignore) || !spoken.has(ignore.rule));
    const found = slip && rule(slip.code);
    return found ? [{ ...slip.found, rule: found }] : [];
  });
  return about.length === 0 ? kept : [...kept, ...about];
}

function placeOf(line: number, rule: string): string {
  return `${line} ${rule}`;
}

/** The first line from `line` on that is no comment. */
function behindComments(tree: Tree, line: number): number {
  let behind = line;
  while (/^\s*#/.test(tree.text.line(behind))) behind++;
  return behind;
}

/**
 * The lines an ignore for a place may stand on: its own, and that on which the key or item that it lies in begins. A file
 * with nothing in it is told so on its first line, whatever comments stand there.
 */
function linesOf(document: Document, at: Place): readonly number[] {
  const { start } = absolute(document.tree, at);
  const first = firstLine(document.tree, start);
  const line = behindComments(document.tree, start.line);
  return first === undefined ? [line] : [line, first];
}

/** The line above which an ignore for a place is written, so that it neither falls into a text nor silences something else. */
export function ignoreLine(document: Document, at: Place): number {
  const { start } = absolute(document.tree, at);
  return firstLine(document.tree, start) ?? start.line;
}

/** The line of the key, or of the dash's scalar, in which the position lies. */
function firstLine(tree: Tree, position: Position): number | undefined {
  const { part, trail } = locate(tree, position);
  const last = trail.at(-1);
  if (last === undefined || (part !== 'key' && part !== 'value')) return undefined;
  const { fragment, keyNode, value } = last;
  const range = keyNode?.range ?? (value?.kind === 'scalar' ? value.range : undefined);
  return range && absolute(tree, { fragment, range }).start.line;
}

function slipOf(ignore: Ignore, known: ReadonlySet<string>, used: boolean): { code: string; found: Found } | undefined {
  const found: Found = { at: ignore.at, args: { rule: ignore.rule } };
  if (!known.has(ignore.rule))
    return { code: 'ignore/unknown-rule', found: unknownRule(ignore.name, ignore.rule, known) };
  if (noReasons().has(ignore.reason)) return { code: 'ignore/reason-missing', found };
  if (used) return undefined;
  const remove = { ...ignore.at, text: '' };
  const title = { en: 'Remove the ignore', 'zh-Hant': '刪去這條忽略註記' };
  return { code: 'ignore/unused', found: { ...found, fixes: () => [{ title, edits: [remove], preferred: true }] } };
}

/** What there is to say of a rule that does not exist, with those that may have been meant. */
function unknownRule({ fragment, range }: Place, rule: string, known: ReadonlySet<string>): Found {
  const { suggestions } = nearestIds(known, rule);
  const at = { fragment, range };
  const fixes = () => spellings(suggestions, (text) => ({ ...at, text }), false);
  return { at, args: { rule, suggestions }, wording: suggestions.length > 0 ? 'near' : 'default', fixes };
}

/** Settings of rules that do not exist. */
export function unknownSettings(document: Document, rules: readonly Rule[]): readonly Finding[] {
  if (!isConfig(document)) return [];
  const rule = rules.find((one): one is IgnoreRule => 'silence' in one && one.code === 'ignore/unknown-rule');
  if (rule === undefined) return [];
  const known = new Set<string>(rules.map((one) => one.code));
  return document.model.rules
    .filter((setting) => !known.has(setting.rule.text))
    .map((setting) => ({ ...unknownRule(setting.rule, setting.rule.text, known), rule }));
}
