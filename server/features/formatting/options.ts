/** How a file is to be laid out. What is not told apart here is the same for everybody. */
export interface FormatOptions {
  /** Spaces a level. */
  readonly indent: number;
  /** Columns that a line may have, a Chinese character counting for two. */
  readonly width: number;
  /** Whether keys are put into the order in which they are best written. */
  readonly keyOrder: boolean;
  /** Whether long texts are put into blocks, their lines broken at punctuation. */
  readonly longTexts: boolean;
  /** Whether spaces between Chinese and Latin go where the drafting rules have none. */
  readonly spacing: boolean;
}

export const defaultFormat: FormatOptions = {
  indent: 2,
  width: 100,
  keyOrder: false,
  longTexts: false,
  spacing: false,
};

/** Narrower lines would hold hardly more than their indentation. */
export const leastWidth = 40;
