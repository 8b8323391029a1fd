/** A formula as it is set: what stands beside each other. */
export type MathRow = readonly MathPart[];

export type MathPart =
  | { readonly kind: 'symbol' | 'word' | 'number' | 'sign'; readonly text: string }
  | { readonly kind: 'fraction'; readonly above: MathRow; readonly below: MathRow }
  | { readonly kind: 'scripted'; readonly base: MathRow; readonly sub?: MathRow; readonly sup?: MathRow }
  | { readonly kind: 'root'; readonly inside: MathRow }
  | { readonly kind: 'group'; readonly open: string; readonly close: string; readonly inside: MathRow }
  | {
      readonly kind: 'sum';
      readonly sign: string;
      readonly sub?: MathRow;
      readonly sup?: MathRow;
      readonly over: MathRow;
    };
