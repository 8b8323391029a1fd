import { start } from '../disk/start.ts';

start(__filename, true);
