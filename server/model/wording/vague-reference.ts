import type { ProseReading } from './reading.ts';
import { overlapsAny, type Span } from './span.ts';

const verb = '(?:符合|满足|遵守|遵循|遵照|执行|按照?|依照?|依据|根据|参照|达到)';
const whose = '(?:国家|行业|地方|当地|本地|上级|政府|部门|[、和及与或])*';
const kind = '(?:法律法规|法律、法规|法律|法规|标准规范|标准|规定|要求|规范|规章|政策|条例|制度|文件)';
const which = '(?:现行|有关|相关)';
/** What they are about tells nobody which they are: 國家有關環保標準. */
const field =
  '(?:环境保护|环保|消防安全|消防|食品安全|安全生产|安全|卫生|防疫|技术|质量|建筑|节能|档案|财务|价格|收费|劳动|交通|治安|防火|特种设备|行业|专业|管理)?(?:的)?';
const vague = new RegExp(
  `${verb}\\s?(${whose}(?:的)?(?:${which}(?:的)?)+${whose}${field}${kind}(?:[、和及与或]${kind})*|国家(?:现行)?(?:有关|相关)[\\p{Script=Han}]{2,8}?(?:标准|规范|规定)(?!化)|国家(?:和(?:行业|地方))?(?:标准|规定)(?!化)(?:[、和及与或]${kind})*)`,
  'gu',
);

/** What says all the same which document is meant: its number or title, a place in this one, a list that follows. */
const named = /[A-Z]{2}[/\s]?[A-Z]?\s?\d|《|〔|\[\[|第\s?\d|附录|\d\.\d|下列|以下|如下/;

/** 符合國家有關標準, 按相關規定: documents that nobody can look up. Not where the sentence names them. */
export function findVagueReferences(reading: ProseReading): readonly Span[] {
  if (reading.language === 'en') return inEnglish(reading);
  const { folded } = reading;
  if (!/[有相]关|国家|现行/.test(folded)) return [];
  return reading.sentences.flatMap((sentence) => {
    const text = folded.slice(sentence.start, sentence.end);
    if (named.test(text)) return [];
    return Array.from(text.matchAll(vague), ({ index, 0: whole, 1: object = '' }) => {
      const end = sentence.start + index + whole.length;
      return { start: end - object.length, end };
    }).filter((span) => !overlapsAny(reading.apart, span));
  });
}

const kinds =
  '(?:laws?|legislation|regulations?|rules|standards?|requirements|provisions|codes?|guidelines?|specifications?)';
const english = new RegExp(
  '\\b(?:conform(?:s|ing)?\\s+(?:to|with)|compl(?:y|ies|ying)\\s+with|in\\s+(?:accordance|compliance|conformity|line)\\s+with|according\\s+to|pursuant\\s+to|meets?|satisf(?:y|ies)|fulfils?|follows?)\\s+' +
    `((?:all\\s+)?(?:the\\s+)?(?:(?:relevant|applicable|prevailing|related|pertinent)\\s+)(?:(?:and|or|legal|statutory|national|international|local|state|industry|safety)\\s+)*${kinds}(?:(?:,|,?\\s+and|,?\\s+or)\\s+${kinds})*)(?!\\s+(?:of|in|for|under|listed|given|specified)\\b)`,
  'gi',
);
const namedInEnglish =
  /\b[A-Z]{2,}[/ ]?[A-Z]?\s?\d|\[\[|\b(?:Clause|Annex|Table|Chapter|Section)\s|\d\.\d|\bfollowing\b|\bbelow\b/;

/** Comply with the relevant standards, in accordance with applicable regulations. */
function inEnglish(reading: ProseReading): readonly Span[] {
  return reading.sentences.flatMap((sentence) => {
    const text = reading.text.slice(sentence.start, sentence.end);
    if (namedInEnglish.test(text)) return [];
    return Array.from(text.matchAll(english), ({ index, 0: whole, 1: object = '' }) => {
      const end = sentence.start + index + whole.length;
      return { start: end - object.length, end };
    }).filter((span) => !overlapsAny(reading.apart, span));
  });
}
