import { randomUUID } from 'node:crypto';
import type { Session } from 'electron';
import { openQuietSession } from '../../window/quiet-session.ts';
import { serveDocument } from '../../window/shell-scheme.ts';
import { guardDevices } from './device-guard.ts';
import { closeNetwork } from './network-guard.ts';

export interface DocumentSession {
  readonly session: Session;
  /** No document is drawn before. */
  readonly isClosed: Promise<void>;
}

/**
 * Where one document is drawn: no network, no permission, no storage of the visitor's, nothing to download.
 * A mistake in the viewer's parser reaches the document it was given and nothing else.
 * @param bytes null as long as there is none
 */
export function openDocumentSession(rendererFolder: string, bytes: () => Uint8Array | null): DocumentSession {
  const session = openQuietSession(`document-${randomUUID()}`);
  serveDocument(session, rendererFolder, bytes);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  guardDevices(session);
  session.on('will-download', (event) => event.preventDefault());
  return { session, isClosed: closeNetwork(session, []) };
}

/** Our own files, and what the viewer makes of them in memory. */
function isOwn(address: string): boolean {
  return /^(borne|blob|data):/.test(address);
}
