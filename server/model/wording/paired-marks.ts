/** What sets words apart that are quoted or named, with what closes each. */
export const quotes: Readonly<Record<string, string>> = {
  '"': '"',
  '「': '」',
  '『': '』',
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '﹁': '﹂',
  '«': '»',
};

/** Asides. */
export const brackets: Readonly<Record<string, string>> = { '（': '）', '(': ')', '［': '］', '【': '】', '〔': '〕' };

/** Without one of these there are no ids, code or addresses in a text. */
export const ofMachines = '[`@:';
