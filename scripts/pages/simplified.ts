/** Pages that are written in Traditional script; their Simplified twins are derived. */
export const simplifiedPages: readonly string[] = [
  'README.zh-Hant.md',
  'docs/format.zh-Hant.md',
  'docs/marketplace/README.zh-Hant.md',
  'docs/npm/README.zh-Hant.md',
];
