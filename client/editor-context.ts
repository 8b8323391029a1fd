import { commands } from 'vscode';

/** A name that conditions of keys in package.json ask for. */
interface EditorContext<T> {
  readonly tell: (value: T | undefined) => void;
  /** Whether the editor may not have taken over yet what it was told last. */
  readonly isOnItsWay: () => boolean;
}

export function editorContext<T>(name: string): EditorContext<T> {
  let told: T | undefined;
  let onItsWay = 0;
  const arrived = (): void => {
    onItsWay -= 1;
  };
  return {
    tell(value) {
      if (value === told) return;
      told = value;
      onItsWay += 1;
      commands.executeCommand('setContext', name, value).then(arrived, arrived);
    },
    isOnItsWay: () => onItsWay > 0,
  };
}
