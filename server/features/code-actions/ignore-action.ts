import { say, type Words } from '../../base/words.ts';
import { ignoreLine, mayBeIgnored, noReason } from '../../rules/engine/silence.ts';
import type { Finding } from '../../rules/rule.ts';
import { lineEnding } from '../../syntax/line-ending.ts';
import type { Document } from '../../workspace/document.ts';
import type { Reader } from '../reader.ts';
import type { Action } from './action.ts';

const title: Words = { en: 'Ignore {rule} here, with a reason', 'zh-Hant': '在此處忽略 {rule}，並寫明理由' };

/** Writes an ignore on a line of its own above, at that line's indentation, and leaves the reason to the author. */
export function ignoreAction(document: Document, finding: Finding, { locale }: Reader): Action | undefined {
  const { rule } = finding;
  if (!mayBeIgnored(rule)) return undefined;
  const line = ignoreLine(document, finding.at);
  const text = document.tree.text.line(line);
  // A byte order mark stays first.
  const character = line === 0 && text.startsWith('\ufeff') ? 1 : 0;
  const indent = /^ */.exec(text.slice(character))?.[0] ?? '';
  const reason = `\${1:${say(noReason, locale)}}`;
  const written = `${indent}# clausewright-ignore ${rule.code}: ${reason}${lineEnding(document.tree.text)}`;
  const at = { line, character };
  return {
    title: say(title, locale, { rule: rule.code }),
    kind: 'ignore',
    finding,
    preferred: false,
    changes: [{ document, edits: [{ range: { start: at, end: at }, text: written }] }],
    stops: true,
  };
}
