import { change, type Session, sendChange, typeProse } from '../client/session.ts';
import { inRounds, type Outcomes, type Pace, type Step } from './rounds.ts';

/** A request, where it is asked, and what its answer must hold. */
interface Asked {
  readonly method: string;
  readonly params: (session: Session) => object;
  readonly right: (result: unknown, session: Session) => boolean;
  /** Whether a character is typed right before. */
  readonly afterEdit: boolean;
}

const documentOf = ({ uri }: Session) => ({ textDocument: { uri } });

interface CompletionList {
  readonly items: readonly { readonly label: string }[];
}

const provisions = ['requirement', 'instruction', 'recommendation', 'permission', 'statement'];

/** Behind `provision: `, where the five kinds of provision may stand. */
const completion: Asked = {
  method: 'textDocument/completion',
  params: (session) => {
    const { line, character } = session.document.places.provision;
    return { ...documentOf(session), position: { line, character: character - 'requirement'.length } };
  },
  right: (result) => {
    const list = Array.isArray(result) ? result : (result as CompletionList | null)?.items;
    const labels = ((list ?? []) as CompletionList['items']).map(({ label }) => label);
    return provisions.every((one) => labels.some((label) => label.includes(one)));
  },
  afterEdit: true,
};

/** What the schema says of `provision`, which both sides show on the key. */
const told = 'How binding the clause is';

/** On the key `provision`. */
const hover: Asked = {
  method: 'textDocument/hover',
  params: (session) => ({
    ...documentOf(session),
    position: { line: session.document.places.provision.line, character: 10 },
  }),
  right: (result) => JSON.stringify(result ?? null).includes(told),
  afterEdit: true,
};

interface SymbolNode {
  readonly children?: readonly SymbolNode[];
}

const countSymbols = (nodes: readonly SymbolNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + countSymbols(children ?? []), 0);

/** Every clause is one, whatever else is. */
const symbols: Asked = {
  method: 'textDocument/documentSymbol',
  params: documentOf,
  right: (result, { document }) => countSymbols(result as readonly SymbolNode[]) >= document.clauses,
  afterEdit: false,
};

interface RenameResult {
  readonly changes?: Readonly<Record<string, readonly unknown[]>>;
  readonly documentChanges?: readonly { readonly edits: readonly unknown[] }[];
}

/** The first clause, with everything that refers to it. */
const rename: Asked = {
  method: 'textDocument/rename',
  params: (session) => ({ ...documentOf(session), position: session.document.places.first, newName: 'renamed' }),
  right: (result, { document }) => {
    const { changes = {}, documentChanges = [] } = (result ?? {}) as RenameResult;
    const lists = [...Object.values(changes), ...documentChanges.map(({ edits }) => edits)];
    return lists.reduce((sum, edits) => sum + edits.length, 0) > document.references;
  },
  afterEdit: false,
};

export const requests: Readonly<Record<'completion' | 'hover' | 'symbols' | 'rename', Asked>> = {
  completion,
  hover,
  symbols,
  rename,
};

/** From the keystroke, or else from the asking, to the answer. */
export function askings(asked: Asked): (sessions: readonly Session[], pace: Pace) => Promise<Outcomes> {
  const step: Step = async (session) => {
    const began = asked.afterEdit ? sendChange(session, [typeProse(session)]) : performance.now();
    const answer = await session.client
      .request(asked.method, asked.params(session), session.limit)
      .catch(() => undefined);
    await settle(session);
    return answer !== undefined && asked.right(answer.result, session) ? answer.at - began : undefined;
  };
  return (sessions, pace) =>
    inRounds(
      sessions.filter(({ contestant }) => contestant.sees !== 'nothing'),
      pace,
      step,
    );
}

/** Nothing of one round is left over for the next: the findings of this version have come. */
async function settle(session: Session): Promise<void> {
  await change(session, [typeProse(session)]);
}
