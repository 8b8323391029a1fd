const digits = '〇一二三四五六七八九';
const stems = '甲乙丙丁戊己庚辛壬癸';

/** A number as Word writes it in a list; an unknown form in plain digits. */
export function numberIn(form: string, value: number): string {
  switch (form) {
    case 'none':
      return '';
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
    case 'ideographTraditional':
      return stems.charAt(value - 1) || String(value);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return hanNumber(value);
    case 'chineseLegalSimplified':
      return inSigns(hanNumber(value), '壹贰叁肆伍陆柒捌玖拾');
    case 'ideographLegalTraditional':
      return inSigns(hanNumber(value), '壹貳參肆伍陸柒捌玖拾');
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return Array.from(String(value), (sign) => digits.charAt(Number(sign))).join('');
    default:
      return String(value);
  }
}

/** 十二 in the signs of another series: 拾貳. */
function inSigns(number: string, signs: string): string {
  return Array.from(number, (sign) => signs.charAt('一二三四五六七八九十'.indexOf(sign)) || sign).join('');
}

/** a … z, aa, bb …: Word doubles the letter. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));
}

const romans: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
  ] as const),
  ...([
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

function roman(value: number): string {
  let rest = Math.min(value, 3999);
  let written = '';
  for (const [worth, sign] of romans) for (; rest >= worth; rest -= worth) written += sign;
  return written;
}

/** Up to 99, as in 第十二章. */
function hanNumber(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits.charAt(tens)}十`;
  return head + (ones === 0 ? '' : digits.charAt(ones));
}
