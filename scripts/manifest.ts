import { type Locale, say } from '../server/base/words.ts';
import { rules } from '../server/generated/rules.ts';
import type { KindFile } from '../server/protocol/kind-file.ts';
import { kinds as ourKinds } from '../server/protocol/kinds.ts';
import { type TokenModifierRow, tokenKinds, tokenModifiers } from '../server/protocol/token-kinds.ts';
import { assistantNames, assistantServers, assistantTools } from './manifest-assistants.ts';

type Kinds = Readonly<Record<string, KindFile>>;
type Language = NonNullable<KindFile['language']>;

/** What of the extension's manifest follows from the kinds of file and of tokens, and from the tools for assistants; all else is written by hand. */
interface Manifest {
  activationEvents: readonly string[];
  contributes: {
    languages: readonly object[];
    grammars: readonly object[];
    /** What the editor's YAML extension reads of us, for whoever has our files as plain YAML. */
    yamlValidation: readonly object[];
    configuration: { properties: { 'clausewright.severities': { propertyNames: { enum: readonly string[] } } } };
    configurationDefaults: Record<string, unknown>;
    semanticTokenTypes: readonly object[];
    semanticTokenModifiers: readonly object[];
    semanticTokenScopes: readonly object[];
    languageModelTools: readonly object[];
    mcpServerDefinitionProviders: readonly object[];
  };
}

/** `package.json` with the languages, file names, events and conditions that the kinds of file ask for. */
export function manifestText(text: string, kinds: Kinds = ourKinds): string {
  const manifest: Manifest = JSON.parse(text);
  const { contributes } = manifest;
  const all = Object.entries(kinds);
  const own = all.flatMap(([kind, one]) => (one.language === undefined ? [] : [{ kind, one, language: one.language }]));
  manifest.activationEvents = [
    'onWebviewPanel:clausewright.preview',
    ...all.flatMap(([, { named }]) => ('name' in named ? [`workspaceContains:${named.name}`] : [])),
    ...all.flatMap(([, { named }]) => ('ending' in named ? [`workspaceContains:**/*.${named.ending}.{yaml,yml}`] : [])),
  ];
  contributes.languages = own.map(({ kind, one, language }) => languageEntry(kind, one, language));
  contributes.grammars = own.map(({ language }) => grammarEntry(language));
  contributes.configurationDefaults = defaults(
    contributes.configurationDefaults,
    own.map(({ language }) => language),
  );
  contributes.configuration.properties['clausewright.severities'].propertyNames.enum = rules.map(({ code }) => code);
  contributes.configurationDefaults['editor.semanticTokenColorCustomizations'] = {
    rules: tokenStyles(own.map(({ language }) => language)),
  };
  contributes.semanticTokenTypes = tokenTypes();
  contributes.semanticTokenModifiers = ownModifiers.map((id) => ({ id, description: `%token.${id}%` }));
  contributes.semanticTokenScopes = own.map(({ language }) => ({ language: language.id, scopes: tokenScopes() }));
  contributes.yamlValidation = own.map(({ one, language }) => ({
    fileMatch: namesOf(one),
    url: `./schemas/${language.id}.schema.json`,
  }));
  contributes.languageModelTools = assistantTools();
  contributes.mcpServerDefinitionProviders = assistantServers();
  const texts = own.flatMap(({ language: { id, topKey } }) => (topKey === undefined ? [] : [id]));
  const any = `editorLangId =~ /^(${texts.join('|')})$/`;
  // A condition that names languages in brackets is one of every standard and report; settings are no text that one writes so.
  const written = JSON.stringify(manifest, undefined, 2).replace(/editorLangId =~ \/\^\([^)]*\)\$\//g, any);
  return `${written}\n`;
}

function languageEntry(kind: string, one: KindFile, { id, alias, icon }: Language): object {
  return {
    id,
    aliases: [`%language.${kind}%`, alias],
    ['ending' in one.named ? 'filenamePatterns' : 'filenames']: namesOf(one),
    configuration: './syntaxes/language-configuration.json',
    ...(icon !== undefined && { icon: { light: `./icons/${icon}-light.svg`, dark: `./icons/${icon}-dark.svg` } }),
  };
}

function namesOf({ named }: KindFile): readonly string[] {
  return 'ending' in named ? ['yaml', 'yml'].map((end) => `*.${named.ending}.${end}`) : [named.name];
}

function grammarEntry({ id }: Language): object {
  return {
    language: id,
    scopeName: `source.yaml.${id}`,
    path: `./syntaxes/${id}.tmLanguage.json`,
    unbalancedBracketScopes: ['punctuation.definition.list.begin', 'comment.line'],
  };
}

function tokenTypes(): readonly object[] {
  return Object.entries(tokenKinds).map(([id, { known }]) => ({ id, superType: known, description: `%token.${id}%` }));
}

/** The protocol has these two itself. */
const ownModifiers = Object.keys(tokenModifiers).filter((id) => id !== 'declaration' && id !== 'deprecated');

const modifiers: readonly (readonly [string, TokenModifierRow])[] = Object.entries(tokenModifiers);

/** In our files: what is written otherwise, whatever colour a theme gives it. A theme's own slanted or struck text has a colour with it. */
function tokenStyles(languages: readonly Language[]): Readonly<Record<string, object>> {
  const styled = modifiers.flatMap(([id, { style }]) => (style === undefined ? [] : [[id, style] as const]));
  return Object.fromEntries(
    languages.flatMap(({ id: language }) =>
      styled.map(([id, style]) => [`*.${id}:${language}`, { [style]: true }] as const),
    ),
  );
}

/** What themes have a colour for: of each kind, and of what else is said of one. */
function tokenScopes(): Readonly<Record<string, readonly string[]>> {
  const kinds = Object.entries(tokenKinds).map(([id, { scope }]) => [id, [scope]] as const);
  const further = modifiers.flatMap(([id, row]) =>
    row.scope === undefined ? [] : [[`*.${id}`, [row.scope]] as const],
  );
  return Object.fromEntries([...kinds, ...further]);
}

/** The settings of a language of ours are those of each. */
function defaults(written: Readonly<Record<string, unknown>>, languages: readonly Language[]) {
  const others = Object.entries(written).filter(([key]) => !/^\[.*\]$/.test(key));
  const [ours] = Object.entries(written).filter(([key]) => /^\[.*\]$/.test(key));
  return Object.fromEntries([...languages.map(({ id }) => [`[${id}]`, ours?.[1]]), ...others]);
}

/** The texts of the manifest in one language, with the names of the kinds' languages. */
export function namesText(text: string, locale: Locale, kinds: Kinds = ourKinds): string {
  const written: Readonly<Record<string, string>> = JSON.parse(text);
  const names = Object.entries(kinds).flatMap(([kind, { title, language }]) =>
    language === undefined ? [] : [[`language.${kind}`, say(title, locale)] as const],
  );
  const described = [...Object.keys(tokenKinds), ...ownModifiers];
  const tokens = Object.entries({ ...tokenKinds, ...tokenModifiers }).flatMap(([id, { title }]) =>
    described.includes(id) ? [[`token.${id}`, say(title, locale)] as const] : [],
  );
  const entries = Object.entries(written);
  const at = entries.findIndex(([key]) => key.startsWith('language.'));
  const others = entries.filter(([key]) => !/^(?:language|token|assistant)\./.test(key));
  const all = [...others.slice(0, at), ...names, ...others.slice(at), ...tokens, ...assistantNames(locale)];
  return `${JSON.stringify(Object.fromEntries(all), undefined, 2)}\n`;
}

/** The files of texts, by language. */
export const namesFiles: Readonly<Record<Locale, string>> = {
  en: 'package.nls.json',
  'zh-Hans': 'package.nls.zh-cn.json',
  'zh-Hant': 'package.nls.zh-tw.json',
};
