import { z } from 'zod';
import { Language } from '../profile/schema.ts';
import { contrasts, soundLevels, textSizes } from '../session/comfort.ts';
import type { VisitorAction as VisitorActionType } from '../session/events.ts';
import { PageAnswer } from '../session/page-question.ts';
import { codeLength, codePictures } from '../session/picture-code.ts';
import { charterViews, chosenPanels } from '../session/state.ts';

const plain = <Kind extends string>(kind: Kind) => z.strictObject({ kind: z.literal(kind) });
const id = z.string().max(40);
const Code = z.array(z.enum(codePictures)).length(codeLength).readonly();

/** The shape of what the visitor's screens may send; equal to the session's own type, checked by the compiler. */
export const VisitorAction = z.discriminatedUnion('kind', [
  plain('begin'),
  z.strictObject({ kind: z.literal('chooseLanguage'), language: Language }),
  z.strictObject({ kind: z.literal('showCharter'), view: z.enum(charterViews) }),
  plain('acceptCharter'),
  plain('startOver'),
  plain('goHome'),
  plain('leavePage'),
  z.strictObject({ kind: z.literal('openCategory'), category: id }),
  plain('openPractice'),
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
  z.strictObject({ kind: z.literal('openPanel'), panel: z.enum(chosenPanels) }),
  plain('closePanel'),
  z.strictObject({ kind: z.literal('setSound'), sound: z.enum(soundLevels) }),
  z.strictObject({ kind: z.literal('setTextSize'), textSize: z.literal(textSizes) }),
  z.strictObject({ kind: z.literal('setContrast'), contrast: z.enum(contrasts) }),
  z.strictObject({ kind: z.literal('setListening'), listening: z.boolean() }),
  z.strictObject({ kind: z.literal('setKeyboard'), open: z.boolean() }),
  z.strictObject({ kind: z.literal('setHearing'), language: Language }),
  z.strictObject({ kind: z.literal('setTogether'), together: z.boolean() }),
  z.strictObject({ kind: z.literal('setSteady'), steady: z.boolean() }),
  plain('stay'),
  z.strictObject({ kind: z.literal('hideScreen'), code: Code }),
  z.strictObject({ kind: z.literal('unlockScreen'), code: Code }),
  plain('extend'),
  plain('takeOver'),
  plain('end'),
]) satisfies z.ZodType<VisitorActionType>;
