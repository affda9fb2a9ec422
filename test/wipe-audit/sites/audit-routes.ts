import { z } from 'zod';
import type { Answer } from '../../fixtures/sites/answer.ts';
import type { Route, Visit } from '../../fixtures/sites/route.ts';
import { canaryOf } from '../canary.ts';
import type { Mechanism } from '../mechanism.ts';
import { type Look, lookPage } from './look-page.ts';
import { blockedPage, plantPage, wayPage } from './plant-page.ts';
import { servedWith } from './served.ts';

const Words = z.record(z.string(), z.string().nullable());

/** The sites' side of an audit: pages that plant and look, and what the server itself sees of a visitor. */
export interface AuditRoutes {
  readonly routes: readonly Route[];
  /** How often a page said that it stands there, and that it was touched. */
  ready(): number;
  touched(): number;
  /** What came of each mechanism: `planted`, or why not. */
  planted(): Readonly<Record<string, string | null>> | null;
  looked(): Look | null;
  /** From now on nothing is planted; what was looked at before is forgotten. */
  beginToLook(): void;
}

export function makeAuditRoutes(marker: string, mechanisms: readonly Mechanism[]): AuditRoutes {
  let ready = 0;
  let touched = 0;
  let planted: Readonly<Record<string, string | null>> | null = null;
  let looked: Look | null = null;
  let seen: Record<string, string | null> = {};
  let isPlanting = true;

  const route = (path: string, does: string, answer: (visit: Visit) => Answer): Route => ({
    path: `/wipe/${path}`,
    does,
    answer,
  });
  const empty: Answer = { kind: 'bytes', type: 'text/plain', body: '', headers: { 'cache-control': 'no-store' } };
  const told = (act: (visit: Visit) => void) => (visit: Visit) => {
    act(visit);
    return empty;
  };

  return {
    routes: [
      route('way', 'leads to /wipe/plant by an address with a canary', () => wayPage(marker)),
      route('blocked', 'leads to a page that is not allowed', () => blockedPage(marker)),
      route('plant', 'plants at a touch', () => plantPage(marker, mechanisms)),
      route('look', 'looks at a touch', lookPage),
      route('empty', 'nothing', () => empty),
      route('served', 'a canary of the server (`id`)', ({ address, headers }) => {
        const id = address.searchParams.get('id') ?? '';
        if (id === 'etg') seen['etag'] = headers['if-none-match'] ?? null;
        return isPlanting ? servedWith(id, canaryOf(marker, id)) : empty;
      }),
      route('secret', 'asks for name and password, unless `quiet`', ({ address, headers, cookies }) => {
        const isKnown = headers['authorization'] !== undefined;
        if (!address.searchParams.has('quiet') && !isKnown)
          return {
            kind: 'bytes',
            type: 'text/plain',
            body: '',
            status: 401,
            headers: { 'www-authenticate': `Basic realm="${canaryOf(marker, 'rlm')}"` },
          };
        seen['signIn'] = headers['authorization'] ?? null;
        seen['cookiesOfServer'] = cookies.size === 0 ? null : [...cookies.keys()].join();
        return empty;
      }),
      route('ready', 'a page stands there', told(() => (ready += 1))),
      route('touched', 'it was touched', told(() => (touched += 1))),
      route('planted', 'what was planted', told(({ body }) => (planted = Words.parse(JSON.parse(body))))),
      route('looked', 'what was found', told(({ body }) => {
        looked = { ...Words.parse(JSON.parse(body)), ...seen };
      })),
    ],
    ready: () => ready,
    touched: () => touched,
    planted: () => planted,
    looked: () => looked,
    beginToLook() {
      isPlanting = false;
      looked = null;
      seen = {};
    },
  };
}
