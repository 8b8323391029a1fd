/** How wide a sign is drawn, in ems: Chinese ones are square, all others about half as wide. */
export function widthOf(sign: string): number {
  return /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u.test(
    sign,
  )
    ? 1
    : 0.56;
}

/** Marks that begin no line. */
const hanging = /^[，。、；：？！）」』〉》〕】％.,;:?!)\]%]/;

/** A text in lines of at most `ems`: Chinese breaks between signs, other words where they end. */
export function wrapped(text: string, ems: number): readonly string[] {
  const pieces = text.trim().match(/[\p{Script=Latin}\p{N}.'’/%°-]+\s*|\s+|./gsu) ?? [];
  const lines: string[] = [];
  let [line, width] = ['', 0];
  const flush = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    [line, width] = ['', 0];
  };
  for (const piece of pieces) {
    for (const part of sized(piece, ems)) {
      const own = [...part.trimEnd()].reduce((sum, sign) => sum + widthOf(sign), 0);
      if (width + own > ems && !hanging.test(part)) flush();
      line += part;
      width += [...part].reduce((sum, sign) => sum + widthOf(sign), 0);
    }
  }
  flush();
  return lines;
}

/** A word that is wider than a line, in pieces that are not. */
function sized(word: string, ems: number): readonly string[] {
  const most = Math.max(1, Math.floor(ems / 0.56));
  if (word.length <= most) return [word];
  return Array.from({ length: Math.ceil(word.length / most) }, (_, at) => word.slice(at * most, (at + 1) * most));
}
