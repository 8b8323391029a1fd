import { expect, test, vi } from 'vitest';
import { askStep } from '../../client/wizard.ts';

interface FakePick {
  items: readonly object[];
  activeItems: readonly object[] | undefined;
  selectedItems: readonly object[];
  enter: () => void;
}
const shown = vi.hoisted((): FakePick[] => []);

/** As the editor does: it leads to the first item unless it is told otherwise, and Enter takes what is led to. */
vi.mock('vscode', () => ({
  Disposable: { from: () => ({ dispose: () => undefined }) },
  QuickInputButtons: {},
  window: {
    createQuickPick() {
      const unheard = () => ({ dispose: () => undefined });
      let accept = (): void => undefined;
      const pick = {
        items: [],
        activeItems: undefined,
        selectedItems: [],
        onDidTriggerButton: unheard,
        onDidHide: unheard,
        onDidAccept(listen: () => void) {
          accept = listen;
          return unheard();
        },
        enter() {
          this.selectedItems = this.activeItems ?? this.items.slice(0, 1);
          accept();
        },
        show: () => undefined,
        dispose: () => undefined,
      } as FakePick;
      shown.push(pick);
      return pick;
    },
  },
}));

const asking = { title: '', number: 1, count: 2, before: undefined, check: async () => undefined };
const items = ['a@2017', 'b@2021'].map((value) => ({ value, label: value }));

test.each([
  ['the first where nothing is proposed', '', 'a@2017'],
  ['what is proposed', 'b@2021', 'b@2021'],
])('Enter takes %s', async (_, value, taken) => {
  const answer = askStep({ name: 'base', title: '', prompt: '', kind: 'one', items, value }, asking);
  shown.at(-1)?.enter();
  expect(await answer).toEqual({ value: taken });
});
