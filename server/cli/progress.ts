import { SingleBar } from 'cli-progress';
import { type Locale, say } from '../base/words.ts';
import { cliWords } from './words.ts';

export interface ProgressDisplay {
  begin(what: 'reading' | 'checking' | 'writing', total: number): void;
  step(): void;
  end(): void;
}

export const silentProgress: ProgressDisplay = { begin() {}, step() {}, end() {} };

/** Fewer files than this are done before a bar could be read. */
const worthShowing = 200;

/** A bar on standard error, on a terminal only and only when there is much to do. */
export function terminalProgress(locale: Locale): ProgressDisplay {
  let bar: SingleBar | undefined;
  return {
    begin(what, total) {
      if (total < worthShowing || !process.stderr.isTTY) return;
      const format = `${say(cliWords[what], locale)} {bar} {value}/{total}`;
      bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true, hideCursor: true });
      bar.start(total, 0);
    },
    step() {
      bar?.increment();
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
