import { openScreen, type Screen } from '../../e2e/support/screen.ts';
import { makeTestProfile } from '../../e2e/support/test-profile.ts';
import { type Input, inputOn } from '../../escape/drive/input.ts';
import { pause, until } from '../../escape/drive/looks.ts';
import { measurePlaces, type Places } from '../../escape/drive/places.ts';
import { makeStage, type Stage } from '../../escape/drive/stage.ts';
import { profileOfTiles } from '../../escape/drive/tiles.ts';
import { startTestSites, type TestSites } from '../../fixtures/sites/test-sites.ts';
import { canaryOf, newMarker } from '../canary.ts';
import type { Mechanism } from '../mechanism.ts';
import { makeAuditRoutes } from '../sites/audit-routes.ts';
import type { Look } from '../sites/look-page.ts';
import { startTlsSite, type TlsSite, tlsHost } from '../sites/tls-site.ts';

/** Where one audit takes place: a screen, sites of its own, and a visitor who plants and looks by real clicks. */
export interface AuditStage {
  readonly marker: string;
  /** Stands in the profile, which the warden reads: a search of its memory that misses this one saw nothing. */
  readonly knownToWarden: string;
  readonly mechanisms: readonly Mechanism[];
  readonly screen: Screen;
  readonly input: Input;
  readonly sites: TestSites;
  readonly tls: TlsSite;
  readonly places: Places;
  readonly profile: string;
  readonly mapHosts: readonly string[];
  /** From the tiles: opens the service and plants. What came of each mechanism, by its letters. */
  plant(): Promise<ReadonlyMap<string, string>>;
  /** From the tiles: opens the service and looks. */
  look(): Promise<Look>;
  close(): Promise<void>;
}

const size = { width: 1280, height: 800 };
/** One for each way a service is opened: its storage and network differ. */
export type AuditedService = 'secure' | 'strict' | 'camera';

/** Milliseconds. */
const patience = { page: 15_000, planting: 90_000, looking: 30_000 } as const;

export async function openAuditStage(
  mechanisms: readonly Mechanism[],
  service: AuditedService,
): Promise<AuditStage> {
  const marker = newMarker();
  const knownToWarden = newMarker();
  const stage = makeStage();
  const routes = makeAuditRoutes(marker, mechanisms);
  const sites = await startTestSites({ routes: [...stage.routes, ...routes.routes] });
  const home = (path: string): string => sites.address('caf.localhost', `/wipe/${path}`);
  const tls = await startTlsSite({
    plantAt: home('way'),
    lookAt: home('look'),
    headers: {
      'report-to': `{"group":"wipe","max_age":31536000,"endpoints":[{"url":"https://${canaryOf(marker, 'nel')}.localhost/"}]}`,
      nel: '{"report_to":"wipe","max_age":31536000}',
      'alt-svc': `h3="${canaryOf(marker, 'alt')}.localhost:443"; ma=31536000`,
    },
  });
  const screen = await openScreen(size);
  const input = inputOn(screen.display);
  const content = profileOfTiles((host, path) => sites.address(host, path));
  const { folder: profile } = makeTestProfile({
    ...content,
    name: knownToWarden,
    services: content.services.map((one) => ({ ...one, allow: [...one.allow, tlsHost] })),
  });
  const mapHosts = [...sites.mapHosts, '--map-host', `${tlsHost}=127.0.0.1:${tls.port}`];
  // The one with a debugger is gone before anything is planted.
  const places = await measurePlaces(screen, { profile, arguments: mapHosts });
  const { slot } = places;
  const middle = { x: Math.round(slot.x + slot.width / 2), y: Math.round(slot.y + slot.height / 2) };

  const open = async (path: string): Promise<void> => {
    await openTile({ input, places, stage, service });
    const ready = routes.ready();
    stage.lead(`${path === 'plant' ? 'https' : 'http'}://${tlsHost}/${path}`);
    if (!(await until(() => routes.ready() > ready, patience.page)))
      throw new Error(`the page that should ${path} did not come`);
    const touched = routes.touched();
    // Until its first frame is drawn a page takes no click.
    const isTouched = await until(
      async () => {
        await input.click(middle);
        return until(() => routes.touched() > touched, 300);
      },
      patience.page,
      300,
    );
    if (!isTouched) throw new Error(`the page that should ${path} took no touch`);
  };

  return {
    marker,
    knownToWarden,
    mechanisms,
    screen,
    input,
    sites,
    tls,
    places,
    profile,
    mapHosts,
    async plant() {
      // A page that is not allowed, which leads to a screen of ours that names it.
      await openTile({ input, places, stage, service });
      stage.lead(home('blocked'));
      await pause(1_500);
      await open('plant');
      if (!(await until(() => routes.planted() !== null, patience.planting)))
        throw new Error('the planting did not come to an end');
      await input.type(canaryOf(marker, 'typ'));
      // The page that was typed into now asks its visitor something, and waits.
      await pause(1_500);
      const told = Object.entries(routes.planted() ?? {}).map(
        ([id, outcome]) => [id, outcome ?? ''] as const,
      );
      const onTheWay = mechanisms
        .filter(({ by }) => by.kind === 'way')
        .map(({ id }) => [id, 'planted'] as const);
      return new Map([...told, ...onTheWay]);
    },
    async look() {
      routes.beginToLook();
      tls.forget();
      await open('look');
      if (!(await until(() => routes.looked() !== null, patience.looking)))
        throw new Error('the looking did not come to an end');
      return { ...routes.looked(), hsts: tls.hsts(), tlsResumption: tls.resumed() };
    },
    async close() {
      screen.close();
      tls.close();
      await sites.close();
    },
  };
}

async function openTile({
  input,
  places,
  stage,
  service,
}: {
  readonly service: AuditedService;
  readonly input: Input;
  readonly places: Places;
  readonly stage: Stage;
}): Promise<void> {
  await input.click(places.home);
  const tile = places.tiles.get(service);
  if (tile === undefined) throw new Error(`there is no tile "${service}"`);
  const visits = stage.visits();
  const isOpen = await until(
    async () => {
      await input.click(tile);
      return until(() => stage.visits() > visits && stage.isWaiting(), 2_000);
    },
    patience.page,
    300,
  );
  if (!isOpen) throw new Error(`the tile "${service}" did not open`);
}
