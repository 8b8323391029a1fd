import { say } from '../base/words.ts';
import { nextProblem, nextStep } from '../features/new-file/new-file.ts';
import type { Beginning } from '../features/new-file/question.ts';
import type { NewAnswers, NewFile, NewItem, NewKind, NewStep } from '../protocol/new-file.ts';
import { newWords } from './new-words.ts';

/** Somebody at a terminal: undefined where they have gone. */
interface Answering {
  print(lines: readonly string[]): void;
  read(): Promise<string | undefined>;
}

/**
 * Asks one question after another, but for those whose answers were given along; `<` goes back to the one before. Undefined where
 * whoever was asked has gone.
 */
export async function askInTurn(
  kind: NewKind,
  beginning: Beginning,
  { print, read }: Answering,
): Promise<NewFile | undefined> {
  const { locale, snapshot } = beginning;
  const asked: string[] = [];
  let given: NewAnswers = beginning.given;
  print([say(newWords.howTo, locale)]);
  for (;;) {
    const next = nextStep(kind, { snapshot, locale, given });
    if (next === undefined || 'file' in next) return next?.file;
    const { step, number, count } = next;
    print(['', `${number}/${count} ${step.title}`, step.prompt, ...step.items.map(itemLine)]);
    if (step.value !== '') print([say(newWords.atFirst, locale, { value: step.value })]);
    const line = await read();
    if (line === undefined) return undefined;
    if (line.trim() === '<') {
      const last = asked.pop();
      given = Object.fromEntries(Object.entries(given).filter(([name]) => name !== last));
      continue;
    }
    const value = answerIn(line.trim(), step);
    const problem = nextProblem(kind, value, { snapshot, locale, given });
    if (problem !== undefined) {
      print([problem]);
      continue;
    }
    asked.push(step.name);
    given = { ...given, [step.name]: value };
  }
}

function itemLine({ label, description, detail }: NewItem, at: number): string {
  const more = [description, detail].filter((one) => one !== undefined && one !== '' && one !== label);
  return `  ${at + 1}. ${[label, ...more].join(' · ')}`;
}

/** Choices may be told by their place in the list; nothing typed leaves what stands there at first. */
function answerIn(line: string, { kind, items, value }: NewStep): string {
  if (line === '') return value;
  if (kind === 'text') return line;
  const chosen = line.split(/[\s,，、]+/).filter((one) => one !== '');
  return chosen.map((one) => (/^\d+$/.test(one) ? (items[Number(one) - 1]?.value ?? one) : one)).join(',');
}
