// @ts-check

/**
 * The manifest of the package for npm, made of that of the extension: what VS Code alone reads is left out, and so is what keeps
 * the extension from being published to npm by mistake.
 * @param {Record<string, any>} own @param {Record<string, string>} optionalDependencies
 */
export function npmManifest(own, optionalDependencies) {
  const { name, version, license, keywords, engines, repository, homepage, bugs } = own;
  return {
    name,
    version,
    description:
      'Checks, completes and explains service standards and self-reports written in YAML: command line, language server, library.',
    license,
    keywords: [...keywords, 'language server', 'linter', 'cli'],
    ...(repository && { repository }),
    ...(homepage && { homepage }),
    ...(bugs && { bugs }),
    type: 'module',
    engines: { node: engines.node },
    bin: { clausewright: 'dist/cli.js' },
    exports: {
      '.': {
        require: { types: './dist/library.d.cts', default: './dist/library.js' },
        types: './dist/library.d.ts',
        default: './dist/library.js',
      },
      './schemas/*': './schemas/*',
      './package.json': './package.json',
    },
    types: './dist/library.d.ts',
    sideEffects: false,
    files: ['dist', 'schemas', 'third-party.txt', 'bill-of-materials.json', 'README.*.md'],
    optionalDependencies,
    publishConfig: { access: 'public', provenance: true },
  };
}
