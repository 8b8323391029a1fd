import type { Locale } from '../../base/words.ts';
import { root } from '../../model/keys/table.ts';
import { typeWords } from '../../model/keys/type-words.ts';
import type { ValueType } from '../../model/keys/types.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Place } from '../../syntax/tree.ts';
import type { Document } from '../../workspace/document.ts';
import { inClause, inHeader, standardFile } from '../example.ts';
import { lastWritten } from '../kit/fixes/additions.ts';
import { replaceAbsolute } from '../kit/fixes/edits.ts';
import { laidOut } from '../kit/fixes/hint.ts';
import { contentLines } from '../kit/fixes/new-entry.ts';
import { formWords, placed } from '../kit/words/schema-words.ts';
import { defineSlip, type Fix } from '../rule.ts';

export const rule = defineSlip({
  code: 'schema/wrong-type',
  severity: 'error',
  title: { en: 'A value of the wrong kind', 'zh-Hant': '值的形式不對' },
  message: {
    default: {
      en: 'Here belongs: {type}, not {found}. Write it in that form.',
      'zh-Hant': '此處應為{type}，而不是{found}。請按此形式書寫。',
    },
    file: {
      en: 'Nothing is written in this file. Here belongs: {type}. Begin with its first key.',
      'zh-Hant': '本文件沒有內容，此處應為{type}。請從第一個鍵寫起。',
    },
    item: {
      en: 'Nothing is written behind this dash yet. Here belongs: {type}. Fill it in; a dash that is not needed can go.',
      'zh-Hant': '短橫後還沒有內容，應填：{type}。請填寫；用不到的短橫可以刪去。',
    },
    key: {
      en: 'Under “{key}” belongs: {type}, not {found}. Write it in that form.',
      'zh-Hant': '「{key}」下應為{type}，而不是{found}。請按此形式書寫。',
    },
    empty: {
      en: 'Nothing is written under “{key}” yet. Here belongs: {type}. Fill it in; a key that is not needed can go.',
      'zh-Hant': '「{key}」下還沒有內容，應填：{type}。請填寫；用不到的鍵可以刪去。',
    },
  },
  why: {
    en: 'A value in another form is not read.',
    'zh-Hant': '形式不對的值不會被讀取。',
  },
  fix: 'choose',
  required: true,
  slip: 'schema/wrong-type',
  looksAround: true,
  word({ at, data }, fragment, document) {
    const { type, found, key, wrap } = data;
    const args = { type: typeWords(type), found: formWords[found], ...(key === undefined ? {} : { key }) };
    if (found === 'nothing') {
      const fixes = (reader: Locale) => layingOut({ fragment, range: at }, type, document, reader);
      const isLayable = key !== undefined || isFile(type);
      return { args, wording: emptyWording(key, type), lacks: 'value', ...(isLayable ? { fixes } : {}) };
    }
    const wording = key === undefined ? 'default' : 'key';
    if (wrap === undefined) return { args, wording };
    const title =
      found === 'list'
        ? { en: 'Take it out of the list', 'zh-Hant': '去掉列表括號' }
        : { en: 'Make a list of it', 'zh-Hant': '改為列表' };
    return { args, wording, fixes: () => [{ title, edits: placed(wrap, fragment) }] };
  },
  examples: () => ({
    bad: [
      inClause('provision: [statement]\ntext: 無'),
      inHeader('terms: [眾創空間]'),
      inHeader('space-types: co-working'),
      inHeader('space-types:\n  - co-working\n  -'),
      inHeader('scoring:'),
      standardFile('# 待寫'),
    ],
    good: [
      inHeader('space-types: [co-working]'),
      { show: '# 尚未設置', part: 'settings', files: { '.clausewright.yaml': '# 尚未設置\n' } },
    ],
  }),
});

const layOut = { en: 'Lay out what belongs here, to be filled in', 'zh-Hant': '列出此處應有的內容，待填' };

/** Below a key that stands alone on its line, or in a file that holds nothing, each key that belongs there. */
function layingOut(at: Place, type: ValueType, document: Document, reader: Locale): readonly Fix[] {
  const { text } = document.tree;
  const { line, character } = absolute(document.tree, at).start;
  const [, key] = /^(\s*(?:- +)*[^\s:]+:)?\s*(?:#.*)?$/.exec(text.line(line)) ?? [];
  const isWhole = isFile(type);
  const content = laidOut(type, reader);
  if (content === undefined || (key === undefined && !isWhole)) return [];
  const last = isWhole ? lastWritten(document) : line;
  const end = { line: last, character: text.line(last).length };
  const isBlank = isWhole && text.line(last).trim() === '';
  const indent = isWhole ? '' : ' '.repeat(character + 2);
  const lines = contentLines(content).map((one) => `${indent}${one}`);
  const edit = replaceAbsolute(
    document,
    { start: isBlank ? { line: last, character: 0 } : end, end },
    (isBlank ? lines : ['', ...lines]).join('\n'),
  );
  return edit === undefined ? [] : [{ title: layOut, edits: [edit], preferred: true }];
}

/** Where nothing is written: in a file, behind a key, or behind the dash of a list. */
function emptyWording(key: string | undefined, type: ValueType): string {
  if (key !== undefined) return 'empty';
  return isFile(type) ? 'file' : 'item';
}

function isFile(type: ValueType): boolean {
  return type.kind === 'map' && (type.map === root('standard').name || type.map === root('report').name);
}
