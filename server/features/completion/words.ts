import { type Locale, say, type Words } from '../../base/words.ts';
import type { WordKind } from '../../model/keys/types.ts';
import { idKey } from '../../model/values/id.ts';
import { isReport, languageOf } from '../../workspace/document.ts';
import { nearbyPaths } from '../../workspace/nearby-folders.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { type Candidate, candidate } from './candidate.ts';
import { dateFits, periodFits } from './dates-fit.ts';
import { documentNumbers } from './document-numbers.ts';
import { choiceFits } from './fits-place.ts';
import { likelyFiles } from './likely-files.ts';
import type { Request } from './request.ts';

const words = {
  today: { en: 'today', 'zh-Hant': '今天' },
  yes: { en: 'yes', 'zh-Hant': '是' },
  no: { en: 'no', 'zh-Hant': '否' },
  lastYear: { en: 'last calendar year', 'zh-Hant': '上一自然年度' },
  thisYear: { en: 'this calendar year', 'zh-Hant': '本自然年度' },
  asked: { en: 'the period that the standard asks for', 'zh-Hant': '標準規定的報告期' },
  first: { en: 'first day of the reporting period', 'zh-Hant': '報告期第一天' },
  last: { en: 'last day of the reporting period', 'zh-Hant': '報告期最後一天' },
  file: { en: 'file beside this one', 'zh-Hant': '同一文件夾中的文件' },
  farFile: { en: 'file of the workspace', 'zh-Hant': '工作區中的文件' },
  folder: { en: 'folder', 'zh-Hant': '文件夾' },
  digest: { en: 'the clause as it is today', 'zh-Hant': '條款目前的內容' },
  own: { en: 'the indicator’s own unit', 'zh-Hant': '指標自己的單位' },
} satisfies Readonly<Record<string, Words>>;

type ValuesOf = (request: Request) => readonly Candidate[];

/** Words that are not ids but of which some are likely. */
export const wordValues: Partial<Record<WordKind, ValuesOf>> = {
  boolean: (request) =>
    [
      candidate('true', 'value', say(words.yes, request.reader.locale), ['是', 'yes']),
      candidate('false', 'value', say(words.no, request.reader.locale), ['否', 'no']),
    ]
      .filter(({ label }) => choiceFits(label, request))
      .map((one) => ({ ...one, text: one.label })),
  date: (request) => dates(request).filter(({ label }) => dateFits(label, request)),
  file: files,
  folder: (request) => pathsOffered(request).filter(({ label }) => label.endsWith('/')),
  unit: units,
  digest,
  'document-number': (request) => (request.place.entry?.map?.name === 'document' ? documentNumbers(request) : []),
};

/**
 * Today, and in a report the first and last day of its period. One that is written in full comes first: an editor shows the list at its last
 * sign, and Enter must not make another of it.
 */
function dates(request: Request): readonly Candidate[] {
  const written = request.place.location.scalar?.text ?? '';
  const likely = likelyDates(request);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written) || likely.some(({ label }) => label === written)) return likely;
  return [candidate(written, 'date', '', [], 0), ...likely];
}

function likelyDates({ snapshot, document, reader }: Request): readonly Candidate[] {
  const { locale } = reader;
  const { today } = snapshot.facts;
  const found = [candidate(today, 'date', say(words.today, locale), ['今天', '今日', 'today'], 1)];
  const period = isReport(document) ? document.model.period?.value : undefined;
  if (period === undefined) return found;
  const { from, to } = typeof period === 'string' ? { from: `${period}-01-01`, to: `${period}-12-31` } : period;
  return [...found, candidate(to, 'date', say(words.last, locale)), candidate(from, 'date', say(words.first, locale))];
}

/** What the standard asks for, else the last year and this one. */
export function periods(request: Request): readonly Candidate[] {
  return periodsOffered(request).filter(({ label }) => periodFits(label, request));
}

function periodsOffered({ snapshot, document, reader }: Request): readonly Candidate[] {
  const { locale } = reader;
  const year = Number(snapshot.facts.today.slice(0, 4));
  const standard = isReport(document) ? resolutionFor(snapshot, document) : undefined;
  const asked = standard && sayerOf(standard, 'reporting-period')?.model.reportingPeriod?.value;
  const years = [
    candidate(String(year - 1), 'date', say(words.lastYear, locale)),
    candidate(String(year), 'date', say(words.thisYear, locale)),
  ].map((one) => ({ ...one, text: one.label }));
  if (typeof asked !== 'string') return years;
  const first = { ...candidate(asked, 'date', say(words.asked, locale), [], 0), text: asked };
  return [first, ...years.filter((one) => one.label !== asked)];
}

/** Files that may be evidence, first those that are called like what is asked for, and folders on the way to others. */
function files(request: Request): readonly Candidate[] {
  const isMeant = request.place.entry?.map?.name === 'image' ? isImage : isEvidence;
  const offered = pathsOffered(request).filter(({ label }) => label.endsWith('/') || isMeant(label));
  const paths = offered.flatMap(({ label }) => (label.endsWith('/') ? [] : [label]));
  const likely = new Map(likelyFiles(paths, request).map((path, order) => [path, order - paths.length]));
  return offered.map((one) => ({ ...one, rank: likely.get(one.label) ?? one.rank }));
}

function isImage(path: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)$/i.test(path);
}

function isEvidence(path: string): boolean {
  return !/\.ya?ml$/i.test(path);
}

/** Nearest first; a folder has what is in it offered once it is taken, and is not offered again where it stands already. */
function pathsOffered(request: Request): readonly Candidate[] {
  const { snapshot, document, reader } = request;
  const written = request.place.location.scalar?.text;
  return nearbyPaths(snapshot, document.uri)
    .filter(({ path }) => path !== written)
    .map(({ path, isFolder, steps }) => {
      const what = isFolder ? words.folder : steps === 0 ? words.file : words.farFile;
      const offered = candidate(path, 'file', say(what, reader.locale), [], 2 * steps + (isFolder ? 1 : 0));
      return isFolder ? { ...offered, again: true } : offered;
    });
}

/** In Traditional script; a file in Simplified script is offered its own. */
const usualUnits: readonly Words[] = [
  ['人', 'people'],
  ['家', 'firms'],
  ['個', 'pieces'],
  ['項', 'items'],
  ['件', 'cases'],
  ['次', 'times'],
  ['場次', 'sessions'],
  ['人次', 'attendances'],
  ['平方米', 'square metres'],
  ['元', 'yuan'],
  ['千元', '1,000 yuan'],
  ['萬元', '10,000 yuan'],
  ['億元', '100,000,000 yuan'],
  ['%', 'per cent'],
  ['小時', 'hours'],
  ['天', 'days'],
  ['工作日', 'working days'],
  ['個月', 'months'],
  ['年', 'years'],
].map(([hant = '', en = '']) => ({ en, 'zh-Hant': hant }));

/** The unit of the indicator whose figure is written, the units of other indicators, and those in common use. */
function units(request: Request): readonly Candidate[] {
  const { snapshot, document, place, reader } = request;
  const resolution = resolutionFor(snapshot, document);
  const [top, id] = place.path;
  const indicators = [...(resolution?.indicators.values() ?? [])].map(({ value }) => value);
  const own = indicators.find((one) => top === 'figures' && one.id.text === id)?.unit?.value;
  const script: Locale = languageOf(document) === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant';
  const usual = new Map(usualUnits.map((unit) => [say(unit, script), unit]));
  const used = indicators.flatMap((one) => one.unit?.value ?? []);
  return [...new Set([...(own === undefined ? [] : [own]), ...used, ...usual.keys()])].map((unit) => {
    const common = usual.get(unit);
    const what = unit === own ? say(words.own, reader.locale) : common === undefined ? '' : say(common, reader.locale);
    return candidate(
      unit,
      'unit',
      what === unit ? '' : what,
      common === undefined ? [] : [common.en, common['zh-Hant']],
    );
  });
}

/** The digest of the clause that the answer is for; always quoted, since it may look like a number. */
function digest({ snapshot, document, place, reader }: Request): readonly Candidate[] {
  const [, id] = place.path;
  const resolution = resolutionFor(snapshot, document);
  const clause = typeof id === 'string' ? resolution?.clauses.get(idKey(id)) : undefined;
  if (clause === undefined || resolution === undefined) return [];
  const found = clauseDigest(clause, resolution);
  return [{ ...candidate(found, 'value', say(words.digest, reader.locale)), text: `'${found}'` }];
}
