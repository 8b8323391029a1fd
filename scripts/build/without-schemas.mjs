// @ts-check

/** Stands in for what the package takes from its surroundings: nobody asks a person anything here, so that no answer is to be checked. */
const surroundings = `
import process from 'node:process';
export { process };
export class DefaultJsonSchemaValidator {
  getValidator() {
    throw new Error('No form is sent to anybody');
  }
}
`;

/**
 * The protocol's package brings a whole validator of schemas, for answers to forms that a server may send to a person; ours sends none,
 * and reads its input by itself. It would be the larger half of the bundle.
 * @type {import('esbuild').Plugin}
 */
export const withoutSchemas = {
  name: 'without-schemas',
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, ({ path }) => ({
      path,
      namespace: 'without-schemas',
    }));
    build.onLoad({ filter: /.*/, namespace: 'without-schemas' }, () => ({ contents: surroundings, loader: 'js' }));
  },
};
