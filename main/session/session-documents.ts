import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { longestDocumentName, mostDocuments } from '../../app/session/page-question.ts';

/** The documents of this session: plain files in a folder of its own, gone with it. */
export interface SessionDocuments {
  list(): Promise<readonly StoredDocument[]>;
}

export interface StoredDocument {
  /** The same as long as the file has its name. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
}

/** Links and folders are no documents: a link would lead out of the session. */
export function openSessionDocuments(folder: string): SessionDocuments {
  return {
    async list() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
      return entries
        .filter((entry) => entry.isFile() && entry.name.length <= longestDocumentName)
        .slice(0, mostDocuments)
        .map(({ name }) => ({ id: idOf(name), name, path: join(folder, name) }));
    },
  };
}

function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
