import type { Report } from '../../model/report.ts';
import { compareDates } from '../../model/values/date.ts';
import { idKey } from '../../model/values/id.ts';
import type { Standing } from '../../workspace/standing.ts';
import type { Imports } from '../context.ts';
import { askingWith, beside, inReport } from '../example.ts';
import { replace } from '../kit/fixes/edits.ts';
import { isOver, laterEditionsOf, supersedersOf } from '../kit/later-editions.ts';
import { dayOf, periodOf } from '../kit/report-dates.ts';
import { defineCheck, type Fix } from '../rule.ts';

const against = inReport('against: demo@2020');
const next = (edition: string, header: string) => ({
  'next.standard.yaml': askingWith({ header }).replace('demo@2020', edition),
});
const over = (status: string) =>
  inReport('against: demo@2020', { standard: askingWith({}).replace('status: current', `status: ${status}`) });

export const rule = defineCheck({
  code: 'report/outdated-standard',
  severity: 'warning',
  title: { en: 'A report against an edition no longer in force', 'zh-Hant': '所對照的版本已不是現行版本' },
  message: {
    newer: {
      en: '“{newer}” took effect on {date}, before the reporting period ended. Answer that edition, or say in the summary why not.',
      'zh-Hant': '「{newer}」已於{date}實施，早於報告期結束。請改為對照新版，或在摘要中說明為何不改。',
    },
    withdrawn: {
      en: '“{edition}” is withdrawn. Answer a standard in force.',
      'zh-Hant': '「{edition}」已廢止。請改為對照現行的標準。',
    },
  },
  why: {
    en: 'Reviewers judge by the edition in force; answers to an older one may not be counted.',
    'zh-Hant': '審核以現行版本為準，對照舊版的答覆可能不被認可。',
  },
  fix: 'choose',
  on: 'report',
  reads: ['imports'],
  *check(report, { imports }) {
    const { resolution, complete } = imports;
    const edition = report.against;
    if (edition?.value === undefined || resolution === undefined || !complete) return;
    const old = resolution.document;
    const newer = newerThan(old, report, imports);
    const withdrawn = old.model.status?.value === 'withdrawn';
    const [first] = newer;
    if (first === undefined && !withdrawn) return;
    const known = first === undefined ? laterEditionsOf(old, imports) : newer;
    yield {
      at: edition,
      wording: first === undefined || withdrawn ? 'withdrawn' : 'newer',
      args: {
        edition: edition.value,
        newer: first?.model.edition?.value ?? '',
        date: first?.model.effective?.value ?? '',
      },
      fixes: () => known.flatMap((one) => migration(report, one, imports)),
    };
  },
  examples: () => ({
    bad: [
      beside(against, next('demo@2021', 'effective: 2020-07-01')),
      beside(against, next('demo@2021', 'effective: 2019-07-01')),
      beside(against, next('other@2020', 'effective: 2020-07-01\nsupersedes: [demo@2020]')),
      over('withdrawn'),
    ],
    good: [
      beside(against, next('demo@2021', 'effective: 2021-07-01')),
      beside(against, next('demo@2021', '')),
      beside(against, next('demo@2019', 'effective: 2019-07-01')),
      over('superseded'),
    ],
  }),
});

/** Editions that follow this one and took effect by the end of the report's period, the latest first. */
function newerThan(old: Standing, report: Report, imports: Imports): readonly Standing[] {
  const period = periodOf(report);
  if (period === undefined) return [];
  const later = [...laterEditionsOf(old, imports), ...supersedersOf(old, imports)];
  return [...new Set(later)].filter(({ model }) => {
    const effective = model.status?.value === 'draft' ? undefined : dayOf(model.effective);
    return effective !== undefined && compareDates(effective, period.to) <= 0 && !isOver(model);
  });
}

/** Answers the other edition, and its clauses by the ids they have there. */
function migration(report: Report, { model }: Standing, imports: Imports): readonly Fix[] {
  const edition = model.edition?.value;
  const resolution = edition === undefined ? undefined : imports.resolutionOf(edition);
  if (edition === undefined || resolution === undefined || report.against === undefined) return [];
  const renamed = report.answers.flatMap(({ clause }) => {
    const now = resolution.aliases.get(idKey(clause.text));
    return now === undefined ? [] : [replace(clause, now.id)];
  });
  const title = { en: 'Answer “{edition}” instead', 'zh-Hant': '改為對照「{edition}」' };
  return [{ title, args: { edition }, edits: [replace(report.against, edition), ...renamed] }];
}
