/** Client to server, request: the text of a `clausewright:` document, nothing when there is none of that name. */
export const documentRequest = 'clausewright/document';
export interface DocumentParams {
  readonly uri: string;
}
export interface DocumentResult {
  readonly text: string;
}

/** Server to client, notification: a `clausewright:` document reads differently now. */
export const documentChangedNotification = 'clausewright/documentChanged';
