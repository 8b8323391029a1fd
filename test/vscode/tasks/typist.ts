import type { Locator, Page } from 'playwright-core';
import { type EditorState, stateOf, until } from './state.ts';

/** What it took: presses of keys, and apart from them the characters of what only the author knows. */
export interface Tally {
  presses: number;
  characters: number;
  mouseMoves: number;
  readonly deadEnds: string[];
  /** The text before and after each thing that the tool wrote. */
  readonly written: Written[];
}

export interface Written {
  readonly by: string;
  readonly before: string;
  readonly after: string;
}

/** Somebody at the keyboard of a real VS Code who counts, and who goes on only when they see what came of the last key. */
export interface Typist {
  readonly tally: Tally;
  readonly page: Page;
  state(): EditorState;
  /** The same, where anything was told yet. */
  told(): EditorState | undefined;
  /** A key after which the text or the place of the cursor is another. */
  press(key: string, times?: number): Promise<void>;
  /** What only the author knows, as an input method commits it. */
  write(text: string): Promise<void>;
  /** Asks for the list at the cursor. */
  ask(): Promise<void>;
  /** Chooses from the list that is open or about to open, by the arrows, or by typing so much of it as is fewer keys. */
  take(label: string): Promise<void>;
  /** Types into an open list what it is to be found by: these are presses, since the tool knows it. */
  narrow(text: string): Promise<void>;
  /** Asks for what mends the place of the cursor, and chooses. */
  fix(label: string): Promise<void>;
  /** As `fix`, where that mends in many places and the cursor stays. */
  mend(label: string): Promise<void>;
  /** Asks what may be written next, and chooses. */
  next(label: string): Promise<void>;
  /** Looks for a command by so much of its name, and runs it: the one that bears the name; it asks something. */
  run(name: string): Promise<void>;
  /** The same with a command that asks nothing. */
  command(name: string): Promise<void>;
  /** Answers where a file is asked for: with its name in the folder that is shown, or with what is proposed. */
  path(name: string): Promise<void>;
  /** Answers a question with what only the author knows. */
  answer(text: string): Promise<void>;
  /** Answers a question with one of the choices. */
  choose(label: string): Promise<void>;
  /** Ticks one of the choices of which several may be. */
  tick(label: string): Promise<void>;
  /** Leaves a question as it stands. */
  keep(): Promise<void>;
}

const list = '.suggest-widget.visible';
const menu = '.action-widget';
const top = '.quick-input-widget:visible';

const asked = `${top} .quick-input-title`;
const prompt = `${top} .quick-input-message`;
const box = `${top} .quick-input-box input`;

export function typist(page: Page, workspace: string): Typist {
  const tally: Tally = { presses: 0, characters: 0, mouseMoves: 0, deadEnds: [], written: [] };
  const state = (): EditorState => {
    const now = stateOf(workspace);
    if (now === undefined) throw new Error('the probe has told nothing yet');
    return now;
  };
  const key = async (name: string): Promise<void> => {
    tally.presses += 1;
    await page.keyboard.press(name);
  };
  /** Until the cursor is elsewhere; where the tool has written something to be filled in, until the first of it is selected. */
  const settled = (before: EditorState, what: string): Promise<EditorState> =>
    until(what, () => {
      const now = state();
      if (now.text === before.text) return now.from === before.from && now.to === before.to ? undefined : now;
      const leads = hints(now.text) > hints(before.text);
      return (leads ? hint.test(now.text.slice(now.from, now.to)) : isBehindChange(before, now)) ? now : undefined;
    });
  const wrote = async (before: EditorState, by: string): Promise<void> => {
    await until(`${by} writes something`, () => (state().text === before.text ? undefined : true));
    tally.written.push({ by, before: before.text, after: (await settled(before, `${by} leads on`)).text });
  };
  const choose = async (rows: Locator, label: string, what: string): Promise<void> => {
    const [labels, focused] = await until(`${what}: ${label}`, async () => {
      const texts = await rows.allInnerTexts();
      const at = await rows.evaluateAll((all) => all.findIndex((row) => row.classList.contains('focused')));
      // A list that has chosen nothing yet is about to choose its first row.
      return at >= 0 && texts.some((text) => text.includes(label)) ? ([texts, at] as const) : undefined;
    });
    const wanted = labels.findIndex((text) => text.includes(label));
    const down = wanted - focused;
    for (let step = 0; step < Math.abs(down); step++) await key(down > 0 ? 'ArrowDown' : 'ArrowUp');
    await until(`${label} is chosen`, async () => {
      const chosen = rows.locator('xpath=self::*[contains(@class, "focused")]');
      const text = (await chosen.count()) === 0 ? null : await chosen.first().textContent();
      return text?.includes(label) || undefined;
    });
  };
  const chooseFix = async (label: string): Promise<EditorState> => {
    const before = await until('something is found on the line', () =>
      isFoundAtCursor(state()) ? state() : undefined,
    );
    // An editor whose findings change at that moment forgets that it was asked; who sees nothing come up asks again.
    for (let shown = false; !shown; ) {
      await key('Control+.');
      shown = await rows(menu)
        .first()
        .waitFor({ timeout: 5_000 })
        .then(
          () => true,
          () => false,
        );
    }
    // Headings and lines between are rows as well; the arrows pass over them.
    const actions = rows(menu).locator('xpath=self::*[contains(@class, "action")]');
    const offered = await actions.allInnerTexts();
    if (offered.every((text) => /忽略|Ignore/.test(text)))
      tally.deadEnds.push(`Ctrl+. gives only: ${offered.join(' / ')}`);
    await choose(actions, label, 'fixes');
    await key('Enter');
    return before;
  };
  const rows = (of: string): Locator => page.locator(`${of} .monaco-list-row`);
  /** What is asked, once it is: between two questions stands none, and what can be answered comes behind its title. */
  const questionNow = async (): Promise<string | undefined> => {
    const title = page.locator(asked);
    const text = (await title.count()) > 0 ? await title.textContent() : null;
    const isReady = (await rows(top).count()) > 0 || (await page.locator(prompt, { hasText: /\S/ }).count()) > 0;
    return isReady ? text || undefined : undefined;
  };
  /** Until another question is asked, or none. */
  const handIn = async (): Promise<void> => {
    const question = await until('a question', questionNow);
    const before = stateOf(workspace);
    await key('Enter');
    const written = await until('the question is answered', async () => {
      const next = await questionNow();
      if ((next !== undefined && next !== question) || (await pathAsked()) !== undefined) return 'asked' as const;
      const now = stateOf(workspace);
      const isThere = now !== undefined && now.file !== before?.file && hint.test(now.text.slice(now.from, now.to));
      return isThere ? now : undefined;
    });
    if (written === 'asked') return;
    tally.written.push({ by: 'the last answer', before: '', after: written.text });
  };
  /** The path in a dialog of files, where one is open: looked at at once, since it may close meanwhile. */
  const pathAsked = async (): Promise<string | undefined> => {
    const values = await page
      .locator(box)
      .evaluateAll((all) => all.map((one) => ('value' in one ? String(one.value) : '')));
    return values.find((value) => value.startsWith('/'));
  };
  const command = async (name: string): Promise<void> => {
    await key('F1');
    await page.locator(top).waitFor();
    const sought = Array.from(name).slice(0, sufficient).join('');
    tally.presses += [...sought].length;
    await page.keyboard.insertText(sought);
    await choose(rows(top), name, 'commands');
    await key('Enter');
  };
  return {
    tally,
    page,
    state,
    told: () => stateOf(workspace),
    async run(name) {
      await command(name);
      await until(
        'it asks',
        async () => (await page.locator(asked).count()) > 0 || (await pathAsked()) !== undefined || undefined,
      );
    },
    command,
    async path(name) {
      await until('a file is asked for', pathAsked);
      // A dialog that is yet to list its folder writes that again over what was typed.
      await until('the folder is listed', async () => (await rows(top).count()) > 0 || undefined);
      tally.characters += [...name].length;
      if (name !== '') await page.keyboard.insertText(name);
      await until(`${name} stands there`, async () => (await pathAsked())?.endsWith(name) || undefined);
      const before = stateOf(workspace);
      await key('Enter');
      await until('another is asked for, or none', async () => {
        const value = await pathAsked();
        return value === undefined || !value.endsWith(name) || stateOf(workspace)?.file !== before?.file || undefined;
      });
    },
    async answer(text) {
      await page.locator(prompt, { hasText: /\S/ }).first().waitFor();
      tally.characters += [...text].length;
      await page.keyboard.insertText(text);
      await handIn();
    },
    async choose(label) {
      await choose(rows(top), label, 'choices');
      await handIn();
    },
    async tick(label) {
      const at = await until(`choices: ${label}`, async () => {
        const found = (await rows(top).allInnerTexts()).findIndex((text) => text.includes(label));
        return found >= 0 ? found : undefined;
      });
      // None is chosen at first: one key leads to the first of them.
      for (let step = 0; step <= at; step++) await key('ArrowDown');
      const wanted = rows(top).nth(at);
      await until(
        `${label} is chosen`,
        async () => (await wanted.getAttribute('class'))?.includes('focused') || undefined,
      );
      await key('Space');
    },
    keep: handIn,
    async press(name, times = 1) {
      for (let time = 0; time < times; time++) {
        // A file that was asked for opens when it is written.
        const before = await until('a file is open', () => stateOf(workspace));
        await key(name);
        const after = await settled(before, `${name} does something`);
        if (name === 'Control+F8') await until(`${name} leads on`, () => isElsewhere(before, state()) || undefined);
        // A sign is the author's own; of a key it is the tool that writes.
        const isSign = name.length === 1;
        if (after.text !== before.text && !isSign)
          tally.written.push({ by: name, before: before.text, after: after.text });
      }
    },
    async write(text) {
      tally.characters += [...text].length;
      const before = state();
      await page.keyboard.insertText(text);
      const end = before.from + text.length;
      // The editor may tell where the last key led after it has told that it did something.
      const after = await until(`“${text}” stands there`, () => {
        const now = state();
        if (now.from !== now.to) return undefined;
        const stands = now.text !== before.text && now.text.slice(0, now.from).endsWith(text);
        return stands || now.from === end ? now : undefined;
      });
      const start = after.from - text.length;
      const isAsWritten =
        after.text.slice(start, after.from) === text &&
        before.text.startsWith(after.text.slice(0, start)) &&
        before.text.endsWith(after.text.slice(after.from));
      if (!isAsWritten) tally.deadEnds.push(`“${text}” became “${after.text.slice(start, after.from)}”`);
    },
    async ask() {
      const before = state();
      await key('Control+Space');
      const shown = await until('a list', async () => {
        if ((await rows(list).count()) > 0) return 'offers' as const;
        const message = page.locator(`${list} > .message`, { hasText: 'No suggestions' });
        return (await message.isVisible()) ? ('nothing' as const) : undefined;
      });
      if (shown === 'offers') return;
      tally.deadEnds.push(`Ctrl+Space gives nothing: ${around(before)}`);
    },
    async take(label) {
      await choose(rows(list), label, 'list');
      const before = state();
      await key('Enter');
      await wrote(before, label);
    },
    async narrow(text) {
      const wide = await until('a list to narrow', async () => {
        const texts = await rows(list).allInnerTexts();
        return texts.length > 0 ? texts.join() : undefined;
      });
      const before = state();
      tally.presses += [...text].length;
      await page.keyboard.insertText(text);
      await settled(before, `“${text}” is typed`);
      await until(`“${text}” narrows the list`, async () => {
        const texts = await rows(list).allInnerTexts();
        return texts.join() === wide ? undefined : true;
      });
    },
    async fix(label) {
      await wrote(await chooseFix(label), label);
    },
    async mend(label) {
      const before = await chooseFix(label);
      const after = await until(`${label} writes something`, () =>
        state().text === before.text ? undefined : state(),
      );
      tally.written.push({ by: label, before: before.text, after: after.text });
    },
    async next(label) {
      await key('Control+Shift+Enter');
      await choose(rows(top), label, 'choices');
      const before = state();
      await key('Enter');
      await wrote(before, label);
    },
  };
}

/** So much of a command’s name finds it. */
const sufficient = 6;

const hint = /^‹[^›]*›$/;

function hints(text: string): number {
  return text.split('‹').length;
}

/** Whether the cursor stands where what was written ends, of a text that repeats itself at one of several such places, or selects some of it. */
function isBehindChange({ text: old }: EditorState, { text, from, to }: EditorState): boolean {
  const longest = Math.min(old.length, text.length);
  let same = 0;
  while (same < longest && old[same] === text[same]) same += 1;
  let rest = 0;
  while (rest < longest && old.at(-1 - rest) === text.at(-1 - rest)) rest += 1;
  if (from !== to) return from >= same && to <= text.length - rest;
  const ends = [text.length - rest, same + Math.max(text.length - old.length, 0)];
  return from >= Math.min(...ends) && from <= Math.max(...ends);
}

/** At a hint, or on another line: what moves on the line of the last key may be what came of that. */
function isElsewhere(before: EditorState, { text, from, to }: EditorState): boolean {
  return hint.test(text.slice(from, to)) || lineOf(text, from) !== lineOf(before.text, before.from);
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length - 1;
}

function isFoundAtCursor({ text, from, findings }: EditorState): boolean {
  return findings.some((finding) => finding.line === lineOf(text, from));
}

/** The line of the cursor, with a mark where it stands. */
function around({ text, from }: EditorState): string {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from);
  return `${text.slice(start, from)}|${text.slice(from, end < 0 ? text.length : end)}`;
}
