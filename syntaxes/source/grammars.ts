import { root } from '../../server/model/keys/table.ts';
import { kindNames, kinds } from '../../server/protocol/kinds.ts';
import { figures } from './content.ts';
import { type Grammar, include, type Rule } from './rule.ts';
import { scopes } from './scopes.ts';
import { mapRules, type Repository, toFlow } from './shapes.ts';
import { surroundings } from './surroundings.ts';

const notes = [
  'Generated from syntaxes/source/ and the key table by `npm run generate`; change those, not this file.',
  'It reads YAML by itself: every entry is a region that ends with its indentation, and knows the keys of its place.',
];

/** The grammar of each language, by the name of the file they are written to. */
export function grammars(): Readonly<Record<string, Grammar>> {
  return Object.fromEntries(
    kindNames.flatMap((kind) => {
      const { language } = kinds[kind];
      if (language === undefined) return [];
      return [[language.id, grammar(language.alias, `source.yaml.${language.id}`, root(kind).name)]];
    }),
  );
}

function grammar(name: string, scopeName: string, root: string): Grammar {
  const repository: Repository = {
    ...surroundings,
    figures: { patterns: figures },
    dash: { patterns: [{ match: '-(?=[ \\t]|$)', name: scopes.dash }] },
  };
  const start = mapRules(root, repository);
  /** A whole file stands in nobody's braces. */
  delete repository[toFlow(start)];
  const sorted = Object.fromEntries(Object.entries(repository).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    name,
    scopeName,
    information_for_contributors: notes,
    patterns: [include('document'), include(start)],
    repository: sorted,
  };
}

/** As it is written to its file: a rule a line, so that a change can be read. */
export function printed(grammar: Grammar): string {
  const { repository, patterns, ...head } = grammar;
  const lines = (rules: readonly Rule[]) => `[\n${rules.map((rule) => `  ${JSON.stringify(rule)}`).join(',\n')}\n]`;
  const entries = Object.entries(repository).map(
    ([name, entry]) => `"${name}": {"patterns": ${lines(entry.patterns)}}`,
  );
  const start = JSON.stringify(head, undefined, 1).slice(0, -2);
  return `${start},\n "patterns": ${lines(patterns)},\n "repository": {\n${entries.join(',\n')}\n}}\n`;
}
