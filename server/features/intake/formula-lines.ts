import type { DraftFormula } from './draft.ts';
import { imply, type Taking } from './taking.ts';

/** Where formulas and what explains them are put. */
interface FormulaWalk {
  readonly taking: Taking;
  readonly formulas: DraftFormula[];
  isLegend: boolean;
}

/** S=n/N×100% ……（1）: a line that is an equation with its number. */
const numbered = /^([^。；，]{1,40}[=＝≥≤][^。；]{1,120}?)[\s\u3000….·⋯—-]*[（(]\s*(?:[A-Z][.．])?\d{1,2}\s*[）)]$/u;
const lead = /^(?:式中|其中|where)\s*[：:]?\s*/i;
const entry = /^([^\s—–：:，。；]{1,16}?)\s*(?:[—–]{1,2}|--{1,2}|[：:]|\s表示)\s*(.+?)[；;。.]?$/u;

/** Whether a line belongs to the formula, or to what leads in to it, above it. */
export function isOfFormula(text: string, isBelowFormula: boolean): boolean {
  return numbered.test(text) || (isBelowFormula && lead.test(text));
}

/** Takes a line that is a formula, or says what its symbols stand for; false for any other. */
export function addFormulaLine(text: string, walk: FormulaWalk): boolean {
  const { formulas, taking } = walk;
  const formula = numbered.exec(text)?.[1];
  if (formula !== undefined) {
    imply(taking, text.slice(formula.length));
    formulas.push({ text: formula.trim(), where: [] });
    walk.isLegend = false;
    return true;
  }
  const last = formulas.at(-1);
  if (last === undefined) return false;
  const head = lead.exec(text)?.[0] ?? '';
  if (head !== '' && last.where.length === 0) {
    const rest = text.slice(head.length);
    if (rest !== '' && !entry.test(rest)) return false;
    walk.isLegend = true;
    imply(taking, head);
    return rest === '' || addEntry(rest, last, walk);
  }
  return walk.isLegend && addEntry(text, last, walk);
}

function addEntry(text: string, formula: DraftFormula, walk: FormulaWalk): boolean {
  const { formulas, taking } = walk;
  const match = entry.exec(text);
  const [, symbol, means] = match ?? [];
  if (symbol === undefined || means === undefined) {
    walk.isLegend = false;
    return false;
  }
  imply(taking, text.replace(symbol, '').replace(means, ''));
  formulas[formulas.length - 1] = { ...formula, where: [...formula.where, { symbol, means }] };
  return true;
}
