import { z } from 'zod';
import { Language } from '../profile/schema.ts';
import { contrasts, soundLevels, textSizes } from '../session/comfort.ts';
import type { VisitorAction as VisitorActionType } from '../session/events.ts';
import { PageAnswer } from '../session/page-question.ts';

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
const id = z.string().max(40);

/** The shape of what the visitor's screens may send; equal to the session's own type, checked by the compiler. */
export const VisitorAction = z.discriminatedUnion('kind', [
  plain('begin'),
  z.strictObject({ kind: z.literal('chooseLanguage'), language: Language }),
  z.strictObject({ kind: z.literal('showCharter'), view: z.enum(['short', 'full', 'refused', 'unclear']) }),
  plain('acceptCharter'),
  plain('startOver'),
  plain('goHome'),
  z.strictObject({ kind: z.literal('openCategory'), category: id }),
  z.strictObject({ kind: z.literal('openService'), service: id }),
  plain('leaveBlockedPage'),
  plain('tryAgain'),
  plain('askForSite'),
  plain('closeWindow'),
  z.strictObject({ kind: z.literal('answerPage'), question: z.int().min(1), answer: PageAnswer }),
  plain('dismissNotice'),
  plain('pageBack'),
  plain('pageForward'),
  plain('pageReload'),
  plain('pageStart'),
  z.strictObject({
    kind: z.literal('openPanel'),
    panel: z.enum(['language', 'sound', 'textSize', 'calling', 'confirmEnd']),
  }),
  plain('closePanel'),
  z.strictObject({ kind: z.literal('setSound'), sound: z.enum(soundLevels) }),
  z.strictObject({ kind: z.literal('setTextSize'), textSize: z.literal(textSizes) }),
  z.strictObject({ kind: z.literal('setContrast'), contrast: z.enum(contrasts) }),
  plain('stay'),
  plain('takeOver'),
  plain('end'),
]) satisfies z.ZodType<VisitorActionType>;
