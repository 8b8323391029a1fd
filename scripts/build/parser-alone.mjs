// @ts-check
import { resolve } from 'node:path';

/**
 * Of the reader of HTML its parser is all that is used; its other parts bring two more tables of the names of signs.
 * @type {import('esbuild').Plugin}
 */
export const parserAlone = {
  name: 'parser-alone',
  setup(build) {
    const path = resolve('node_modules/htmlparser2/dist/esm/Parser.js');
    build.onResolve({ filter: /^htmlparser2$/ }, () => ({ path }));
  },
};
