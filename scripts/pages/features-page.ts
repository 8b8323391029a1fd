import { clientOf } from '../../server/lsp/client.ts';
import { announced } from '../../server/lsp/requests.ts';
import { rows } from '../../server/lsp/table.ts';
import type { FileKind } from '../../server/protocol/kinds.ts';
import { type Feature, features } from './features.ts';

/** What stands at a path of keys; undefined where nothing does. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce((at, key) => (at as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}

/** What a client says that has one capability. */
export function clientWith(path: string): object {
  const [last = '', ...outer] = path.split('.').reverse();
  const lazily = { properties: ['edit', 'command', 'tooltip'] };
  const own = last === 'resolveSupport' ? lazily : /Support$|^applyEdit$/.test(last) ? true : {};
  // Actions whose edits are asked for later have to be able to bring any, and to be known again.
  const literals = { dataSupport: true, codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } };
  const all = { ...(path.startsWith('textDocument.codeAction.') && literals), [last]: own };
  return outer.reduce<object>((inner, key) => ({ [key]: inner }), all);
}

const heads = [
  'feature',
  'what it does',
  'methods',
  'announced as',
  'standards',
  'reports',
  'settings',
  'client capability',
];

/** The table of features, held against what the server answers and announces. */
export function featuresPage(): string {
  const bare = announced(clientOf({ capabilities: {} } as never));
  const answered = new Set(rows.map(({ method }) => method).filter((method) => !method.startsWith('clausewright/')));
  const described = features.flatMap(({ methods }) => methods);
  const apart = [...answered]
    .filter((one) => !described.includes(one))
    .concat(described.filter((one) => !answered.has(one)));
  if (apart.length > 0)
    throw new Error(`scripts/pages/features.ts and the table of rows differ in ${apart.join(', ')}`);
  const missing = features.filter(({ key, needs }) => needs === undefined && valueAt(bare, key) === undefined);
  if (missing.length > 0) throw new Error(`not announced: ${missing.map(({ name }) => name).join(', ')}`);
  const lines = [heads, heads.map(() => '---'), ...features.map(cells)].map((one) => `| ${one.join(' | ')} |`);
  return `${intro}\n${lines.join('\n')}\n`;
}

function cells({ name, does, methods, key, on, needs, more }: Feature): readonly string[] {
  const mark = (kind: FileKind): string => (on === undefined ? '' : on.includes(kind) ? '✓' : '–');
  const wants = [
    ...(needs === undefined ? [] : [`\`${needs}\``]),
    ...(more === undefined ? [] : [`${more.does}: \`${more.needs}\``]),
  ];
  return [
    name,
    does,
    methods.map(code).join(' '),
    code(key),
    mark('standard'),
    mark('report'),
    mark('config'),
    wants.join('; '),
  ];
}

function code(text: string): string {
  return `\`${text}\``;
}

const intro = `# What an editor can ask for

Every request of the language server protocol that is answered, made by \`npm run generate\` from the server’s own tables and tried in
\`test/lsp/features.test.ts\` against what \`initialize\` answers and against files of each kind. Whatever a client does not say it can do it is not
sent; where nothing stands under *client capability*, every client gets the feature. A client that does not ask for findings is told them
(\`textDocument/publishDiagnostics\`). Requests of our own (\`clausewright/…\`) are in \`server/protocol/\`.
`;
