import { openFolderCommand } from '../../../protocol/commands.ts';
import type { Fix } from '../../rule.ts';

const title = {
  en: 'Open the folder of this file, with all standards in it',
  'zh-Hant': '打開本文件所在的文件夾，讀取其中的所有標準',
};

/** For a file that was opened without a folder: what it names may lie in a folder below its own. */
export function openFolderFixes(folder: string | undefined): readonly Fix[] {
  return folder === undefined ? [] : [{ title, edits: [], command: { id: openFolderCommand, arguments: [folder] } }];
}
