import { env, workspace } from 'vscode';
import type { InitializationOptions, ReaderLocale, Settings } from '../server/protocol/settings.ts';
import { readerLocale } from './locale.ts';

/** The name that all settings, commands and messages begin with. */
export const section = 'clausewright';

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

/** The settings as they are now; one that was written by hand and does not read counts as not given. */
function readSettings(): Settings {
  const values = workspace.getConfiguration(section);
  return {
    locale: oneOf(values.get('locale'), ['auto', 'en', 'zh-Hans', 'zh-Hant'], 'auto'),
    onTypeRepair: values.get('onTypeRepair') !== false,
    pinyin: oneOf(values.get('pinyin'), ['auto', 'on', 'off'], 'auto'),
    hoverOtherScript: values.get('hoverOtherScript') === true,
    hintNumbers: values.get('hintNumbers') !== false,
    hintVerdicts: values.get('hintVerdicts') !== false,
    hintFigures: values.get('hintFigures') !== false,
    formatWidth: Number(values.get('formatWidth')),
    formatKeyOrder: values.get('formatKeyOrder') === true,
    formatLongTexts: values.get('formatLongTexts') === true,
    formatSpacing: values.get('formatSpacing') === true,
    // Copied: what VS Code hands out stands behind a proxy, which cannot be sent to a worker.
    severities: { ...values.get<Settings['severities']>('severities') },
    cache: values.get('cache') !== false,
  };
}

export function currentLocale(): ReaderLocale {
  return readerLocale(readSettings().locale, env.language);
}

export function initializationOptions(): InitializationOptions {
  return {
    locale: currentLocale(),
    settings: readSettings(),
    clientReadsFiles: true,
    opensPages: true,
    showsStatus: true,
    editorCommands: true,
  };
}
