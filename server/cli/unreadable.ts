/** Why a path cannot be checked. Of what nobody asked about, only what findings may rest on is told. */
export interface Unreadable {
  /** As it was given, or absolute. */
  readonly path: string;
  readonly problem: 'missing' | 'unreadable' | 'not-text' | 'too-large' | 'sealed' | 'notOurs';
}
