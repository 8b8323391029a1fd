// What somebody would write by hand: read every file with `yaml`, judge it with `ajv`. Prints the files that do not fit.
import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [schema = '', ...files] = process.argv.slice(2);
const validate = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(schema, 'utf8')));
const invalid = files.filter((file) => !validate(parse(readFileSync(file, 'utf8'))));
for (const file of invalid) console.log(`${file} invalid`);
process.exitCode = invalid.length > 0 ? 1 : 0;
