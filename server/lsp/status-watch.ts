import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../base/words.ts';
import { fileStatus } from '../features/file-status.ts';
import { statusChangedNotification } from '../protocol.ts';
import type { Service } from '../service.ts';
import type { Environment } from './environment.ts';

/**
 * Tells the editor, once for a burst of changes, that what the status item says of an open file differs from what it said
 * before: its edition was written, its standard arrived, the index is read. Returns what is to be called at a change.
 */
export function watchStatus(
  connection: Connection,
  service: Service,
  environment: Environment,
  locale: () => Locale,
): () => void {
  let scheduled = false;
  let told = '';
  const look = (): void => {
    scheduled = false;
    const snapshot = service.snapshot();
    const open = [...service.opened].sort().flatMap((uri) => service.document(uri) ?? []);
    const now = JSON.stringify(open.map((one) => [one.uri, fileStatus(snapshot, one, locale())]));
    if (now === told) return;
    told = now;
    void connection.sendNotification(statusChangedNotification);
  };
  return () => {
    if (scheduled) return;
    scheduled = true;
    environment.later(look);
  };
}
