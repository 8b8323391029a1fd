import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  /** Where the user has none, nothing, or no path that leads there from everywhere. */
  readonly home: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Where programs keep what they can work out again, for this user alone: as each system has it. Never below the folder that
 * the program is run in, which may be anybody's.
 */
export function cacheFolder({ platform, home, environment }: Machine): string | undefined {
  const base = baseFolder();
  return base && join(base, 'clausewright');

  function baseFolder(): string | undefined {
    if (platform === 'win32') return absolute(environment.LOCALAPPDATA) ?? atHome('AppData', 'Local');
    if (platform === 'darwin') return atHome('Library', 'Caches');
    return absolute(environment.XDG_CACHE_HOME) ?? atHome('.cache');
  }

  function atHome(...names: readonly string[]): string | undefined {
    const place = absolute(home);
    return place && join(place, ...names);
  }
}

/** A relative path there is to be ignored, says the specification of base directories. */
function absolute(path: string | undefined): string | undefined {
  return path !== undefined && isAbsolute(path) ? path : undefined;
}

/** The same on this machine. */
export function machineFolder(): string | undefined {
  return cacheFolder({ platform: process.platform, home: homeFolder(), environment: process.env });
}

/** A container may run a program for a user whom its system does not know: Node.js throws then. */
function homeFolder(): string | undefined {
  try {
    return homedir();
  } catch {
    return undefined;
  }
}
