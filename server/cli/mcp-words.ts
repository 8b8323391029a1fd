import type { Words } from '../base/words.ts';

/** What the command that serves assistants says. */
export const mcpWords = {
  mcp: {
    en: 'Run the server for assistants: they check, explain and complete by the same rules, and change nothing.',
    'zh-Hant': '運行面向 AI 助手的服務器：助手按同樣的規則檢查、解說和補全，不修改任何文件。',
  },
  folders: {
    en: 'folders in which the assistant may read; default: those that its program has opened, else the current one',
    'zh-Hant': '助手可讀取的文件夾；默認為其程序所打開的，否則為當前文件夾',
  },
  language: {
    en: 'language of the answers: en, zh-Hant or zh-Hans; default: that of the workspace’s settings, else the system’s',
    'zh-Hant': '答覆的語言：en、zh-Hant 或 zh-Hans；默認按工作區設置，否則按系統',
  },
  noFolder: {
    en: 'There is no folder “{path}”.',
    'zh-Hant': '沒有「{path}」這個文件夾。',
  },
} satisfies Readonly<Record<string, Words>>;
