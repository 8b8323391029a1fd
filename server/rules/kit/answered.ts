import type { Words } from '../../base/words.ts';
import type { Answer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { type Assessed, type Assessment, assess } from '../../workspace/assess/assess.ts';
import { languageOf } from '../../workspace/document.ts';
import { numbersOf } from '../../workspace/resolve/numbers.ts';
import type { EffectiveClause, EvidenceKinds, Indicators, Resolution } from '../../workspace/resolve/resolution.ts';
import type { Imports } from '../context.ts';
import type { ConditionNames } from './words/condition-words.ts';
import { nameOf } from './words/labels.ts';

/**
 * A report held against its standard; undefined where the standard, or a base of it, is not known: then nothing is guessed.
 * `before`: see `assess`.
 */
export function answered(report: Report, imports: Imports, before?: Assessed): Assessment | undefined {
  const { resolution, complete } = imports;
  return resolution === undefined || !complete ? undefined : assess(report, resolution, before);
}

/** The clause that an answer answers, by its present or a former id; undefined where that is not known. */
export function clauseAnswered(answer: Answer, { resolution, complete }: Imports): EffectiveClause | undefined {
  if (resolution === undefined || !complete) return undefined;
  const key = idKey(answer.clause.text);
  return resolution.clauses.get(key) ?? resolution.aliases.get(key);
}

/** A clause as a reader finds it: its number and title. */
export function clauseName(clause: EffectiveClause, resolution: Resolution): Words {
  const number = numbersOf(resolution).get(idKey(clause.id)) ?? '';
  const home = clause.replaced.get('title') ?? clause.home;
  const title = nameOf(clause.content.title, clause.id, languageOf(home));
  const labelled = (text: string | undefined) => `${number} ${text ?? clause.id}`.trim();
  return { en: labelled(title.en), 'zh-Hant': labelled(title['zh-Hant']), 'zh-Hans': labelled(title['zh-Hans']) };
}

/** An indicator by its title. */
export function indicatorName(id: string, definitions: Indicators): Words {
  const found = definitions.indicators.get(idKey(id));
  return found ? nameOf(found.value.title, id, found.language) : { en: id, 'zh-Hant': id };
}

/** A kind of evidence by its title. */
export function evidenceName(id: string, definitions: EvidenceKinds): Words {
  const found = definitions.evidenceKinds.get(idKey(id));
  return found ? nameOf(found.value.title, id, found.language) : { en: id, 'zh-Hant': id };
}

/** What a condition may name, by its title. */
export function namesOfConditions(resolution: Resolution): ConditionNames {
  return {
    indicator: (id) => indicatorName(id, resolution),
    unit: (id) => resolution.indicators.get(idKey(id))?.value.unit?.value ?? '',
    level: (id) => levelName(id, resolution),
  };
}

/** A level by its title. */
export function levelName(id: string, { levels }: Pick<Resolution, 'levels'>): Words {
  const level = levels?.value.find((one) => idKey(one.id?.text ?? '') === idKey(id));
  return levels === undefined ? { en: id, 'zh-Hant': id } : nameOf(level?.title, id, levels.language);
}
