import { parseAllDocuments } from 'yaml';

/** Whether the reference reader has nothing against a text as it stands, nothing mended. */
export function isSoundYaml(text: string): boolean {
  try {
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    return Array.from(documents).every(({ errors }) => errors.length === 0);
  } catch {
    // It nests deeper than the reader can follow.
    return false;
  }
}
