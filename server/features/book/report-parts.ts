import { entryOf } from '../../base/entry-of.ts';
import { getOrMake } from '../../base/get-or-make.ts';
import { say, type Words } from '../../base/words.ts';
import type { Element } from '../../model/field.ts';
import { spaceTypeTitles } from '../../model/keys/space-types.ts';
import { readText, readWord, slotsOf } from '../../model/read/fields.ts';
import type { Evidence, Figure, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { figureWords } from '../../rules/kit/words/amount-words.ts';
import { keyLabel } from '../../rules/kit/words/labels.ts';
import { asWritten, phrase } from '../../rules/kit/words/phrases.ts';
import { viewOf } from '../../syntax/view.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { evidenceNamed } from '../../workspace/wanted-facts.ts';
import { open } from './answer-form.ts';
import type { BookBlock, Cover, FactEntry, Wording } from './book.ts';
import { nameWords } from './criterion-wording.ts';
import {
  attachedAs,
  datesWording,
  evidenceWording,
  kindWording,
  proverWording,
  titleWording,
  whereWording,
} from './evidence-wording.ts';
import { table } from './plain-table.ts';
import { strung } from './preliminaries.ts';
import type { ReportContext } from './report-context.ts';
import { reportWords } from './report-labels.ts';
import { echoed, factOf, fieldWording, placeIn, spoken, wordingOf } from './wording.ts';

export function reportCover(context: ReportContext, standard: string): Cover {
  const { document, setting } = context;
  const { operator, space, declaration } = document.model;
  const title = phrase(reportWords.title, { standard });
  return {
    kind: 'cover',
    id: '=cover',
    at: placeIn(document, document.model.handle),
    genre: reportWords.genre,
    codes: [],
    number: echoed(fieldWording(document.model.against, document, setting)),
    replaces: [],
    title: spoken(title, setting),
    translation: [],
    lines: [
      ...factOf(keyLabel('report', 'operator'), echoed(wordingOf(operator?.name, document, setting))),
      ...factOf(placeLabels(context).name, echoed(wordingOf(space?.name, document, setting))),
      ...factOf(keyLabel('report', 'period'), echoed(periodWording(context))),
    ],
    dates: factOf(keyLabel('declaration', 'date'), echoed(fieldWording(declaration?.date, document, setting))),
    issuer: [],
  };
}

function periodWording({ document, setting }: ReportContext): Wording {
  const { period } = document.model;
  if (period?.from === undefined || period.to === undefined) return fieldWording(period, document, setting);
  const ends = [period.from, period.to].map((one) => fieldWording(one, document, setting));
  return strung(ends, setting, { en: ' to ', 'zh-Hant': ' 至 ' });
}

/** Who reports on what, for when, and by which standard. */
export function basicBlocks(context: ReportContext): readonly BookBlock[] {
  const { document, setting } = context;
  const { operator, space, against } = document.model;
  const period = periodWording(context);
  const name = wordingOf(operator?.name, document, setting);
  const place = placeLabels(context);
  const facts = [
    ...(name.length > 0 ? factOf(keyLabel('report', 'operator'), name) : [toGive('report', 'operator', context)]),
    ...factOf(keyLabel('operator', 'credit-code'), fieldWording(operator?.creditCode, document, setting)),
    ...factOf(keyLabel('operator', 'region'), wordingOf(operator?.region, document, setting)),
    ...contactFacts(operator, context),
    ...factOf(place.name, wordingOf(space?.name, document, setting)),
    ...factOf(place.type, fieldWording(space?.type, document, setting, typeNamed(context))),
    ...factOf(keyLabel('space', 'address'), wordingOf(space?.address, document, setting)),
    ...factOf(keyLabel('space', 'opened'), fieldWording(space?.opened, document, setting)),
    ...(period.length > 0 ? factOf(keyLabel('report', 'period'), period) : [toGive('report', 'period', context)]),
    ...factOf(keyLabel('report', 'against'), fieldWording(against, document, setting)),
    ...factOf(keyLabel('report', 'level'), fieldWording(document.model.level, document, setting)),
    ...factOf(keyLabel('report', 'self-score'), fieldWording(document.model.selfScore, document, setting)),
  ];
  return [
    { kind: 'facts', id: '=basics/facts', at: placeIn(document, operator?.handle ?? document.model.handle), facts },
  ];
}

/** Makerspaces are spaces, by their usual types; a care home or an outlet is not. */
function placeLabels({ document, resolution }: ReportContext): { readonly name: Words; readonly type: Words } {
  const named = resolution && sayerOf(resolution, 'space-types')?.model.spaceTypes;
  const types = [...(named ?? []), document.model.space?.type].flatMap((one) => one?.value ?? []);
  return types.some((id) => entryOf(spaceTypeTitles, idKey(id)) !== undefined)
    ? { name: keyLabel('report', 'space'), type: keyLabel('space', 'type') }
    : { name: reportWords.premises, type: reportWords.premisesType };
}

/** What a usual type of space is called; any other is told by its id. */
function typeNamed({ document, setting }: ReportContext): string | undefined {
  const [language = 'zh-Hant'] = setting.languages;
  const title = entryOf(spaceTypeTitles, idKey(document.model.space?.type?.value ?? ''));
  return title && say(title, language);
}

function toGive(map: string, key: string, { setting }: ReportContext): FactEntry {
  return open(keyLabel(map, key), reportWords.toGive, setting);
}

/** Whom to ask; the model has no need of it. */
function contactFacts(operator: Element | undefined, { document, setting }: ReportContext): readonly FactEntry[] {
  const field = operator?.given.get('contact');
  if (field === undefined) return [];
  const slots = slotsOf(viewOf(field.node, field.fragment));
  const word = (key: string) => fieldWording(readWord(slots.slot(key)), document, setting);
  return [
    ...factOf(keyLabel('operator', 'contact'), wordingOf(readText(slots.slot('name')), document, setting)),
    ...factOf(keyLabel('contact', 'phone'), word('phone')),
    ...factOf(keyLabel('contact', 'email'), word('email')),
  ];
}

/** Each figure once: those of the standard in its order, those to be given among them, then any others. */
export function figureBlocks(context: ReportContext): readonly BookBlock[] {
  const { document, setting, assessment, resolution } = context;
  const { figures } = document.model;
  const missing = new Set(
    assessment?.clauses
      .flatMap(({ asked, missingFigures, undecided }) => (asked ? [...missingFigures, ...undecided] : []))
      .map(idKey),
  );
  const given = new Map(figures.map((one) => [idKey(one.indicator.text), one]));
  const proving = proversIn(document.model);
  const known = [...(resolution?.indicators.keys() ?? [])];
  const ids = [...known, ...[...given.keys()].filter((id) => !known.includes(id))];
  const rows = ids.flatMap((id): (readonly [string, readonly Wording[]])[] => {
    const figure = given.get(id);
    if (figure !== undefined) return [[id, figureRow(figure, proving.get(id) ?? [], context)]];
    const reckoned = assessment?.figures.get(id);
    const name = spoken(nameWords('indicator', id, setting.names), setting);
    if (reckoned !== undefined) return [[id, [name, spoken(nameWords('figure', id, setting.names), setting), []]]];
    if (!missing.has(id)) return [];
    const { lines } = open(reportWords.value, reportWords.toGive, setting);
    return [[id, [name, lines[0]?.wording ?? [], []]]];
  });
  if (rows.length === 0) return [];
  const columns = [reportWords.indicator, reportWords.value, reportWords.evidence];
  const printed = rows.map(([, row]) => row);
  return [{ ...table('=figures/table', columns, printed, setting), rowIds: rows.map(([id]) => id) }];
}

/** By figure, what is brought elsewhere in the report and said to prove it. */
function proversIn(report: Report): ReadonlyMap<string, readonly Evidence[]> {
  const provers = new Map<string, Evidence[]>();
  for (const one of evidenceNamed<Evidence>(report)) {
    for (const { text } of one.proves) getOrMake(provers, idKey(text), () => []).push(one);
  }
  return provers;
}

function figureRow(figure: Figure, proving: readonly Evidence[], context: ReportContext): readonly Wording[] {
  const { document, setting, assessment } = context;
  const id = figure.indicator.text;
  const read = assessment?.figures.get(idKey(id));
  const [language = 'zh-Hant'] = setting.languages;
  const shown = read?.kind === 'given' && read.figure === figure ? say(figureWords(read), language) : undefined;
  const amount = figure.given.get('value') ?? figure.quantity;
  const own = new Set(
    figure.evidence.flatMap(({ attachment }) => (attachment === undefined ? [] : [idKey(attachment.text)])),
  );
  const isOwn = (one: Evidence) =>
    own.has(idKey(attachedAs(one, document.model) ?? '')) || figure.evidence.includes(one);
  const others = proving.filter((one) => !isOwn(one));
  const evidence = [
    ...figure.evidence.map((one) => evidenceWording(one, context)),
    ...others.map((one) => proverWording(one, context)),
  ];
  return [
    spoken(nameWords('indicator', id, setting.names), setting),
    fieldWording(amount, document, setting, shown),
    strung(evidence, setting, { en: '; ', 'zh-Hant': '；' }),
  ];
}

/** The documents that are attached for several answers, by number. */
export function attachmentBlocks(context: ReportContext): readonly BookBlock[] {
  const { document, setting } = context;
  const rows = document.model.attachments.map((one, at) => [
    spoken(asWritten(String(at + 1)), setting),
    orElse(titleWording(one, context), () => spoken(asWritten(one.id.text), setting)),
    kindWording(one, setting),
    whereWording(one, context),
    datesWording(one, context),
  ]);
  if (rows.length === 0) return [];
  const { number, document: title, kind, file, dates } = reportWords;
  const rowIds = document.model.attachments.map(({ id }) => idKey(id.text));
  return [{ ...table('=attachments/table', [number, title, kind, file, dates], rows, setting), rowIds }];
}

function orElse(wording: Wording, otherwise: () => Wording): Wording {
  return wording.length > 0 ? wording : otherwise();
}

/** Who vouches for the report, and when; open as long as nobody does. */
export function declarationBlocks(context: ReportContext): readonly BookBlock[] {
  const { document, setting } = context;
  const { declaration } = document.model;
  const fact = (key: string, wording: Wording): readonly FactEntry[] =>
    wording.length > 0
      ? factOf(keyLabel('declaration', key), wording)
      : [open(keyLabel('declaration', key), reportWords.notSigned, setting)];
  const facts = [
    ...fact('name', fieldWording(declaration?.name, document, setting)),
    ...fact('role', wordingOf(declaration?.role, document, setting)),
    ...fact('date', fieldWording(declaration?.date, document, setting)),
  ];
  const at = declaration === undefined ? {} : { at: placeIn(document, declaration.handle) };
  return [{ kind: 'facts', id: '=declaration/facts', ...at, facts }];
}
