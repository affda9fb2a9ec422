import { z } from 'zod';
import { Figures } from '../figures/figures.ts';
import { figurePeriods } from '../figures/periods.ts';
import { Language } from '../profile/schema.ts';
import { LanguageSummary } from '../staff/language-review.ts';
import { pinLength, pinProblems } from '../staff/pin.ts';
import { reviewKinds } from '../staff/review-kinds.ts';
import { StaffName, staffRefusals, staffRoles } from '../staff/staff-member.ts';
import { TerminalSummary } from '../staff/terminal-summary.ts';
import { SiteName } from '../url-policy/site-name.ts';
import type { BridgeOf, Contract, ServerOf } from './define.ts';
import { call, Nothing, notice } from './define.ts';

const Person = z.strictObject({ id: z.uuid(), name: z.string(), role: z.enum(staffRoles) });

const Access = z.discriminatedUnion('kind', [
  /** Nobody was named yet: an administrator of the PC does it, by a file of this name in this folder. */
  z.strictObject({ kind: z.literal('nobody'), folder: z.string(), file: z.string() }),
  z.strictObject({ kind: z.literal('locked'), people: z.array(Person) }),
  z.strictObject({ kind: z.literal('choosingPin'), me: Person }),
  z.strictObject({ kind: z.literal('open'), me: Person, people: z.array(Person) }),
]);

/** All the console draws that comes by itself. Nothing but names before somebody is in. */
export const StaffView = z.strictObject({
  language: z.enum(['fr', 'en']),
  access: Access,
  /** Null as long as nobody is in. */
  terminal: TerminalSummary.nullable(),
});
export type StaffView = z.infer<typeof StaffView>;
export type StaffPerson = z.infer<typeof Person>;

const Pin = z.string().max(pinLength.maximum * 2);

const Unlocked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('in') }),
  z.strictObject({ kind: z.literal('wrong') }),
  /** Whole seconds until another PIN is looked at. */
  z.strictObject({ kind: z.literal('wait'), seconds: z.int().min(1).max(60) }),
]);

const PinChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen') }),
  z.strictObject({ kind: z.literal('refused'), why: z.enum([...pinProblems, 'sameAsBefore', 'notKept']) }),
]);

/** `pin`: for once, to be told to its member. */
const PeopleChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('changed'), pin: z.string().nullable() }),
  z.strictObject({ kind: z.literal('refused'), why: z.enum([...staffRefusals, 'notAllowed', 'notKept']) }),
]);
export type Unlocked = z.infer<typeof Unlocked>;
export type PinChoice = z.infer<typeof PinChoice>;
export type PeopleChange = z.infer<typeof PeopleChange>;

/** A site that visitors asked for, and on which days; see app/journal/README.md for what a day means. */
const AskedFor = z.strictObject({ site: SiteName, days: z.array(z.string()) });
export type AskedFor = z.infer<typeof AskedFor>;

/** With the names of the services, by id: the journal knows ids only. */
const NamedFigures = z.strictObject({ figures: Figures, services: z.record(z.string(), z.string()) });
export type NamedFigures = z.infer<typeof NamedFigures>;

/** The boundary between the staff console and the warden. What somebody may not do is not done, whoever asks. */
export const staffContract = {
  staff: call({ from: ['staff'], request: Nothing, reply: StaffView }),
  unlock: call({ from: ['staff'], request: z.strictObject({ member: z.uuid(), pin: Pin }), reply: Unlocked }),
  choosePin: call({ from: ['staff'], request: Pin, reply: PinChoice }),
  lock: call({ from: ['staff'], request: Nothing, reply: Nothing }),
  /** Back to the visitors' screen, locked. */
  leave: call({ from: ['staff'], request: Nothing, reply: Nothing }),
  /** Somebody is there. */
  stillHere: call({ from: ['staff'], request: Nothing, reply: Nothing }),
  endSession: call({ from: ['staff'], request: Nothing, reply: Nothing }),
  giveTime: call({ from: ['staff'], request: z.literal([5, 10, 15, 30]), reply: Nothing }),
  setNobodyWaits: call({ from: ['staff'], request: z.boolean(), reply: Nothing }),
  /** Opens a site that the present visitor asked for, until their session ends. */
  letThrough: call({ from: ['staff'], request: SiteName, reply: Nothing }),
  askedSites: call({ from: ['staff'], request: Nothing, reply: z.array(AskedFor).nullable() }),
  /** Null where the journal cannot be read now. */
  figures: call({ from: ['staff'], request: z.enum(figurePeriods), reply: NamedFigures.nullable() }),
  addPerson: call({
    from: ['staff'],
    request: z.strictObject({ name: StaffName, role: z.enum(staffRoles) }),
    reply: PeopleChange,
  }),
  removePerson: call({ from: ['staff'], request: z.uuid(), reply: PeopleChange }),
  renewPin: call({ from: ['staff'], request: z.uuid(), reply: PeopleChange }),
  /** The languages of the profile, and who looked at them. */
  languages: call({ from: ['staff'], request: Nothing, reply: z.array(LanguageSummary).nullable() }),
  review: call({
    from: ['staff'],
    request: z.strictObject({
      language: Language,
      kind: z.enum(reviewKinds),
      texts: z.string().regex(/^[0-9a-f]{8}$/),
      isTicked: z.boolean(),
    }),
    reply: z.boolean(),
  }),
  staffChanged: notice({ to: ['staff'], payload: StaffView }),
} as const satisfies Contract;

export type StaffBridge = BridgeOf<typeof staffContract>;
export type StaffServer = ServerOf<typeof staffContract>;
