// Loaded before a server (`node --require`): notes when something came in and when an answer was handed over, in microseconds of
// the system's steady clock, and leaves the notes in the folder that CLAUSEWRIGHT_BENCH_CLOCK names once the server ends.
const { writeFileSync } = require('node:fs');
const { join } = require('node:path');

const came = [];
const written = [];
const now = () => Number(process.hrtime.bigint() / 1000n);

const { stdin, stdout } = process;
const on = stdin.on;
stdin.on = function listen(event, listener) {
  if (event !== 'data') return on.call(this, event, listener);
  return on.call(this, event, (chunk) => {
    came.push(now());
    listener(chunk);
  });
};
const { write } = stdout;
stdout.write = function note(...args) {
  // Before: whoever waits for it may have it while it is still being written.
  written.push(now());
  return write.apply(this, args);
};
process.on('exit', () => {
  const folder = process.env.CLAUSEWRIGHT_BENCH_CLOCK;
  if (folder) writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify({ came, written }));
});
