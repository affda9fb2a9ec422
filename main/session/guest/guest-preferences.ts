import type { Session, WebPreferences } from 'electron';
import { sandboxedPage } from '../../window/sandboxed-page.ts';

/**
 * Parts of Chromium that open a window of the system, a picker or a connection no guard sees, and that no site of
 * ours needs. The names are Chromium's own and a wrong one fails silently, so the escape suite looks from inside of
 * a page whether they are gone (escape-vectors M9).
 */
const disabledFeatures = [
  'SharedWorker',
  'EyeDropperAPI',
  'FileSystemAccessLocal',
  'DocumentPictureInPictureAPI',
  'PaymentRequest',
  'Notifications',
  'WebAuth',
  'RemotePlayback',
  'Presentation',
  'WebUSB',
  'Serial',
  'WebHID',
  'WebBluetooth',
  'WebShare',
] as const;

/** How a web page is run: sandboxed, without preload, without Node, without a native window of its own (M15). */
export function guestPreferences(session: Session): WebPreferences {
  return {
    ...sandboxedPage(session),
    disableHtmlFullscreenWindowResize: true,
    // The other name for it leaves Web Audio alone (V106).
    autoplayPolicy: 'document-user-activation-required',
    disableBlinkFeatures: disabledFeatures.join(','),
  };
}
