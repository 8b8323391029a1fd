import { setEngineFlags } from '../disk/engine-flags.ts';
import { start } from '../disk/start.ts';

// Before anything is compiled: V8 takes back only what it compiled under the same flags.
setEngineFlags();
start(__filename, process.argv[2] === 'check' && !process.argv.includes('--no-cache'));
