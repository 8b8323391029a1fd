// Counts how much of Word files that other programs wrote is placed right: clauses, terms and items. `--make` writes them anew from the
// texts, where pandoc and LibreOffice are there.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const texts = join(root, 'test/features/intake/cases');
const set = /^(?:目次|前言|引言|參考文獻|参考文献)$/;
const files = join(root, 'test/import/files');

if (process.argv.includes('--make')) for (const name of textNames()) make(name);

let [right, all] = [0, 0];
for (const file of readdirSync(files).filter((one) => one.endsWith('.docx'))) {
  const wanted = placesIn(readFileSync(join(texts, `${file.split('.')[0]}.made`), 'utf8'));
  const found = placesIn(imported(join(files, file)));
  const missed = wanted.filter((one) => !found.includes(one));
  right += wanted.length - missed.length;
  all += wanted.length;
  console.log(`${file}: ${wanted.length - missed.length} of ${wanted.length}`);
  for (const one of missed) console.log(`  not placed: ${one}`);
}
console.log(`placed right: ${right} of ${all}, ${((100 * right) / all).toFixed(1)} %`);
process.exitCode = right >= all * 0.95 ? 0 : 1;

function textNames() {
  return readdirSync(texts).flatMap((one) => (one.endsWith('.txt') ? [one.slice(0, -4)] : []));
}

/** The same text without any style, by headings with typed numbers, and by headings that have none. */
function make(name) {
  const text = readFileSync(join(texts, `${name}.txt`), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'import-score-'));
  const plain = join(folder, `${name}.txt`);
  writeFileSync(plain, text);
  execFileSync('soffice', [
    '--headless',
    '--convert-to',
    'docx',
    '--infilter=Text (encoded):UTF8',
    '--outdir',
    folder,
    plain,
  ]);
  renameSync(join(folder, `${name}.docx`), join(files, `${name}.plain.docx`));
  for (const kind of ['typed', 'styled']) {
    const markdown = join(folder, `${kind}.md`);
    writeFileSync(markdown, markdownOf(text, kind === 'typed'));
    const word = join(files, `${name}.${kind}.docx`);
    execFileSync('pandoc', ['-f', 'markdown-fancy_lists-startnum-example_lists-citations', markdown, '-o', word]);
    if (kind === 'typed') continue;
    // Written once more by another program.
    execFileSync('soffice', ['--headless', '--convert-to', 'docx', '--outdir', folder, word]);
    renameSync(join(folder, `${name}.${kind}.docx`), join(files, `${name}.${kind}-office.docx`));
  }
}

/** Each line a paragraph; headings by their depth. */
function markdownOf(text, typed) {
  const lines = text.split('\n').filter((line) => line !== '');
  const rows = [];
  for (const line of lines) {
    const number = /^(?:(\d+(?:\.\d+)*)|([A-Z])((?:\.\d+)+)) (?=[^。；：]+$)/.exec(line);
    const annex = /^(?:附錄|附录)[A-Z]$/.test(line);
    const depth = number === null ? 0 : (number[1] ?? `${number[2]}${number[3]}`).split('.').length;
    const isEntry = number !== null && /^3\./.test(line);
    if (line.includes('\t'))
      rows.push(
        `| ${line.split('\t').join(' | ')} |${/^服[務务]/.test(line) ? `\n|${' --- |'.repeat(line.split('\t').length)}` : ''}`,
      );
    else if (set.test(line) || annex) rows.push(`\n# ${line}\n`);
    else if (number !== null && !isEntry)
      rows.push(`\n${'#'.repeat(depth)} ${typed ? line : line.slice(number[0].length)}\n`);
    else rows.push(`\n${line.replace(/([[\]_*#.)(\\-])/g, '\\$1')}\n`);
  }
  return rows.join('\n');
}

function imported(file) {
  const output = join(mkdtempSync(join(tmpdir(), 'import-score-')), 'made.standard.yaml');
  const run = spawnSync(process.execPath, [join(root, 'dist/cli.cjs'), 'import', file, '--output', output], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return readFileSync(output, 'utf8');
}

/** Each clause, term and item with where it stands, as a line. */
function placesIn(text) {
  const { terms = {}, chapters = [], annexes = [] } = parse(text);
  const places = Object.values(terms).map(({ name, definition }) => `term ${JSON.stringify([name, definition])}`);
  const visit = ({ title, clauses = [], sections = [] }, above) => {
    const here = `${above}/${title ?? ''}`;
    for (const clause of clauses) {
      const words = String(clause.text).replace(/\s+/g, '');
      places.push(`clause ${here}/${clause.title ?? ''} ${clause.provision}: ${words}`);
      for (const item of itemsOf(clause.items)) places.push(`item ${words}: ${item}`);
    }
    for (const section of sections) visit(section, here);
  };
  for (const one of [...chapters, ...annexes]) visit(one, '');
  return places;
}

function itemsOf(items = [], depth = 0) {
  return items.flatMap((item) =>
    typeof item === 'string' ? [`${depth} ${item}`] : [`${depth} ${item.text}`, ...itemsOf(item.items, depth + 1)],
  );
}
