/** Whether the editor's side runs in a browser, where there are no processes and no other programs. */
export const inBrowser = 'WorkerGlobalScope' in globalThis;
