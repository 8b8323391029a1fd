import { toSimplified } from '../../base/simplify.ts';
import { proseOf } from '../../model/field.ts';
import { evidenceOf } from '../../model/item-duties.ts';
import type { Answer, Report } from '../../model/report.ts';
import { idKey } from '../../model/values/id.ts';
import { leavesOf } from '../../model/values/requirement.ts';
import { assess } from '../../workspace/assess/assess.ts';
import { kindsOfEvidence } from '../../workspace/assess/evidence-given.ts';
import type { Document } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { resolutionFor } from '../../workspace/targets.ts';

/** Of which kind a file is evidence, as far as that is plain. */
export interface KindChoice {
  /** By what the file is called; undefined where only the author can say. */
  of(title: string): string | undefined;
}

/** What the answered clause asks for and does not have yet decides, then what files are called. */
export function kindChoice(
  snapshot: Snapshot,
  document: Document,
  report: Report,
  answer: Answer | undefined,
): KindChoice {
  const resolution = resolutionFor(snapshot, document);
  if (resolution === undefined) return { of: () => undefined };
  const asked = answer === undefined ? [] : askedBy(report, answer, resolution);
  const all = [...resolution.evidenceKinds.keys()];
  const [only, ...others] = asked;
  return {
    of(title) {
      for (const kinds of [asked, all]) {
        const [like, ...more] = likeNamed(title, kinds, resolution);
        if (like !== undefined) return more.length === 0 ? like : undefined;
      }
      return others.length === 0 ? only : undefined;
    },
  };
}

/** Kinds that the clause asks for, those that are there already left out while others are missing. */
function askedBy(report: Report, answer: Answer, resolution: Resolution): readonly string[] {
  const clause = assess(report, resolution).byId.get(idKey(answer.clause.text))?.clause;
  const tree = clause && evidenceOf(clause.content);
  if (clause === undefined || tree === undefined) return [];
  const there = kindsOfEvidence(clause, answer, report);
  const kinds = [...new Set(leavesOf(tree).flatMap(({ value }) => value ?? []))];
  const missing = kinds.filter((kind) => !there.has(idKey(kind)));
  return missing.length > 0 ? missing : kinds;
}

/** The kinds whose title the file bears: 導師名單 is a 名單. */
function likeNamed(title: string, kinds: readonly string[], { evidenceKinds }: Resolution): readonly string[] {
  const name = toSimplified(title).toLowerCase();
  return kinds.filter((kind) => {
    const defined = evidenceKinds.get(idKey(kind));
    const titles = defined?.value.title === undefined ? [] : proseOf(defined.value.title, 'zh-Hant');
    return titles.some(({ prose }) => {
      const word = toSimplified(prose.value ?? '').toLowerCase();
      return word !== '' && name.includes(word);
    });
  });
}
