import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { curtainContract, visitorContract } from '../../app/ipc/shell-contract.ts';
import { ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import type { Profile } from '../../app/profile/profile.ts';
import { ProfileView, profileViewOf } from '../../app/profile/profile-view.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { gatherProfile } from '../../main/profile/gather-profile.ts';
import { locateProfile, profilesIn } from '../../main/profile/locate-profile.ts';

/**
 * What could carry a person's words across a boundary: a text without a form, a number without bounds, a list or
 * an object without limits, anything at all. Found in the JSON Schema of a contract, so in what it really accepts.
 */
function roomForText(schema: unknown, place = 'message'): readonly string[] {
  if (typeof schema !== 'object' || schema === null || Object.keys(schema).length === 0)
    return [`${place}: anything`];
  const facts = new Map<string, unknown>(Object.entries(schema));
  for (const [key, choices] of facts) {
    if ((key !== 'anyOf' && key !== 'oneOf') || !Array.isArray(choices)) continue;
    return choices.flatMap((choice, index) => roomForText(choice, `${place}|${index}`));
  }
  if (facts.has('const') || facts.has('enum')) return [];
  switch (facts.get('type')) {
    case 'boolean':
    case 'null':
      return [];
    case 'string':
      return isForm(facts) ? [] : [`${place}: text`];
    case 'number':
    case 'integer':
      return facts.has('minimum') && facts.has('maximum') ? [] : [`${place}: number`];
    case 'object':
      return roomInObject(facts, place);
    default:
      return [`${place}: ${String(facts.get('type'))}`];
  }
}

function roomInObject(facts: ReadonlyMap<string, unknown>, place: string): readonly string[] {
  const properties = facts.get('properties');
  const open = facts.get('additionalProperties') === false ? [] : [`${place}: any key`];
  const inside = typeof properties === 'object' && properties !== null ? Object.entries(properties) : [];
  return [...open, ...inside.flatMap(([key, inner]) => roomForText(inner, `${place}.${key}`))];
}

/** What a visitor could have typed. */
const texts = ['Marie', 'marie dupont', 'a@b.test', 'https://caf.test/', '06 12 34', 'né', 'a\nb', ''];

/** A form that a sentence, a name in capitals, an address or a number with spaces does not have. */
function isForm(facts: ReadonlyMap<string, unknown>): boolean {
  const pattern = facts.get('pattern');
  const longest = facts.get('maxLength');
  if (typeof pattern !== 'string' || typeof longest !== 'number' || longest > 40) return false;
  return texts.every((word) => !new RegExp(pattern, 'u').test(word));
}

describe('the line from a session to its warden', () => {
  it('has room for nothing a visitor could have typed, read or opened, but for a site they ask the team for', () => {
    const found = roomForText(z.toJSONSchema(ToWarden, { io: 'input' }));
    expect(found.map((place) => place.replace(/^message\|\d+/, ''))).toEqual(['.site: text']);
  });

  it.each([
    ...texts,
    'www.caf.fr',
    'caf.fr/compte',
    'caf.fr:8443',
    'marie.caf.fr',
    '192.168.1.1',
    'imprimante',
  ])('carries no site that is none: %j', (site) => {
    expect(ToWarden.safeParse({ kind: 'siteAsked', site }).success).toBe(false);
    expect(ToWarden.safeParse({ kind: 'siteAsked', site: 'caf.fr' }).success).toBe(true);
  });

  it('would be found out otherwise', () => {
    const schema = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), text: z.string() }),
      z.strictObject({ kind: z.literal('b'), text: z.string().max(10) }),
      z.strictObject({ kind: z.literal('c'), text: z.string().regex(/^.*$/).max(10) }),
      z.strictObject({
        kind: z.literal('d'),
        text: z
          .string()
          .regex(/[a-z]+/)
          .max(10),
      }),
      z.strictObject({ kind: z.literal('e'), many: z.array(z.enum(['x'])) }),
      z.strictObject({ kind: z.literal('f'), size: z.number() }),
      z.strictObject({ kind: z.literal('g'), inner: z.object({}) }),
      z.strictObject({ kind: z.literal('h'), inner: z.looseObject({}) }),
      z.strictObject({ kind: z.literal('i'), other: z.unknown() }),
      z.strictObject({ kind: z.literal('j'), table: z.record(z.string(), z.boolean()) }),
      z.strictObject({ kind: z.literal('k'), either: z.union([z.boolean(), z.string()]) }),
    ]);
    const found = roomForText(z.toJSONSchema(schema, { io: 'input' }));
    expect(found.map((place) => place.replace(/^message\|\d+/, ''))).toEqual([
      '.text: text',
      '.text: text',
      '.text: text',
      '.text: text',
      '.many: array',
      '.size: number',
      '.inner: any key',
      '.inner: any key',
      '.other: anything',
      '.table: any key',
      '.either: boolean,string',
    ]);
  });
});

describe('the line from the curtain to its warden', () => {
  it('carries no payload at all', () => {
    const requests = Object.values(curtainContract).flatMap((one) =>
      one.type === 'call' ? [one.request] : [],
    );
    expect(requests.length).toBeGreaterThan(0);
    for (const request of requests) expect(request).toBeInstanceOf(z.ZodVoid);
  });
});

const shipped = join(import.meta.dirname, '../../kiosk-profiles');
const names = await profilesIn(shipped);

describe('a profile on its way to a session process', () => {
  it.each(names)('(%s) arrives as it was read', async (name) => {
    const profile = await load(name);
    expect(crossing(profile)).toMatchObject({ success: true, data: { profile } });
  });

  it.each(names)('(%s) is drawn from what may cross to the screens', async (name) => {
    const profile = await load(name);
    const view = profileViewOf(profile, (path) => `borne://picture/${path}`);
    expect(ProfileView.safeParse(view)).toEqual({ success: true, data: view });
    const { reply } = visitorContract.scene;
    expect(reply.shape.profile).toBe(ProfileView);
  });

  it.each([['a'.repeat(255)], ['Médiathèque de l’Été'], ['']])(
    'may come from a folder of any name a disk allows (%j)',
    async (name) => {
      const profile = { ...(await load('gironde')), name };
      expect(crossing(profile)).toMatchObject({ success: true });
    },
  );

  it('is refused when anything in it is not what the reader lets through', async () => {
    const profile = await load('gironde');
    const [category] = profile.categories;
    expect(crossing({ ...profile, more: true }).success).toBe(false);
    expect(crossing({ ...profile, languages: ['xx'] }).success).toBe(false);
    expect(crossing({ ...profile, categories: [{ ...category, run: 'xterm' }] }).success).toBe(false);
  });
});

it('may say when the session before was sealed, to the minute and no more', () => {
  const order = { kind: 'show', afterLoss: false };
  expect(ToSession.safeParse({ ...order, sealedAt: '14:32' })).toMatchObject({ success: true });
  for (const sealedAt of ['14:32:07', '2026-11-23T14:32', 'Marie Dupont', 1432, null]) {
    expect(ToSession.safeParse({ ...order, sealedAt }).success).toBe(false);
  }
});

/** What arrives in the other process, after the trip as JSON. */
function crossing(profile: object): z.ZodSafeParseResult<ToSession> {
  const message = {
    kind: 'configure',
    profile,
    profileFolder: '/srv/profile',
    kiosk: true,
    display: 1,
  };
  return ToSession.safeParse(JSON.parse(JSON.stringify(message)));
}

async function load(name: string): Promise<Profile> {
  const location = await locateProfile(name, { shipped, base: shipped });
  if (location.kind === 'notFound') throw new Error(`${name} does not come with Borne`);
  const verdict = readProfile((await gatherProfile(location)).folder);
  if (verdict.kind === 'problems') throw new Error(`${name} has problems`);
  return verdict.profile;
}
