import type { Position, Range } from '../../base/position.ts';
import { say, type Words } from '../../base/words.ts';
import { goToCommand } from '../../protocol/commands.ts';
import { relatedRange } from '../../rules/engine/render.ts';
import type { Finding } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

const words = {
  complete: { en: 'Show what may be written here', 'zh-Hant': '列出此處可以填寫的內容' },
  goTo: { en: 'Go there: {what}', 'zh-Hant': '前往查看：{what}' },
} satisfies Readonly<Record<string, Words>>;

/** Places that explain a finding may be many; a menu is short. */
const mostPlaces = 3;

/** Where nothing mends a finding: what may be written where nothing stands yet, and the places that explain it. */
export function leadActions(document: Document, finding: Finding, reader: Reader): readonly Action[] {
  if (!reader.opensPages) return [];
  const places = (finding.related ?? []).slice(0, mostPlaces).map((one): Action => {
    const what = say(one.words, reader.locale, one.args).replace(/[.。]$/, '');
    const { uri, range } = relatedRange(one, document);
    return lead(finding, say(words.goTo, reader.locale, { what }), uri, range.start, false);
  });
  return [...(completeAction(document, finding, reader) ?? []), ...places];
}

/** Behind a key, or a dash, behind which nothing is written. */
function completeAction(document: Document, finding: Finding, { locale }: Reader): readonly Action[] | undefined {
  const { line, character } = absolute(document.tree, finding.at).end;
  const text = document.tree.text.line(line);
  const open = /^(:?\s*|-\s*)$/.exec(text.slice(character));
  if (open === null || finding.rule.code !== 'schema/wrong-type') return undefined;
  const end = { line, character: text.length };
  const isSpaced = /(?:^|\s)$/.test(text);
  const action = lead(finding, say(words.complete, locale), document.uri, isSpaced ? end : spaced(end), true);
  if (isSpaced) return [action];
  return [{ ...action, changes: [{ document, edits: [{ range: at(end), text: ' ' }] }] }];
}

function spaced({ line, character }: Position): Position {
  return { line, character: character + 1 };
}

function at(position: Position): Range {
  return { start: position, end: position };
}

function lead(finding: Finding, title: string, uri: string, to: Position, completes: boolean): Action {
  const command = { id: goToCommand, arguments: [uri, to.line, to.character, completes] };
  return { title, kind: 'fix', finding, preferred: false, changes: [], command };
}
