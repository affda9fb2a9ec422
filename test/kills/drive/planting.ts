import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DebuggedPage } from '../../../build/drive/debugged-page.ts';
import { partsOfSession } from '../../../main/parts-of-session.ts';
import { makeTestProfile } from '../../e2e/support/test-profile.ts';
import { until } from '../../escape/drive/looks.ts';
import { startTestSites } from '../../fixtures/sites/test-sites.ts';
import { canaryOf, newMarker } from '../../wipe-audit/canary.ts';
import { inPages } from '../../wipe-audit/mechanisms/page.ts';
import { storages } from '../../wipe-audit/mechanisms/storages.ts';
import { createSearcher, type Searcher } from '../../wipe-audit/scan/needles.ts';
import { makeAuditRoutes } from '../../wipe-audit/sites/audit-routes.ts';

/** What visitors leave: a canary in every storage a page has, in the clipboard, and in a document of the session. */
export interface Planting {
  readonly profile: string;
  readonly mapHosts: readonly string[];
  /** The tile that leads to the page, and the page's host. */
  readonly tile: string;
  readonly host: string;
  readonly searcher: Searcher;
  readonly clipboard: string;
  /** Plants all of it by the open page. */
  plant(page: DebuggedPage): Promise<void>;
  /** A document, by its name and by its content, in the session's folder for them. */
  leaveDocument(sessionDirectory: string): void;
  close(): Promise<void>;
}

const host = 'caf.localhost';
const tile = 'Plantation';
/** The document is not left by a page. */
const document = 'doc';
const clipboard = 'clp';
/** Milliseconds for all that is planted; each may take four seconds (plant-page.ts), usually all take one. */
const patience = 120_000;

export async function openPlanting(): Promise<Planting> {
  const marker = newMarker();
  const mechanisms = [...storages, ...inPages.filter(({ id }) => id === clipboard)];
  const sites = await startTestSites({ routes: makeAuditRoutes(marker, mechanisms).routes });
  const { folder } = makeTestProfile({
    services: [{ id: 'plant', title: tile, start: sites.address(host, '/wipe/plant'), allow: [host] }],
  });
  return {
    profile: folder,
    mapHosts: sites.mapHosts,
    tile,
    host,
    searcher: createSearcher(marker, [...mechanisms.map(({ id }) => id), document]),
    clipboard: canaryOf(marker, clipboard),
    async plant(page) {
      const isThere = (id: string): Promise<boolean> =>
        page.evaluate(`document.getElementById('${id}') !== null`).then(Boolean);
      if (!(await until(() => isThere('go'), 10_000, 20)))
        throw new Error('the page that plants did not come');
      await page.evaluate("document.getElementById('go').click()", { gesture: true });
      if (!(await until(() => isThere('typed'), patience, 20)))
        throw new Error(
          `the planting did not come to an end: ${String(await page.evaluate('document.title'))}`,
        );
    },
    leaveDocument(sessionDirectory) {
      const secret = canaryOf(marker, document);
      writeFileSync(join(sessionDirectory, partsOfSession.documents, `${secret}.txt`), `letter ${secret}\n`);
    },
    close: () => sites.close(),
  };
}
