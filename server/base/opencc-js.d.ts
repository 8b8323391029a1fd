/** The package ships no types for its single dictionaries; this is what `to/cn` holds: phrases and characters, T → S. */
declare module 'opencc-js/to/cn' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}

/** Every other dictionary: entries as `from to`, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
