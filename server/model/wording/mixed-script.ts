import { toSimplified } from '../../base/simplify.ts';
import type { Language } from '../field.ts';
import { type Script, scriptEvidence } from '../values/script.ts';
import { foldedForms } from './fold.ts';
import { findSetApart } from './set-apart.ts';
import { sign, signsOf } from './signs.ts';
import type { Span } from './span.ts';
import { spanAt } from './span.ts';

/** A character to write in the other script, in place of one at `start`. */
export interface ScriptEdit extends Span {
  readonly text: string;
}

/** What of a text is in the other script than declared. */
interface MixedScript extends Span {
  /** `mixed`: the span is the first run of it. `whole`: all of the text is. */
  readonly kind: 'mixed' | 'whole';
  readonly declared: Script;
  /** The characters concerned, each once. */
  readonly characters: string;
}

/** Whether a glance leaves it open that a text has characters of the other script: nearly none has. */
export function mayBeMixed(text: string, language: Language): boolean {
  if (language === 'en') return false;
  const other = language === 'zh-Hant' ? sign.simplified : sign.traditional;
  return (signsOf(text) & (other | sign.surrogate)) !== 0;
}

/**
 * Characters that belong to the other script alone (里 干 著 belong to both), outside quotations, titles and references.
 * Undefined for English, and for text that shows nothing but the declared script.
 */
export function findMixedScript(text: string, language: Language): MixedScript | undefined {
  if (language === 'en') return undefined;
  const apart = findSetApart(text);
  const shown = scriptEvidence(text).filter(({ at }) => spanAt(apart, at) === undefined);
  const odd = shown.filter(({ script }) => script !== language);
  const [first] = odd;
  if (first === undefined) return undefined;
  const characters = [...new Set(odd.map(({ character }) => character))].join('');
  const whole = odd.length === shown.length && odd.length > 1;
  if (whole) return { start: 0, end: text.length, kind: 'whole', declared: language, characters };
  let end = first.at;
  for (const { at, character } of odd) if (at === end) end = at + character.length;
  return { start: first.at, end, kind: 'mixed', declared: language, characters };
}

/**
 * What brings a text into its declared script; undefined where one of its characters has several forms there (发: 發, 髮),
 * and only a dictionary of phrases could choose.
 */
export function scriptEdits(text: string, declared: Script): readonly ScriptEdit[] | undefined {
  const apart = findSetApart(text);
  const odd = scriptEvidence(text).filter(({ at, script }) => script !== declared && spanAt(apart, at) === undefined);
  const edits: ScriptEdit[] = [];
  for (const { at, character } of odd) {
    const to = declared === 'zh-Hans' ? toSimplified(character) : traditionalOf(character);
    if (to === undefined || to === character) return undefined;
    edits.push({ start: at, end: at + character.length, text: to });
  }
  return edits;
}

/** Where the table has variants of one word, the form that is written (個 of 个: 個, 箇). */
const settled =
  '個偽淨別啟嘆為眾產說證線絕綠閱銳顏錄獎毀歲濕牆豎當畫煙館藥針鋪鎮雞跡煉繡殼蘇參惡團壇須簽鑰鉤銹鋼罵艷謠贊閒縴麼術獲匯劃';
const undecided = '尽历复发钟脏纤冲荡术获汇台升干系里面曲采胡征余范';

let reverse: ReadonlyMap<string, readonly string[]> | undefined;

function traditionalOf(character: string): string | undefined {
  if (undecided.includes(character)) return undefined;
  reverse ??= foldedForms();
  const forms = reverse.get(character) ?? [];
  return forms.length > 1 ? forms.find((form) => settled.includes(form)) : forms[0];
}
