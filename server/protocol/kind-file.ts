import type { Words } from '../base/words.ts';

/** What the files of one kind are called, for whoever looks for them. */
export interface KindFile {
  /** Which comes first in lists, and where a file could be of several. */
  readonly rank: number;
  /** What a file of it is called. */
  readonly title: Words;
  /** What a chapter about such files is called. */
  readonly many: Words;
  /** Its files are called `….<ending>.yaml`; or, where there is one to a folder, by one name. */
  readonly named: { readonly ending: string } | { readonly name: string };
  /** What makes it a language of its own in an editor, so that nothing that reads plain YAML answers beside us; without it, its files are plain YAML there. */
  readonly language?: {
    readonly id: string;
    /** Another name by which it is found in lists. */
    readonly alias: string;
    /** The key that only its files have at the top: it decides, whatever a file is called. Without one the name alone does. */
    readonly topKey?: string;
    /** `icons/<icon>-light.svg` and `-dark.svg`; without one, the theme's for YAML. */
    readonly icon?: string;
  };
}
