import type { Words } from '../base/words.ts';
import { valuesOf } from '../model/keys/enums.ts';
import type { Provision } from '../model/standard.ts';

/** The name of a provision type: "requirement", 要求. */
export function provisionWords(provision: Provision): Words {
  return (
    valuesOf('provision').find(({ value }) => value === provision)?.title ?? { en: provision, 'zh-Hant': provision }
  );
}
