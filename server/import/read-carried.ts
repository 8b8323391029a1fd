import { plainName } from '../base/plain-name.ts';
import { say } from '../base/words.ts';
import { picturesFolder } from '../features/intake/print-parts.ts';
import { imagesOf } from '../model/images-of.ts';
import type { Division, Standard } from '../model/standard.ts';
import { createService, type Service } from '../service.ts';
import { isStandard } from '../workspace/document.ts';
import { compareWord, type WordTools } from './compare-word.ts';
import type { ImportedStandard, ImportSetting } from './import-standard.ts';
import { compareWords } from './import-words.ts';
import { readBack } from './read-back.ts';
import type { SourceDocument } from './source-document.ts';

/** A file of the workspace that the standard may rest on. */
interface TextFile {
  readonly uri: string;
  readonly text: string;
}

const uri = 'untitled:/carried.standard.yaml';

/**
 * The standard that a Word file of ours carries, with what was changed in Word. Where another program has dropped it on saving, the one of
 * its edition in the workspace stands in its place. Undefined for a file of another program, and for one whose things cannot be told: that
 * is imported like any other. `around`: standards of the workspace.
 */
export function readCarried(
  source: SourceDocument,
  { locale, today }: ImportSetting,
  tools: WordTools,
  around: readonly TextFile[] = [],
): ImportedStandard | undefined {
  const { carried, origin } = source;
  const service = createService(today);
  service.load(carried === undefined ? around : [...around, { uri, text: carried.text }]);
  const document = carried === undefined ? editionAmong(service, around, origin?.edition) : service.document(uri);
  if (document === undefined || !isStandard(document)) return undefined;
  const changes = compareWord(service.snapshot(), document, source, tools);
  if (changes === undefined) return undefined;
  const { text, changes: lines } = readBack(document, changes, locale);
  const lost = carried === undefined ? [say(compareWords.lost, locale, { edition: origin?.edition ?? '' })] : [];
  const { chapters, annexes, terms, edition } = document.model;
  const clauses = [...chapters, ...annexes].reduce((sum, one) => sum + clausesIn(one), 0);
  const [name = 'standard'] = (edition?.text ?? '').split('@');
  const counts = { chapters: chapters.length, clauses, terms: terms.length };
  const pictures = picturesBack(source, document.model);
  return { text, name: plainName(name), doubts: [], counts, pictures, told: [...lost, ...lines] };
}

/** The pictures under the paths that the standard has for them, and what was put in since; not what we have drawn, or belongs to a base. */
function picturesBack({ blocks, pictures }: SourceDocument, standard: Standard): ImportedStandard['pictures'] {
  const own = new Set(imagesOf(standard).map(({ file }) => file?.text ?? ''));
  const found = blocks.flatMap((block): (readonly [string, Uint8Array])[] => {
    const bytes = block.kind === 'picture' ? pictures.get(block.name ?? '') : undefined;
    if (block.kind !== 'picture' || bytes === undefined) return [];
    const { file } = block;
    if (file === undefined) return [[`${picturesFolder}/${block.name}`, bytes]];
    return own.has(file) && isWithin(file) ? [[file, bytes]] : [];
  });
  return new Map(found);
}

/** Whether a path stays below where it begins, and is one everywhere: the file may come from anybody. */
function isWithin(path: string): boolean {
  return path.split('/').every((part) => /^[^.\\:*?"<>|\p{Cc}][^\\:*?"<>|\p{Cc}]*$/u.test(part));
}

function editionAmong(service: Service, around: readonly TextFile[], edition: string | undefined) {
  return around
    .map((one) => service.document(one.uri))
    .find((one) => one !== undefined && isStandard(one) && one.model.edition?.text === edition);
}

function clausesIn({ clauses, sections }: Division): number {
  return clauses.length + sections.reduce((sum, one) => sum + clausesIn(one), 0);
}
