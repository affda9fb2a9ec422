import type { PageFailure } from '../../../app/session/state.ts';

/** Chromium's net errors (net_error_list.h) in the few kinds a visitor can do something about; null is no failure. */
export function pageFailureOf(errorCode: number): PageFailure | null {
  // ABORTED: the visitor or the page went elsewhere. BLOCKED_BY_CLIENT: our own guard, told elsewhere.
  if (errorCode === -3 || errorCode === -20) return null;
  // INTERNET_DISCONNECTED, NETWORK_CHANGED
  if (errorCode === -106 || errorCode === -21) return 'offline';
  // -200 … -299 are certificate errors; SSL_PROTOCOL_ERROR and its kin are -107 … -129.
  if (errorCode <= -200 && errorCode > -300) return 'notSecure';
  if (errorCode === -107 || errorCode === -113) return 'notSecure';
  return 'notReachable';
}
