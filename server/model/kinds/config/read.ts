import { type Config, readConfig } from '../../config.ts';
import type { KindReader } from '../kind.ts';

export const read: KindReader<Config> = readConfig;
