import { type Decision, emptyDocument, unparsable } from './decision.ts';
import type { Policy } from './policy.ts';

/** A document about to be loaded: a page, a frame, a popup, or a download, which a navigation becomes. */
export interface DocumentRequest {
  readonly address: string;
  /** "main" also for popups and downloads. */
  readonly frame: 'main' | 'sub';
}

/**
 * The gate every document passes before the lists are asked. Over anything but http(s) it refuses,
 * whatever the lists say: `mailto:` and the like start programs, `file:` shows the disk, `data:` shows
 * what no site vouches for. Three addresses are let through: `about:blank`, `about:srcdoc` in a
 * frame (both hold only what their page puts there), and `blob:` where the policy opens the first page
 * of the site that made the blob, as sites do to show a PDF. `gateChanges` lists, with an example of
 * each, where this departs from Chromium's lists.
 */
export function decideDocument(policy: Policy, { address, frame }: DocumentRequest): Decision {
  const url = URL.parse(address);
  if (url === null) return unparsable;
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return policy.decide(url);
    case 'about:':
      return holdsNothing(url, frame) ? emptyDocument : refuse(url);
    case 'blob:':
      return decideBlob(policy, url);
    default:
      return refuse(url);
  }
}

function holdsNothing({ pathname }: URL, frame: 'main' | 'sub'): boolean {
  return pathname === 'blank' || (pathname === 'srcdoc' && frame === 'sub');
}

/**
 * A blob's address holds the origin of the page that made it ("blob:https://caf.fr/9115d58c…"). Only
 * scheme, host and port of it mean anything, so the policy is asked about that origin's first page: a
 * filter with a path ("caf.fr/help/") opens no blobs. An opaque origin ("blob:null/…") is refused.
 */
function decideBlob(policy: Policy, url: URL): Decision {
  const inner = URL.parse(url.pathname);
  if (inner === null || (inner.protocol !== 'http:' && inner.protocol !== 'https:')) return refuse(url);
  return policy.decide(new URL('/', inner));
}

function refuse({ protocol }: URL): Decision {
  return { verdict: 'block', reason: 'scheme', scheme: protocol.slice(0, -1) };
}
