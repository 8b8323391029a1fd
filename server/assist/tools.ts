import type { Tool } from './tool.ts';
import { assessReport } from './tools/assess-report.ts';
import { checkText } from './tools/check-text.ts';
import { clauseContext } from './tools/clause-context.ts';
import { completeAt } from './tools/complete-at.ts';
import { explainRule } from './tools/explain-rule.ts';
import { listStandards } from './tools/list-standards.ts';
import { proposeFix } from './tools/propose-fix.ts';
import { resolveEditionTool } from './tools/resolve-edition.ts';

/** Everything that an assistant may ask for. A tool is a file in `tools/` and an entry here. */
export const tools: readonly Tool[] = [
  checkText,
  explainRule,
  listStandards,
  resolveEditionTool,
  clauseContext,
  assessReport,
  proposeFix,
  completeAt,
];
