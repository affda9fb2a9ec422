import { z } from 'zod';
import { longestQuestion } from '../session/page-question.ts';

const cut = z.string().transform((text) => text.slice(0, longestQuestion));

/** What the script in a page asks on the page's behalf. It comes out of the page's own process: nothing is believed. */
export const PageAsking = z.strictObject({
  token: z.string().max(64),
  kind: z.enum(['alert', 'confirm', 'prompt', 'print']),
  /** "null" for an opaque origin. */
  origin: z.string().max(2_048),
  text: cut,
  preset: cut,
});
export type PageAsking = z.infer<typeof PageAsking>;

/** The host of an origin as the visitor reads it; the page's own where the origin has none. */
export function hostOfOrigin(origin: string, pageAddress: string): string {
  return hostOf(origin) ?? hostOf(pageAddress) ?? '';
}

function hostOf(address: string): string | null {
  const url = URL.parse(address);
  return url === null || url.host === '' ? null : url.host.slice(0, 300);
}
