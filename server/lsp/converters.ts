import { toSimplified } from '../base/simplify.ts';
import type { Script } from '../model/values/script.ts';
import type { ConvertText } from '../model/wording/convert-script.ts';

/** What writes Chinese in a script. The phrases for Traditional are a bundle of their own, loaded by the first who asks. */
export async function converterTo(script: Script): Promise<ConvertText> {
  if (script === 'zh-Hans') return toSimplified;
  const { toTraditional } = await import('../lazy/traditional.ts');
  return toTraditional;
}
