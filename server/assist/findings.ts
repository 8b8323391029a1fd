import type { Severity } from '../model/config.ts';
import { render } from '../rules/engine/render.ts';
import type { Reported } from '../rules/engine/reported.ts';
import type { Document } from '../workspace/document.ts';
import { type AskedFile, findingsIn } from './asked-file.ts';
import type { Inquiry } from './inquiry.ts';
import { pathOf, placeOf } from './places.ts';

/** A finding as assistants are told it. */
export type ToldFinding = ReturnType<typeof toldFinding>;

export function toldFinding({ finding, severity }: Reported, document: Document, { service, locale }: Inquiry) {
  const { code, message, fixable, range, related } = render(finding, document, severity, locale);
  const { roots } = service.snapshot();
  const others = related.map((one) => ({
    path: pathOf(one.uri, roots),
    place: placeOf(one.range),
    message: one.message,
  }));
  return {
    rule: code,
    severity,
    message,
    fixable,
    place: placeOf(range),
    ...(others.length > 0 && { related: others }),
  };
}

export function toldIn(file: AskedFile, asked: Inquiry): readonly ToldFinding[] {
  return findingsIn(asked, file).map((one) => toldFinding(one, file.document, asked));
}

/** From the gravest. */
export const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export function countsOf(reported: readonly { readonly severity: Severity }[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of reported) counts[severity] += 1;
  return counts;
}

/** What a change of a file mends, and what it breaks. */
export function changeBetween(before: readonly ToldFinding[], after: readonly ToldFinding[]) {
  return { caused: newAmong(after, before), solved: newAmong(before, after) };
}

/** Those of the later findings that were not among the earlier, wherever they stand now: each counts once. */
function newAmong(later: readonly ToldFinding[], earlier: readonly ToldFinding[]): readonly ToldFinding[] {
  const left = new Map<string, number>();
  for (const one of earlier) left.set(said(one), (left.get(said(one)) ?? 0) + 1);
  return later.filter((one) => {
    const count = left.get(said(one)) ?? 0;
    left.set(said(one), count - 1);
    return count <= 0;
  });
}

function said({ rule, message }: ToldFinding): string {
  return `${rule} ${message}`;
}
