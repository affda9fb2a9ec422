import { z } from 'zod';
import { charterShape } from '../profile/charter.ts';
import { Recording } from '../profile/recording.ts';
import { Language, ProfileFile } from '../profile/schema.ts';
import { sheetShape } from '../profile/sheet.ts';
import { endReasons } from '../session/end-reason.ts';
import { TimeOfDay } from '../terminal/time-of-day.ts';
import { SiteName } from '../url-policy/site-name.ts';

/**
 * Everything that may cross between the warden and a session process, field by field.
 * The warden stays when the visitor goes, so it must never learn anything of a visitor: ids of states and
 * services, counts, heartbeats and timings only. No address, no title, no text, no file name has a field here.
 */

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40);

/** Host names resolved to local servers; empty but for demonstration and tests. */
export const HostMapping = z.strictObject({
  host: z.string().max(253),
  address: z.string().max(64),
  port: z.int().min(1).max(65_535),
});
export type HostMapping = z.infer<typeof HostMapping>;

/** A checked profile as it travels to the session process. */
export const ProfileMessage = z.strictObject({
  ...ProfileFile.omit({ charter: true }).shape,
  /** Its folder's name, as long as a disk allows. */
  name: z.string().max(255),
  charter: z.partialRecord(Language, charterShape),
  sheets: z.record(z.string(), z.partialRecord(Language, sheetShape)),
  recordings: z.partialRecord(Language, z.array(Recording).readonly()),
});

/** What the warden tells a session process. */
export const ToSession = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('configure'),
    profile: ProfileMessage,
    /** Folder the profile's pictures are read from. */
    profileFolder: z.string().max(4096),
    /** A real kiosk window, or an ordinary one with a way to quit. */
    kiosk: z.boolean(),
    /** Which screen of the PC, counted from 1 (terminal.yaml). */
    display: z.int().min(1).max(16),
  }),
  /** To the visitors' eyes. A session may have waited hidden, so what it tells of the one before comes only now. */
  z.strictObject({
    kind: z.literal('show'),
    /** When the session before was erased and found clean, in this run of the warden; missing where there was none. */
    sealedAt: TimeOfDay.optional(),
    /** A crash or a power cut ended the session before, and no visitor has been told so yet. */
    afterLoss: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('end'), reason: z.enum(endReasons) }),
  /** Staff marks whether somebody waits for the terminal: where nobody does, more time may be taken without limit. */
  z.strictObject({ kind: z.literal('queue'), nobodyWaits: z.boolean() }),
  /** Staff gives the present visitor more time; never beyond closing time. */
  z.strictObject({ kind: z.literal('giveTime'), minutes: z.int().min(1).max(60) }),
  /** Staff opens a site that this visitor asked for, until the session ends. */
  z.strictObject({ kind: z.literal('letThrough'), site: SiteName }),
]);
export type ToSession = z.infer<typeof ToSession>;

/** What a session process may tell the warden. */
export const ToWarden = z.discriminatedUnion('kind', [
  /** The process runs and waits for its configuration. */
  plain('started'),
  /** The welcome screen is loaded in the hidden window. */
  plain('loaded'),
  /** Its first frame is on the screen. */
  plain('painted'),
  plain('heartbeat'),
  /** Someone touched the welcome screen, or left before the charter: no profile change while occupied. */
  z.strictObject({ kind: z.literal('occupied'), occupied: z.boolean() }),
  /** The charter was accepted: from here on the session must be wiped and is counted. */
  plain('began'),
  z.strictObject({
    kind: z.literal('ended'),
    reason: z.enum(endReasons),
    /** For the words on the curtain, nothing else. */
    language: Language.nullable(),
  }),
  z.strictObject({ kind: z.literal('counted'), counter: z.enum(['language', 'service', 'help']), key: Id }),
  /** A visitor asks the team for this site: a registrable domain, kept with the day and nothing else. */
  z.strictObject({ kind: z.literal('siteAsked'), site: SiteName }),
  z.strictObject({ kind: z.literal('calling'), raised: z.boolean() }),
  /** Somebody wants the staff console. */
  plain('staffAsked'),
  /** The visitor of a trial pressed "quit". */
  plain('quit'),
]);
export type ToWarden = z.infer<typeof ToWarden>;
