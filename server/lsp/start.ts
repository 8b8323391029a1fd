import { setV8Flags } from '../v8/flags.ts';
import { keepHeapLean } from '../v8/heap.ts';
import { start } from '../v8/start.ts';

// Before anything is compiled: V8 takes back only what it compiled under the same flags.
keepHeapLean();
setV8Flags();
start(__filename, true);
