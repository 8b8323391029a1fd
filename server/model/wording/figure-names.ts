import { foldScript, inEitherScript } from './fold.ts';

/** What a figure goes by, made ready for looking it up: see `figureNames`. */
export interface FigureNames {
  readonly chinese: LanguageNames;
  readonly english: LanguageNames;
}

export interface LanguageNames {
  /** What the titles call the thing itself. */
  readonly short: readonly string[];
  readonly titles: readonly string[];
  /** Matches a text that may name it; absent: any may. */
  readonly inText?: RegExp;
}

/** From the titles of an indicator, in any language and script. */
export function figureNames(titles: readonly string[]): FigureNames {
  const [folded, lower] = [titles.map(foldScript), titles.map((title) => title.toLowerCase())];
  const short = folded.map(chineseName).filter((name) => name.length >= 2);
  return {
    chinese: { short, titles: folded, inText: new RegExp(short.map((name) => inEitherScript(name).source).join('|')) },
    english: { short: lower.map(englishName).filter((name) => name !== ''), titles: lower },
  };
}

const counting = /(?:数量|总数|人数|家数|场数|次数|场次|人次|总面积|面积|总额|金额|总量|数|额|量)?(?:\(.*\)|（.*）)?$/;
const around = /^(?:当年|年度|全年|年内|期末|总)/;
const countingFirst = /^(?:the )?(?:total |annual )?(?:number|amount|area|count|total) of (?:the )?/;

/** 創業導師 for 創業導師人數. */
function chineseName(title: string): string {
  return title.replace(counting, '').replace(around, '');
}

function englishName(title: string): string {
  return title.replace(countingFirst, '').replace(/s$/, '');
}
