import { shipped } from '../generated/shipped.ts';

/** A message as an editor sends it; a request where it has an id. */
export interface Said {
  readonly jsonrpc: '2.0';
  readonly id?: number;
  readonly method: string;
  readonly params: object;
}

/** Once through the clauses is not enough for the engine, and more gains nothing that could be measured. */
const rounds = 25;
/** What is typed behind the words of a clause. */
const typed = '，並按月公布';
/** After every so many rounds the editor asks for what it shows around the text. */
const lookedAround = 5;

const uri = 'practice:/practice.standard.yaml';

/**
 * What a person does in a standard and what the editor asks meanwhile: it is written entry by entry, so that none of this takes
 * long; then prose is typed, a mistake is made and mended, a clause comes and goes. After each round the text is as it was.
 */
export function* exercises(): Generator<Said> {
  let id = 0;
  let version = 1;
  const request = (method: string, params: object): Said => ({ jsonrpc: '2.0', id: ++id, method, params });
  const ask = (method: string, more: object = {}): Said => request(method, { textDocument: { uri }, ...more });
  const edit = (start: Place, end: Place, text: string): Said => ({
    jsonrpc: '2.0',
    method: 'textDocument/didChange',
    params: { textDocument: { uri, version: ++version }, contentChanges: [{ range: { start, end }, text }] },
  });

  const text = sample();
  const [begin = '', ...more] = text.split(parts);
  const textDocument = { uri, languageId: 'service-standard', version, text: begin };
  yield request('initialize', { processId: null, rootUri: null, capabilities });
  yield { jsonrpc: '2.0', method: 'initialized', params: {} };
  yield { jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } };
  let height = heightOf(begin);
  for (const part of more) {
    yield edit(at(height), at(height), part);
    height += heightOf(part);
  }

  const lines = text.split('\n');
  const clauses = clausesIn(lines);
  const range = { start: at(0), end: at(lines.length) };
  for (let round = 0; round < rounds; round++) {
    const clause = clauses[round % clauses.length];
    if (clause === undefined) return;
    const { prose, provision, next } = clause;
    for (const [key, sign] of [...typed].entries()) yield edit(right(prose, key), right(prose, key), sign);
    yield ask('textDocument/completion', { position: at(provision.line, '        provision: '.length) });

    yield edit(provision, provision, 'x');
    yield edit(prose, right(prose, 1), '');
    yield ask('textDocument/codeAction', { range, context: { diagnostics: [] } });
    yield edit(provision, right(provision, 1), '');
    yield edit(prose, right(prose, typed.length - 1), '');
    yield ask('textDocument/hover', { position: at(provision.line, '        pro'.length) });

    const mistaken = [`      - id: practice-${round}`, ...clause.lines.slice(1), '        remark: 無'];
    yield edit(at(next), at(next), `${mistaken.join('\n')}\n`);
    yield edit(at(next), at(next + mistaken.length), '');

    if (round % lookedAround > 0) continue;
    yield ask('textDocument/documentSymbol');
    yield ask('textDocument/foldingRange');
    yield ask('textDocument/documentLink');
    yield ask('textDocument/codeLens');
    yield ask('textDocument/inlayHint', { range });
  }
}

const capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/** Before each entry and each clause. */
const parts = /^(?=[^\s#]| {2}\S| {6}- id: )/m;

const heightOf = (text: string): number => text.split('\n').length - 1;

/** The shortest of the standards that stand for themselves, as another one. */
function sample(): string {
  const text = shipped.find(({ name }) => name === 'makerspace-filing.standard.yaml')?.text ?? '';
  return text.replace(/^standard: .*$/m, 'standard: practice@2017');
}

/** 0-based line and UTF-16 column. */
interface Place {
  readonly line: number;
  readonly character: number;
}

const at = (line: number, character = 0): Place => ({ line, character });
const right = ({ line, character }: Place, by: number): Place => at(line, character + by);

interface Clause {
  readonly lines: readonly string[];
  /** In its text, before the full stop. */
  readonly prose: Place;
  /** Behind the value of `provision`. */
  readonly provision: Place;
  /** The line behind it, where another one may stand. */
  readonly next: number;
}

function clausesIn(lines: readonly string[]): readonly Clause[] {
  return lines.flatMap((line, start): Clause | readonly [] => {
    if (!line.startsWith('      - id: ')) return [];
    const length = lines.slice(start + 1).findIndex((one) => !one.startsWith('        '));
    const own = lines.slice(start, start + 1 + length);
    const behind = (key: string, back: number): Place => {
      const offset = own.findIndex((one) => one.startsWith(`        ${key}: `));
      return at(start + offset, (own[offset] ?? '').length - back);
    };
    return { lines: own, prose: behind('text', 1), provision: behind('provision', 0), next: start + own.length };
  });
}
