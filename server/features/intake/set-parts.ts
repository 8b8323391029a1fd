import { folded } from './taking.ts';

/** The parts of a standard that have a place of their own, by their headings. */
export type SetPart =
  | 'contents'
  | 'foreword'
  | 'introduction'
  | 'scope'
  | 'references'
  | 'terms'
  | 'abbreviations'
  | 'bibliography'
  | 'index'
  | 'indicators'
  | 'evidence-kinds'
  | 'scoring';

const headings: readonly (readonly [SetPart, RegExp])[] = [
  ['contents', /^(?:目次|目录|contents|tableofcontents)$/i],
  ['foreword', /^(?:前言|序言|(?:european|national)?foreword)$/i],
  ['introduction', /^(?:引言|导言|introduction)$/i],
  ['scope', /^(?:范围|适用范围|scope)$/i],
  ['references', /^(?:规范性引用文件|规范性引用标准|引用文件|引用标准|normativereferences)$/i],
  [
    'terms',
    /^(?:术语和定义|术语与定义|术语及定义|术语、定义(?:[和与、]?(?:缩略语|符号))*|术语|定义|(?:名词|用词|用语)(?:解释|定义|释义)|termsanddefinitions)$/i,
  ],
  [
    'abbreviations',
    /^(?:缩略语|缩写|符号和缩略语|符号、代号和缩略语|代号和缩略语|abbreviat(?:ions|edterms)|symbolsandabbreviatedterms)$/i,
  ],
  ['bibliography', /^(?:参考文献|参考资料|bibliography)$/i],
  ['index', /^(?:索引|index)$/i],
];

/** Which part a heading opens, if it is one that GB/T 1.1 names. */
export function setPartOf(title: string): SetPart | undefined {
  if (title.length > 40) return undefined;
  const plain = folded(title).replace(/[:：]$/, '');
  return headings.find(([, pattern]) => pattern.test(plain))?.[0];
}

/** Sentences that stand in every standard of their kind, and say nothing that the format does not. */
const setPhrases: readonly RegExp[] = [
  /^(?:下列|以下)(?:文件|标准)(?:对于本(?:文件|标准)的应用是必不可少的|中的(?:内容|条款)通过(?:文中|本标准)的?(?:规范性)?引用而(?:构成|成为)本(?:文件|标准)).*$/,
  /^凡是注日期的引用文件.*$/,
  /^(?:其中,)?(?:凡是)?注日期的引用文件,.*$/,
  /^(?:本(?:文件|标准)没有规范性引用文件|无)[。.]?$/,
  /^(?:下列|以下)术语和定义适用于本(?:文件|标准|规范)[。.]?$/,
  /^本(?:文件|标准)没有需要界定的术语和定义[。.]?$/,
  /^(?:下列|以下)(?:符号和)?缩略语适用于本(?:文件|标准|规范)[。.:]?$/,
  /^(?:本文件的制定依据|服务对象|主要技术变化如下):$/,
  /^Forthepurposesofthisdocument,.*apply\.?$/i,
  /^ISOandIECmaintainterminolog.*$/i,
  /^[-—–•·]?(?:ISOOnlinebrowsingplatform|IECElectropedia):.*$/i,
  /^Thecontentofthefollowingdocuments.*$/i,
  /^Thefollowing(?:documentsarereferred|termsanddefinitionsapply|abbreviat).*$/i,
  /^(?:Thisdocumenthasno|Therearenonormative|Notermsanddefinitions).*$/i,
];

/** Whether a paragraph is such a sentence, or a few of them. */
export function isSetPhrase(text: string): boolean {
  const plain = folded(text);
  return setPhrases.some((pattern) => pattern.test(plain));
}
