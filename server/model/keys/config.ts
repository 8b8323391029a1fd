import { either, keyed, listOf, mapOf, oneOf, reference, word, words } from './make.ts';
import type { MapType } from './types.ts';

export const config: MapType = {
  name: 'config',
  title: words('settings', '設置'),
  what: words(
    'How the files of this folder are checked, in the editor and on the command line alike.',
    '本文件夾中的文件如何檢查，編輯器和命令行通用。',
  ),
  keys: {
    locale: {
      title: words('language of messages', '提示語言'),
      what: words(
        'The language of messages on the command line. In the editor, the editor’s own language wins.',
        '命令行提示所用的語言。在編輯器中以編輯器的語言為準。',
      ),
      type: oneOf('locale'),
      example: 'zh-Hant',
      synonyms: ['語言', '界面語言', '提示信息語言', 'language', 'lang'],
    },
    standards: {
      title: words('folders with standards', '標準文件夾'),
      what: words(
        'Further folders in which to look for standards, inside the workspace.',
        '另外到哪些文件夾查找標準，須在工作區內。',
      ),
      type: listOf(word('folder')),
      example: '[standards, shared]',
      synonyms: ['標準', '標準目錄', '標準路徑', '文件夾', 'folders', 'paths'],
    },
    rules: {
      title: words('rules', '規則'),
      what: words(
        'How seriously to take each kind of finding; off hides it.',
        '每種問題按什麼級別提示；off 表示不提示。',
      ),
      type: keyed(reference('rule'), either(oneOf('severity'), mapOf('rule-setting'))),
      example: "prose/vague-wording: off\nreport/evidence-missing: {severity: error, in: 'reports/**'}",
      synonyms: ['檢查規則', '規則設置', 'checks'],
    },
  },
  cut: true,
};

export const ruleSetting: MapType = {
  name: 'rule-setting',
  title: words('setting of a rule', '規則設置'),
  what: words('How seriously to take a finding, and in which files.', '某種問題按什麼級別提示、在哪些文件中。'),
  keys: {
    severity: {
      title: words('severity', '級別'),
      what: words('How seriously to take it.', '按什麼級別提示。'),
      type: oneOf('severity'),
      required: true,
      example: 'error',
      synonyms: ['嚴重程度', '嚴重性', '等級', 'level'],
    },
    in: {
      title: words('in files', '適用文件'),
      what: words(
        'Only in files whose path fits this pattern, relative to the workspace. Without it, in all.',
        '只用於路徑符合該模式的文件（相對於工作區）。不寫則用於全部文件。',
      ),
      type: word('glob'),
      example: "'reports/**'",
      synonyms: ['文件', '範圍', '路徑', '適用範圍', 'files', 'glob'],
    },
  },
};
