import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';

/**
 * Does not ask for findings, so that the server tells them as they are found: open files at once, closed ones as they are checked. Asking, this
 * editor would have those of files that it does not show two seconds late, by asking for all of them again and again.
 */
export const pushedFindings: StaticFeature = {
  fillClientCapabilities({ textDocument, workspace }: ClientCapabilities) {
    delete textDocument?.diagnostic;
    delete workspace?.diagnostics;
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};
