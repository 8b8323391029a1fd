import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where programs keep what they can work out again, for this user alone: as each system has it. */
export function cacheFolder({ platform, home, environment }: Machine): string {
  return join(base(), 'clausewright');

  function base(): string {
    if (platform === 'win32') return absolute(environment.LOCALAPPDATA) ?? join(home, 'AppData', 'Local');
    if (platform === 'darwin') return join(home, 'Library', 'Caches');
    return absolute(environment.XDG_CACHE_HOME) ?? join(home, '.cache');
  }
}

/** A relative path there is to be ignored, says the specification of base directories. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** The same on this machine. */
export function machineFolder(): string {
  return cacheFolder({ platform: process.platform, home: homedir(), environment: process.env });
}
