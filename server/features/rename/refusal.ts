import { type Arguments, type Locale, say, type Words } from '../../base/words.ts';

/** Why something is not renamed, for the person who asked. */
export interface RenameRefusal {
  readonly refused: keyof typeof words;
  readonly args: Arguments;
}

const words = {
  nothing: {
    en: 'There is nothing to rename here. Put the cursor on an id: of a clause, a term, an indicator, an edition.',
    'zh-Hant': '此處沒有可改名的內容。請把光標放在標識上，如條款、術語、指標、版次的標識。',
  },
  readOnly: {
    en: 'This document can only be read, so nothing is renamed from here.',
    'zh-Hant': '本文檔只供查看，不能在這裡改名。',
  },
  givenElsewhere: {
    en: '“{id}” is given by {file}, which can only be read. Copy what you need into a standard of your own to call it otherwise.',
    'zh-Hant': '「{id}」由 {file} 給出，該文件只供查看。如需改名，請在自己的標準中另行定義。',
  },
  unknown: {
    en: '“{id}” is not given in any file that is known, so there is nothing to rename. Correct it here instead.',
    'zh-Hant': '在已知的文件中找不到「{id}」的出處，無法統一改名。請直接在此處改正。',
  },
  documentNumber: {
    en: '“{id}” is the number of a document as it was issued, so it is not renamed. Correct it here if it is wrong.',
    'zh-Hant': '「{id}」是文件發布時的編號，不能改名。如有錯誤，請直接在此處改正。',
  },
  formerId: {
    en: '“{id}” is a former id of the clause that is now called “{now}”. Rename “{now}”, or write it here.',
    'zh-Hant': '「{id}」是條款的舊標識，該條款現名「{now}」。請對「{now}」改名，或在此處改寫為「{now}」。',
  },
  noId: {
    en: '“{id}” cannot be an id. Ids begin with a letter or digit, hold only letters, digits, “.”, “_” and “-”, and have at most 64 signs.',
    'zh-Hant':
      '「{id}」不能用作標識。標識以字母、漢字或數字開頭，只含字母、漢字、數字和「.」「_」「-」，最多 64 個字符。',
  },
  noEdition: {
    en: '“{id}” is not an edition. An edition is an id, “@” and the edition’s name, such as makerspace-service@2017.',
    'zh-Hant': '「{id}」不是版次。版次由標識、「@」和版次名組成，如 makerspace-service@2017。',
  },
  noName: { en: 'A grade needs a name of one line.', 'zh-Hant': '等級需要一個名稱，並且只占一行。' },
  taken: {
    en: '“{id}” already names something else in {file}. Choose another.',
    'zh-Hant': '在 {file} 中「{id}」已另有所指。請換一個。',
  },
  unread: {
    en: '“{file}” cannot be read now, and may name “{id}”. Nothing is renamed, since it would be left out. See whether you may open it, and try again.',
    'zh-Hant': '「{file}」現在無法讀取，其中可能用到「{id}」。為免遺漏，未作任何改名。請查看是否有權打開，然後重試。',
  },
} satisfies Readonly<Record<string, Words>>;

export function refuse(refused: RenameRefusal['refused'], args: Arguments = {}): RenameRefusal {
  return { refused, args };
}

export function isRefusal(one: object): one is RenameRefusal {
  return 'refused' in one;
}

export function sayRefusal({ refused, args }: RenameRefusal, locale: Locale): string {
  return say(words[refused], locale, args);
}
