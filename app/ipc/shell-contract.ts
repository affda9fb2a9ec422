import { z } from 'zod';
import { TouchedWord } from '../glossary/touched-word.ts';
import { ProfileView } from '../profile/profile-view.ts';
import { Recording } from '../profile/recording.ts';
import { Language } from '../profile/schema.ts';
import { PageHeard } from '../session/page-heard.ts';
import { mostSentences } from '../session/page-sentence.ts';
import { PageText } from '../session/page-text.ts';
import { SessionView } from '../session/session-view.ts';
import { TypedKey } from '../session/typed-key.ts';
import { CurtainView } from '../terminal/curtain-view.ts';
import type { BridgeOf, Contract, ServerOf } from './define.ts';
import { call, Nothing, notice } from './define.ts';
import { VisitorAction } from './visitor-action.ts';

/** Device-independent pixels inside the kiosk window; clamped again by the main process. */
export const Rectangle = z.strictObject({
  x: z.number().min(0).max(20_000),
  y: z.number().min(0).max(20_000),
  width: z.number().min(0).max(20_000),
  height: z.number().min(0).max(20_000),
});
export type Rectangle = z.infer<typeof Rectangle>;

/** Everything the visitor's screens need to draw themselves for the first time. */
export const VisitorScene = z.strictObject({
  view: SessionView,
  profile: ProfileView,
  /** Unpackaged, in an ordinary window: shows how to quit. */
  trial: z.boolean(),
});
export type VisitorScene = z.infer<typeof VisitorScene>;

/** The boundary between the visitor's screens and the session process. */
export const visitorContract = {
  scene: call({ from: ['visitor'], request: Nothing, reply: VisitorScene }),
  act: call({ from: ['visitor'], request: VisitorAction, reply: Nothing }),
  /** Where the layout leaves room for a website; null where none is shown. */
  placeGuest: call({ from: ['visitor'], request: Rectangle.nullable(), reply: Nothing }),
  /** A key of the keyboard on the screen, for the website in front; answers whether it may be said aloud. */
  typeKey: call({ from: ['visitor'], request: TypedKey, reply: z.boolean() }),
  /** What stands on the website in front, to be read aloud; empty where there is nothing. */
  readPage: call({ from: ['visitor'], request: Nothing, reply: PageText }),
  /** The sentence of it that is being read, marked on the page; null: none any more. */
  markSentence: call({
    from: ['visitor'],
    request: z.int().min(0).max(mostSentences).nullable(),
    reply: Nothing,
  }),
  /** Marks the words of the website in front that we can explain, and answers how many; false: none any more. */
  markWords: call({ from: ['visitor'], request: z.boolean(), reply: z.int().min(0).max(10_000) }),
  /** The word of it that somebody touches next, within about a second. */
  touchedWord: call({ from: ['visitor'], request: Nothing, reply: TouchedWord }),
  /** Somebody who listens moves on the website in front with keys, or no more. */
  explorePage: call({ from: ['visitor'], request: z.boolean(), reply: Nothing }),
  /** What it has to be heard next, within about a second. */
  nextHeard: call({ from: ['visitor'], request: Nothing, reply: PageHeard }),
  /** What the association recorded in a language; its sounds lie at `recordingAddress`. */
  recordings: call({ from: ['visitor'], request: Language, reply: z.array(Recording) }),
  /** Two frames of the welcome screen have been painted. */
  painted: call({ from: ['visitor'], request: Nothing, reply: Nothing }),
  /** Somebody made the gesture of the team: the warden asks for their PIN, in a window of its own. */
  askStaff: call({ from: ['visitor'], request: Nothing, reply: Nothing }),
  /** Leaves the trial; refused in a real kiosk. */
  quit: call({ from: ['visitor'], request: Nothing, reply: Nothing }),
  viewChanged: notice({ to: ['visitor'], payload: SessionView }),
  /** Keys led away from the website: they are ours now. */
  pageLeft: notice({ to: ['visitor'], payload: Nothing }),
} as const satisfies Contract;

/** The boundary between the curtain window and the warden. */
export const curtainContract = {
  curtain: call({ from: ['curtain'], request: Nothing, reply: CurtainView }),
  quit: call({ from: ['curtain'], request: Nothing, reply: Nothing }),
  /** Somebody touched the curtain: there is no need to wait for them. */
  touched: call({ from: ['curtain'], request: Nothing, reply: Nothing }),
  /** Whoever waits for the printer wants a person to come. */
  callSomeone: call({ from: ['curtain'], request: Nothing, reply: Nothing }),
  askStaff: call({ from: ['curtain'], request: Nothing, reply: Nothing }),
  curtainChanged: notice({ to: ['curtain'], payload: CurtainView }),
} as const satisfies Contract;

export type VisitorBridge = BridgeOf<typeof visitorContract>;
export type VisitorServer = ServerOf<typeof visitorContract>;
export type CurtainBridge = BridgeOf<typeof curtainContract>;
export type CurtainServer = ServerOf<typeof curtainContract>;
