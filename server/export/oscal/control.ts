import { say } from '../../base/words.ts';
import type { BookBlock } from '../../features/book/book.ts';
import { lineFor } from '../../features/titles.ts';
import type { Language } from '../../model/field.ts';
import { allSaid, criteriaOf } from '../../model/item-duties.ts';
import type { Criterion } from '../../model/standard.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { boundWords } from '../../rules/kit/words/bound-words.ts';
import { clauseDigest } from '../../workspace/resolve/clause-digest.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import { type EffectiveClause, notApplicableOf, type Resolution } from '../../workspace/resolve/resolution.ts';
import { lineOf, plainLine } from '../plain.ts';
import { type OscalPart, partsOf } from './parts.ts';
import { filled, namespace, ownProperty, type Property, property, stableUuid, token } from './values.ts';

interface Parameter {
  readonly id: string;
  readonly label?: string;
  readonly props?: readonly Property[];
  readonly constraints?: readonly {
    readonly description: string;
    readonly tests?: readonly { readonly expression: string }[];
  }[];
}

export interface Control {
  readonly id: string;
  readonly class?: string;
  readonly title: string;
  readonly params?: readonly Parameter[];
  readonly props?: readonly Property[];
  readonly links?: readonly { readonly href: string; readonly rel: string; readonly text?: string }[];
  readonly parts?: readonly OscalPart[];
}

/** A clause as a control, `id` its token: what it tests as parameters with their constraints, what it refers to as links. */
export function controlOf(
  clause: EffectiveClause,
  id: string,
  blocks: readonly BookBlock[],
  resolution: Resolution,
  language: Language,
): Control {
  const { content } = clause;
  const provision = content.provision?.value;
  const control = {
    id,
    class: provision,
    title: titleOf(clause, blocks),
    params: paramsOf(clause, id, resolution, language),
    props: propsOf(clause, resolution),
    links: content.see.map((one) => ({
      href: hrefOf(one.text, resolution),
      rel: 'reference',
      text: plainLine(one.text) || '—',
    })),
    parts: [...partsOf(blocks, id, language), ...methodsOf(clause)],
  };
  return { ...filled(control), id, title: control.title };
}

/** The clause's title; of one without, what it says first. */
function titleOf({ id }: EffectiveClause, blocks: readonly BookBlock[]): string {
  for (const block of blocks) {
    const said =
      block.kind === 'heading' ? lineOf(block.title) : block.kind === 'paragraph' ? lineOf(block.wording) : '';
    if (said !== '') return said;
  }
  return plainLine(id) || token(id);
}

function propsOf(clause: EffectiveClause, resolution: Resolution): readonly Property[] {
  const { weight, bonus, veto, provision } = clause.content;
  return [
    ...property('label', numbersOf(resolution).get(idKey(clause.id))),
    ...ownProperty('id', token(clause.id) === clause.id ? undefined : clause.id),
    ...ownProperty('provision', provision?.value),
    ...ownProperty('not-applicable', notApplicableOf(clause.content)),
    ...ownProperty('weight', weight?.value?.toString()),
    ...ownProperty('bonus', bonus?.value === true ? 'true' : undefined),
    ...ownProperty('veto', veto?.value === true ? 'true' : undefined),
    ...ownProperty('digest', clauseDigest(clause, resolution)),
  ];
}

function paramsOf(
  { content }: EffectiveClause,
  id: string,
  resolution: Resolution,
  language: Language,
): readonly Parameter[] {
  const criteria = criteriaOf(content);
  const tested = criteria === undefined ? [] : leavesOf(criteria);
  return tested.map((criterion, at) => {
    const indicator = criterion.indicator?.text ?? '';
    const defined = resolution.indicators.get(idKey(indicator));
    const unit = defined?.value.unit?.value ?? '';
    const name =
      defined === undefined ? indicator : lineFor(defined.value.title, defined.document, language) || indicator;
    const constraint = {
      description: say(boundWords(criterion, unit), language) || '—',
      tests: testsOf(criterion, unit),
    };
    return {
      id: `${id}_prm_${at + 1}`,
      ...filled({ label: plainLine(name), props: ownProperty('indicator', indicator) }),
      constraints: [{ ...filled(constraint), description: constraint.description }],
    };
  });
}

/** Each bound as it is written in a file: `at-least 3 人`. */
function testsOf({ bounds }: Criterion, unit: string): readonly { readonly expression: string }[] {
  return bounds.map(({ comparator, quantities }) => {
    const amounts = quantities.map(({ text, value }) => (value?.unit === undefined ? `${text} ${unit}`.trim() : text));
    return { expression: plainLine([comparator, ...amounts].join(' ')) };
  });
}

/** How it and its items are verified, in OSCAL's words: EXAMINE, INTERVIEW, TEST. */
function methodsOf({ content }: EffectiveClause): readonly OscalPart[] {
  const named = allSaid(content, 'verification').flatMap(({ method }) => method.map(({ text }) => text.toUpperCase()));
  return [...new Set(named)].map((value) => ({
    name: 'assessment-method',
    props: [{ name: 'method', value, ns: namespace }],
  }));
}

/** Where a reference leads: a control of the same catalog, else a document at the end of the file. */
function hrefOf(reference: string, resolution: Resolution): string {
  const key = idKey(reference);
  const clause = resolution.clauses.get(key) ?? resolution.aliases.get(key);
  return clause === undefined ? `#${documentUuid(reference)}` : `#${token(clause.id)}`;
}

export function documentUuid(number: string): string {
  return stableUuid('document', number.trim());
}
