import { adaptation, clause, omission } from '../../keys/clause.ts';
import { clausePartMaps } from '../../keys/clause-parts.ts';
import { criterion, group, step } from '../../keys/criterion.ts';
import { declaredCounts, evidenceKind, grade, level, term } from '../../keys/definitions.ts';
import { annex, chapter, section } from '../../keys/division.ts';
import { form, formField } from '../../keys/forms.ts';
import { indicator, ratio } from '../../keys/indicators.ts';
import { chapterScore, credit, scoring } from '../../keys/scoring.ts';
import { standard } from '../../keys/standard.ts';
import { headerPartMaps } from '../../keys/standard-parts.ts';
import { document } from '../../keys/values.ts';
import type { KindKeys } from '../kind.ts';

export const keys: KindKeys = {
  root: standard,
  maps: [
    ...headerPartMaps,
    chapter,
    section,
    annex,
    clause,
    ...clausePartMaps,
    criterion,
    step,
    group,
    adaptation,
    omission,
    form,
    formField,
    term,
    indicator,
    ratio,
    evidenceKind,
    document,
    declaredCounts,
    scoring,
    credit,
    chapterScore,
    grade,
    level,
  ],
};
