import { say, type Words } from '../../base/words.ts';
import type { NumberedPart } from '../../model/keys/types.ts';
import { forEachPart } from '../../model/numbered-parts.ts';
import type { Reference } from '../../model/reference.ts';
import type { FormField, Indicator, Term } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, wholeOf } from '../../workspace/document.ts';
import { formFieldOf, formsIn } from '../../workspace/resolve/forms.ts';
import { sayerOf } from '../../workspace/resolve/inherited.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { divisionField, type Resolution, type Sourced } from '../../workspace/resolve/resolution.ts';
import { resolve, resolveEdition } from '../../workspace/resolve/resolve.ts';
import { resolutionFor } from '../../workspace/targets.ts';
import { levelLines } from '../level-words.ts';
import { code, escapedLine } from '../markup.ts';
import { type HoverContext, indicatorNames, lineOf, textOf } from './asked.ts';
import { describeClause } from './describe-clause.ts';
import { formLines } from './describe-figure.ts';
import { describePart } from './describe-part.ts';
import { proseOf } from './prose.ts';

const words = {
  term: { en: 'term', 'zh-Hant': '術語' },
  indicator: { en: 'indicator', 'zh-Hant': '指標' },
  evidenceKind: { en: 'kind of evidence', 'zh-Hant': '佐證材料類別' },
  attachment: { en: 'attachment', 'zh-Hant': '附件' },
  chapter: { en: 'chapter', 'zh-Hant': '章' },
  section: { en: 'section', 'zh-Hant': '節' },
  annex: { en: 'annex', 'zh-Hant': '附錄' },
  standard: { en: 'standard', 'zh-Hant': '標準' },
  level: { en: 'level', 'zh-Hant': '級別' },
  field: { en: 'field of a form', 'zh-Hant': '表格欄目' },
  unit: { en: 'Unit: {unit}', 'zh-Hant': '單位：{unit}' },
  ratio: { en: 'Ratio of {of} to {to}', 'zh-Hant': '{of} 與 {to} 之比' },
  partOf: { en: 'Part of {whole}', 'zh-Hant': '屬於 {whole}' },
  sensitive: { en: 'Sensitive: masked in exports.', 'zh-Hant': '敏感材料，導出時遮蔽。' },
  counted: { en: '{chapters} chapters, {clauses} clauses', 'zh-Hant': '{chapters} 章，{clauses} 條' },
  extends: { en: 'Variant of {base}', 'zh-Hant': '基於 {base} 的變體' },
  instead: { en: 'Not: {words}', 'zh-Hant': '不用：{words}' },
} satisfies Readonly<Record<string, Words>>;

/** What an id names, in the reader's language; undefined where it names nothing that is known. */
export function describeReference(asked: HoverContext, reference: Reference): string | undefined {
  const { snapshot, document } = asked;
  const resolution =
    reference.edition === undefined ? resolutionFor(snapshot, document) : resolveEdition(snapshot, reference.edition);
  for (const namespace of reference.namespaces) {
    const holder = reference.holder && idKey(reference.holder.id);
    const found = describers[namespace]?.({
      ...asked,
      resolution,
      id: idKey(reference.text),
      holder,
      node: reference.node,
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Described extends HoverContext {
  readonly resolution: Resolution | undefined;
  readonly id: string;
  /** What it stands in: of a field, its form. */
  readonly holder: string | undefined;
  readonly node: Reference['node'];
}

const describers: Readonly<Partial<Record<Reference['namespaces'][number], (d: Described) => string | undefined>>> = {
  clause: (d) => {
    const clause = d.resolution?.clauses.get(d.id) ?? d.resolution?.aliases.get(d.id);
    return clause && d.resolution && describeClause(d, d.resolution, clause);
  },
  division: describeDivision,
  ...forEachPart(partOf),
  'form-field': describeFormField,
  term: describeTerm,
  indicator: (d) => describeIndicator(d, d.resolution?.indicators.get(d.id)),
  'evidence-kind': describeEvidenceKind,
  attachment: describeAttachment,
  edition: describeEdition,
  level: describeLevel,
};

function partOf(kind: NumberedPart): (d: Described) => string | undefined {
  return (d) => {
    const part = d.resolution?.parts.get(d.id);
    return part?.kind === kind && d.resolution ? describePart(part, d.resolution, d) : undefined;
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

function headed(title: string, id: string, kind: Words, { reader }: HoverContext): string {
  return `**${title === '' ? escapedLine(id) : title}** ${code(id)} · ${say(kind, reader.locale)}`;
}

function describeDivision(d: Described): string | undefined {
  const division = d.resolution?.divisions.get(d.id);
  if (division === undefined || d.resolution === undefined) return undefined;
  const number = numbersOf(d.resolution).get(d.id) ?? '';
  const [title, text] = [divisionField(division, 'title'), divisionField(division, 'text')];
  const name = title === undefined ? '' : lineOf(title.value, title.document, d);
  return joined([
    headed([escapedLine(number), name].filter((part) => part !== '').join(' '), division.id, words[division.kind], d),
    text === undefined ? '' : proseOf(text.value, text.document, d, d.resolution),
  ]);
}

/** A field of a form: what is filled in there. */
function describeFormField(d: Described): string | undefined {
  const field = formFieldOf(d.resolution, d.holder, d.id) ?? fieldGivenAt(d);
  if (field === undefined) return undefined;
  const { document: home, value } = field;
  return joined([
    headed(lineOf(value.label, home, d), value.id?.text ?? '', words.field, d),
    ...formLines({ fields: [value] }, home, d),
  ]);
}

/** Where a form gives its field, that is what it stands in itself. */
function fieldGivenAt({ resolution, node }: Described): Sourced<FormField> | undefined {
  for (const { document, value } of resolution === undefined ? [] : formsIn(resolution)) {
    const field = value.fields.find(({ id }) => id?.node === node);
    if (field !== undefined) return { document, value: field };
  }
  return undefined;
}

/** A level; in a report, how it stands at each. */
function describeLevel(d: Described): string | undefined {
  const level = d.resolution?.levels?.value.find((one) => idKey(one.id?.text ?? '') === d.id);
  const home = d.resolution?.levels?.document;
  if (level === undefined || home === undefined || d.resolution === undefined) return undefined;
  const assessment = isReport(d.document) ? assess(d.document.model, d.resolution) : undefined;
  const standing = assessment === undefined ? [] : levelLines(assessment, d.reader.locale);
  return joined([
    headed(lineOf(level.title, home, d), level.id?.text ?? '', words.level, d),
    textOf(level.text, home, d),
    standing.map((one) => `- ${escapedLine(one)}`).join('\n'),
  ]);
}

function describeTerm(d: Described): string | undefined {
  const term = d.resolution?.terms.get(d.id);
  return term && termPage(term, d);
}

/** A term by its definition, for wherever it is used. */
export function termPage({ value, document }: Sourced<Term>, d: HoverContext): string {
  const not = value.deprecated.map((one) => lineOf(one, document, d)).filter((one) => one !== '');
  return joined([
    headed(lineOf(value.name, document, d), value.id.text, words.term, d),
    textOf(value.definition, document, d),
    ...value.notes.map((note) => textOf(note, document, d)),
    not.length === 0 ? '' : say(words.instead, d.reader.locale, { words: not }),
  ]);
}

function describeIndicator(asked: Described, found: Sourced<Indicator> | undefined): string | undefined {
  if (found === undefined) return undefined;
  const { value, document } = found;
  const { locale } = asked.reader;
  const names = (ids: readonly { readonly text: string }[]) => indicatorNames(ids, asked.resolution, asked);
  return joined([
    headed(lineOf(value.title, document, asked), value.id.text, words.indicator, asked),
    textOf(value.definition, document, asked),
    value.unit === undefined ? '' : say(words.unit, locale, { unit: escapedLine(value.unit.text) }),
    value.ratio === undefined ? '' : say(words.ratio, locale, { of: names(value.ratio.of), to: names(value.ratio.to) }),
    value.partOf === undefined ? '' : say(words.partOf, locale, { whole: names([value.partOf]) }),
  ]);
}

function describeEvidenceKind(d: Described): string | undefined {
  const kind = d.resolution?.evidenceKinds.get(d.id);
  if (kind === undefined) return undefined;
  const { value, document } = kind;
  return joined([
    headed(lineOf(value.title, document, d), value.id.text, words.evidenceKind, d),
    textOf(value.definition, document, d),
    value.sensitive?.value === true ? say(words.sensitive, d.reader.locale) : '',
  ]);
}

function describeAttachment(d: Described): string | undefined {
  if (d.document.model?.kind !== 'report') return undefined;
  const attachment = d.document.model.attachments.find((one) => idKey(one.id.text) === d.id);
  if (attachment === undefined) return undefined;
  const kind = attachment.kind?.value;
  const kindTitle = kind && d.resolution?.evidenceKinds.get(idKey(kind));
  return joined([
    headed(lineOf(attachment.title, d.document, d), attachment.id.text, words.attachment, d),
    kindTitle ? textOf(kindTitle.value.title, kindTitle.document, d) : '',
    attachment.file === undefined ? '' : code(attachment.file.text),
  ]);
}

function describeEdition(d: Described): string | undefined {
  const [known] = d.snapshot.standards.get(d.id) ?? [];
  if (known === undefined) return undefined;
  const standard = wholeOf(known);
  const { model } = standard;
  const resolution = resolve(d.snapshot, standard);
  const { chapters, clauses } = resolution;
  const scoping = sayerOf(resolution, 'scope') ?? standard;
  const { locale } = d.reader;
  return joined([
    headed(lineOf(model.title, standard, d), model.edition?.text ?? '', words.standard, d),
    model.number === undefined ? '' : escapedLine(model.number.text),
    model.extends === undefined ? '' : say(words.extends, locale, { base: code(model.extends.text) }),
    say(words.counted, locale, { chapters: chapters.length, clauses: clauses.size }),
    textOf(scoping.model.scope, scoping, d),
  ]);
}
