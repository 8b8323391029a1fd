import { config, ruleSetting } from '../../keys/config.ts';
import type { KindKeys } from '../kind.ts';

export const keys: KindKeys = { root: config, maps: [ruleSetting] };
