// @ts-check
// What the commands of this project say on a terminal, in the language of whoever runs them.
import { localeOfTag, systemTag } from './locale-tag.generated.mjs';

/** @typedef {'en' | 'zh-Hans' | 'zh-Hant'} Language */

/** @returns {Language} by the variables that POSIX gives for it, the first that is set */
export function terminalLanguage(env = process.env) {
  return localeOfTag(systemTag(env)) ?? 'en';
}

export const lines = {
  packages: {
    en: 'Installing the packages that Clausewright is built from (once; about half a minute).',
    'zh-Hans': '正在安装 Clausewright 所需的软件包（只需一次，约半分钟）。',
    'zh-Hant': '正在安裝 Clausewright 所需的軟件包（只需一次，約半分鐘）。',
  },
  building: {
    en: 'Building Clausewright.',
    'zh-Hans': '正在构建 Clausewright。',
    'zh-Hant': '正在構建 Clausewright。',
  },
  host: {
    en: 'Installing a VS Code that runs in the browser (once; about a minute, 0.8 GB on the disk).',
    'zh-Hans': '正在安装在浏览器中运行的 VS Code（只需一次，约一分钟，占用磁盘 0.8 GB）。',
    'zh-Hant': '正在安裝在瀏覽器中運行的 VS Code（只需一次，約一分鐘，佔用磁盤 0.8 GB）。',
  },
  browser: {
    en: 'Installing Chromium and a Chinese font with apt-get (once), to look at VS Code as a person would.',
    'zh-Hans': '正在用 apt-get 安装 Chromium 和中文字体（只需一次），以便像用户一样查看 VS Code。',
    'zh-Hant': '正在用 apt-get 安裝 Chromium 和中文字體（只需一次），以便像用戶一樣查看 VS Code。',
  },
  editors: {
    en: 'Installing Neovim and Emacs with apt-get (once), to try the language server in editors of others.',
    'zh-Hans': '正在用 apt-get 安装 Neovim 和 Emacs（只需一次），以便在其他编辑器中试用语言服务。',
    'zh-Hant': '正在用 apt-get 安裝 Neovim 和 Emacs（只需一次），以便在其他編輯器中試用語言服務。',
  },
  noEditors: {
    en: 'Not there, and may not be installed from here: {programs}. What is tried with them is skipped.\nOn Debian or Ubuntu: sudo apt-get install neovim emacs-nox elpa-eglot tmux',
    'zh-Hans':
      '没有 {programs}，这里也无权安装，用它们进行的测试将略过。\nDebian 或 Ubuntu：sudo apt-get install neovim emacs-nox elpa-eglot tmux',
    'zh-Hant':
      '沒有 {programs}，這裏也無權安裝，用它們進行的測試將略過。\nDebian 或 Ubuntu：sudo apt-get install neovim emacs-nox elpa-eglot tmux',
  },
  noNewerEditors: {
    en: 'Helix and a newer Neovim cannot be fetched from Debian here. What is tried with them is skipped.',
    'zh-Hans': '这里无法从 Debian 取得 Helix 和较新的 Neovim，用它们进行的测试将略过。',
    'zh-Hant': '這裏無法從 Debian 取得 Helix 和較新的 Neovim，用它們進行的測試將略過。',
  },
  noBrowser: {
    en: 'The tests in a real VS Code need a Chromium browser and a Chinese font, which may not be installed from here.\nOn Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk\nElsewhere: set CHROMIUM to the path of Chromium or Chrome.\nWithout them, `npm test -- --quick` runs everything else.',
    'zh-Hans':
      '在真实的 VS Code 中测试需要 Chromium 浏览器和中文字体，这里无权安装。\nDebian 或 Ubuntu：sudo apt-get install chromium fonts-noto-cjk\n其他系统：把 CHROMIUM 设为 Chromium 或 Chrome 的路径。\n没有它们时，`npm test -- --quick` 运行其余全部测试。',
    'zh-Hant':
      '在真實的 VS Code 中測試需要 Chromium 瀏覽器和中文字體，這裏無權安裝。\nDebian 或 Ubuntu：sudo apt-get install chromium fonts-noto-cjk\n其他系統：把 CHROMIUM 設為 Chromium 或 Chrome 的路徑。\n沒有它們時，`npm test -- --quick` 運行其餘全部測試。',
  },
  desktop: {
    en: 'Opening the examples in VS Code.',
    'zh-Hans': '正在 VS Code 中打开示例。',
    'zh-Hant': '正在 VS Code 中打開示例。',
  },
  serving: {
    en: 'Starting VS Code for the browser.',
    'zh-Hans': '正在启动浏览器版 VS Code。',
    'zh-Hant': '正在啟動瀏覽器版 VS Code。',
  },
  address: {
    en: 'Open this address in a browser on this machine; it is reachable from nowhere else:\n\n    {address}\n\nCtrl+C ends it.',
    'zh-Hans': '请在本机的浏览器中打开以下地址（只有本机可以访问）：\n\n    {address}\n\n按 Ctrl+C 结束。',
    'zh-Hant': '請在本機的瀏覽器中打開以下地址（只有本機可以訪問）：\n\n    {address}\n\n按 Ctrl+C 結束。',
  },
  failed: {
    en: 'This did not work: {reason}',
    'zh-Hans': '未能完成：{reason}',
    'zh-Hant': '未能完成：{reason}',
  },
};

/** @param {keyof typeof lines} name @param {Record<string, string>} [args] */
export function say(name, args = {}) {
  const text = lines[name][terminalLanguage()].replace(/\{(\w+)\}/g, (whole, key) => args[key] ?? whole);
  console.log(text);
}
