import type { Typist } from './typist.ts';

/**
 * A task as it is written down, a step a line: a key and how often, `write` and what only the author knows, `ask` for a list,
 * `narrow` it, `take` from it, `fix` (or `mend` in many places) by what is offered, or what to write `next`. Of questions that are asked: `run`
 * the command that asks, `answer`, `choose` or `tick`, `keep` what stands there. `do` runs a command that asks nothing, `path` names a
 * file where one is asked for, or takes the one that is proposed.
 */
export async function play(typist: Typist, script: string): Promise<void> {
  for (const [index, line] of script.split('\n').entries()) {
    const step = line.trim();
    if (step === '' || step.startsWith('#')) continue;
    await perform(typist, step).catch((error: unknown) => {
      const { text, from } = typist.told() ?? { text: '', from: 0 };
      throw new Error(`line ${index + 1}, ${step}: ${String(error)}\n${text.slice(0, from)}⟦⟧${text.slice(from)}`);
    });
  }
}

async function perform(typist: Typist, step: string): Promise<void> {
  const [, verb = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(step) ?? [];
  switch (verb) {
    case 'write':
      return typist.write(rest);
    case 'ask':
      return typist.ask();
    case 'take':
      return typist.take(rest);
    case 'narrow':
      return typist.narrow(rest);
    case 'fix':
      return typist.fix(rest);
    case 'mend':
      return typist.mend(rest);
    case 'next':
      return typist.next(rest);
    case 'run':
      return typist.run(rest);
    case 'answer':
      return typist.answer(rest);
    case 'choose':
      return typist.choose(rest);
    case 'tick':
      return typist.tick(rest);
    case 'keep':
      return typist.keep();
    case 'do':
      return typist.command(rest);
    case 'path':
      return typist.path(rest);
    default:
      return typist.press(verb, Number(/^×(\d+)$/.exec(rest)?.[1] ?? 1));
  }
}
