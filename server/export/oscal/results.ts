import { wellFormed } from '../../base/well-formed.ts';
import { say } from '../../base/words.ts';
import { blockKeyOf } from '../../features/book/block-names.ts';
import type { AnswerForm, Book } from '../../features/book/book.ts';
import { isMasked } from '../../features/book/evidence-wording.ts';
import type { Names } from '../../features/book/names.ts';
import { lineFor, standardName } from '../../features/titles.ts';
import { evidenceOfAnswer } from '../../model/answer-items.ts';
import type { Answer, Evidence, Figure } from '../../model/report.ts';
import { writeDate } from '../../model/values/date.ts';
import { idKey } from '../../model/values/id.ts';
import { readPeriod } from '../../model/values/period.ts';
import { figureWords } from '../../rules/kit/words/amount-words.ts';
import { type AssessedClause, type Assessment, conforms } from '../../workspace/assess/assess.ts';
import type { ReportDocument } from '../../workspace/document.ts';
import { fileNameOf } from '../../workspace/paths.ts';
import { lineOf, plainLine, proseOf } from '../plain.ts';
import { editionOf, languageOfBook, type Metadata, oscalVersion, versionOf } from './source.ts';
import { dayTime, filled, namespace, ownProperty, stableUuid, token } from './values.ts';

/** A report held against its standard, and how it is handed in. `names`: what the report's standard calls things. */
interface ReportSource {
  readonly document: ReportDocument;
  readonly assessment: Assessment;
  readonly book: Book;
  readonly names: Names;
  readonly today: string;
}

/**
 * A self-report as assessment results: what each clause that asks for an answer got, as a finding; figures and what proves them as
 * observations; the declaration as an attestation. Of documents of sensitive kinds the kind alone is told. `catalog`: the file of the
 * standard's catalog.
 */
export function resultsOf(source: ReportSource, catalog: string): object {
  const { document, assessment, book } = source;
  const { id: own, against } = document.model;
  const standard = assessment.resolution.document;
  const id = own?.text ?? fileNameOf(document.uri);
  const plan = stableUuid('standard', editionOf(standard));
  const metadata: Metadata = {
    title: plainLine(book.title) || id,
    'last-modified': dayTime(dayOf(source)),
    version: versionOf(against?.text ?? ''),
    'oscal-version': oscalVersion,
    ...filled({ props: [...ownProperty('report', id), ...ownProperty('against', against?.text)] }),
  };
  const name = plainLine(standardName(standard, languageOfBook(book))) || '—';
  const results = {
    uuid: stableUuid('report', id, editionOf(standard)),
    metadata,
    'import-ap': { href: `#${plan}` },
    results: [resultOf(source, id)],
    'back-matter': { resources: [{ uuid: plan, title: name, rlinks: [{ href: catalog }] }] },
  };
  return { 'assessment-results': results };
}

function dayOf({ document, today }: ReportSource): string {
  return document.model.declaration?.date?.value ?? today;
}

function resultOf(source: ReportSource, id: string): object {
  const { document, assessment, book } = source;
  const { period: written, figures } = document.model;
  const period = written?.value === undefined ? undefined : readPeriod(written.value).value;
  const asked = assessment.clauses.filter(({ asked: isAsked, answer }) => isAsked || answer !== undefined);
  const day = dayTime(dayOf(source));
  const observations = figures.map((one) => figureObservation(one, source, id));
  const findings = asked.map((one) => findingOf(one, source, id));
  const result = {
    end: period && dayTime(writeDate(period.to)),
    'reviewed-controls': { 'control-selections': [selection(asked)] },
    attestations: attestationsOf(source),
    observations: [...observations, ...findings.flatMap(({ observation }) => observation)],
    findings: findings.map(({ finding }) => finding),
  };
  return {
    uuid: stableUuid('result', id),
    title: plainLine(book.title) || id,
    description: plainLine(book.title) || id,
    start: period === undefined ? day : dayTime(writeDate(period.from)),
    ...filled(result),
  };
}

function selection(asked: readonly AssessedClause[]): object {
  if (asked.length === 0) return {};
  return { 'include-controls': asked.map(({ clause }) => ({ 'control-id': token(clause.id) })) };
}

function figureObservation(figure: Figure, source: ReportSource, report: string): object {
  const { assessment, book, names } = source;
  const language = languageOfBook(book);
  const id = figure.indicator.text;
  const read = assessment.figures.get(idKey(id));
  const amount =
    read?.kind === 'given' && read.figure === figure ? say(figureWords(read), language) : figure.quantity.text;
  const observation = {
    props: [...ownProperty('indicator', id), ...ownProperty('value', figure.quantity.text)],
    methods: ['EXAMINE'],
    'relevant-evidence': figure.evidence.map((one) => evidenceOf(one, source)),
  };
  return {
    uuid: figureUuid(report, id),
    title: plainLine(names('indicator', id, language) ?? id) || '—',
    description: amount || '—',
    ...filled(observation),
    collected: dayTime(dayOf(source)),
  };
}

function figureUuid(report: string, indicator: string): string {
  return stableUuid('figure', report, idKey(indicator));
}

/** What proves something; of what is masked no more than its kind. */
function evidenceOf(evidence: Evidence, { document, book, names }: ReportSource): object {
  const language = languageOfBook(book);
  const attached = document.model.attachments.find(
    ({ id }) => idKey(id.text) === idKey(evidence.attachment?.text ?? ''),
  );
  const shown = attached ?? evidence;
  const kind = shown.kind?.text ?? '';
  const kindName = names('evidence-kind', kind, language) ?? kind;
  if (isMasked(shown, names, true)) return { description: kindName || '—', props: ownProperty('masked', 'true') };
  const title = lineFor(shown.title, document, language);
  const { url, file } = shown;
  return filled({
    description: title || kindName || (url ?? file)?.text || '—',
    href: url === undefined ? file && hrefOfPath(file.text) : hrefOfAddress(url.text),
    props: ownProperty('kind', kind),
  });
}

/** An address is mostly written as it is to be; what it may not hold is written by codes. */
function hrefOfAddress(url: string): string {
  return encodeURI(wellFormed(url)).replace(/%25(?=[\da-f]{2})/gi, '%');
}

/** The name of a file may hold what would end the path of an address. */
function hrefOfPath(path: string): string {
  return wellFormed(path).split(/[/\\]/).map(encodeURIComponent).join('/');
}

function findingOf(assessed: AssessedClause, source: ReportSource, report: string) {
  const { clause, answer, status } = assessed;
  const { book } = source;
  const form = formOf(book, clause.id);
  const id = token(clause.id);
  const proofs =
    answer === undefined || evidenceOfAnswer(answer).length === 0
      ? []
      : [answerObservation(answer, clause.id, source, report)];
  const verdict = conforms(assessed);
  const said =
    form?.facts.map(
      ({ label, lines }) =>
        `${say(label, languageOfBook(book))}: ${lines.map(({ wording }) => lineOf(wording)).join('; ')}`,
    ) ?? [];
  const target = {
    type: 'statement-id',
    'target-id': `${id}_smt`,
    status: {
      state: verdict === true ? 'satisfied' : 'not-satisfied',
      reason: verdict === true ? 'pass' : verdict === false ? 'fail' : 'other',
    },
    ...(status !== undefined && { 'implementation-status': { state: status } }),
  };
  const related = proofs.map(({ uuid }) => ({ 'observation-uuid': uuid }));
  const title = plainLine([form?.number ?? '', form === undefined ? '' : lineOf(form.title)].join(' '));
  const finding = {
    uuid: stableUuid('finding', report, clause.id),
    title: title || plainLine(clause.id) || token(clause.id),
    description: said.join('\n\n') || '—',
    props: ownProperty('self-score', answer?.selfScore?.text),
    target,
    'related-observations': related,
  };
  return { finding: filled(finding), observation: proofs };
}

function answerObservation(answer: Answer, clause: string, source: ReportSource, report: string) {
  return {
    uuid: stableUuid('evidence', report, clause),
    description: token(clause),
    methods: ['EXAMINE'],
    'relevant-evidence': evidenceOfAnswer(answer).map((one) => evidenceOf(one, source)),
    collected: dayTime(dayOf(source)),
  };
}

/** What the form of a clause says, as it is handed in: masked where it has to be. */
function formOf({ chunks }: Book, id: string): AnswerForm | undefined {
  const blocks = chunks.find(({ key }) => key === blockKeyOf(id))?.blocks ?? [];
  return blocks.find((one): one is AnswerForm => one.kind === 'form');
}

/** Who vouches for the report: the facts of the declaration as they are handed in. */
function attestationsOf({ book, document }: ReportSource): readonly object[] {
  if (document.model.declaration === undefined) return [];
  const language = languageOfBook(book);
  const facts = book.chunks.flatMap(({ blocks }) => blocks).find(({ id }) => id === '=declaration/facts');
  if (facts?.kind !== 'facts') return [];
  const prose = facts.facts.map(
    ({ label, lines }) => `${say(label, language)}: ${lines.map(({ wording }) => proseOf(wording)).join(' ')}`,
  );
  return [{ parts: [{ name: 'declaration', ns: namespace, prose: prose.join('\n') }] }];
}
