import { fileStatus } from '../features/file-status.ts';
import { statusChangedNotification } from '../protocol/status.ts';
import { onceABurst } from './once-a-burst.ts';
import type { Session } from './session.ts';

/**
 * Tells the editor, once for a burst of changes, that what the status item says of an open file differs from what it said
 * before: its edition was written, its standard arrived, the index is read. Returns what is to be called at a change.
 */
export function watchStatus({ connection, service, environment, client }: Session): () => void {
  let told = '';
  const look = onceABurst(environment.later, () => {
    const snapshot = service.snapshot();
    const open = [...service.opened].sort().flatMap((uri) => service.document(uri) ?? []);
    const now = JSON.stringify(open.map((one) => [one.uri, fileStatus(snapshot, one, client().reader.locale)]));
    if (now === told) return;
    told = now;
    void connection.sendNotification(statusChangedNotification);
  });
  return () => {
    if (client().extras.showsStatus) look();
  };
}
