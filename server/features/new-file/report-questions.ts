import { entryOf } from '../../base/entry-of.ts';
import { foldText } from '../../base/folding.ts';
import { say, type Words } from '../../base/words.ts';
import { proseIn } from '../../model/field.ts';
import { spaceTypeTitles } from '../../model/keys/space-types.ts';
import { compareDates } from '../../model/values/date.ts';
import { idKey } from '../../model/values/id.ts';
import { readPeriod, writePeriod } from '../../model/values/period.ts';
import type { NewItem } from '../../protocol/new-file.ts';
import { levelName } from '../../rules/kit/answered.ts';
import { readPeriodOf } from '../../rules/kit/report-dates.ts';
import { isKnownReport, isReport, type KnownReport, wholeOf } from '../../workspace/document.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { resolveEdition } from '../../workspace/resolve/resolve.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import { standardChoices } from './choices.ts';
import { idFrom } from './names.ts';
import { newReport } from './new-report.ts';
import { answerTo, type Beginning, type BegunFile, type Question, yearIn } from './question.ts';

const words = {
  wrongPeriod: {
    en: 'Write a year, such as {year}, or two dates: {year}-01-01 to {year}-12-31.',
    'zh-Hant': '請寫年份，如 {year}，或起止日期，如 {year}-01-01 至 {year}-12-31。',
  },
  anew: { en: 'Begin anew', 'zh-Hant': '不沿用，從頭寫' },
  noLevel: { en: 'Not known yet', 'zh-Hant': '還不確定' },
  noLevelMeans: {
    en: 'Only what every level asks for is laid out; the report tells which level it comes to.',
    'zh-Hant': '只列出各級都要求的內容；報告會提示達到哪一級。',
  },
} satisfies Readonly<Record<string, Words>>;

export const reportQuestions: readonly Question[] = [
  {
    name: 'against',
    kind: 'one',
    title: { en: 'Standard', 'zh-Hant': '依據的標準' },
    prompt: {
      en: 'Which edition of which standard does the report answer?',
      'zh-Hant': '報告對照哪一份標準的哪一版？',
    },
    items: ({ snapshot, locale }) => standardChoices(snapshot, locale),
  },
  {
    name: 'operator',
    kind: 'text',
    title: { en: 'Operator', 'zh-Hant': '運營機構' },
    prompt: {
      en: 'The registered name of who gives the service and answers for the report.',
      'zh-Hant': '提供服務並對報告負責的單位，寫登記的名稱。',
    },
  },
  {
    name: 'period',
    kind: 'text',
    title: { en: 'Reporting period', 'zh-Hant': '報告期' },
    prompt: { en: 'A year, or two dates from and to.', 'zh-Hant': '一個年份，或起止日期。' },
    value: periodAtFirst,
    check: (value, beginning) => {
      const year = String(yearIn(beginning));
      return periodIn(value) === undefined
        ? { en: say(words.wrongPeriod, 'en', { year }), 'zh-Hant': say(words.wrongPeriod, 'zh-Hant', { year }) }
        : undefined;
    },
  },
  {
    name: 'space-type',
    kind: 'one',
    title: { en: 'Type of space', 'zh-Hant': '空間類型' },
    prompt: { en: 'Of which type is the space?', 'zh-Hant': '空間屬於哪一類？' },
    isAsked: (beginning) => spaceTypesIn(beginning).length > 1,
    items: (beginning) =>
      spaceTypesIn(beginning).map((id): NewItem => {
        const title = entryOf(spaceTypeTitles, id);
        return title === undefined
          ? { value: id, label: id }
          : { value: id, label: say(title, beginning.locale), description: id };
      }),
  },
  {
    name: 'level',
    kind: 'one',
    isOptional: true,
    title: { en: 'Level', 'zh-Hant': '申報級別' },
    prompt: {
      en: 'Which level does the report claim? What is asked differs by level.',
      'zh-Hant': '報告申報哪一級？各級的要求有所不同。',
    },
    isAsked: (beginning) => levelsIn(beginning).length > 0,
    items: (beginning) => [
      ...levelsIn(beginning),
      {
        value: '',
        label: say(words.noLevel, beginning.locale),
        detail: say(words.noLevelMeans, beginning.locale),
      },
    ],
  },
  {
    name: 'former',
    kind: 'one',
    isOptional: true,
    title: { en: 'Former report', 'zh-Hant': '上一份報告' },
    prompt: {
      en: 'Take over an earlier report? Its figures are left open, dates of evidence marked, answers to clauses that have changed pointed out.',
      'zh-Hant': '是否沿用以前的報告？數據留空待填，證明材料的日期作標記，有變的條款會指出。',
    },
    isAsked: (beginning) => formerReports(beginning).length > 0,
    items: (beginning) => [
      ...formerReports(beginning).map((one) => formerItem(one, beginning)),
      { value: '', label: say(words.anew, beginning.locale) },
    ],
  },
];

function resolutionOf(beginning: Beginning): Resolution | undefined {
  return resolveEdition(beginning.snapshot, answerTo('against', beginning));
}

/** The period that the standard fixes; else the year that is about to end, or has ended. */
function periodAtFirst(beginning: Beginning): string {
  const resolution = resolutionOf(beginning);
  const fixed = resolution && sayerOf(resolution, 'reporting-period')?.model.reportingPeriod?.value;
  const period = readPeriodOf(fixed);
  if (period !== undefined) return writePeriod(period);
  const isLate = Number(beginning.snapshot.facts.today.slice(5, 7)) > 9;
  return String(yearIn(beginning) - (isLate ? 0 : 1));
}

/** A period as it is written in a file, of whatever a person may write for it. */
function periodIn(text: string): string | undefined {
  const [, from, to] = /^\{\s*from:\s*([^,]+),\s*to:\s*([^}]+)\}$/.exec(text) ?? [];
  const read =
    from !== undefined && to !== undefined ? readPeriod({ from: from.trim(), to: to.trim() }) : readPeriod(text);
  return read.value === undefined || compareDates(read.value.from, read.value.to) > 0
    ? undefined
    : writePeriod(read.value);
}

function spaceTypesIn(beginning: Beginning): readonly string[] {
  const resolution = resolutionOf(beginning);
  const sayer = resolution && sayerOf(resolution, 'space-types');
  return (sayer?.model.spaceTypes ?? []).flatMap(({ value }) => value ?? []);
}

function levelsIn(beginning: Beginning): readonly NewItem[] {
  const { locale } = beginning;
  const resolution = resolutionOf(beginning);
  const levels = resolution?.levels;
  if (resolution === undefined || levels === undefined) return [];
  return levels.value.flatMap(({ id, text }): NewItem[] => {
    if (id?.value === undefined) return [];
    const label = say(levelName(id.value, resolution), locale);
    const what = foldText(proseIn(text, locale, levels.language)?.value ?? '');
    return [
      {
        value: id.value,
        label,
        ...(label !== id.value && { description: id.value }),
        ...(what !== '' && { detail: what }),
      },
    ];
  });
}

/** Reports on the same standard, in whichever edition: those that name the operator first, then the latest. */
function formerReports(beginning: Beginning): readonly KnownReport[] {
  const operator = answerTo('operator', beginning);
  const wanted = standardId(answerTo('against', beginning));
  const same = [...beginning.snapshot.documents.values()].flatMap((report) => {
    if (!isKnownReport(report) || report.origin !== 'workspace') return [];
    const { against, title, operator: own, period } = summaryOf(report);
    if (standardId(against?.value ?? '') !== wanted) return [];
    const isTheirs = [own, ...Object.values(title ?? {})].includes(operator);
    return [{ report, isTheirs, end: readPeriodOf(period)?.to ?? never }];
  });
  const inOrder = same.sort((a, b) => Number(b.isTheirs) - Number(a.isTheirs) || compareDates(b.end, a.end));
  return inOrder.map(({ report }) => report);
}

const never = { year: 0, month: 1, day: 1 };

function standardId(edition: string): string {
  return idKey(edition).split('@')[0] ?? '';
}

function formerItem(report: KnownReport, { locale }: Beginning): NewItem {
  const { id, title, period } = summaryOf(report);
  const read = readPeriodOf(period);
  const name = title?.[locale] ?? title?.plain ?? Object.values(title ?? {})[0] ?? id?.text ?? '';
  return {
    value: report.uri,
    label: `${name} ${read === undefined ? '' : writePeriod(read)}`.trim(),
    description: fileNameOf(report.uri),
  };
}

export function reportFrom(beginning: Beginning): BegunFile | undefined {
  const { snapshot, locale } = beginning;
  const resolution = resolutionOf(beginning);
  const period = periodIn(answerTo('period', beginning));
  if (resolution === undefined || period === undefined) return undefined;
  const operator = answerTo('operator', beginning);
  const known = snapshot.documents.get(answerTo('former', beginning));
  const former = isKnownReport(known) ? wholeOf(known) : undefined;
  const stem = `${idFrom(operator, 'report')}-${period.replace(/\{from: (\S+), to: (\S+)\}/, '$1-$2')}`;
  const id = freeId(stem, snapshot.reports);
  const [only, another] = spaceTypesIn(beginning);
  const spaceType = answerTo('space-type', beginning) || (another === undefined ? (only ?? '') : '');
  const begun = { resolution, id, operator, period, spaceType, level: answerTo('level', beginning) };
  return {
    stem,
    ...(former && { beside: former.uri }),
    text: () => newReport({ ...begun, former: isReport(former) ? former : undefined }, locale),
  };
}

function freeId(id: string, taken: { has(id: string): boolean }): string {
  for (let nth = 1; ; nth++) {
    const free = nth === 1 ? id : `${id}-${nth}`;
    if (!taken.has(free)) return free;
  }
}
