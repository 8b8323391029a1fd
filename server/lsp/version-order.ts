import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  type Message,
  type MessageStrategy,
  type NotificationMessage,
} from 'vscode-languageserver';

/** So long (ms) is waited for a change that has been overtaken, and only once in a session for one that does not exist. */
export const longestWait = 100;

/**
 * Changes of a document in the order of their versions. The protocol wants them sent so, but an editor that sends each by a task
 * of its own, as Helix does, may send the later of two first, and from then on the server would have another text than the screen.
 * Whoever leaves a number out without one overtaking the other does not number changes one by one: it is never waited for again.
 * `wait`: does something once a change could have come.
 */
export function inVersionOrder(inner: MessageStrategy, wait: (work: () => void) => void): MessageStrategy {
  const versions = new Map<string, number>();
  let numbersEach = true;
  let gap: VersionGap | undefined;

  const stopWaiting = (): void => {
    const held = gap?.held ?? [];
    gap = undefined;
    for (const { message, next } of held) handleMessage(message, next);
  };

  const give = ({ message, next }: HeldMessage): void => void inner.handleMessage(message, next);

  /** Hands on what has been waited for, and what has come for it since. */
  const close = (one: VersionGap, found: HeldMessage): void => {
    let following: HeldMessage | undefined = found;
    while (following !== undefined) {
      give(following);
      one.held = one.held.filter((held) => held !== following);
      one.version += 1;
      following = one.held.find(({ message }) => versionOf(message, one.uri) === one.version);
    }
    versions.set(one.uri, one.version - 1);
    if (!one.held.some(({ message }) => versionOf(message, one.uri) !== undefined)) stopWaiting();
  };

  const waitFor = (uri: string, version: number, early: HeldMessage): void => {
    const opened: VersionGap = { uri, version, held: [early] };
    gap = opened;
    wait(() => {
      if (gap !== opened) return;
      numbersEach = false;
      stopWaiting();
    });
  };

  const handleWaiting = (one: VersionGap, come: HeldMessage): void => {
    if (versionOf(come.message, one.uri) === one.version) close(one, come);
    else if (endsOrder(come.message, one.uri)) {
      // Nothing is to be waited for in what was held, either.
      versions.delete(one.uri);
      stopWaiting();
      handleMessage(come.message, come.next);
    } else one.held.push(come);
  };

  const handleMessage: MessageStrategy['handleMessage'] = (message, next) => {
    const come: HeldMessage = { message, next };
    const { method } = message as NotificationMessage;
    // Answers to what was asked before are in no order with changes.
    if (!numbersEach || method === undefined) return give(come);
    if (gap !== undefined) return handleWaiting(gap, come);
    const missing = missingBefore(message as NotificationMessage, versions);
    if (missing !== undefined) return waitFor(missing.uri, missing.version, come);
    give(come);
  };
  return { handleMessage };
}

interface HeldMessage {
  readonly message: Message;
  readonly next: Parameters<MessageStrategy['handleMessage']>[1];
}

/** A change has come before the one with this version. */
interface VersionGap {
  readonly uri: string;
  version: number;
  held: HeldMessage[];
}

/** The version of which the change has not come yet that this one follows; if none is missing, what is known is what it makes. */
function missingBefore({ method, params }: NotificationMessage, versions: Map<string, number>) {
  const { uri, version } = documentIn(params);
  if (uri === undefined) return undefined;
  if (method === DidCloseTextDocumentNotification.method) versions.delete(uri);
  else if (version === undefined) return undefined;
  else if (method === DidOpenTextDocumentNotification.method) versions.set(uri, version);
  else if (method === DidChangeTextDocumentNotification.method) {
    const next = (versions.get(uri) ?? Number.NaN) + 1;
    if (version > next) return { uri, version: next };
    versions.set(uri, version);
  }
  return undefined;
}

/** Which version of a document a message makes, if it changes it. */
function versionOf(message: Message, uri: string): number | undefined {
  const { method, params } = message as NotificationMessage;
  if (method !== DidChangeTextDocumentNotification.method) return undefined;
  const changed = documentIn(params);
  return changed.uri === uri ? changed.version : undefined;
}

/** Behind it nothing is to be waited for: the document is another one, or nobody is there. */
function endsOrder(message: Message, uri: string): boolean {
  const { method, params } = message as NotificationMessage;
  if (method === ExitNotification.method) return true;
  const isAnother =
    method === DidOpenTextDocumentNotification.method || method === DidCloseTextDocumentNotification.method;
  return isAnother && documentIn(params).uri === uri;
}

interface NumberedDocument {
  readonly uri: string | undefined;
  readonly version: number | undefined;
}

/** As far as it is what the protocol wants: whoever sends something else is told by who handles it. */
function documentIn(params: NotificationMessage['params']): NumberedDocument {
  const { uri, version } =
    (params as { readonly textDocument?: Partial<NumberedDocument> } | undefined)?.textDocument ?? {};
  return {
    uri: typeof uri === 'string' ? uri : undefined,
    version: Number.isInteger(version) ? version : undefined,
  };
}
