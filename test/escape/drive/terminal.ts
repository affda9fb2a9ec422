import type { Look } from './looks.ts';

/** A terminal under attack: Borne, or for the control an Electron without guards of the same layout. */
export interface Terminal {
  readonly name: 'borne' | 'unguarded';
  /** The screen with the tiles. */
  readonly launcher: Look;
  /** The process that was started. */
  readonly pid: number;
  /** The process whose helpers are the visitor's pages; for the control the same one. */
  readonly sessionPid: number;
  readonly dataDirectory: string;
  /** Still the same one, and the same session. */
  isAlive(): boolean;
  close(): Promise<void>;
}
