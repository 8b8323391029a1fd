import { FileType, ProcessExecution, type Task, tasks, Uri, workspace } from 'vscode';
import { codeOf, diagnosticsWhen } from './editor.ts';
import { expectEqual, expectPresent } from './expect.ts';
import { suite, test } from './mocha.ts';

async function taskOf(isWanted: (task: Task) => boolean): Promise<Task> {
  const all = await tasks.fetchTasks({ type: 'clausewright' });
  return expectPresent(all.find(isWanted), `a task among ${all.map(({ name }) => name).join(', ')}`);
}

/** Runs a task, and gives what its process ended with. */
async function ran(task: Task): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listening = tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
      if (execution.task.name !== task.name) return;
      listening.dispose();
      resolve(exitCode);
    });
  });
  await tasks.executeTask(task);
  return ended;
}

// Where there are no processes there is no task.
if (!('WorkerGlobalScope' in globalThis))
  suite('a task', () => {
    test('checks a folder, by the command line that the extension brings along', async () => {
      const { execution, problemMatchers } = await taskOf(({ source }) => source === 'Clausewright');
      if (!(execution instanceof ProcessExecution)) throw new Error('the task runs no process');
      const [program = '', command] = execution.args;
      expectEqual(command, 'check', 'command');
      expectEqual((await workspace.fs.stat(Uri.file(program))).type, FileType.File, 'program');
      expectEqual(problemMatchers.length, 3, 'problem matchers');
    });

    test('of tasks.json puts what it finds among the problems', async () => {
      const folder = expectPresent(workspace.workspaceFolders?.[0], 'workspace folder').uri;
      const file = Uri.joinPath(folder, 'mistakes', 'prose', 'form.standard.yaml');
      // It reads Chinese, the reader of this run English: so it is seen who says it. The server says two of them already.
      // Warnings alone fail no check.
      expectEqual(await ran(await taskOf(({ name }) => name === 'mistakes in prose')), 0, 'ended with');
      const isSaid = (code: string): boolean => code === 'prose/self-reference';
      const found = await diagnosticsWhen(file, (codes) => codes.filter(isSaid).length > 2);
      const said = found.filter((one) => isSaid(codeOf(one))).map(({ message }) => message);
      expectEqual(
        said.some((message) => message.includes('寫作')),
        true,
        `in Chinese among: ${said.join(' ')}`,
      );
    });
  });
