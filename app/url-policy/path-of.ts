/**
 * The path of an address as Chromium writes it, which filters are compared with. It and the URL
 * standard disagree on "|", and on slashes before the path of a file [both measured].
 */
export function pathOf({ pathname, protocol }: URL): string {
  if (protocol === 'file:') return pathname.replace(/^\/+/, '/');
  // Opaque paths ("data:a|b") are left alone by both.
  return pathname.includes('|') && pathname.startsWith('/') ? pathname.replaceAll('|', '%7C') : pathname;
}
