import type { Doubt, DraftScoring } from './draft.ts';
import { intakeWords } from './intake-words.ts';
import { folded, imply, type Taking } from './taking.ts';

/** A line of what our own export says below a clause: 證實方法, 評分. */
export interface PrintedFact {
  readonly label: string;
  readonly lines: readonly string[];
}

interface ToldFacts {
  readonly scoring: DraftScoring | undefined;
  readonly doubts: readonly Doubt[];
}

type GrowingScoring = { -readonly [K in keyof DraftScoring]: DraftScoring[K] };

/** What printed facts say as keys of the clause; what cannot be read back from its words is told. */
export function takeFacts(facts: readonly PrintedFact[], taking: Taking): ToldFacts {
  const scoring: GrowingScoring = { deductions: [], isVeto: false };
  const doubts: Doubt[] = [];
  let isSaid = false;
  for (const { label, lines } of facts) {
    const isTaken = takeFact(folded(label), lines, scoring);
    isSaid ||= isTaken;
    if (isTaken) imply(taking, label, ...lines);
    else doubts.push({ words: intakeWords.printedFact, args: { label, text: lines.join(' / ') } });
  }
  return { scoring: isSaid ? scoring : undefined, doubts };
}

function takeFact(label: string, lines: readonly string[], scoring: GrowingScoring): boolean {
  if (/^(?:证实方法|Verification)$/i.test(label)) return takeVerification(lines, scoring);
  if (/^(?:评分|Scoring)$/i.test(label)) return takePoints(lines.join('，'), scoring);
  return /^(?:扣分项|Deductions)$/i.test(label) && takeDeductions(lines, scoring);
}

const methods: Readonly<Record<string, string>> = {
  查验: 'examine',
  访谈: 'interview',
  试验: 'test',
  观察: 'observe',
  调查: 'survey',
};

function takeVerification([head = '', ...rest]: readonly string[], scoring: GrowingScoring): boolean {
  const named = head.split(/[、,，]\s*/).map((one) => methods[folded(one)] ?? folded(one).toLowerCase());
  // A plan for samples and what is checked item by item have keys of their own.
  const isPlain = rest.every((line) => !/^(?:[a-z]\)|抽[樣样]|[樣样]本|接收)/.test(line));
  if (!isPlain || !named.every((one) => Object.values(methods).includes(one))) return false;
  scoring.verification = { methods: named, text: rest.join('\n') };
  return true;
}

function takePoints(text: string, scoring: GrowingScoring): boolean {
  const parts = text.split(/[，,]\s*/).map(folded);
  const weight = parts
    .map((part) => /^(?:权重|weight)(\d+(?:\.\d+)?)$/i.exec(part)?.[1])
    .find((one) => one !== undefined);
  const isKnown = parts.every((part) => /^(?:权重|weight)\d+(?:\.\d+)?$|^(?:一票否决|veto|加分项|bonus)$/i.test(part));
  if (!isKnown) return false;
  if (weight !== undefined) scoring.weight = weight;
  scoring.isVeto = parts.some((part) => /一票否决|veto/i.test(part));
  scoring.isBonus = parts.some((part) => /加分项|bonus/i.test(part));
  return true;
}

const deductionForm = /^(.{1,200}?)：每次扣\s*(\d+(?:\.\d+)?)\s*分(?:，最多扣\s*(\d+(?:\.\d+)?)\s*分)?$/u;

function takeDeductions(lines: readonly string[], scoring: GrowingScoring): boolean {
  const found = lines.map((line) => deductionForm.exec(line));
  const deductions = found.flatMap((match) => {
    const [, reason, points, most] = match ?? [];
    return reason === undefined || points === undefined
      ? []
      : [{ reason, points, ...(most !== undefined && { most }) }];
  });
  if (deductions.length < lines.length) return false;
  scoring.deductions = deductions;
  return true;
}
