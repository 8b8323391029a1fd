// The package ships no types for its single parts.

/** Phrases and characters, Traditional to Simplified. */
declare module 'opencc-js/to/cn' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}

/** Phrases and characters, Simplified to Traditional. */
declare module 'opencc-js/from/cn' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}

/** Traditional characters in the forms that Taiwan prints, words untouched. */
declare module 'opencc-js/to/tw' {
  import type { DictGroup } from 'opencc-js/core';

  const groups: readonly DictGroup[];
  export default groups;
}

/** A dictionary: entries as `from to`, parted by `|`. */
declare module 'opencc-js/dict/*' {
  const entries: string;
  export default entries;
}
