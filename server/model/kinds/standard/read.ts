import { readStandard } from '../../read/standard.ts';
import type { Standard } from '../../standard.ts';
import type { KindReader } from '../kind.ts';

export const read: KindReader<Standard> = readStandard;
