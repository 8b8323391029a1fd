import { readFileSync } from 'node:fs';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index.js';

export type LanguageId = 'service-standard' | 'service-report';

/** A stretch of one line and the scopes it has, the file's own first. Columns are UTF-16 units. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

export const languages: readonly LanguageId[] = ['service-standard', 'service-report'];

export function grammarFile(language: LanguageId): URL {
  return new URL(`../../syntaxes/${language}.tmLanguage.json`, import.meta.url);
}

/** The committed grammars, as VS Code reads them: by vscode-textmate and Oniguruma. */
export const registry = createRegistryFromGrammars(
  languages.map((language) => ({
    grammar: { path: `${language}.tmLanguage.json`, scopeName: `source.yaml.${language}` },
    content: readFileSync(grammarFile(language), 'utf8'),
  })),
);

/** How VS Code would cut the text: lines end with LF or CRLF, which are no part of them. */
export async function tokensOf(language: LanguageId, text: string): Promise<readonly Token[]> {
  const grammar = await registry.loadGrammar(`source.yaml.${language}`);
  if (!grammar) throw new Error(`No grammar for ${language}`);
  let stack: Parameters<typeof grammar.tokenizeLine>[1] = null;
  return text.split(/\r\n|\n/).flatMap((content, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(content, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => {
      const end = Math.min(endIndex, content.length);
      return { line, start: startIndex, end, text: content.slice(startIndex, end), scopes };
    });
  });
}

/** The innermost scope that begins like that, with the text it covers, in order. */
export function coloured(tokens: readonly Token[], prefix: string): string[] {
  return tokens.filter((token) => token.scopes.some((scope) => scope.startsWith(prefix))).map((token) => token.text);
}
