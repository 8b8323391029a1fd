/**
 * Every word that can be the verb of a provision in one set of drafting rules or another, Simplified script, the strongest
 * first. What each means is the profile's business (`profiles/`); how strong it is, any reader feels: it tells which of two
 * verbs in one sentence governs the other.
 */
const byStrength: readonly (readonly string[])[] = [
  words('应 应该 应当 不应 不应该 不应当 必须 须 务必 不得 不可 严禁 禁止 只准许 不准许 不允许'),
  words('宜 不宜 推荐 建议 不推荐 不建议'),
  words('可 可以 允许 不必 无须 无需 毋须 不需要 能 能够 不能 不能够 可能 不可能 有可能 没有可能 需 需要 要 得'),
];

function words(list: string): readonly string[] {
  return list.split(' ');
}

export const modalWords: readonly string[] = byStrength.flat();

const strengths = new Map(byStrength.flatMap((verbs, strength) => verbs.map((verb) => [verb, strength] as const)));

/** How strong a verb is, in folded script: 0 binds, 1 recommends, 2 does neither, as does what is no verb. */
export function strengthOf(verb: string): number {
  return strengths.get(verb) ?? byStrength.length - 1;
}
