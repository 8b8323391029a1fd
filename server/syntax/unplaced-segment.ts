/**
 * A part of a scalar's value and the part of the source it comes from, both in UTF-16 units: `length` units of value from
 * `at`, `span` units of source from `from`. Where both are equal, unit stands for unit; else the segment is one piece (an
 * escape, a folded line break).
 */
export interface UnplacedSegment {
  readonly at: number;
  readonly length: number;
  readonly from: number;
  readonly span: number;
}
