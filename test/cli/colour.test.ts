import { expect, test } from 'vitest';
import { wantsColour } from '../../server/cli/colour.ts';
import { printTo } from '../../server/cli/terminal.ts';

test.each([
  [[], {}, true, true],
  [[], {}, false, false],
  [[], { NO_COLOR: '1' }, true, false],
  [[], { NO_COLOR: '' }, true, true],
  [[], { TERM: 'dumb' }, true, false],
  [[], { FORCE_COLOR: '1' }, false, true],
  [[], { FORCE_COLOR: '0' }, true, false],
  [['--color'], { NO_COLOR: '1' }, false, true],
  [['--color', 'never'], { FORCE_COLOR: '1' }, true, false],
  [['--color=always', '--no-color'], {}, true, false],
  [['--no-color', '--color', 'a.yaml'], {}, false, true],
  [['--color=auto'], {}, true, true],
])('%j in %j, terminal %s: %s', (args, environment, isTerminal, wanted) => {
  expect(wantsColour(['check', ...args], environment, isTerminal)).toBe(wanted);
});

test('what a workflow would obey is broken up, whatever parts it is made of', () => {
  let printed = '';
  printTo(
    (more) => (printed += more),
    true,
  )([
    ['::', { text: 'error', style: 'error' }, '::x'],
    [':', ':y'],
  ]);
  expect(printed).toBe(': :error::x\n: :y\n');
});
