import type { Connection } from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Client } from './client.ts';
import type { Environment } from './environment.ts';
import type { Failures } from './failures.ts';
import type { PulledFindings } from './pulled-findings.ts';

/** What every part of a session works with. */
export interface Session {
  readonly connection: Connection;
  readonly service: Service;
  readonly environment: Environment;
  /** The editor and its reader, as they are now. */
  readonly client: () => Client;
  readonly failures: Failures;
  /** For an editor that asks for findings. */
  readonly pulled: PulledFindings;
}
