import { say, template } from '../../base/words.ts';
import { spellingsOf } from '../../model/field.ts';
import { criteriaOf, evidenceOf } from '../../model/item-duties.ts';
import { spaceTypeTitles } from '../../model/keys/space-types.ts';
import type { Namespace } from '../../model/keys/types.ts';
import { isNumberedPart } from '../../model/numbered-parts.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { isReport, isStandard } from '../../workspace/document.ts';
import { referencesOf } from '../../workspace/document-references.ts';
import { clausesOf, namesFor, type Referent } from '../../workspace/names.ts';
import { answersOf } from '../../workspace/packed-answers.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { divisionField, type EffectiveClause } from '../../workspace/resolve/resolution.ts';
import { summaryOf } from '../../workspace/summarize-report.ts';
import { resolutionFor, targetsOf } from '../../workspace/targets.ts';
import { escaped } from '../markup.ts';
import { partName } from '../titles.ts';
import { type Candidate, candidate } from './candidate.ts';
import { figureDetails } from './figures.ts';
import { nameFits } from './fits-place.ts';
import { type Request, shown } from './request.ts';

/** What an id may name that is given elsewhere: first what is still wanted at this place. */
export function names(namespaces: readonly Namespace[], request: Request): readonly Candidate[] {
  if (namespaces.includes('rule')) return ruleCodes(request);
  const wanted = wantedHere(request);
  const details = namespaces.includes('indicator') ? figureDetails(request) : undefined;
  const fitting = known(namespaces, request).filter((one) => nameFits(one, request));
  return fitting.map((one) => {
    const title = titleOf(one, request);
    const named = [numberOf(one, request), title].filter((part) => part !== undefined && part !== '').join(' ');
    const beside = one.namespace === 'indicator' ? (details?.(one.id) ?? []) : [];
    const detail = [named, ...beside].filter((part) => part !== '').join(' · ');
    const number = one.number === undefined ? [] : [one.number];
    const rank = wanted.has(idKey(one.id)) ? 0 : 2;
    return candidate(one.id, 'reference', detail, [...spokenAs(one), ...number], rank);
  });
}

/** A table or formula is known by what it is called in texts: 表2. */
function numberOf({ id, namespace, number }: Referent, { snapshot, document, reader }: Request): string | undefined {
  const resolution = isNumberedPart(namespace) ? resolutionFor(snapshot, document) : undefined;
  return (resolution && partName(id, resolution, reader.locale)) ?? number;
}

/** Types of space have no titles in standards, but the usual ones have names. */
function titleOf({ id, namespace, title, document }: Referent, request: Request): string | undefined {
  const usual = namespace === 'space-type' ? spaceTypeTitles[idKey(id)] : undefined;
  return usual === undefined ? shown(title, request, document) : say(usual, request.reader.locale);
}

function spokenAs({ id, namespace, title }: Referent): readonly string[] {
  const usual = namespace === 'space-type' ? spaceTypeTitles[idKey(id)] : undefined;
  return usual === undefined ? spellingsOf(title) : [usual.en, usual['zh-Hant'], template(usual, 'zh-Hans')];
}

function known(namespaces: readonly Namespace[], request: Request): readonly Referent[] {
  const { snapshot, document, place } = request;
  const { key, map } = place.entry ?? {};
  if (key === 'clause' && (map?.name === 'adaptation' || map?.name === 'omission')) return clausesToChange(request);
  const written = place.location.scalar?.text;
  // What is being typed as a type of space is one by that, and means nothing yet.
  const isTyped = ({ namespace, id, document: home }: Referent): boolean =>
    namespace === 'space-type' && id === written && home.uri === document.uri;
  return namesFor(snapshot, document, namespaces).filter((one) => !isTyped(one));
}

/** The clauses of the base that a variant neither adapts nor omits yet. */
function clausesToChange({ snapshot, document, place }: Request): readonly Referent[] {
  const base = isStandard(document) ? resolutionFor(snapshot, document)?.base : undefined;
  if (base === undefined || !isStandard(document)) return [];
  const changed = [...document.model.adapt, ...document.model.omit].flatMap(({ clause }) => clause?.text ?? []);
  const own = place.location.scalar?.text;
  const taken = new Set(changed.filter((id) => id !== own).map(idKey));
  return clausesOf(base).filter(({ id }) => !taken.has(idKey(id)));
}

function ruleCodes({ rules, reader }: Request): readonly Candidate[] {
  return rules.map(({ code, title, why }) => ({
    ...candidate(code, 'reference', say(title, reader.locale), [title.en, title['zh-Hant']]),
    documentation: () => escaped(say(why, reader.locale)),
  }));
}

const nothing: ReadonlySet<string> = new Set();

/** The ids that this very place still asks for: figures without a value, the evidence that a clause wants. */
function wantedHere(request: Request): ReadonlySet<string> {
  const { document, snapshot, place } = request;
  const resolution = resolutionFor(snapshot, document);
  if (!isReport(document) || resolution === undefined) return nothing;
  const [top, id] = place.path;
  if (top === 'figures' && place.path.length === 1) {
    const missing = assess(document.model, resolution).clauses.flatMap((one) =>
      one.asked ? [...one.missingFigures, ...one.undecided] : [],
    );
    return new Set(missing.map(idKey));
  }
  const clause = top === 'answers' && typeof id === 'string' ? resolution.clauses.get(idKey(id)) : undefined;
  return clause === undefined ? nothing : new Set(idsOf(clause).map(idKey));
}

/** The kinds of evidence that a clause asks for, and the indicators whose figures it tests or asks for. */
function idsOf({ content }: EffectiveClause): readonly string[] {
  const [evidence, criteria] = [evidenceOf(content), criteriaOf(content)];
  const kinds = evidence === undefined ? [] : leavesOf(evidence).map((one) => one.text);
  const tested = criteria === undefined ? [] : leavesOf(criteria).flatMap((one) => one.indicator?.text ?? []);
  return [...kinds, ...tested, ...content.figures.map((one) => one.text)];
}

/** The chapters, sections or annexes of the base that a variant has not added to yet: by the same id it adds to one. */
export function divisionsToAddTo(request: Request): readonly Candidate[] {
  const { snapshot, document, place } = request;
  const base = isStandard(document) ? resolutionFor(snapshot, document)?.base : undefined;
  const kind = place.entry?.map?.name;
  if (base === undefined || place.entry?.key !== 'id') return [];
  const given = new Set(
    referencesOf(document).flatMap(({ role, text }) => (role === 'definition' ? [idKey(text)] : [])),
  );
  const numbers = numbersOf(base);
  const open = [...base.divisions.values()].filter((one) => one.kind === kind && !given.has(idKey(one.id)));
  return open.map((one) => {
    const title = divisionField(one, 'title');
    const shownTitle = shown(title?.value, request, title?.document);
    const detail = [numbers.get(idKey(one.id)), shownTitle]
      .filter((part) => part !== undefined && part !== '')
      .join(' ');
    return candidate(one.id, 'reference', detail, spellingsOf(title?.value));
  });
}

/** Ids that the file uses, or reports use of it, and that nothing gives yet: what an author is most likely about to give. */
export function idsToGive(namespace: Namespace, request: Request): readonly Candidate[] {
  const { snapshot, document, place } = request;
  if (place.entry?.key === 'aliases') return [...formerIds(request)].map((id) => candidate(id, 'reference', ''));
  const references = referencesOf(document);
  const given = new Set(references.filter(({ role }) => role === 'definition').map(({ text }) => idKey(text)));
  const unknown = references.filter(
    (one) =>
      one.role === 'reference' &&
      one.edition === undefined &&
      one.namespaces.includes(namespace) &&
      !given.has(idKey(one.text)) &&
      targetsOf(snapshot, document, one).length === 0,
  );
  return [...new Set(unknown.map((one) => one.text))].map((id) => candidate(id, 'reference', ''));
}

/** The ids under which reports answer this standard and that it does not know: most likely those of clauses renamed since. */
function formerIds({ snapshot, document }: Request): ReadonlySet<string> {
  const resolution = resolutionFor(snapshot, document);
  if (!isStandard(document) || resolution?.edition === undefined) return nothing;
  const edition = idKey(resolution.edition);
  const reports = [...snapshot.reports.values()]
    .flat()
    .map(summaryOf)
    .filter(({ against }) => idKey(against?.value ?? '') === edition);
  const answered = reports.flatMap((report) => answersOf(report).map(({ clause }) => clause));
  return new Set(answered.filter((id) => !resolution.clauses.has(idKey(id)) && !resolution.aliases.has(idKey(id))));
}
