import type { Range } from '../base/position.ts';
import { type Locale, say, type Words } from '../base/words.ts';
import type { Reference } from '../model/reference.ts';
import { picker } from '../model/references-used.ts';
import { absolute } from '../syntax/navigate.ts';
import { type Document, isReport, isStandard } from '../workspace/document.ts';
import { groupsOf } from '../workspace/document-references.ts';
import { resolvePath } from '../workspace/paths.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { targetsOf } from '../workspace/targets.ts';
import { evidenceNamed } from '../workspace/wanted-facts.ts';
import { fileRange } from './location.ts';
import { lineFor } from './titles.ts';

interface Link {
  /** Absolute. */
  readonly range: Range;
  /** A URI, with `#L3,5` (1-based) where it leads to a place in a file. */
  readonly target: string;
  readonly tooltip: string;
}

const words = {
  file: { en: 'Open the evidence file', 'zh-Hant': '打開佐證材料文件' },
  standard: { en: 'Open {title}', 'zh-Hant': '打開 {title}' },
} satisfies Readonly<Record<string, Words>>;

/**
 * What can be opened from a file: evidence that lies in the workspace, and standards named by edition or number that are
 * known. Web addresses are left to the reader: nothing of ours leads out of the workspace.
 */
export function links(snapshot: Snapshot, document: Document, locale: Locale): readonly Link[] {
  return [...evidenceLinks(snapshot, document, locale), ...standardLinks(snapshot, document, locale)];
}

function evidenceLinks(snapshot: Snapshot, document: Document, locale: Locale): readonly Link[] {
  if (!isReport(document)) return [];
  return evidenceNamed(document.model).flatMap(({ file }): Link[] => {
    const target = file?.value === undefined ? undefined : resolvePath(document.uri, file.value, snapshot.roots);
    if (file === undefined || target === undefined) return [];
    const fact = snapshot.facts.files.get(target);
    // What is not there cannot be opened; what nobody has looked for yet may be there.
    if (fact === 'missing' || fact === 'outside') return [];
    return [{ range: absolute(document.tree, file), target, tooltip: say(words.file, locale) }];
  });
}

function standardLinks(snapshot: Snapshot, document: Document, locale: Locale): readonly Link[] {
  return standardsNamedIn(groupsOf(document)).flatMap((reference): Link[] => {
    const [first] = targetsOf(snapshot, document, reference);
    if (first === undefined || !isStandard(first.document)) return [];
    const { uri, range } = fileRange(first);
    const place = `${range.start.line + 1},${range.start.character + 1}`;
    const { edition, title } = first.document.model;
    const shown = lineFor(title, first.document, locale) || (edition?.text ?? '');
    return [
      {
        range: absolute(document.tree, reference),
        target: `${uri}#L${place}`,
        tooltip: say(words.standard, locale, { title: shown }),
      },
    ];
  });
}

const standardsNamedIn = picker(namesStandard);

function namesStandard({ role, namespaces }: Reference): boolean {
  return role === 'reference' && (namespaces[0] === 'edition' || namespaces[0] === 'document');
}
