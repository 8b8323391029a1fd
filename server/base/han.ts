/** Whether a UTF-16 unit is a Han character, or one of the hexagrams, which stand in their midst; rare ones take two units. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}
