import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { type BuiltServer, buildServer } from '../clients/plain-client.ts';

const standard = `standard: own@2020
title: 甲
language: zh-Hant
class: policy
status: current
chapters:
  - id: space
    title: 場地
    clauses:
      - id: a
        title: 工位
        provision: requirement
        text: 應有工位。
      - id: b
        title: 𠮷屋
        provision: recommendation
        text: 宜有屋，見[[a]]。
`;

const report = `report: r
against: own@2020
operator: {name: 某某}
answers:
  a: {status: implemented}
  b: {status: none}
`;

/** The home of somebody who has installed the command line, and writes in a folder that programs spell differently. */
export interface Desk {
  readonly server: BuiltServer;
  /** A new folder with both files. */
  folder(name: string): string;
  /** Writes a file of this person's configuration and answers where it is. */
  configure(path: string, text: string): string;
  /** What programs are started with: `clausewright` is found, and nobody else's configuration. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export async function laid(): Promise<Desk> {
  const server = await buildServer();
  const { home } = server;
  const write = (path: string, text: string): string => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };
  const command = `#!/bin/sh\n[ "$*" = 'lsp --stdio' ] || exit 64\nexec '${process.execPath}' '${server.file}' --stdio\n`;
  chmodSync(write(join(home, 'bin', 'clausewright'), command), 0o755);
  return {
    server,
    folder(name) {
      const folder = join(home, name, '標準 (2020) @甲');
      write(join(folder, 'own.standard.yaml'), standard);
      write(join(folder, 'r.report.yaml'), report);
      return folder;
    },
    configure: (path, text) => write(join(home, '.config', path), text),
    environment: {
      PATH: [join(home, 'bin'), process.env.PATH].join(delimiter),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: home,
      LANG: 'C.UTF-8',
    },
  };
}

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/editors.md'), 'utf8');

/** A block that the page has for an editor, as somebody would copy it. */
export function configurationOf(editor: string, at = 0): string {
  const [, part = ''] = page.split(new RegExp(`^## ${editor}.*$`, 'm'));
  const [own = ''] = part.split(/^## /m);
  const block = [...own.matchAll(/^```\w+\n(.*?)^```$/gms)][at]?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no configuration for ${editor}`);
  return block;
}
