import 'mocha/mocha.js';

/** What of Mocha the suites use. Its build for browsers runs in every extension host; its types would be global. */
interface Runner {
  on(event: 'pass', listener: (test: Named) => void): void;
  on(event: 'fail', listener: (test: Named, error: Error) => void): void;
  on(event: 'end', listener: () => void): void;
}
interface Named {
  readonly fullTitle: () => string;
}
type Body = () => void | Promise<void>;
interface Globals {
  readonly mocha: { setup(options: { ui: 'tdd'; timeout: number; reporter: unknown }): void };
  readonly Mocha: { readonly prototype: { readonly run: () => Runner } };
  readonly suite: (title: string, declare: () => void) => void;
  readonly test: (title: string, body: Body) => void;
  readonly suiteSetup: (body: Body) => void;
  readonly suiteTeardown: (body: Body) => void;
}

const { mocha, Mocha } = globalThis as unknown as Globals;

/** Outcomes are collected from the runner itself; the reporters draw on a page or a terminal. */
function SilentReporter(): void {}

mocha.setup({ ui: 'tdd', timeout: 60_000, reporter: SilentReporter });

export const { suite, test, suiteSetup, suiteTeardown } = globalThis as unknown as Globals;
/** Not the page's own `mocha.run`, which reads the address bar. */
export const run = (): Runner => Mocha.prototype.run.call(mocha);
