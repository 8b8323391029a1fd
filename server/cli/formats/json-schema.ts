import { locales } from '../../base/words.ts';

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const number = { type: 'integer', minimum: 1 };
const severity = { enum: ['error', 'warning', 'info', 'hint'] };
const position = object({ line: count, character: count }, 'Counted from 0, columns in UTF-16 units.');
const range = object({ start: position, end: position });
const file = { ...text, description: 'Relative to the folder in which the check was run, with “/”.' };
const edit = object({ range, text: { ...text, description: 'What stands there afterwards.' } });
const related = object({
  file: { ...text, description: 'As “file” of a finding; “clausewright:…” for what ships with Clausewright.' },
  range,
  message: text,
});

const finding = object(
  {
    file,
    rule: { ...text, description: 'Such as report/unanswered; it stays what it is.' },
    severity,
    message: { ...text, description: 'What is wrong, why it matters and what to do, in the language “locale”.' },
    range,
    url: { ...text, description: 'The rule’s page, where a file of this machine holds it.' },
    fixable: { type: 'boolean', description: 'Whether an editor has a quick fix for it.' },
    fix: object({ title: text, edits: list(edit) }, 'The one way to mend it, where there is one.'),
    related: list(related),
  },
  undefined,
  ['url', 'fix'],
);

/** The shape of what `check --format json` prints. Further properties may come, with a minor version. */
export const checkSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:clausewright:check',
  title: 'What Clausewright found, as check --format json prints it',
  ...object(
    {
      version: { ...text, description: 'Of Clausewright.' },
      locale: { enum: locales },
      shard: object({ number, count: number }, 'Which part of the files this is, and of how many.'),
      files: { ...list(file), description: 'Every file that was checked, those without findings too, in order.' },
      findings: { ...list(finding), description: 'By file, in the order of “files”; in a file in that of its text.' },
      unreadable: list(object({ file, message: text })),
      summary: object({ files: count, errors: count, warnings: count, infos: count, hints: count }),
    },
    undefined,
    ['shard'],
  ),
};

const orNull = (type: string) => ({ type: [type, 'null'] });

/** The shape of each line of `check --format ndjson`: every column is in every line. */
export const rowSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:clausewright:check-row',
  title: 'A line that check --format ndjson prints',
  ...object({
    kind: { enum: ['finding', 'unreadable'] },
    file,
    line: { ...orNull('integer'), description: 'From 1; null where nothing could be read.' },
    column: { ...orNull('integer'), description: 'From 1, in UTF-16 units.' },
    end_line: orNull('integer'),
    end_column: orNull('integer'),
    rule: orNull('string'),
    severity,
    message: text,
    fixable: { type: 'boolean' },
  }),
};

function object(properties: Readonly<Record<string, object>>, description?: string, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', ...(description !== undefined && { description }), required, properties };
}

function list(items: object) {
  return { type: 'array', items };
}
