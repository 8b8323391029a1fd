import type { CompareTools } from '../import/compare-file.ts';
import { converterTo } from './converters.ts';

/** What reads and writes Word files and workbooks: loaded by the first who asks. */
export async function compareTools(): Promise<CompareTools> {
  const [{ readDocument, readWorkbook }, { wordFile }, toTraditional] = await Promise.all([
    import('../lazy/documents.ts'),
    import('../lazy/word.ts'),
    converterTo('zh-Hant'),
  ]);
  return { readDocument, readWorkbook, wordFile, toTraditional };
}
