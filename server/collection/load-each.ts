import type { Service } from '../service.ts';
import type { FileText } from '../workspace/closed-reports.ts';

/** Takes files in; where one of them fails it, for whatever reason, all others are. Answers which findings may differ. */
export function loadEach(
  service: Service,
  files: readonly FileText[],
  failed: (uri: string, error: unknown) => void,
): readonly string[] {
  try {
    return service.load(files);
  } catch {
    // Which of them it was shows one by one.
  }
  return files.flatMap((file) => {
    try {
      return service.load([file]);
    } catch (error) {
      failed(file.uri, error);
      return [];
    }
  });
}
