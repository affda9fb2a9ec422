import type { Session, WebContents } from 'electron';
import { proxyBypassList, type ReachableHost } from '../../../app/containment/reachable-hosts.ts';
import type { Containment } from '../../../app/profile/schema.ts';

/** A port of this PC where nothing listens (RFC 863, "discard"): whatever is sent there is refused at once. */
const nowhere = 'http://127.0.0.1:9';

/**
 * The level `strict`, below the web: a proxy that leads nowhere for all but the listed hosts. The request guard sees
 * neither the WebSockets of workers, nor WebTransport, nor WebRTC over TCP (V40–V43). A host of the list that
 * resolves to a private address is reached all the same.
 */
export async function closeNetwork(guests: Session, hosts: readonly ReachableHost[]): Promise<void> {
  await guests.setProxy({
    mode: 'fixed_servers',
    proxyRules: nowhere,
    proxyBypassRules: proxyBypassList(hosts),
  });
}

/**
 * What WebRTC may send past any proxy. In `strict` nothing; in `pages` nothing from the addresses of the local
 * network, and nothing at all where no camera or microphone is granted.
 */
export function guardDatagrams(contents: WebContents, containment: Containment, mayCall: boolean): void {
  contents.setWebRTCIPHandlingPolicy(
    containment === 'pages' && mayCall ? 'default_public_interface_only' : 'disable_non_proxied_udp',
  );
}
