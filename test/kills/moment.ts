/** A moment at which something is killed, and what. */
export interface Kill {
  /** Counted from 1. */
  readonly number: number;
  readonly place: TerminalPlace;
  readonly phase: Phase;
  readonly victim: Victim;
  /** Milliseconds after the phase began. */
  readonly delay: number;
  /** Where both are killed: milliseconds between the two, the warden first when negative. */
  readonly gap: number;
  /** Waits until a spare session is there. Without it there is one or none, as it falls out. */
  readonly withSpare: boolean;
  /** Before a start: the terminal was ended politely, or its warden was killed while a session ran. */
  readonly before: 'quit' | 'lost';
}

export const victims = ['session', 'warden', 'both', 'spare'] as const;
export type Victim = (typeof victims)[number];

/** The life of a terminal, in its order. */
export const phases = [
  'starting',
  'welcome',
  'charter',
  'accepting',
  'in a session',
  'ending',
  'erasing',
  'next one starting',
] as const;
export type Phase = (typeof phases)[number];

/** Where sessions keep their files, and whether one is held ready. */
export const places = ['memory', 'disk', 'no spare'] as const;
export type TerminalPlace = (typeof places)[number];

/** Milliseconds within which a kill of each phase falls: about as long as the phase takes. */
const longest: Readonly<Record<Phase, number>> = {
  starting: 1_500,
  welcome: 2_500,
  charter: 1_500,
  accepting: 60,
  'in a session': 2_500,
  ending: 60,
  erasing: 80,
  'next one starting': 900,
};

/** Of ten kills six in memory, as most terminals are; the rest halves. */
const share: Readonly<Record<TerminalPlace, number>> = { memory: 0.6, disk: 0.2, 'no spare': 0.2 };

/**
 * The kills of a run, the same for the same seed. Pairs of phase and victim are dealt like cards, so that none is
 * missing where there are enough kills; the rest is chance. Kills of one terminal stand together.
 */
export function planOf(count: number, seed: number): readonly Kill[] {
  const chance = chanceOf(seed);
  let deck: readonly (readonly [Phase, Victim])[] = [];
  const deal = (): readonly [Phase, Victim] => {
    if (deck.length === 0) deck = shuffled(pairs, chance);
    const [card, ...rest] = deck;
    deck = rest;
    return card ?? ['in a session', 'session'];
  };
  return Array.from({ length: count }, (_, index): Kill => {
    const place = placeAt(index / count);
    const [phase, drawn] = deal();
    const victim = place === 'no spare' && drawn === 'spare' ? 'session' : drawn;
    return {
      number: index + 1,
      place,
      phase,
      victim,
      delay: Math.round(chance() * longest[phase]),
      gap: Math.round((chance() - 0.5) * 60),
      withSpare: place !== 'no spare' && (victim === 'spare' || chance() < 0.4),
      before: chance() < 0.5 ? 'quit' : 'lost',
    };
  });
}

/** Nobody can end a spare session before there is one: while the first one starts, and within a few frames. */
const pairs = phases.flatMap((phase) =>
  victims
    .filter((victim) => victim !== 'spare' || (phase !== 'starting' && phase !== 'accepting'))
    .map((victim) => [phase, victim] as const),
);

function placeAt(part: number): TerminalPlace {
  if (part < share.memory) return 'memory';
  return part < share.memory + share.disk ? 'disk' : 'no spare';
}

function shuffled<Card>(cards: readonly Card[], chance: () => number): readonly Card[] {
  return cards
    .map((card) => ({ card, place: chance() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ card }) => card);
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32, public domain). */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Each kind of problem must be found in one of them. */
export const weakenedKills: readonly Kill[] = (['warden', 'session'] as const).map((victim, index) => ({
  number: index + 1,
  place: 'memory',
  phase: 'in a session',
  victim,
  delay: 200,
  gap: 0,
  withSpare: false,
  before: 'quit',
}));
