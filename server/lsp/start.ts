import { setEngineFlags } from '../disk/engine-flags.ts';
import { start } from '../disk/start.ts';
import { keepHeapLean } from './lean-heap.ts';

// Before anything is compiled: V8 takes back only what it compiled under the same flags.
keepHeapLean();
setEngineFlags();
start(__filename, true);
