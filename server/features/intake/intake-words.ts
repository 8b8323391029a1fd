import type { Words } from '../../base/words.ts';

/** What is said of what was taken in from Word, HTML or plain text, where it is not sure. */
export const intakeWords = {
  mark: { en: 'To look at', 'zh-Hant': '待核對' },
  remark: {
    en: 'A reviewer remarked on “{about}”: {text}',
    'zh-Hant': '對「{about}」的審閱批註：{text}',
  },
  inserted: {
    en: 'A tracked change put in “{text}”; it was taken over.',
    'zh-Hant': '修訂中插入了「{text}」，已採用。',
  },
  deleted: {
    en: 'A tracked change took out “{text}” beside “{about}”; it was left out.',
    'zh-Hant': '修訂中刪除了「{about}」處的「{text}」，沒有收入。',
  },
  coverText: { en: 'On the cover there is also: {text}', 'zh-Hant': '封面上還有：{text}' },
  setAside: { en: 'Left out of the contents: {text}', 'zh-Hant': '未歸入任何條目的文字：{text}' },
  titleGuessed: {
    en: 'The document shows no title; this is the name of its file.',
    'zh-Hant': '文件中沒有找到標題，此處用了文件名。',
  },
  noNumber: {
    en: 'The document shows no number of its own; the class is a guess, and the id is made of the title.',
    'zh-Hant': '文件中沒有標準編號，類別是推測的，標識取自標題。',
  },
  editionGuessed: {
    en: 'The document shows no year; the edition is that of today.',
    'zh-Hant': '文件中沒有年份，版本用了今年。',
  },
  unsureVerb: {
    en: 'Whether this is the verb of the clause is not sure: {verb}. See whether the type of provision is right.',
    'zh-Hant': '不能確定「{verb}」是否為本條的能願動詞，請核對條款類型。',
  },
  noVerbButBound: {
    en: 'No modal verb, but a limit is given: taken as a requirement.',
    'zh-Hant': '沒有能願動詞，但給出了限值，暫作要求。',
  },
  noText: { en: 'Only a heading stood here; its text is missing.', 'zh-Hant': '此處只有標題，沒有條文。' },
  besideSections: {
    en: 'It stood beside sections, and a chapter holds either clauses or sections: it was put into a section of its own, so its number is one level deeper.',
    'zh-Hant': '此條與節並列，而一章之下只能全是條款或全是節，因此單獨成節，編號深了一層。',
  },
  hanging: {
    en: 'This text before the first section binds, but has no number. Make it a clause.',
    'zh-Hant': '第一節之前的這段文字含有要求，卻沒有編號。請改為條款。',
  },
  unnumbered: {
    en: 'This stood before the first clause without a number, so the numbers behind it are one higher.',
    'zh-Hant': '這段原在第一條之前，沒有編號；成為條款後，其後的編號各加一。',
  },
  severalLists: {
    en: 'There were several lists or texts between them; all items stand here in one list.',
    'zh-Hant': '原文有幾組列項，或列項之間夾有文字；這裡合成了一組。',
  },
  joinedHeads: {
    en: 'The head of the table had several rows; they stand here as one, parted by “/”.',
    'zh-Hant': '原表的表頭有幾行；這裡合成了一行，以「/」隔開。',
  },
  picture: { en: 'A picture stood here: {file}', 'zh-Hant': '此處原有一幅圖：{file}' },
  pictureElsewhere: {
    en: 'A picture stood here that is not in the file: {file}',
    'zh-Hant': '此處原有一幅圖，但不在文件中：{file}',
  },
  severalFormulas: {
    en: 'The clause had several formulas; all but the first stand in its text.',
    'zh-Hant': '本條有幾個公式；除第一個外，都寫在條文中。',
  },
  noDefinition: { en: 'No definition was found for this term.', 'zh-Hant': '沒有找到這個術語的定義。' },
  noChapter: {
    en: 'No headings were found; the whole text stands in one chapter.',
    'zh-Hant': '沒有找到章的標題，全文放在一章裡。',
  },
  fromRows: {
    en: 'The rows of a table for assessors stand here as clauses. See whether points and deductions are right.',
    'zh-Hant': '這裡由評分表的各行改成條款，請核對分值和扣分項。',
  },
  printedFact: {
    en: 'Printed below the clause, and to be written again under its key: {label}: {text}',
    'zh-Hant': '條文下印有「{label}」，請重新寫入相應的鍵：{text}',
  },
  untitledChapter: {
    en: 'This had the number of a chapter, and no heading: give it one.',
    'zh-Hant': '此處有章的編號而沒有標題，請補上標題。',
  },
  numberUnread: {
    en: 'This is not a document number that can be read: {text}',
    'zh-Hant': '無法讀作文件編號：{text}',
  },
} satisfies Readonly<Record<string, Words>>;
