/** Why a path cannot be checked. */
export interface Unreadable {
  /** As it was given, or absolute. */
  readonly path: string;
  readonly problem: 'missing' | 'unreadable' | 'not-text' | 'too-large' | 'sealed' | 'notOurs';
}
