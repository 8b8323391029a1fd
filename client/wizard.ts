import { Disposable, type QuickInput, QuickInputButtons, type QuickPickItem, window } from 'vscode';
import type { NewStep } from '../server/protocol/new-file.ts';

/** How a question is asked: where it stands among the others, and what was answered before somebody went back. */
interface StepAsked {
  readonly title: string;
  readonly number: number;
  readonly count: number;
  readonly before: string | readonly string[] | undefined;
  /** What is wrong with an answer that is typed; nothing where it may stand. */
  check(value: string): Promise<string | undefined>;
}

/** `back` goes to the question before; undefined ends it all. */
type StepAnswer = { readonly value: string | readonly string[] } | 'back' | undefined;

export function askStep(step: NewStep, asking: StepAsked): Promise<StepAnswer> {
  return step.kind === 'text' ? askText(step, asking) : askChoice(step, asking);
}

/** Shows an input and waits for what comes of it. It stays while the reader looks something up elsewhere. */
async function shown<I extends QuickInput>(
  input: I,
  { title, number, count }: StepAsked,
  listen: (answer: (answered: StepAnswer) => void) => readonly Disposable[],
): Promise<StepAnswer> {
  input.title = title;
  input.step = number;
  input.totalSteps = count;
  input.ignoreFocusOut = true;
  const listening: Disposable[] = [input];
  try {
    return await new Promise<StepAnswer>((resolve) => {
      listening.push(
        ...listen(resolve),
        input.onDidHide(() => resolve(undefined)),
      );
      input.show();
    });
  } finally {
    Disposable.from(...listening).dispose();
  }
}

function askText(step: NewStep, asking: StepAsked): Promise<StepAnswer> {
  const input = window.createInputBox();
  input.prompt = step.prompt;
  input.value = typeof asking.before === 'string' ? asking.before : step.value;
  // What a file is called ends as its kind wants it: only what is before that is likely to be typed over.
  const stem = /\.(?:standard|report)\.ya?ml$/.exec(input.value)?.index;
  if (stem !== undefined) input.valueSelection = [0, stem];
  if (asking.number > 1) input.buttons = [QuickInputButtons.Back];
  return shown(input, asking, (answer) => [
    input.onDidTriggerButton(() => answer('back')),
    // What is not finished is not wrong yet: that is told when it is handed in.
    input.onDidChangeValue(() => {
      input.validationMessage = undefined;
    }),
    input.onDidAccept(async () => {
      const { value } = input;
      input.busy = true;
      const problem = await asking.check(value);
      input.busy = false;
      if (problem === undefined) answer({ value });
      else input.validationMessage = problem;
    }),
  ]);
}

interface StepChoice extends QuickPickItem {
  readonly value: string;
}

function askChoice(step: NewStep, asking: StepAsked): Promise<StepAnswer> {
  const pick = window.createQuickPick<StepChoice>();
  const items = step.items.map((item): StepChoice => ({ ...item }));
  const before = [asking.before ?? step.value].flat();
  const chosen = items.filter(({ value }) => before.includes(value));
  const isSeveral = step.kind === 'several';
  pick.placeholder = step.prompt;
  pick.items = items;
  pick.canSelectMany = isSeveral;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  if (isSeveral) pick.selectedItems = chosen;
  // Told that none is, the editor leads to none, and Enter does nothing.
  else if (chosen.length > 0) pick.activeItems = chosen;
  if (asking.number > 1) pick.buttons = [QuickInputButtons.Back];
  return shown(pick, asking, (answer) => [
    pick.onDidTriggerButton(() => answer('back')),
    pick.onDidAccept(() => {
      const values = pick.selectedItems.map(({ value }) => value);
      if (isSeveral) answer({ value: values });
      else if (values[0] !== undefined) answer({ value: values[0] });
    }),
  ]);
}
