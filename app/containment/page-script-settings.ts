import type { Permission } from '../profile/schema.ts';

/** What the script in every page is told; see main/preload/page-script.ts. */
export interface PageScriptSettings {
  /** Tells which view asks. Seen by nobody but the script: it lives in its closure. */
  readonly token: string;
  /**
   * The event that asks which fields were written in. Told to nobody, so that a page does not find it by looking; one
   * that does learns how many of its own fields its visitor wrote in.
   */
  readonly typedFieldsEvent: string;
  /** Where the script asks. */
  readonly askAddress: string;
  /** Names that are taken away from the page's global object. */
  readonly removed: readonly string[];
  /** Only a window that a page opened may close itself. */
  readonly mayClose: boolean;
}

/**
 * Interfaces that reach the network past every guard (V41–V43), for services that were not granted what needs them.
 * Defence in depth: at the level `strict` the network itself is closed to them.
 */
export function removedInterfaces(permissions: readonly Permission[]): readonly string[] {
  const calls = permissions.includes('camera') || permissions.includes('microphone');
  return calls ? ['WebTransport'] : ['WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection'];
}
