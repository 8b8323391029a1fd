import { once } from '../../base/once.ts';
import type { Range } from '../../base/position.ts';
import type { Locale } from '../../base/words.ts';
import type { Edit } from '../../syntax/problem.ts';
import type { LineText } from '../../syntax/text.ts';
import { isSoundYaml } from '../../syntax/yaml-sound.ts';
import type { Document } from '../../workspace/document.ts';
import { readDocument } from '../../workspace/read-document.ts';
import { change, type Snapshot } from '../../workspace/snapshot.ts';
import type { Finding, Fix, Rule } from '../rule.ts';
import { collides, editsOfFix, keepApart } from './fix-edits.ts';
import { type Reported, reportedFindings } from './reported.ts';

/** Which fix of a finding is taken without asking; undefined where it is left alone. */
export type Choose = (finding: Finding) => Fix | undefined;

/** What is beyond doubt leaves no hints for anybody. */
const noReader: Locale = 'en';

/** What cannot change meaning. Two ways to go on are a choice, and nobody is there to make it. */
const beyondDoubt: Choose = (finding) => {
  if (finding.rule.fix !== 'auto') return undefined;
  const [fix, second] = finding.fixes?.(noReader) ?? [];
  return second === undefined ? fix : undefined;
};

/** Whatever is plainly the one to take, of one rule's findings. */
export function preferredOf(rule: Rule, reader: Locale): Choose {
  return (finding) => {
    if (finding.rule !== rule) return undefined;
    return finding.fixes?.(reader).find((one) => one.preferred) ?? beyondDoubt(finding);
  };
}

/** What became of a document by fixing all that can be fixed without anybody's choice. */
interface FixedAll {
  readonly text: LineText;
  /** What was fixed, in the order in which it was. */
  readonly fixed: readonly Finding[];
}

interface ChosenFix {
  readonly finding: Finding;
  readonly edits: readonly Edit[];
}

/** A fix may bring another finding into sight, seldom a third; more rounds mean that two rules undo each other. */
const mostRounds = 10;

/**
 * Applies every fix that is chosen (those that cannot change meaning, unless told), again and again until there is none left. Of
 * fixes that touch the same place one waits for the next round. What the settings switch off is not fixed.
 */
export function fixAll(
  snapshot: Snapshot,
  document: Document,
  rules: readonly Rule[],
  choose: Choose = beyondDoubt,
): FixedAll {
  const fixed: Finding[] = [];
  const seen = new Set([document.tree.text.toString()]);
  let state = snapshot;
  let current = document;
  for (let round = 0; round < mostRounds; round++) {
    const chosen = chosenFixes(current, reportedFindings(state, current, rules).reported, choose);
    const { next, kept } = appliedSoundly(current, chosen);
    if (kept.length === 0) break;
    const text = next.tree.text.toString();
    if (seen.has(text) || problemsIn(next) > problemsIn(current)) break;
    seen.add(text);
    for (const { finding } of kept) fixed.push(finding);
    state = change(state, [{ kind: 'put', document: next }]);
    current = next;
  }
  return { text: current.tree.text, fixed };
}

/** Whether fix-all would do anything. */
export function hasAutoFixes(reported: readonly Reported[]): boolean {
  return reported.some(({ finding }) => finding.rule.fix === 'auto' && finding.fixes !== undefined);
}

function chosenFixes(document: Document, reported: readonly Reported[], choose: Choose): readonly ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const apart: Range[] = [];
  for (const { finding } of reported) {
    const fix = choose(finding);
    if (fix === undefined) continue;
    const [own, elsewhere] = editsOfFix(fix, document);
    if (own?.document !== document || elsewhere !== undefined) continue;
    if (own.edits.some(({ range }) => collides(range, apart))) continue;
    for (const { range } of own.edits) keepApart(range, apart);
    chosen.push({ finding, edits: own.edits });
  }
  return chosen;
}

/**
 * The document after the fixes, without those by which sound YAML would be none any more: what we read as a slip may be
 * something else to other readers. Where our own reading is content with what comes of it, so is theirs.
 */
function appliedSoundly(
  document: Document,
  chosen: readonly ChosenFix[],
): { readonly next: Document; readonly kept: readonly ChosenFix[] } {
  const isSound = once(() => isSoundYaml(document.tree.text.toString()));
  const apply = (fixes: readonly ChosenFix[]): ReturnType<typeof appliedSoundly> => {
    if (fixes.length === 0) return { next: document, kept: [] };
    const next = edited(
      document,
      fixes.flatMap(({ edits }) => edits),
    );
    if (problemsIn(next) === 0 || !isSound() || isSoundYaml(next.tree.text.toString())) return { next, kept: fixes };
    if (fixes.length === 1) return { next: document, kept: [] };
    const half = fixes.length >> 1;
    const [first, second] = [apply(fixes.slice(0, half)), apply(fixes.slice(half))];
    const kept = [...first.kept, ...second.kept];
    // Either half is sound, and not both together.
    return kept.length === fixes.length ? first : apply(kept);
  };
  return apply(chosen);
}

/** The document after edits that do not collide, whatever their order. */
function edited(document: Document, edits: readonly Edit[]): Document {
  const { uri, version, open, origin, kind, tree } = document;
  const fromTheEnd = [...edits].sort(
    (a, b) =>
      b.range.start.line - a.range.start.line ||
      b.range.start.character - a.range.start.character ||
      b.range.end.character - a.range.end.character,
  );
  const source = { uri, version, open, origin, text: tree.text.edit(fromTheEnd), kind };
  return readDocument(source, { document, edits: fromTheEnd });
}

function problemsIn(document: Document): number {
  return document.tree.counts.problems;
}
