import type { Affected } from '../rules/engine/findings-memory.ts';
import { isStandard } from '../workspace/document.ts';
import { type Background, createBackground } from './background.ts';
import { isCheckedApart } from './environment.ts';
import { asksDisk } from './facts.ts';
import type { Publisher } from './publisher.ts';
import { createRefresher } from './refresher.ts';
import type { Session } from './session.ts';
import { watchStatus } from './status-watch.ts';
import type { UnreadTeller } from './unread.ts';

/** What is checked again for a change, and told anew. */
export interface Rechecks {
  /** Findings of these files may differ for a change elsewhere. */
  touch(uris: readonly string[]): void;
  /** The same for a change of a document that the editor shows, which may be one of them. */
  touchBy(document: string, uris: readonly string[]): void;
  touchByEdit(document: string, affected: Affected): void;
  /** Keeps what standards say now, for answers that were given to it and for whoever compares. */
  remember(uris: readonly string[]): void;
  /** Forgets those of the files that nobody has open; answers which others' findings may differ for it. */
  forgotten(uris: readonly string[]): readonly string[];
  /** Asks the disk again what it was forgotten to hold: what may be offered in an open file rests on it, whatever its findings do. */
  lookAround(): void;
  /** Has the editor fetch again what it shows beside the text. */
  refresh(): void;
  /** All is said in another language. */
  tellEverything(): void;
  /** Where closed reports are checked beside everything else. */
  readonly background: Background | undefined;
}

export function createRechecks(session: Session, publisher: Publisher, unread: UnreadTeller): Rechecks {
  const { service, environment } = session;
  const refresh = createRefresher(session);
  const watchedStatus = watchStatus(session);
  const isOpen = (uri: string): boolean => service.opened.has(uri);
  const isApart = (uri: string): boolean => isCheckedApart(environment, uri);

  /** Checks the files again, closed reports beside everything else where that is possible. */
  const look = (uris: readonly string[]): void => {
    unread.readAgain(uris);
    publisher.touch(uris);
    background?.check(uris);
  };
  const ask = asksDisk(session, look);
  /** Checks them first with what is known, then once more when the disk has told something new. */
  const lookAndAsk = (uris: readonly string[]): void => {
    look(uris);
    watchedStatus();
    ask(uris.filter(isOpen));
    // Whoever checks a file apart asks for himself.
    if (!uris.every(isOpen)) environment.later(() => ask(uris.filter((uri) => !isOpen(uri) && !isApart(uri))));
  };

  const touch = (uris: readonly string[]): void => {
    lookAndAsk(uris);
    if (uris.length > 0) refresh();
  };

  const touchBy = (document: string, uris: readonly string[]): void => {
    lookAndAsk(uris);
    // What a change means for its own file the editor asks for by itself.
    if (uris.some((uri) => uri !== document)) refresh();
  };

  const background =
    environment.examiner && createBackground(session, environment.examiner, isApart, look, unread.tellFiles);

  return {
    refresh,
    lookAround: () => ask([...service.opened]),
    touch,
    touchBy,
    touchByEdit(document, { open, closed }) {
      touchBy(document, open);
      // Thousands of closed files are so much as listed only after the open ones are told.
      if (closed === undefined) return;
      environment.slices.begin(() => {
        const uris = closed();
        if (uris.length > 0) touch(uris);
      });
    },
    remember: (uris) => touch(learnEarlier(session, uris)),
    forgotten: (uris) => forgetClosed(session, publisher, uris),
    tellEverything() {
      publisher.everything();
      watchedStatus();
    },
    background,
  };
}

/** Keeps what these standards say as what they said; answers whose findings may differ for it. */
function learnEarlier({ service }: Session, uris: readonly string[]): readonly string[] {
  const states = uris.map(service.known).filter(isStandard);
  const own = states.filter(({ origin }) => origin === 'workspace');
  return own.flatMap((state) => service.learn([{ kind: 'earlier', state }]));
}

function forgetClosed({ service }: Session, publisher: Publisher, uris: readonly string[]): readonly string[] {
  const closed = new Set(uris.filter((uri) => !service.opened.has(uri)));
  for (const uri of closed) publisher.withdraw(uri);
  return service.forget([...closed]).filter((uri) => !closed.has(uri));
}
