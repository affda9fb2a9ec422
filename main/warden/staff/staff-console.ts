import { randomUUID } from 'node:crypto';
import { figuresOf, firstDayOf } from '../../../app/figures/figures.ts';
import type {
  AskedFor,
  PeopleChange,
  PinChoice,
  StaffPerson,
  StaffServer,
  StaffView,
  Unlocked,
} from '../../../app/ipc/staff-contract.ts';
import { localDayOf } from '../../../app/journal/local-time.ts';
import type { LanguageId } from '../../../app/language/language.ts';
import { type AccessEvent, lockedAccess, stepAccess, waitOf } from '../../../app/staff/access.ts';
import { type LanguageSummary, withReview } from '../../../app/staff/language-review.ts';
import { pinProblem } from '../../../app/staff/pin.ts';
import {
  addMember,
  removeMember,
  type StaffChange,
  type StaffMember,
  withPin,
} from '../../../app/staff/staff-member.ts';
import type { TerminalSummary } from '../../../app/staff/terminal-summary.ts';
import type { SiteName } from '../../../app/url-policy/site-name.ts';
import type { JournalKeeper } from '../journal/keep-journal.ts';
import { firstManagerFile, forgetFirstPin, takeFirstManager } from './first-manager.ts';
import { hashPin, isPin, randomPin } from './pin-hash.ts';
import { openReviewStore } from './review-store.ts';
import { openStaffStore } from './staff-store.ts';
import { createStaffWindow } from './staff-window.ts';

/** What the console can do to the terminal around it. */
export interface StaffOrders {
  readonly endSession: () => void;
  readonly giveTime: (minutes: number) => void;
  readonly setNobodyWaits: (nobodyWaits: boolean) => void;
  readonly letThrough: (site: SiteName) => void;
}

/** The association's own side of a terminal, behind a PIN; see app/staff/. */
export interface StaffConsole {
  /** Somebody made the gesture, or pressed the keys. */
  open(): void;
  /** Something of the terminal may have changed. */
  redraw(): void;
  stayAbove(): void;
  close(): void;
}

interface OfferedLanguage {
  readonly language: LanguageId;
  readonly recorded: number;
}

interface StaffConsoleOptions {
  readonly dataDirectory: string;
  readonly kiosk: boolean;
  readonly display: number;
  readonly language: 'fr' | 'en';
  readonly journal: JournalKeeper;
  readonly summary: () => TerminalSummary;
  readonly orders: StaffOrders;
  /** Languages of the profile, and how many phrases were recorded in each. */
  readonly languages: () => readonly OfferedLanguage[];
  /** What the services of the profile are called, by id. */
  readonly serviceTitles: () => Readonly<Record<string, string>>;
  readonly onProblem: (sentence: string) => void;
}

/** Milliseconds between two looks at the clock. */
const lookEvery = 1_000;

/** Milliseconds after which a window that nobody uses goes away: whoever tried the gesture sees the visitors' screen again. */
const closeAfter = 60_000;

export function openStaffConsole(options: StaffConsoleOptions): StaffConsole {
  const { dataDirectory, journal, orders } = options;
  const store = openStaffStore(dataDirectory);
  if (store.problem !== null) options.onProblem(store.problem);
  const reviews = openReviewStore(dataDirectory);
  const summaryOf = ({ language, recorded }: OfferedLanguage): LanguageSummary => {
    const { reader = null, listener = null } = reviews.reviews()[language] ?? {};
    return { language, recorded, reader, listener };
  };
  const clock = (): number => performance.now();
  let state = lockedAccess;
  /** One PIN is looked at after the other: tries at the same time would each come before the wait of the other. */
  let trying: Promise<unknown> = Promise.resolve();

  const happen = (event: AccessEvent): void => {
    const before = state.access;
    state = stepAccess(state, event, clock());
    if (state.access !== before) redraw();
  };
  const memberOf = (id: string): StaffMember | null => store.members().find((one) => one.id === id) ?? null;
  /** Who is in, with everything they may do. */
  const me = (): StaffMember | null => (state.access.kind === 'open' ? memberOf(state.access.member) : null);
  const mayManage = (): boolean => me()?.role === 'manager';
  /** What only somebody who is in may do. */
  const ifIn = (act: () => void): void => {
    if (me() !== null) act();
  };

  const view = (): StaffView => ({
    language: options.language,
    access: accessView(),
    terminal: me() === null ? null : options.summary(),
  });
  const accessView = (): StaffView['access'] => {
    const people = store.members().map(personOf);
    if (people.length === 0) return { kind: 'nobody', folder: dataDirectory, file: firstManagerFile };
    const { access } = state;
    const member = access.kind === 'locked' ? null : memberOf(access.member);
    if (member === null) return { kind: 'locked', people };
    return access.kind === 'choosingPin'
      ? { kind: 'choosingPin', me: personOf(member) }
      : { kind: 'open', me: personOf(member), people };
  };

  const inTurn = <Value>(action: () => Promise<Value>): Promise<Value> => {
    const turn = trying.then(action);
    trying = turn.catch(() => undefined);
    return turn;
  };

  async function unlock(id: string, pin: string): Promise<Unlocked> {
    const wait = (): Unlocked | null => {
      const left = waitOf(state, id, clock());
      return left === 0 ? null : { kind: 'wait', seconds: Math.min(60, Math.ceil(left / 1_000)) };
    };
    const before = wait();
    if (before !== null) return before;
    const member = memberOf(id);
    // Also for nobody: how long it takes must not tell who is somebody.
    const isRight = await isPin(pin, member?.pin ?? nobodysPin);
    if (member === null || !isRight) {
      happen({ kind: 'wrongPin', member: id });
      return wait() ?? { kind: 'wrong' };
    }
    happen({ kind: 'rightPin', member: id, mustChange: member.mustChangePin });
    return { kind: 'in' };
  }

  async function choosePin(pin: string): Promise<PinChoice> {
    const { access } = state;
    const member = access.kind === 'locked' ? null : memberOf(access.member);
    if (member === null) return { kind: 'refused', why: 'notKept' };
    const problem = pinProblem(pin);
    if (problem !== null) return { kind: 'refused', why: problem };
    if (await isPin(pin, member.pin)) return { kind: 'refused', why: 'sameAsBefore' };
    const change = withPin(store.members(), member.id, await hashPin(pin), false);
    if (change.kind === 'refused' || !store.save(change.members)) return { kind: 'refused', why: 'notKept' };
    forgetFirstPin(dataDirectory);
    happen({ kind: 'pinChosen' });
    return { kind: 'chosen' };
  }

  function keep(change: StaffChange, pin: string | null): PeopleChange {
    if (change.kind === 'refused') return change;
    if (!store.save(change.members)) return { kind: 'refused', why: 'notKept' };
    redraw();
    return { kind: 'changed', pin };
  }

  async function addPerson(name: string, role: StaffMember['role']): Promise<PeopleChange> {
    const pin = randomPin();
    const kept = await hashPin(pin);
    // Asked again: they may have been locked out while the PIN was made.
    if (!mayManage()) return { kind: 'refused', why: 'notAllowed' };
    return keep(
      addMember(store.members(), { id: randomUUID(), name, role, pin: kept, mustChangePin: true }),
      pin,
    );
  }

  async function renewPin(id: string): Promise<PeopleChange> {
    const pin = randomPin();
    const kept = await hashPin(pin);
    if (!mayManage()) return { kind: 'refused', why: 'notAllowed' };
    return keep(withPin(store.members(), id, kept, true), pin);
  }

  const server: StaffServer = {
    staff: view,
    unlock: ({ member, pin }) => inTurn(() => unlock(member, pin)),
    choosePin: (pin) => inTurn(() => choosePin(pin)),
    lock: () => happen({ kind: 'locked' }),
    leave: close,
    stillHere: () => happen({ kind: 'touched' }),
    endSession: () => ifIn(orders.endSession),
    giveTime: (minutes) => ifIn(() => orders.giveTime(minutes)),
    setNobodyWaits: (nobodyWaits) => ifIn(() => orders.setNobodyWaits(nobodyWaits)),
    letThrough: (site) => ifIn(() => orders.letThrough(site)),
    askedSites: () => (me() === null ? null : askedFor(journal)),
    figures(period) {
      if (me() === null) return null;
      const now = new Date();
      const sessions = journal.sessionTimes(firstDayOf(period, now));
      const counts = journal.counts();
      if (sessions.kind === 'failed' || counts.kind === 'failed') return null;
      return {
        figures: figuresOf(sessions.value, counts.value, period, now),
        services: options.serviceTitles(),
      };
    },
    addPerson: ({ name, role }) => inTurn(() => addPerson(name, role)),
    removePerson: (id) =>
      mayManage() ? keep(removeMember(store.members(), id), null) : { kind: 'refused', why: 'notAllowed' },
    renewPin: (id) => inTurn(() => renewPin(id)),
    languages: () => (mayManage() ? options.languages().map(summaryOf) : null),
    review({ language, kind, texts, isTicked }) {
      const manager = me();
      if (manager?.role !== 'manager') return false;
      const review = isTicked ? { by: manager.name, day: localDayOf(new Date()), texts } : null;
      return reviews.save(withReview(reviews.reviews(), language, kind, review));
    },
  };

  const window = createStaffWindow({
    kiosk: options.kiosk,
    display: options.display,
    server,
    onClosed: () => happen({ kind: 'locked' }),
  });

  function redraw(): void {
    window.draw(view());
  }

  function close(): void {
    happen({ kind: 'locked' });
    window.close();
  }

  const look = setInterval(() => {
    if (!window.isOpen()) return;
    happen({ kind: 'ticked' });
    if (state.access.kind === 'locked' && clock() - state.touchedAt >= closeAfter) close();
    else redraw();
  }, lookEvery);
  look.unref();

  return {
    open() {
      happen({ kind: 'touched' });
      void inTurn(() => takeFirstManager(dataDirectory, store)).then(() => {
        window.open();
        redraw();
      });
    },
    redraw,
    stayAbove: () => window.stayAbove(),
    close() {
      clearInterval(look);
      window.close();
    },
  };
}

function personOf({ id, name, role }: StaffMember): StaffPerson {
  return { id, name, role };
}

function askedFor(journal: JournalKeeper): AskedFor[] | null {
  const asked = journal.askedSites();
  if (asked.kind === 'failed') return null;
  const days = new Map<SiteName, string[]>();
  for (const { site, day } of asked.value) days.set(site, [...(days.get(site) ?? []), day]);
  return [...days].map(([site, found]) => ({ site, days: found }));
}

/** What a PIN is compared with where there is no such member. */
const nobodysPin = {
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
  hash: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=',
} as const;
