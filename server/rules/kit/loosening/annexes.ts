import type { Words } from '../../../base/words.ts';
import type { Division } from '../../../model/standard.ts';
import { idKey } from '../../../model/values/id.ts';
import { languageOf } from '../../../workspace/document.ts';
import { annexContentOf } from '../../../workspace/resolve/annex-content.ts';
import { divisionField, type EffectiveDivision, type Resolution } from '../../../workspace/resolve/resolution.ts';
import type { Found } from '../../rule.ts';
import { keyLabel, nameOf, valueLabel } from '../words/labels.ts';
import { easedIn } from './processes.ts';

/** Annexes that have to be followed in the base, and only inform in the variant; and processes in them that ask for less. */
export function* loosenedAnnexes(resolution: Resolution): Iterable<Found> {
  const { base, document } = resolution;
  for (const annex of document.model.annexes) {
    const before = base?.divisions.get(idKey(annex.id?.text ?? ''));
    if (base === undefined || before?.kind !== 'annex') continue;
    const title = annex.title ?? divisionField(before, 'title')?.value;
    const clause = nameOf(title, before.id, languageOf(document));
    const around = { clause, base: base.edition ?? '' };
    yield* loosenedNature(annex, before, around);
    yield* loosenedProcesses(annex, before, resolution, around);
  }
}

interface AnnexNames {
  readonly clause: Words;
  readonly base: string;
}

function* loosenedNature({ nature: now }: Division, before: EffectiveDivision, around: AnnexNames): Iterable<Found> {
  const was = divisionField(before, 'nature');
  if (now?.value !== 'informative' || was?.value.value === 'informative') return;
  yield {
    at: now,
    args: {
      ...around,
      what: keyLabel('annex', 'nature'),
      was: valueLabel('annex-nature', 'normative'),
      now: valueLabel('annex-nature', 'informative'),
    },
    related: [{ document: before.home, place: was?.value ?? before.division.handle, words: saysSo }],
  };
}

function* loosenedProcesses(
  annex: Division,
  before: EffectiveDivision,
  resolution: Resolution,
  around: AnnexNames,
): Iterable<Found> {
  const field = annex.given.get('processes');
  const now = field && resolution.divisions.get(idKey(before.id));
  if (field === undefined || now === undefined) return;
  const was = annexContentOf(before, 'processes');
  const after = annexContentOf(now, 'processes').map(({ value }) => value);
  for (const { at, before: place, args, ...told } of easedIn(
    was.map(({ value }) => value),
    after,
    field,
    resolution,
  )) {
    const home = was.find(({ value }) => value.fragment === place.fragment)?.document ?? before.home;
    yield { at, ...told, args: { ...around, ...args }, related: [{ document: home, place, words: saysSo }] };
  }
}

const saysSo: Words = { en: 'The base says so here.', 'zh-Hant': '所依據的標準在這裡這樣規定。' };
