import type { Words } from '../../../base/words.ts';
import type { Field } from '../../../model/field.ts';
import { idKey } from '../../../model/values/id.ts';
import type { RequirementTree } from '../../../model/values/requirement.ts';
import { evaluate, leavesOf } from '../../../model/values/requirement.ts';
import { type EvidencePart, evidenceParts } from '../../../workspace/assess/evidence-given.ts';
import type { EvidenceKinds } from '../../../workspace/resolve/resolution.ts';
import { evidenceName } from '../answered.ts';
import { inRow, joined } from './phrases.ts';

export type EvidenceTree = RequirementTree<Field<string>>;

/** What is still missing of the evidence asked for: each entry is one thing, or a choice of which none is there. */
function missingEvidence(tree: EvidenceTree, brought: ReadonlySet<string>): readonly EvidenceTree[] {
  const isThere = (kind: Field<string>) => kind.value !== undefined && brought.has(idKey(kind.value));
  if (evaluate(tree, isThere) === true) return [];
  return tree.kind === 'all' ? tree.of.flatMap((part) => missingEvidence(part, brought)) : [tree];
}

/** An item that is answered by itself, or the clause where it is absent, with what is missing there. */
interface MissingProof extends Pick<EvidencePart, 'item' | 'answer'> {
  readonly kinds: readonly EvidenceTree[];
}

/** The same of all that an answer has to prove. */
export function missingProof(...asked: Parameters<typeof evidenceParts>): readonly MissingProof[] {
  return evidenceParts(...asked).flatMap(({ tree, brought, item, answer }): readonly MissingProof[] => {
    const kinds = missingEvidence(tree, new Set(brought));
    return kinds.length === 0 ? [] : [{ kinds, item, answer }];
  });
}

const or = { en: ' or ', 'zh-Hant': '或' };
const and = { en: ' and ', 'zh-Hant': '和' };

/** A tree of kinds as a phrase: list, or contract and letter. */
export function evidenceWords(tree: EvidenceTree, definitions: EvidenceKinds): Words {
  if (tree.kind === 'leaf') return inRow(evidenceName(tree.leaf.text, definitions));
  const parts = tree.of.map((part) => evidenceWords(part, definitions));
  return joined(parts, tree.kind === 'any' ? or : and);
}

/** The ids of all kinds in some trees, each once, in order. */
export function kindsIn(trees: readonly EvidenceTree[]): readonly string[] {
  return [...new Set(trees.flatMap(leavesOf).flatMap((kind) => kind.value ?? []))];
}
