import type { FileKind } from './kinds.ts';

/** Client to server, request: what the status item says of a file; nothing for a file that is none of ours. */
export const fileStatusRequest = 'clausewright/fileStatus';
export interface FileStatus {
  readonly kind: FileKind;
  /** One line in the reader's language that names kind, standard and edition. */
  readonly text: string;
  /** A second line: the standard's title, score, what is still being read. */
  readonly detail: string;
  readonly severity: 'information' | 'warning' | 'error';
  /** The edition that the file defines or answers (`makerspace-service@2017`), when it names one. */
  readonly standard?: string;
  /** Whether that edition is known, so that it can be shown resolved. */
  readonly resolvable?: boolean;
  /** The file that defines that edition, as a URI. */
  readonly home?: string;
}

/** Server to client, notification without parameters: any file's status may differ now. */
export const statusChangedNotification = 'clausewright/statusChanged';
