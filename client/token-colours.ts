import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import { tokenKinds } from '../server/protocol/token-kinds.ts';

/** Tells the server that this editor has colours for our own kinds of tokens: `package.json` says which. */
export const tokenColours: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    capabilities.textDocument?.semanticTokens?.tokenTypes.push(...Object.keys(tokenKinds));
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
