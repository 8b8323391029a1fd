import { answer, declaration, plan } from './answer.ts';
import { adaptation, clause, omission } from './clause.ts';
import { item, table, verification } from './clause-parts.ts';
import { config, ruleSetting } from './config.ts';
import { criterion, group } from './criterion.ts';
import { declaredCounts, evidenceKind, grade, term } from './definitions.ts';
import { annex, chapter, section } from './division.ts';
import { attachment, evidence } from './evidence.ts';
import { indicator, ratio } from './indicators.ts';
import { operator, space } from './operator.ts';
import { report } from './report.ts';
import { credit, scoring } from './scoring.ts';
import { standard } from './standard.ts';
import type { MapType, RootName } from './types.ts';
import { contact, document, figure, period, quantity, translations } from './values.ts';

const roots: Readonly<Record<RootName, MapType>> = { standard, report, config };

/** Every kind of map that the three formats know, by name. */
export const mapTypes: ReadonlyMap<string, MapType> = new Map(
  [
    standard,
    chapter,
    section,
    annex,
    clause,
    item,
    table,
    criterion,
    group,
    verification,
    adaptation,
    omission,
    term,
    indicator,
    ratio,
    evidenceKind,
    document,
    declaredCounts,
    scoring,
    credit,
    grade,
    report,
    operator,
    contact,
    space,
    figure,
    quantity,
    period,
    attachment,
    evidence,
    answer,
    plan,
    declaration,
    config,
    ruleSetting,
    translations,
  ].map((type) => [type.name, type]),
);

export function root(name: RootName): MapType {
  return roots[name];
}

/** The kind of map of that name. Throws for a name that is none: a slip in the table itself, found by any test. */
export function mapType(name: string): MapType {
  const found = mapTypes.get(name);
  if (found === undefined) throw new Error(`No map type is called ${name}`);
  return found;
}
