import { type Connection, LogMessageNotification, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { type Locale, say, type Words } from '../base/words.ts';
import { fileNameOf } from '../workspace/paths.ts';
import { label } from './label.ts';

const words = {
  failed: {
    en: 'Clausewright itself failed at “{task}”: {reason}. Everything else goes on. Please send what its log says, and the file if you may, to whoever looks after Clausewright.',
    'zh-Hant':
      'Clausewright 自身在「{task}」時出錯：{reason}。其餘功能照常。請把它的日誌連同該文件（如可提供）發給 Clausewright 的維護者。',
  },
  checking: { en: 'checking {file}', 'zh-Hant': '檢查 {file}' },
  working: { en: 'work in the background', 'zh-Hant': '後臺工作' },
} satisfies Readonly<Record<string, Words>>;

/** What was being done. */
type Work = { readonly request: string } | { readonly file: string } | 'background';

/** What nobody foresaw: told to the reader once for each kind, in full to the log, and survived. */
export interface Failures {
  /** Answers what the reader is told. */
  tell(work: Work, error: unknown): string;
  /** Does something that others do not depend on. */
  contain(work: Work, task: () => void): void;
}

/** Whoever looks for the cause needs no more different ones. */
const mostTold = 100;

export function createFailures(connection: Pick<Connection, 'sendNotification'>, locale: () => Locale): Failures {
  const told = new Set<string>();
  const send = (type: { readonly method: string }, message: string): void => {
    // Where nobody listens any more, nobody is to be told.
    void connection.sendNotification(type.method, { type: MessageType.Error, message }).catch(() => {});
  };
  const tell = (work: Work, error: unknown): string => {
    const [reason = ''] = messageOf(error).split('\n');
    const message = say(words.failed, locale(), { task: named(work, locale()), reason });
    if (told.has(message) || told.size === mostTold) return message;
    told.add(message);
    send(LogMessageNotification.type, `${message}\n${error instanceof Error ? error.stack : ''}`);
    send(ShowMessageNotification.type, label(message));
    return message;
  };
  return {
    tell,
    contain(work, task) {
      try {
        task();
      } catch (error) {
        tell(work, error);
      }
    },
  };
}

function named(work: Work, locale: Locale): string {
  if (work === 'background') return say(words.working, locale);
  return 'request' in work ? work.request : say(words.checking, locale, { file: fileNameOf(work.file) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
