import { start } from '../disk/start.ts';

start(__filename, process.argv[2] === 'check' && !process.argv.includes('--no-cache'));
