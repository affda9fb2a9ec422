import type { Borne, BorneOptions } from '../../../build/drive/borne.ts';
import type { Visitor } from '../../../build/drive/visitor.ts';
import type { TestSites } from '../../fixtures/sites/test-sites.ts';
import { nextVisitor } from './borne-test.ts';
import { makeTestProfile, type TestProfileContent, type TestService } from './test-profile.ts';

/** A service that begins on caf.test and may open nothing else, unless told. */
export function cafService(
  sites: TestSites,
  id: string,
  path: string,
  more: Partial<TestService> = {},
): TestService {
  return { id, start: sites.address('caf.test', path), allow: ['caf.test'], ...more };
}

/** Someone before the tiles of these services, on a terminal of its own. */
export async function enterWith(
  start: (options: BorneOptions) => Promise<Borne>,
  sites: TestSites,
  content: TestProfileContent,
): Promise<Visitor> {
  const { folder } = makeTestProfile(content);
  const visitor = await nextVisitor(await start({ profile: folder, arguments: sites.mapHosts }));
  await visitor.enter();
  return visitor;
}
