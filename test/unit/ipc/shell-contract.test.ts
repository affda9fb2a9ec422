import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { channelName, curtainChannels, visitorChannels } from '../../../app/ipc/channels.ts';
import type { Contract } from '../../../app/ipc/define.ts';
import { curtainContract, visitorContract } from '../../../app/ipc/shell-contract.ts';
import { languageIds } from '../../../app/language/language.ts';
import { contrasts, soundLevels, textSizes } from '../../../app/session/comfort.ts';
import { damaged } from './support/damaged.ts';

const contracts: readonly (readonly [string, Contract, Readonly<Record<string, string>>])[] = [
  ['visitor', visitorContract, visitorChannels],
  ['curtain', curtainContract, curtainChannels],
];

describe.each(contracts)('the %s contract', (surface, contract, channels) => {
  it('has the names and directions that its preload offers', () => {
    const directions = Object.entries(contract).map(([name, { type }]) => [name, type]);
    expect(Object.fromEntries(directions)).toEqual(channels);
  });

  it('lets no other surface call or listen', () => {
    for (const definition of Object.values(contract)) {
      expect(definition.type === 'call' ? definition.from : definition.to).toEqual([surface]);
    }
  });

  it('travels on channels of our own, one for each name', () => {
    const names = Object.keys(contract).map(channelName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^borne:[a-zA-Z]+$/);
  });
});

const requestOf = (name: 'scene' | 'act' | 'placeGuest' | 'painted' | 'quit'): z.ZodType =>
  visitorContract[name].request;

describe('a call without a payload', () => {
  const calls = [
    ['scene', requestOf('scene')],
    ['painted', requestOf('painted')],
    ['quit', requestOf('quit')],
    ['curtain', curtainContract.curtain.request],
    ['quit of the curtain', curtainContract.quit.request],
    ['touched', curtainContract.touched.request],
    ['callSomeone', curtainContract.callSomeone.request],
  ] as const;

  it.each(calls)('(%s) takes nothing', (_name, schema) => {
    expect(schema.safeParse(undefined).success).toBe(true);
  });

  it.each(calls)('(%s) refuses whatever else is sent', (_name, schema) => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        fc.pre(payload !== undefined);
        expect(schema.safeParse(payload).success).toBe(false);
      }),
    );
  });
});

const arbitraryRectangle = fc.record({
  x: fc.integer({ min: 0, max: 20_000 }),
  y: fc.double({ min: 0, max: 20_000, noNaN: true }),
  width: fc.integer({ min: 0, max: 20_000 }),
  height: fc.integer({ min: 0, max: 20_000 }),
});

describe('the place of a web page', () => {
  const schema = requestOf('placeGuest');

  it('is a rectangle, or nowhere', () => {
    expect(schema.safeParse(null).success).toBe(true);
    fc.assert(
      fc.property(arbitraryRectangle, (place) => {
        expect(schema.safeParse(place).success).toBe(true);
      }),
    );
  });

  it.each([
    [{ x: -1, y: 0, width: 1, height: 1 }],
    [{ x: 0, y: 0, width: 20_001, height: 1 }],
    [{ x: Number.NaN, y: 0, width: 1, height: 1 }],
    [{ x: 0, y: 0, width: 1, height: Number.POSITIVE_INFINITY }],
    [{ x: '0', y: 0, width: 1, height: 1 }],
    [[0, 0, 1, 1]],
    [undefined],
  ])('is never %o', (place) => {
    expect(schema.safeParse(place).success).toBe(false);
  });

  it('is refused as soon as a part is missing, foreign or of another kind', () => {
    fc.assert(
      fc.property(damaged(arbitraryRectangle), (place) => {
        expect(schema.safeParse(place).success).toBe(false);
      }),
    );
  });
});

const plainActions = [
  'begin',
  'acceptCharter',
  'startOver',
  'goHome',
  'openPractice',
  'leavePage',
  'leaveBlockedPage',
  'tryAgain',
  'pageBack',
  'pageForward',
  'pageReload',
  'pageStart',
  'closePanel',
  'stay',
  'takeOver',
  'end',
];

/** Each thing a visitor can do. */
const arbitraryAction: fc.Arbitrary<object> = fc.oneof(
  fc.constantFrom(...plainActions).map((kind) => ({ kind })),
  fc.constantFrom(...languageIds).map((language) => ({ kind: 'chooseLanguage', language })),
  fc.constantFrom('short', 'full', 'refused', 'unclear').map((view) => ({ kind: 'showCharter', view })),
  fc.string({ maxLength: 40 }).map((category) => ({ kind: 'openCategory', category })),
  fc.string({ maxLength: 40 }).map((service) => ({ kind: 'openService', service })),
  fc
    .constantFrom('language', 'sound', 'textSize', 'calling', 'confirmEnd')
    .map((panel) => ({ kind: 'openPanel', panel })),
  fc.constantFrom(...soundLevels).map((sound) => ({ kind: 'setSound', sound })),
  fc.constantFrom(...textSizes).map((textSize) => ({ kind: 'setTextSize', textSize })),
  fc.constantFrom(...contrasts).map((contrast) => ({ kind: 'setContrast', contrast })),
  fc.boolean().map((listening) => ({ kind: 'setListening', listening })),
  fc.boolean().map((steady) => ({ kind: 'setSteady', steady })),
  fc.constantFrom(...languageIds).map((language) => ({ kind: 'setHearing', language })),
  fc.boolean().map((together) => ({ kind: 'setTogether', together })),
  fc.boolean().map((open) => ({ kind: 'setKeyboard', open })),
);

describe('an action of a visitor', () => {
  const schema = requestOf('act');

  it('is one of the list', () => {
    fc.assert(
      fc.property(arbitraryAction, (action) => {
        expect(schema.safeParse(action)).toEqual({ success: true, data: action });
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (payload) => {
        expect(schema.safeParse(payload).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is refused as soon as a part is missing, foreign or of another kind', () => {
    fc.assert(
      fc.property(damaged(arbitraryAction), (action) => {
        expect(schema.safeParse(action).success).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    // What only the session itself, its pages or its warden may say.
    { kind: 'ticked' },
    { kind: 'touched' },
    { kind: 'endOrdered', reason: 'staffEnded' },
    { kind: 'pageShown' },
    { kind: 'pageBlocked', host: 'evil.test' },
    { kind: 'ledToService', service: 'caf' },
    // Long enough to be a text.
    { kind: 'openService', service: 'x'.repeat(41) },
    { kind: 'chooseLanguage', language: 'FR' },
    { kind: '__proto__' },
    { kind: 'openPanel', panel: 'constructor' },
  ])('is refused: %o', (action) => {
    expect(schema.safeParse(action).success).toBe(false);
  });
});
