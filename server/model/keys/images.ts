import { definition, text, word, words } from './make.ts';
import type { MapType, PartKeySpec } from './types.ts';

export const imageKeys = {
  id: {
    binds: false,
    title: words('id', '標識'),
    what: words(
      'A name by which texts refer to the image: [[floor-plan]] shows its number, whatever that is by then.',
      '供引用的標識：文中寫 [[floor-plan]]，即顯示該圖的編號，編號變了也隨之更新。',
    ),
    type: definition('illustration'),
    expected: true,
    example: 'floor-plan',
    synonyms: ['代號', '代碼', '標識符', 'key', 'label', 'anchor'],
  },
  title: {
    title: words('title', '圖題'),
    what: words('What stands below the image, behind its number.', '圖下方編號之後的文字。'),
    role: 'title',
    type: text,
    expected: true,
    example: '服務場所平面布置',
    synonyms: ['標題', '名稱', '圖名', 'name', 'caption'],
  },
  file: {
    title: words('file', '文件'),
    what: words(
      'The image file, relative to this file and inside the workspace: PNG, JPEG, GIF, WebP or SVG.',
      '圖像文件的路徑，相對於本文件，須在工作區內。可用 PNG、JPEG、GIF、WebP、SVG。',
    ),
    type: word('file'),
    required: true,
    example: 'images/floor-plan.png',
    synonyms: ['文件路徑', '路徑', '圖片', '圖像', '圖片文件', 'path', 'src', 'image'],
  },
  alt: {
    binds: false,
    title: words('description', '文字說明'),
    what: words(
      'What is to be seen, in words: for those who cannot see the image.',
      '用文字說明圖中的內容，供看不到圖的人閱讀。',
    ),
    type: text,
    expected: true,
    example: '接待處在入口右側，輪椅通道寬1.2 m',
    synonyms: ['替代文字', '圖片說明', '描述', '說明', 'description'],
  },
} as const satisfies Readonly<Record<string, PartKeySpec>>;

export const image: MapType = {
  name: 'image',
  title: words('image', '圖'),
  what: words(
    'An image from a file, with its title. Images and processes are numbered together: Figure 1, Figure A.1.',
    '取自文件的圖及其圖題。圖與流程一併編號：圖1、圖A.1。',
  ),
  keys: imageKeys,
  nameKey: 'id',
};
