/** Server to client, request: the text of a bundle beside that of a server which cannot read for itself. */
export const readPartRequest = 'clausewright/readPart';
export interface ReadPartParams {
  /** Small letters only. */
  readonly name: string;
}
