/** Han characters, and the signs that are as wide as one and bring their own room. */
const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60\uffe0-\uffe6]/u;
/** Marks that Chinese and English share; wide only beside Han. */
const shared = /[“”‘’—…·]/;

/**
 * What joins two pieces of text where a line was broken between them: a space, but nothing between Han characters, which
 * are written without. `before` and `after` are the pieces or their touching ends.
 */
export function joint(before: string, after: string): '' | ' ' {
  const left = Array.from(before.slice(-2)).at(-1) ?? '';
  const [right = ''] = after;
  if (left === '' || right === '') return '';
  const bothWide = isWide(left) && isWide(right);
  return bothWide || isRoomy(left) || isRoomy(right) ? '' : ' ';
}

function isWide(sign: string): boolean {
  return han.test(sign) || shared.test(sign);
}

/** 、 。 （ and the like have room on the side that faces Latin letters, too. */
function isRoomy(sign: string): boolean {
  return /[\u3000-\u303f\uff00-\uff60]/.test(sign) && !/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/.test(sign);
}

/** The text in NFC on one line, every stretch of white space folded to what `joint` says, none at either end. */
export function foldText(text: string): string {
  const pieces = text
    .normalize('NFC')
    .split(/\s+/)
    .filter((piece) => piece !== '');
  return pieces.map((piece, at) => joint(pieces[at - 1] ?? '', piece) + piece).join('');
}
