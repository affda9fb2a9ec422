import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

/** A profile folder made for one test. */
export interface TestProfile {
  readonly folder: string;
  readonly file: string;
  /** Writes profile.yaml anew, as an editor would. */
  write(content: TestProfileContent): void;
}

export interface TestProfileContent {
  readonly name?: string;
  readonly session?: {
    idleMinutes?: number;
    warningSeconds?: number;
    maximumMinutes?: number;
    extensionMinutes?: number;
    hiddenMinutes?: number;
    closesAt?: string;
    restartComputer?: boolean;
  };
  readonly services: readonly TestService[];
  readonly sharedHosts?: readonly string[];
}

export interface TestService {
  readonly id: string;
  readonly title?: string;
  readonly start: string;
  readonly allow: readonly string[];
  readonly block?: readonly string[];
  readonly containment?: 'pages' | 'strict';
  readonly permissions?: readonly ('camera' | 'microphone' | 'location')[];
  readonly pageSandbox?: boolean;
  readonly memoryMegabytes?: number;
  readonly sheet?: string;
}

/** Makes a profile whose services stand in one category each, so that a tile opens its service at once. */
export function makeTestProfile(content: TestProfileContent): TestProfile {
  const folder = join(mkdtempSync(join(tmpdir(), 'borne-profile-')), 'test');
  mkdirSync(folder);
  for (const language of ['fr', 'ar'])
    writeFileSync(join(folder, `charter.${language}.md`), charters[language] ?? '');
  const file = join(folder, 'profile.yaml');
  const write = (next: TestProfileContent): void => writeFileSync(file, stringify(profileOf(next)));
  write(content);
  return { folder, file, write };
}

const charters: Readonly<Record<string, string>> = {
  fr: '- [broom] Nous effaçons vos traces.\n- [clock] Votre temps est affiché.\n---\nLe texte entier.\n',
  ar: '- [broom] نمحو آثاركم.\n- [clock] وقتكم معروض.\n---\nالنص الكامل.\n',
};

function profileOf({ name, session, services, sharedHosts }: TestProfileContent): object {
  return {
    formatVersion: 1,
    association: { name: name ?? 'Association' },
    languages: ['fr', 'ar'],
    charter: { fr: 'charter.fr.md', ar: 'charter.ar.md' },
    ...(session === undefined ? {} : { session }),
    ...(sharedHosts === undefined ? {} : { sharedHosts: { allow: sharedHosts } }),
    categories: services.map(({ title, ...service }) => ({
      id: `tile-${service.id}`,
      title: title ?? service.id,
      icon: 'star',
      services: [{ ...service, title: title ?? service.id, icon: 'star' }],
    })),
  };
}
