import { runDeclared } from './run.ts';
import './assistants.ts';
import './findings.ts';
import './help.ts';
import './navigation.ts';
import './derive.ts';
import './stale-answers.ts';
import './documents.ts';
import './moves.ts';
import './extension.ts';
import './formatting.ts';
import './tasks.ts';
import './scripts.ts';

export const run = runDeclared;
