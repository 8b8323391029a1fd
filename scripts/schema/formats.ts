import { formatNames, misfit } from '../../server/model/formats.ts';
import { format } from './schema.ts';

/** Our own formats as a validator takes them. */
export const checksByFormat: Readonly<Record<string, (text: string) => boolean>> = Object.fromEntries(
  formatNames.map((name) => [format(name), (text: string) => misfit(name, text) === undefined]),
);
