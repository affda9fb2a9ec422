import type { Containment, Permission } from '../profile/schema.ts';
import { contentSources, type ReachableHost } from './reachable-hosts.ts';

/** What the documents of a service are told to forgo, as the headers that say so to Chromium. */
export interface DocumentRules {
  readonly containment: Containment;
  /** False where a site breaks in the sandbox; then our script alone keeps native windows away. */
  readonly sandbox: boolean;
  readonly permissions: readonly Permission[];
  /** Of a `strict` service. */
  readonly hosts: readonly ReachableHost[];
}

/**
 * A policy that is added to the site's own; a document must satisfy both. Its sandbox gives everything a page needs
 * but `allow-modals`: without it Blink ignores alert, confirm, prompt and print instead of showing a native window,
 * also in frames and blobs no script of ours has reached (escape-vectors V66, V67, V91). Null: nothing to add.
 */
export function contentSecurityPolicy({ containment, sandbox, hosts }: DocumentRules): string | null {
  const directives: string[] = [];
  if (sandbox) directives.push(`sandbox ${sandboxAllows.join(' ')}`);
  if (containment === 'strict') {
    const listed = contentSources(hosts);
    directives.push(`connect-src 'self' ${listed} blob: data:`, `frame-src 'self' ${listed} blob: data:`);
    directives.push("object-src 'none'");
  }
  return directives.length === 0 ? null : directives.join('; ');
}

/** Not here: modals, pointer lock, presentation, and schemes that start programs. */
const sandboxAllows = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-downloads',
  // Frames of payment and identity providers lead the whole page on; where to, the navigation guard decides.
  'allow-top-navigation',
  'allow-storage-access-by-user-activation',
] as const;

/** Features that a page and its frames do without, whether they ask or not: some have no permission and no event. */
export function permissionsPolicy(permissions: readonly Permission[]): string {
  const granted = new Set<string>(permissions.map((permission) => featureOf[permission]));
  return closedFeatures
    .filter((feature) => !granted.has(feature))
    .map((feature) => `${feature}=()`)
    .join(', ');
}

const featureOf = {
  camera: 'camera',
  microphone: 'microphone',
  location: 'geolocation',
} as const satisfies Record<Permission, string>;

const closedFeatures: readonly string[] = [
  // A window of the system that stays above all others, with no permission asked (V84).
  'picture-in-picture',
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'fullscreen',
  'usb',
  'serial',
  'hid',
  'bluetooth',
  'midi',
  'payment',
  'publickey-credentials-get',
  'publickey-credentials-create',
  'window-management',
  'local-fonts',
  'screen-wake-lock',
  'idle-detection',
];
