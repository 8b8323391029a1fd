import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { DiagnosticSeverity, type Diagnostic as Published } from 'vscode-languageserver-types';
import type { Severity } from '../model/config.ts';
import type { ShownSeverity } from '../protocol/settings.ts';
import type { Diagnostic } from '../rules/engine/render.ts';
import type { Edit } from '../syntax/problem.ts';
import type { Abilities } from './abilities.ts';
import { isPartial } from './partial-change.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Of what a reader is shown as before nothing is made anew: a program serves one editor. */
const converted = new WeakMap<Diagnostic, Published>();

/** `wished`: as what this reader wants to see it, `off` for not at all; a file that cannot be read is told in any case. */
export function toDiagnostic(
  diagnostic: Diagnostic,
  shown: Abilities['findings'],
  wished: ShownSeverity = diagnostic.severity,
): Published | undefined {
  const severity = diagnostic.code.startsWith('yaml/') ? diagnostic.severity : wished;
  if (severity === 'off') return undefined;
  const before = converted.get(diagnostic);
  if (before?.severity === severities[severity]) return before;
  const now = { ...(before ?? published(diagnostic, shown)), severity: severities[severity] };
  converted.set(diagnostic, now);
  return now;
}

function published(diagnostic: Diagnostic, shown: Abilities['findings']): Published {
  const { code, message, range, url, related } = diagnostic;
  const base: Published = {
    range,
    message,
    code,
    source: 'clausewright',
    severity: severities[diagnostic.severity],
    ...(shown.page && { codeDescription: { href: url } }),
  };
  if (related.length === 0 || !shown.related) return base;
  return {
    ...base,
    relatedInformation: related.map((one) => ({
      location: { uri: one.uri, range: one.range },
      message: one.message,
    })),
  };
}

/** LSP's changes as edits of the text before; of the last text that was sent whole, where one was. */
export function toEdits(changes: readonly TextDocumentContentChangeEvent[]): {
  readonly whole: string | undefined;
  readonly edits: readonly Edit[];
} {
  let whole: string | undefined;
  let edits: Edit[] = [];
  for (const one of changes) {
    if (isPartial(one)) edits.push({ range: one.range, text: one.text });
    else [whole, edits] = [one.text, []];
  }
  return { whole, edits };
}
