import type { Containment } from '../profile/schema.ts';
import { type DocumentRequest, decideDocument } from '../url-policy/gate.ts';
import type { Policy } from '../url-policy/policy.ts';
import { isPrivateTarget } from '../url-policy/private-network.ts';

/** What is asked of the network on behalf of a guest page. */
export interface GuestRequest {
  readonly address: string;
  readonly kind: 'mainFrame' | 'subFrame' | 'other';
}

/**
 * May a guest page's request leave? Documents follow the policy at both levels. For the rest, `pages` leaves
 * http(s) and WebSocket free so that an allowed site works, except towards private networks, where the
 * association's printers and routers live; `strict` asks the policy for each one.
 */
export function mayRequest(policy: Policy, containment: Containment, request: GuestRequest): boolean {
  switch (request.kind) {
    case 'mainFrame':
      return mayOpenDocument(policy, { address: request.address, frame: 'main' });
    case 'subFrame':
      return mayOpenDocument(policy, { address: request.address, frame: 'sub' });
    case 'other':
      return mayFetch(policy, containment, request.address);
    default:
      return request.kind satisfies never;
  }
}

/**
 * May a document be opened? As the gate decides, and never with a name and password in the address: Chromium would
 * send them, and keep them past everything that can be cleared (escape-vectors V96).
 */
export function mayOpenDocument(policy: Policy, request: DocumentRequest): boolean {
  const url = URL.parse(request.address);
  if (url !== null && (url.username !== '' || url.password !== '')) return false;
  return decideDocument(policy, request).verdict === 'allow';
}

function mayFetch(policy: Policy, containment: Containment, address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  switch (url.protocol) {
    case 'data:':
    case 'blob:':
      // Both hold bytes the page already has; nothing leaves.
      return true;
    case 'http:':
    case 'https:':
    case 'ws:':
    case 'wss:': {
      if (containment === 'pages' && !isPrivateTarget(url.hostname)) return true;
      return policy.decide(asPage(url)).verdict === 'allow';
    }
    default:
      return false;
  }
}

/** A WebSocket is judged as the page address of its host: nobody writes ws:// in a profile. */
function asPage(url: URL): URL {
  if (url.protocol !== 'ws:' && url.protocol !== 'wss:') return url;
  return new URL(url.href.replace(/^ws/, 'http'));
}
