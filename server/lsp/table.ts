import type { Row } from './row.ts';

/** Every request the server answers. A feature is a file in `features/` and a row here. */
export const rows: readonly Row[] = [];
