import { type Locale, say } from '../../base/words.ts';
import { rules } from '../../generated/rules.ts';
import { type Diagnostic, pageOf, wordingOf } from '../../rules/engine/render.ts';
import type { Rule } from '../../rules/rule.ts';
import { type CheckResult, relativeUri } from './check-result.ts';
import { jsonLines } from './json.ts';

/** SARIF knows no hint; what is a hint here is told in `properties`. */
const levels: Readonly<Record<Rule['severity'], string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';
const base = '%SRCROOT%';

/** SARIF 2.1.0: every rule, those that found something with their page, and a result for each finding; 1-based, in UTF-16 columns. */
export function printSarif(result: CheckResult): readonly string[] {
  const { version, locale, files, folder, unreadable, opens } = result;
  // To write a page takes longer than to check a report.
  const told = new Set(files.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code)));
  const run = {
    tool: {
      driver: {
        name: 'Clausewright',
        version,
        // SARIF's pattern has room for a script in no language.
        language: locale === 'en' ? 'en' : 'zh',
        rules: rules.map((rule) =>
          describe(rule, locale, told.has(rule.code) ? opens(pageOf(rule, locale)) : undefined),
        ),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [base]: { uri: `${folder}/` } },
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map(({ file, message }) => ({
          level: 'error',
          message: { text: message },
          locations: [{ physicalLocation: { artifactLocation: { uri: relativeUri(file), uriBaseId: base } } }],
        })),
      },
    ],
    results: files.flatMap(({ file, diagnostics }) => diagnostics.map((one) => toResult(file, one, result))),
  };
  return jsonLines({ $schema: schema, version: '2.1.0', runs: [run] });
}

function describe(rule: Rule, locale: Locale, page: string | undefined): object {
  const text = say(wordingOf(rule, undefined), locale).replace(/\{[a-z][a-zA-Z]*\}/g, '…');
  return {
    id: rule.code,
    shortDescription: { text: say(rule.title, locale) },
    fullDescription: { text: say(rule.why, locale) },
    help: { text },
    helpUri: page,
    defaultConfiguration: { enabled: rule.severity !== 'off', level: levels[rule.severity] },
    properties: { tags: [rule.code.slice(0, rule.code.indexOf('/'))], severity: rule.severity, fix: rule.fix },
  };
}

function toResult(file: string, diagnostic: Diagnostic, { folder, opens }: CheckResult): object {
  const { code, severity, message, range } = diagnostic;
  const related = diagnostic.related.flatMap((one) => {
    const uri = opens(one.uri);
    return uri === undefined ? [] : [{ ...one, uri }];
  });
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [location({ uri: relativeUri(file), uriBaseId: base }, range)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one, id) => ({
            id,
            ...location(artifact(one.uri, folder), one.range),
            message: { text: one.message },
          })),
        }),
    properties: { severity },
  };
}

function artifact(uri: string, folder: string): object {
  return uri.startsWith(`${folder}/`) ? { uri: uri.slice(folder.length + 1), uriBaseId: base } : { uri };
}

function location(artifactLocation: object, { start, end }: Diagnostic['range']): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { physicalLocation: { artifactLocation, region } };
}
