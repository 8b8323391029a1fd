import {
  type Disposable,
  ProcessExecution,
  Task,
  type TaskDefinition,
  TaskGroup,
  TaskScope,
  tasks,
  type Uri,
  type WorkspaceFolder,
  workspace,
} from 'vscode';
import { currentLocale, section } from './settings.ts';
import { tell } from './words.ts';

/** As it is written in `tasks.json`. */
interface CommandTask extends TaskDefinition {
  /** A command of the command line, such as `check`. */
  readonly command: string;
  /** What else it is told: files, options. */
  readonly args?: readonly string[];
}

/** Of what `check` prints, a line each; the Problems view shows files that are open from the server already. */
const matchers = ['error', 'warning', 'info'].map((severity) => `$${section}-${severity}`);

/** Runs the command line that the extension brings along with the Node.js that runs the extension: nothing else need be installed. */
export function provideTasks(commandLine: Uri): Disposable {
  const taskOf = (definition: CommandTask, folder: WorkspaceFolder | undefined, name: string): Task => {
    const { command, args } = definition;
    // It is written by hand.
    const given = Array.isArray(args) ? args.map(String) : [];
    const told = [commandLine.fsPath, command, '--locale', currentLocale(), ...given];
    const execution = new ProcessExecution(process.execPath, told, {
      ...(folder && { cwd: folder.uri.fsPath }),
      // The program is the editor itself, which is Node.js where it is told to be.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new Task(definition, folder ?? TaskScope.Workspace, name, 'Clausewright', execution, matchers);
    task.group = TaskGroup.Test;
    return task;
  };
  return tasks.registerTaskProvider(section, {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .map((folder) => taskOf({ type: section, command: 'check' }, folder, tell(currentLocale(), 'checkFolder'))),
    resolveTask: ({ definition, scope, name }) => {
      if (typeof definition.command !== 'string') return undefined;
      return taskOf(definition as CommandTask, typeof scope === 'object' ? scope : undefined, name);
    },
  });
}
