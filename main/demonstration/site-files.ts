import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file of a demonstration site, ready to be sent. */
export interface SiteFile {
  readonly type: string;
  readonly body: Buffer;
}

/** Files by address: "famille.borne.example/attestation/index.html", "commun/style.css". */
export type SiteFiles = ReadonlyMap<string, SiteFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
};

/**
 * Reads the whole folder once, so that no request ever touches the disk: whatever path a request asks for,
 * only what was found here can be sent. Symbolic links and files of other kinds are left out.
 * Rejects when the folder cannot be read.
 */
export async function readSiteFiles(folder: string): Promise<SiteFiles> {
  const files = new Map<string, SiteFile>();
  const walk = async (inside: string): Promise<void> => {
    for (const entry of await readdir(join(folder, inside), { withFileTypes: true })) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      const type = types[extname(entry.name)];
      if (entry.isDirectory()) await walk(path);
      else if (entry.isFile() && type !== undefined) {
        files.set(path, { type, body: await readFile(join(folder, path)) });
      }
    }
  };
  await walk('');
  return files;
}
