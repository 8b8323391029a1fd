import type { Division } from '../model/standard.ts';
import { createService } from '../service.ts';
import { isStandard } from '../workspace/document.ts';
import { compareWord, type WordTools } from './compare-word.ts';
import type { ImportedStandard, ImportSetting } from './import-standard.ts';
import { readBack } from './read-back.ts';
import type { SourceDocument } from './source-document.ts';

/** A file of the workspace that the standard may rest on. */
interface TextFile {
  readonly uri: string;
  readonly text: string;
}

const uri = 'untitled:/carried.standard.yaml';

/**
 * The standard that a Word file of ours carries, with what was changed in Word. Undefined for a file of another program, and for one whose
 * things cannot be told: that is imported like any other. `around`: standards that it may rest on.
 */
export function readCarried(
  source: SourceDocument,
  { locale, today }: ImportSetting,
  tools: WordTools,
  around: readonly TextFile[] = [],
): ImportedStandard | undefined {
  if (source.carried === undefined) return undefined;
  const service = createService(today);
  service.load([...around, { uri, text: source.carried.text }]);
  const document = service.document(uri);
  if (document === undefined || !isStandard(document)) return undefined;
  const changes = compareWord(service.snapshot(), document, source, tools);
  if (changes === undefined) return undefined;
  const { text, changes: told } = readBack(document, changes, locale);
  const { chapters, annexes, terms, edition } = document.model;
  const clauses = [...chapters, ...annexes].reduce((sum, one) => sum + clausesIn(one), 0);
  const [name = 'standard'] = (edition?.text ?? '').split('@');
  const counts = { chapters: chapters.length, clauses, terms: terms.length };
  return { text, name, doubts: [], counts, pictures: source.pictures, told };
}

function clausesIn({ clauses, sections }: Division): number {
  return clauses.length + sections.reduce((sum, one) => sum + clausesIn(one), 0);
}
