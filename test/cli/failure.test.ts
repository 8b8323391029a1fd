import { expect, test } from 'vitest';
import { failureText } from '../../server/cli/failure.ts';

const error = new Error('ENOENT: no such file or directory, uv_cwd');

test('says in the reader’s language that it cannot go on, and what was in the way', () => {
  expect(failureText(error, 'en', false)).toEqual([
    'Clausewright cannot go on: ENOENT: no such file or directory, uv_cwd. Set DEBUG=clausewright to see where it stopped.',
  ]);
  expect(failureText('gone', 'zh-Hans', false)).toEqual([
    'Clausewright 出错，无法继续：gone。设置环境变量 DEBUG=clausewright 可显示出错位置。',
  ]);
});

test('shows the place in the program to whoever asks for it', () => {
  const [said, ...stack] = failureText(error, 'en', true);
  expect(said).toContain('Clausewright cannot go on');
  expect(stack.join('\n')).toBe(error.stack);
});
