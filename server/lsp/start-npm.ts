import { setV8Flags } from '../v8/flags.ts';
import { keepHeapLean } from '../v8/heap.ts';

// As it is started from the package for npm, whose parts share the core.
keepHeapLean();
setV8Flags();
void import('./node.ts');
