import type { FileTokens } from '../features/tokens/tokens.ts';

/** What the editor was told last of the tokens of each file that it has open. */
export interface ToldTokens {
  last(uri: string): { readonly id: string; readonly tokens: FileTokens } | undefined;
  /** Answers the name of the state, by which the editor asks what is another since. */
  note(uri: string, tokens: FileTokens): string;
}

export function createToldTokens(isOpen: (uri: string) => boolean): ToldTokens {
  const told = new Map<string, { readonly id: string; readonly tokens: FileTokens }>();
  let count = 0;
  return {
    last: (uri) => told.get(uri),
    note(uri, tokens) {
      count += 1;
      const id = `${count}`;
      for (const one of told.keys()) if (!isOpen(one)) told.delete(one);
      told.set(uri, { id, tokens });
      return id;
    },
  };
}
