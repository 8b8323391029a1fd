import { setV8Flags } from '../v8/flags.ts';

// As it is started from the package for npm, whose parts share the core.
setV8Flags();
void import('./main.ts');
