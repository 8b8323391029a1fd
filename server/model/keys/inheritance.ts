import type { Words } from '../../base/words.ts';
import { words } from './make.ts';
import { standard } from './standard.ts';
import type { HeaderKey, Inheritance, KeySpec } from './types.ts';

const sentences: Readonly<Record<Inheritance, Words | undefined>> = {
  own: words('Not inherited: a variant has only what it gives itself.', '不繼承：變體只有自己給出的。'),
  'unless-given': words(
    'Inherited: a variant that does not give it has that of its base.',
    '繼承：變體不寫時，沿用所依據標準的。',
  ),
  united: words(
    'Inherited: a variant has what its base has, and adds its own. What it gives again takes the place of the inherited one.',
    '繼承：變體具有所依據標準的全部，並加上自己的；重新給出的取代所繼承的。',
  ),
  'variants-only': undefined,
};

/** The help of a key of a standard on what a variant takes over; undefined for a key elsewhere, or one that only variants have. */
export function inheritanceWords(spec: KeySpec): Words | undefined {
  return isHeaderKey(spec) ? sentences[spec.inherited] : undefined;
}

/** Of a key of a standard. */
export function inheritanceOf(key: string): Inheritance | undefined {
  const spec = standard.keys[key];
  return spec !== undefined && isHeaderKey(spec) ? spec.inherited : undefined;
}

function isHeaderKey(spec: KeySpec): spec is HeaderKey {
  return 'inherited' in spec;
}
