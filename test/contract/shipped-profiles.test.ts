import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type LanguageId, languages as languageFacts, languageIds } from '../../app/language/language.ts';
import { describeLine } from '../../app/profile/describe-problem.ts';
import type { Profile } from '../../app/profile/profile.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { ProfileFile, type Service } from '../../app/profile/schema.ts';
import { compilePolicies } from '../../app/profile/service-policy.ts';
import { decideDocument } from '../../app/url-policy/gate.ts';
import type { Policy } from '../../app/url-policy/policy.ts';
import { gatherProfile } from '../../main/profile/gather-profile.ts';
import { locateProfile } from '../../main/profile/locate-profile.ts';

const folder = join(import.meta.dirname, '..', '..', 'kiosk-profiles');
const realNames = ['emploi', 'gironde', 'hebergement', 'mediatheque'] as const;
const names = ['demonstration', ...realNames] as const;

async function read(name: string) {
  const location = await locateProfile(name, { shipped: folder, base: folder });
  if (location.kind === 'notFound') throw new Error(describeLine(location.problem, 'fr'));
  return readProfile((await gatherProfile(location)).folder);
}

const profiles = new Map<string, Profile>();

beforeAll(async () => {
  for (const name of names) {
    const verdict = await read(name);
    if (verdict.kind === 'profile') profiles.set(name, verdict.profile);
  }
});

/** The profile of this name; the first test says why one is missing. */
function shipped(name: string): Profile {
  const profile = profiles.get(name);
  if (profile === undefined) throw new Error(`${name} is no usable profile`);
  return profile;
}

function servicesOf(profile: Profile): Service[] {
  return profile.categories.flatMap(({ services }) => services);
}

describe.each(names)('%s', (name) => {
  test('has neither an error nor a line that calls for advice', async () => {
    const verdict = await read(name);
    const problems = verdict.kind === 'profile' ? verdict.advice : verdict.problems;
    expect(problems.map((problem) => describeLine(problem, 'fr'))).toEqual([]);
    expect(verdict.kind).toBe('profile');
  });

  test('speaks the five languages every profile speaks, the demonstration all there are', () => {
    const spokenEverywhere = ['fr', 'en', 'es', 'ar', 'falc'];
    expect(shipped(name).languages).toEqual(name === 'demonstration' ? [...languageIds] : spokenEverywhere);
  });

  test('shows at most eight tiles a page', () => {
    const { categories } = shipped(name);
    expect(Math.max(categories.length, ...categories.map(({ services }) => services.length))).toBeLessThan(9);
  });

  test('never shows the same picture twice on a page: some visitors know a tile by it alone', () => {
    const { categories } = shipped(name);
    const pages = [
      categories.map(({ icon }) => icon),
      ...categories.map(({ services }) => services.map(({ icon }) => icon)),
    ];
    const twice = pages.flatMap((icons) => {
      const pictures = icons.map((icon) => JSON.stringify(icon));
      return pictures.filter((picture, index) => pictures.indexOf(picture) !== index);
    });
    expect(twice).toEqual([]);
  });

  test('says a few words under every tile', () => {
    const tiles = shipped(name).categories.flatMap((category) => [category, ...category.services]);
    expect(tiles.filter(({ subtitle }) => subtitle === undefined).map(({ id }) => id)).toEqual([]);
    const long = tiles.flatMap(({ id, title, subtitle = '' }) =>
      [title, subtitle]
        .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
        .filter((text) => text.length > 42)
        .map((text) => `${id}: ${text}`),
    );
    expect(long).toEqual([]);
  });

  test('has a charter in each of its languages that tells its own durations', () => {
    const { charter, session, languages } = shipped(name);
    for (const language of languages) {
      const { sentences = [], fullText = [] } = charter[language] ?? {};
      expect(sentences).toHaveLength(5);
      expect(sentences.map(({ icon }) => icon)).toEqual(
        expect.arrayContaining(['broom', 'clock', 'raised-hand']),
      );
      expect(numbersIn(sentences.map(({ text }) => text).join(' '))).toEqual([session.maximumMinutes]);
      expect(numbersIn(fullText.join(' '))).toEqual(
        expect.arrayContaining([session.maximumMinutes, session.idleMinutes, session.warningSeconds]),
      );
      expect(fullText.filter((paragraph) => paragraph.startsWith('# '))).toHaveLength(7);
    }
  });

  test('writes each language in its own script', () => {
    const { charter } = shipped(name);
    const share = (language: LanguageId) => {
      const { sentences = [], fullText = [] } = charter[language] ?? {};
      const written = [...sentences.map(({ text }) => text), ...fullText].join('');
      const letters = written.match(/\p{L}/gu) ?? [];
      const own = new RegExp(`\\p{Script=${languageFacts[language].script}}`, 'u');
      return letters.filter((letter) => own.test(letter)).length / letters.length;
    };
    for (const language of shipped(name).languages)
      expect([language, share(language) > 0.9]).toEqual([language, true]);
  });

  test('tells its charter to nobody else: no place has the text of another', () => {
    for (const language of shipped(name).languages) {
      const own = shipped(name).charter[language];
      const same = names.filter(
        (other) => JSON.stringify(shipped(other).charter[language]) === JSON.stringify(own),
      );
      expect(same).toEqual([name]);
    }
  });

  test('keeps closed what nobody meant to open, from every service', () => {
    const opened = [...compilePolicies(shipped(name))].flatMap(([id, policy]) =>
      closedEverywhere.filter((address) => opens(policy, address)).map((address) => `${id} → ${address}`),
    );
    expect(opened).toEqual([]);
  });
});

function opens(policy: Policy, address: string): boolean {
  return decideDocument(policy, { address, frame: 'main' }).verdict === 'allow';
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** The web at large, portals around the mail boxes, and addresses that only look like allowed ones. */
const closedEverywhere = [
  'https://www.google.com/',
  'https://www.google.com/search?q=caf',
  'https://www.google.com/maps/',
  'https://drive.google.com/',
  'https://myaccount.google.com/',
  'https://www.youtube.com/',
  'https://www.facebook.com/',
  'https://www.bing.com/search?q=caf',
  'https://duckduckgo.com/',
  'https://www.orange.fr/portail',
  'https://www.sfr.fr/boutique',
  'https://perso.free.fr/',
  'https://quelquun.free.fr/',
  'https://www.yahoo.com/',
  'https://www.msn.com/fr-fr',
  'https://www.microsoft.com/',
  'https://onedrive.live.com/',
  'https://web.archive.org/web/2026/https://www.caf.fr/',
  'https://translate.google.com/',
  'https://caf.fr.evil.example/',
  'https://caf.fr@evil.example/',
  'https://evilcaf.fr/',
  'https://www.example.gouv.fr/',
  'https://europa.eu/',
  'http://interdit.example/',
  'http://192.168.1.1/',
  'http://localhost/',
  'ftp://caf.fr/',
  'file:///etc/passwd',
];

describe('the real profiles together', () => {
  test('say the same of the same service', () => {
    const seen = new Map<string, string>();
    const differing = realNames.flatMap((name) =>
      servicesOf(shipped(name)).flatMap((service) => {
        const facts = JSON.stringify(service);
        const first = seen.get(service.id) ?? facts;
        seen.set(service.id, first);
        return first === facts ? [] : [`${name}: ${service.id}`];
      }),
    );
    expect(differing).toEqual([]);
    expect(seen.size).toBeGreaterThan(70);
  });

  test('share the hosts of every sign-in and every question for robots', () => {
    const [first, ...others] = realNames.map((name) => shipped(name).sharedHosts);
    for (const other of others) expect(other).toEqual(first);
  });

  test('send nobody to a site without encryption', () => {
    const plain = realNames.flatMap((name) =>
      servicesOf(shipped(name)).filter(({ start }) => !start.startsWith('https:')),
    );
    expect(plain.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['FranceConnect', 'https://app.franceconnect.gouv.fr/api/v1/authorize?scope=openid'],
    ['FranceConnect, version 2', 'https://oidc.franceconnect.gouv.fr/api/v2/authorize?scope=openid'],
    ['FranceConnect+', 'https://auth.franceconnect.gouv.fr/api/v2/authorize?scope=openid'],
    ['the tax office', 'https://cfspart-idp.impots.gouv.fr/oauth2/authorize?client_id=fc'],
    ['Ameli', 'https://fc.assure.ameli.fr/FRCO-app/login'],
    ['La Poste', 'https://authent.lidentitenumerique.laposte.fr/'],
    ['MSA', 'https://idp.msa.fr/'],
    ['France Identité', 'https://idp.france-identite.gouv.fr/'],
    ['TrustMe', 'https://oidc.a3bc.io/'],
    ['Aidants Connect', 'https://aidantsconnect.beta.gouv.fr/accounts/login/'],
    ['reCAPTCHA', 'https://www.google.com/recaptcha/api2/anchor?k=1'],
    ['hCaptcha', 'https://newassets.hcaptcha.com/captcha/v1/0/static/hcaptcha.html'],
    ['Turnstile', 'https://challenges.cloudflare.com/cdn-cgi/challenge-platform/h/b/turnstile/'],
    ['DataDome', 'https://geo.captcha-delivery.com/captcha/?initialCid=1'],
  ])('open %s from every service', (_, address) => {
    const closed = realNames.flatMap((name) =>
      [...compilePolicies(shipped(name))]
        .filter(([, policy]) => !opens(policy, address))
        .map(([id]) => `${name}: ${id}`),
    );
    expect(closed).toEqual([]);
  });

  /** Addresses met in public code and documentation of these services on the way from first page to account. */
  test.each([
    ['caf', 'https://connect.caf.fr/connexionappli/dist/#/login'],
    ['caf', 'https://wwwd.caf.fr/wps/myportal/caffr/moncompte/'],
    ['impots', 'https://cfspart.impots.gouv.fr/enp/'],
    ['ameli', 'https://assure.ameli.fr/PortailAS/appmanager/PortailAS/assure'],
    ['service-public', 'https://psl.service-public.fr/mademarche/JeChangeDeCoordonnees/demarche'],
    ['anef', 'https://sso.anef.dgef.interieur.gouv.fr/auth/realms/anef-usagers/protocol/openid-connect/auth'],
    ['rdv-prefecture', 'https://www.rdv-prefecture.interieur.gouv.fr/rdvpref/reservation/demarche/4566/cgu/'],
    ['prefecture', 'https://demarche.numerique.gouv.fr/commencer/exemple'],
    ['france-titres', 'https://permisdeconduire.ants.gouv.fr/'],
    ['france-travail', 'https://authentification-candidat.francetravail.fr/connexion/XUI/?realm=/individu'],
    ['france-travail', 'https://authentification-candidat.pole-emploi.fr/connexion/XUI/'],
    ['la-bonne-boite', 'https://authentification-candidat.francetravail.fr/connexion/oauth2/authorize'],
    ['europass', 'https://europa.eu/europass/eportfolio/screen/cv-editor?lang=fr'],
    ['europass', 'https://ecas.ec.europa.eu/cas/login'],
    ['action-logement', 'https://www.al-in.fr/#/connexion-demandeur'],
    ['gmail', 'https://accounts.google.com/v3/signin/identifier?service=mail'],
    ['gmail', 'https://accounts.youtube.com/accounts/SetSID?ssdc=1'],
    ['gmail', 'https://www.google.com/url?q=https://www.caf.fr/&source=gmail'],
    ['gmail', 'https://mail-attachment.googleusercontent.com/attachment/u/0/?ui=2'],
    ['outlook', 'https://login.live.com/login.srf?wa=wsignin1.0'],
    ['outlook', 'https://attachment.outlook.live.net/owa/service.svc/s/GetFileAttachment'],
    ['outlook', 'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.caf.fr'],
    ['orange', 'https://login.orange.fr/?service=mail'],
    ['sfr', 'https://www.sfr.fr/cas/login?service=webmail'],
    ['free', 'https://zimbra.free.fr/zimbra/mail'],
    ['yahoo', 'https://login.yahoo.com/'],
    ['yahoo', 'https://guce.yahoo.com/consent?gcrumb=1'],
    ['laposte-net', 'https://compte.laposte.net/login.do'],
    ['digiposte', 'https://secure.digiposte.fr/identification-plus'],
    ['sncf-connect', 'https://auth.monidentifiant.sncf/u/login/identifier?state=1'],
  ])('let %s go all the way to %s', (id, address) => {
    const policy = compilePolicies(shipped('gironde')).get(id);
    expect(policy !== undefined && opens(policy, address)).toBe(true);
  });

  test.each([
    'www.caf.fr',
    'www.ameli.fr',
    'www.impots.gouv.fr',
    'www.service-public.gouv.fr',
    'www.francetravail.fr',
    'www.laposte.fr',
    'www.monespacesante.fr',
    'administration-etrangers-en-france.interieur.gouv.fr',
    'www.gironde.gouv.fr',
    'mdphenligne.cnsa.fr',
    'www.actionlogement.fr',
    'www.mesdroitssociaux.gouv.fr',
    'soliguide.fr',
    'www.reconnect.fr',
    'secure.digiposte.fr',
    'aidantsconnect.beta.gouv.fr',
    'app.pix.fr',
    'www.infotbm.com',
    'numeriquesolidaire.fr',
    'app.tinkiet.fr',
  ])('give Gironde %s', (host) => {
    expect(servicesOf(shipped('gironde')).map(({ start }) => new URL(start).hostname)).toContain(host);
  });
});

describe('the demonstration', () => {
  test('is the only one that says so, and every one of its sites is there', () => {
    expect(names.filter((name) => shipped(name).demonstration)).toEqual(['demonstration']);
    for (const { start } of servicesOf(shipped('demonstration'))) {
      expect(start).toMatch(/^http:\/\/[a-z]+\.borne\.example\//);
      expect(existsSync(join(folder, 'demonstration', 'sites', new URL(start).hostname, 'index.html'))).toBe(
        true,
      );
    }
  });

  test('tries both kinds of containment', () => {
    const kinds = new Set(servicesOf(shipped('demonstration')).map(({ containment }) => containment));
    expect(kinds).toEqual(new Set(['pages', 'strict']));
  });
});

describe('the guide for associations', () => {
  const guide = readFileSync(join(folder, 'README.md'), 'utf8');

  /** The first block of code of this kind. */
  function block(kind: string, containing: string): string {
    const blocks = [...guide.matchAll(/```(\w*)\n([\s\S]*?)```/g)];
    const found = blocks.find(([, language, text = '']) => language === kind && text.includes(containing));
    if (found?.[2] === undefined) throw new Error(`no ${kind} block with ${containing}`);
    return found[2];
  }

  test('shows a profile and a charter that work as they stand', () => {
    const charter = { kind: 'text', text: block('', '- [broom]') } as const;
    const verdict = readProfile({
      name: 'guide',
      file: 'README.md',
      profile: { kind: 'text', text: block('yaml', 'formatVersion') },
      files: [],
      texts: new Map([
        ['charter.fr.md', charter],
        ['charter.ar.md', charter],
      ]),
      sheets: new Map(),
      recordings: new Map(),
      knownSheets: [],
      pictures: new Map(),
    });
    const problems = verdict.kind === 'profile' ? verdict.advice : verdict.problems;
    expect(problems.map((problem) => describeLine(problem, 'fr'))).toEqual([]);
  });

  test('tells of every key a profile may have', () => {
    const keys = new Set<string>();
    const walk = (value: unknown): void => {
      if (Array.isArray(value)) for (const item of value) walk(item);
      else if (typeof value === 'object' && value !== null) {
        if ('properties' in value && typeof value.properties === 'object' && value.properties !== null) {
          for (const key of Object.keys(value.properties)) keys.add(key);
        }
        for (const child of Object.values(value)) walk(child);
      }
    };
    walk(z.toJSONSchema(ProfileFile, { io: 'input' }));
    for (const language of languageIds) keys.delete(language);
    expect(keys.size).toBeGreaterThan(25);
    // What stands in an example only is not explained.
    const explained = guide.replaceAll(/```[\s\S]*?```/g, '');
    const untold = [...keys].filter(
      (key) => !explained.includes(`\`${key}\``) && !explained.includes(`{ ${key}: `),
    );
    expect(untold).toEqual([]);
  });

  test('tells the bounds and the defaults of the schema', () => {
    const { session, journal } = ProfileFile.shape;
    const told = guide.replaceAll('\u00a0', ' ');
    expect(session.parse({})).toEqual({
      idleMinutes: 5,
      warningSeconds: 60,
      maximumMinutes: 60,
      extensionMinutes: 10,
      extensions: 2,
      hiddenMinutes: 10,
      restartComputer: false,
    });
    expect(told).toContain('0.1 à 60, sinon 5');
    expect(told).toContain('5 à 300, sinon 60');
    expect(told).toContain('0.5 à 480, sinon 60');
    expect(journal.parse({})).toEqual({ keepDays: 365 });
    for (const [bound, good, bad] of [
      ['idleMinutes', 0.1, 0.05],
      ['idleMinutes', 60, 61],
      ['warningSeconds', 5, 4],
      ['warningSeconds', 300, 301],
      ['maximumMinutes', 0.5, 0.4],
      ['maximumMinutes', 480, 481],
    ] as const) {
      expect(session.safeParse({ [bound]: good }).success).toBe(true);
      expect(session.safeParse({ [bound]: bad }).success).toBe(false);
    }
  });
});
