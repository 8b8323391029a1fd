import { inlineLittle } from '../disk/inline-little.ts';
import { optimizeLate } from '../disk/optimize-late.ts';
import { pretenureNothing } from '../disk/pretenure-nothing.ts';
import { start } from '../disk/start.ts';
import { keepHeapLean } from './lean-heap.ts';

// Before anything is compiled: V8 takes back only what it compiled under the same flags.
keepHeapLean();
optimizeLate();
inlineLittle();
pretenureNothing();
start(__filename, true);
