import { setV8Flags } from '../v8/flags.ts';
import { start } from '../v8/start.ts';

// Before anything is compiled: V8 takes back only what it compiled under the same flags.
setV8Flags();
start(__filename, process.argv[2] === 'check' && !process.argv.includes('--no-cache'));
