import type { Words } from '../../base/words.ts';
import type { BlockBase, Wording } from './book-wording.ts';

/** An image from a file, with its title. */
export interface BookImage extends BlockBase {
  readonly kind: 'image';
  /** 圖 1. */
  readonly label: Words;
  readonly title: Wording;
  /** What is to be seen on it. */
  readonly alt: Wording;
  /** As it is written. */
  readonly file: string;
  /** Where the file lies; absent where that is outside the workspace, or no file is named. */
  readonly uri?: string;
}

export interface ChartStep {
  readonly title: Wording;
  readonly role: Wording;
  readonly place: Wording;
  readonly within: Wording;
  readonly input: readonly Wording[];
  readonly output: readonly Wording[];
  readonly record: readonly Wording[];
  /** What follows, by place among the steps: none where the process ends. `to` is absent where no step bears the id. */
  readonly ways: readonly { readonly to?: number; readonly when: Wording }[];
  /** The same in words. */
  readonly next: Wording;
}

/** A process: drawn as a flow chart, and told step by step. */
export interface ProcessChart extends BlockBase {
  readonly kind: 'process';
  /** 圖 1. */
  readonly label: Words;
  readonly title: Wording;
  readonly steps: readonly ChartStep[];
}

export interface SheetField {
  readonly label: Wording;
  /** What may be filled in: a unit, a date, choices. */
  readonly hint: Wording;
  readonly isRequired: boolean;
  /** Of a form that is filled in: what is. */
  readonly filled?: Wording;
  /** Whether it still has to be filled in. */
  readonly isOpen?: true;
}

/** A form of an annex: printed empty in a standard, filled in a report. */
export interface FormSheet extends BlockBase {
  readonly kind: 'sheet';
  /** 表 A.1; absent in a report. */
  readonly label?: Words;
  readonly title: Wording;
  readonly fields: readonly SheetField[];
}
