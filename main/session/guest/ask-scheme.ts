import type { CustomScheme, Session } from 'electron';
import { PageAsking } from '../../../app/containment/page-asking.ts';

const scheme = 'borne-ask';

/** Where the script in every page asks on the page's behalf (main/preload/page-script.ts). */
export const askAddress = `${scheme}://visitor/`;

/**
 * Must be registered before `ready`. Standard and secure, so that any page may ask by a synchronous request, and
 * past the site's own content policy, which knows nothing of us (escape-vectors M21).
 */
export const askScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, bypassCSP: true },
};

/** What the page gets: nothing, yes or no, or a text. */
export type AskedReply = null | boolean | string;

/**
 * Answers the pages of one Electron session; each reply takes as long as the visitor needs. Whatever has not the
 * right shape gets nothing.
 */
export function serveAsking(guests: Session, answer: (asking: PageAsking) => Promise<AskedReply>): void {
  guests.protocol.handle(scheme, async (request) => {
    const asking = PageAsking.safeParse(await readJson(request));
    const reply = asking.success ? await answer(asking.data) : null;
    return new Response(JSON.stringify(reply), {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
  });
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}
