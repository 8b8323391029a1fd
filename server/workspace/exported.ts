import type { Element } from '../model/field.ts';
import { plainOf } from '../model/plain.ts';
import type { Report } from '../model/report.ts';
import type { Division, Standard } from '../model/standard.ts';
import { type Document, isReport, isStandard } from './document.ts';
import { idKey } from './snapshot.ts';
import { referencesOf } from './targets.ts';

/**
 * What no finding of another file shows or tests: notes and examples, and who wrote the standard and why. What is printed
 * piece by piece, remembered by piece, is left out of the whole as well.
 */
const privateKeys: ReadonlySet<string> = new Set(['notes', 'examples', 'because', 'clauses', 'sections']);
const privateHeader: ReadonlySet<string> = new Set([
  'foreword',
  'introduction',
  'scope',
  'audience',
  'issuer',
  'proposer',
  'committee',
  'drafting-organizations',
  'drafters',
  'changes',
  'declares',
  'bibliography',
  'basis',
  'ics',
  'ccs',
  'terms',
  'indicators',
  'evidence-kinds',
  'chapters',
  'annexes',
  'adapt',
  'omit',
]);

const printed = new WeakMap<Element, string>();

/** The fields of an element as one text, comments and layout aside. */
function print(element: Element, without: ReadonlySet<string>): string {
  const known = printed.get(element);
  if (known !== undefined) return known;
  const parts: string[] = [];
  for (const [key, field] of element.given) {
    if (!without.has(key)) parts.push(`${key}=${JSON.stringify(plainOf(field.node, undefined))}`);
  }
  const text = parts.join('\n');
  printed.set(element, text);
  return text;
}

function printDivision(division: Division): string {
  const clauses = division.clauses.map((clause) => print(clause, privateKeys));
  return [print(division, privateKeys), ...clauses, ...division.sections.map(printDivision)].join('\n\n');
}

const interfaces = new WeakMap<Standard, string>();

/**
 * Everything of a standard that a finding in another file, or its message, may show. Two states with the same text are the
 * same to every dependant, which then keeps its findings.
 */
export function exportedInterface({ model }: { readonly model: Standard }): string {
  const known = interfaces.get(model);
  if (known !== undefined) return known;
  const keyed = [...model.terms, ...model.indicators, ...model.evidenceKinds];
  const text = [
    print(model, privateHeader),
    ...keyed.map((one) => `${one.id.text}: ${print(one, privateKeys)}`),
    ...[...model.chapters, ...model.annexes].map(printDivision),
    ...[...model.adapt, ...model.omit].map((one) => print(one, privateKeys)),
  ].join('\n\n');
  interfaces.set(model, text);
  return text;
}

/** What other reports are compared with: who, when, and which figures with which evidence. */
export function reportSummary(report: Report): string {
  const figures = report.figures.map((figure) => `${figure.indicator.text}=${JSON.stringify(figure.quantity.value)}`);
  const attachments = report.attachments.map((one) => print(one, privateKeys));
  const evidence = report.answers.flatMap((answer) => answer.evidence.map((one) => print(one, privateKeys)));
  return [
    report.id?.text,
    report.against?.text,
    JSON.stringify(report.period?.value),
    ...figures,
    ...attachments,
    ...evidence,
  ].join('\n');
}

/** The ids a file uses, as one text: what tells whether something given elsewhere is used at all. */
export function usedIds(document: Document): string {
  const used = referencesOf(document).map((one) => `${one.role} ${one.namespaces.join(' ')} ${idKey(one.text)}`);
  return [...new Set(used)].sort().join('\n');
}

/** Prose uses terms by name: a standard's own texts count as uses too. */
export function usesOf(document: Document): string {
  return isStandard(document)
    ? `${usedIds(document)}\n${exportedInterface(document)}`
    : isReport(document)
      ? usedIds(document)
      : '';
}
