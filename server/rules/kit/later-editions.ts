import { remembering } from '../../base/remembering.ts';
import { compareEditionNames, readEdition } from '../../model/values/edition.ts';
import { idKey } from '../../model/values/id.ts';
import type { StandardHeader } from '../../workspace/standard-header.ts';
import type { Standing } from '../../workspace/standing.ts';
import type { Imports } from '../context.ts';

type WithStandings = Pick<Imports, 'standings'>;

type Find = (old: Standing, known: WithStandings) => readonly Standing[];

/** Thousands of reports ask the same of the few standards that they answer. */
function rememberedByStandings(find: Find): Find {
  const among = remembering((_: WithStandings['standings']) => new Map<Standing, readonly Standing[]>());
  return (old, known) => {
    const found = among(known.standings);
    const later = found.get(old) ?? find(old, known);
    found.set(old, later);
    return later;
  };
}

export function isOver({ status }: Pick<StandardHeader, 'status'>): boolean {
  return status?.value === 'superseded' || status?.value === 'withdrawn';
}

/** The standards, neither drafts nor over themselves, that say they supersede it. */
export const supersedersOf: Find = rememberedByStandings((old, { standings }) => {
  const all = superseders(standings);
  if (all.length === 0) return all;
  const names = [old.model.edition?.value, old.model.number?.value].flatMap((name) => name ?? []).map(idKey);
  return all.filter(
    ({ uri, model }) => uri !== old.uri && model.supersedes.some(({ text }) => names.includes(idKey(text))),
  );
});

/** Few say that they supersede anything. */
const superseders = remembering((standings: WithStandings['standings']): readonly Standing[] =>
  standings.filter(({ model }) => model.supersedes.length > 0 && !isOver(model) && model.status?.value !== 'draft'),
);

/** Later editions under the same id that are not over, the latest first. */
export const laterEditionsOf: Find = rememberedByStandings((old, { standings }) => {
  const ours = editionOf(old.model);
  if (!ours.ok) return [];
  const nameOf = ({ model }: Standing): string => {
    const reading = editionOf(model);
    return reading.ok ? reading.value.edition : '';
  };
  return (byId(standings).get(ours.value.id) ?? [])
    .filter((one) => !isOver(one.model) && compareEditionNames(nameOf(one), ours.value.edition) > 0)
    .sort((a, b) => compareEditionNames(nameOf(b), nameOf(a)));
});

/** Those of each id that has editions. */
const byId = remembering((standings: WithStandings['standings']): ReadonlyMap<string, readonly Standing[]> => {
  const groups = new Map<string, Standing[]>();
  for (const one of standings) {
    const reading = editionOf(one.model);
    if (!reading.ok) continue;
    const group = groups.get(reading.value.id);
    if (group === undefined) groups.set(reading.value.id, [one]);
    else group.push(one);
  }
  return groups;
});

/** An edit of one standard has all of them listed anew, nearly all of which are as they were. */
const editionOf = remembering(({ edition }: Standing['model']) => readEdition(edition?.value ?? ''));
