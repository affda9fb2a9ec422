import type { LanguageId } from '../../app/language/language.ts';
import type { ProfileView } from '../../app/profile/profile-view.ts';
import type { Comfort } from '../../app/session/comfort.ts';
import { pageNotices } from '../../app/session/page-notice.ts';
import { longestQuestion } from '../../app/session/page-question.ts';
import type { PlaceView, SessionView, StageView } from '../../app/session/session-view.ts';
import type { WarningCause } from '../../app/session/state.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { TimeOfDay } from '../../app/terminal/time-of-day.ts';
import type { AskedQuestion } from './asked-question.ts';
import {
  eightTiles,
  englishFirst,
  everyLanguage,
  longWords,
  manyTiles,
  oneLanguage,
  oneTile,
  withLogo,
} from './fake-profile.ts';

/** One drawing of the visitor's screens. */
export interface VisitorScreen {
  readonly name: string;
  readonly profile: ProfileView;
  readonly trial: boolean;
  readonly view: (language: LanguageId, comfort: Comfort) => SessionView;
  /** A button that is pressed once it is drawn, for what our screens remember by themselves; a selector. */
  readonly presses: string | null;
}

interface More {
  readonly presses?: string;
  readonly profile?: ProfileView;
  readonly panel?: SessionView['panel'];
  readonly losses?: SessionView['losses'];
  readonly trial?: boolean;
  /** No language is chosen yet. */
  readonly unspoken?: boolean;
  readonly history?: SessionView['history'];
  /** For somebody who has the screens read aloud. */
  readonly listening?: boolean;
  /** Somebody helps, who reads English. */
  readonly together?: boolean;
}

function screen(name: string, stage: StageView, more: More = {}): VisitorScreen {
  const {
    profile = more.together === true ? englishFirst : eightTiles,
    panel = null,
    trial = false,
    unspoken = false,
  } = more;
  const { history = { canGoBack: true, canGoForward: false } } = more;
  return {
    name,
    profile,
    trial,
    presses: more.presses ?? null,
    view: (language, comfort) => ({
      stage,
      panel,
      losses: [...(more.losses ?? [])],
      language: unspoken ? null : language,
      comfort: {
        ...comfort,
        listening: more.listening ?? comfort.listening,
        together: more.together ?? comfort.together,
      },
      history,
    }),
  };
}

function warning(cause: WarningCause, moreMinutes: number | null): StageView {
  return { kind: 'warning', cause, secondsLeft: 47, moreMinutes, beneath };
}

type ActiveView = Extract<StageView, { kind: 'active' }>;

function active(place: PlaceView): ActiveView {
  return {
    kind: 'active',
    place,
    minutesLeft: 32,
    shareLeft: 0.53,
    announcement: null,
    mayHide: true,
    endsBy: 'maximum',
  };
}

const launcher = active({ kind: 'launcher', category: null });
type ServiceView = Extract<PlaceView, { kind: 'service' }>;
const service = (page: ServiceView['page'], id = 'ameli', more: Partial<ServiceView> = {}): ActiveView =>
  active({ kind: 'service', service: id, page, window: null, question: null, notice: null, ...more });
const shown = service({ kind: 'shown' });
const beneath: PlaceView = {
  kind: 'service',
  service: 'ameli',
  page: { kind: 'shown' },
  window: null,
  question: null,
  notice: null,
};
const window = { host: 'app.franceconnect.gouv.fr' };
const noticed = (notice: ServiceView['notice']) => service({ kind: 'shown' }, 'ameli', { notice });

/** Each on its own number, as the session counts them. */
let questions = 0;
const asked = (
  question: AskedQuestion,
  more: Partial<ServiceView> & { readonly host?: string } = {},
): ActiveView => {
  const { host = 'assure.ameli.fr', ...place } = more;
  questions += 1;
  return service({ kind: 'shown' }, 'ameli', { ...place, question: { ...question, id: questions, host } });
};

const words = 'Votre demande est enregistrée.\nVous recevrez une réponse dans deux jours.';
/** As long as the core lets a page speak. */
const longText = Array.from(
  { length: 12 },
  (_, place) =>
    `${place + 1}. Pour continuer, vous devez accepter les conditions. Elles disent ce que le site peut faire de vos réponses, et combien de temps il les garde.\n`,
)
  .join('\n')
  .slice(0, longestQuestion);
const arabicWords = 'تم تسجيل طلبك.\nستصلك رسالة على user@example.com خلال يومين.';

const files = [
  'attestation.pdf',
  'photo-identite.jpg',
  'justificatif_de_domicile_2026-11.pdf',
  'Carte d’identité recto.jpeg',
  'RIB.pdf',
  'avis d’imposition 2026.pdf',
  'CV.odt',
];
const documents = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    id: String(place),
    name: `${place < files.length ? '' : `${place} `}${files[place % files.length]}`,
  }));
const longName =
  'Attestation_de_paiement_et_de_quotient_familial_de_la_caisse_d_allocations_familiales_2026-11-25.pdf';

const welcome: StageView = { kind: 'welcome', afterLoss: false, sealedAt: null };
const sealed: StageView = { ...welcome, sealedAt: TimeOfDay.parse('14:32') };
const afterLoss: StageView = { ...welcome, afterLoss: true };

const nextCard = '[data-guide="nextStep"]';

/** Every screen and every state of it. */
export const visitorScreens: readonly VisitorScreen[] = [
  screen('01-welcome', welcome, { unspoken: true }),
  screen('01-welcome-logo', welcome, { unspoken: true, profile: withLogo }),
  screen('01-welcome-one-language', welcome, { unspoken: true, profile: oneLanguage }),
  screen('01-welcome-seal', sealed, { unspoken: true }),
  screen('01-welcome-seal-logo', sealed, { unspoken: true, profile: withLogo }),
  screen('01-welcome-seal-one-language', sealed, { unspoken: true, profile: oneLanguage }),
  screen('01-welcome-after-loss', afterLoss, { unspoken: true }),
  screen('01-welcome-after-loss-logo', afterLoss, { unspoken: true, profile: withLogo }),
  screen('01-welcome-after-loss-one-language', afterLoss, { unspoken: true, profile: oneLanguage }),
  screen('01-welcome-trial', welcome, { unspoken: true, trial: true }),
  screen('01-welcome-sound', welcome, { unspoken: true, panel: 'sound' }),
  screen('01-welcome-language', welcome, { unspoken: true, panel: 'language' }),
  screen('01-welcome-text-size', welcome, { unspoken: true, panel: 'textSize' }),
  screen('01-welcome-calling', welcome, { unspoken: true, panel: 'calling' }),
  screen('02-language', { kind: 'language' }, { unspoken: true }),
  screen('02-language-listening', { kind: 'language' }, { unspoken: true, listening: true }),
  screen('02-language-many', { kind: 'language' }, { unspoken: true, profile: everyLanguage }),
  screen('02-language-logo', { kind: 'language' }, { unspoken: true, profile: withLogo }),
  screen('03-charter', { kind: 'charter', view: 'short' }),
  screen('03-charter-full', { kind: 'charter', view: 'full' }),
  screen('03-charter-refused', { kind: 'charter', view: 'refused' }),
  screen('03-charter-unclear', { kind: 'charter', view: 'unclear' }),
  screen('04-launcher', launcher),
  screen('04-launcher-listening', launcher, { listening: true }),
  screen('04-launcher-trial', launcher, { trial: true }),
  screen('04-launcher-logo', launcher, { profile: withLogo }),
  screen('04-launcher-one', launcher, { profile: oneTile }),
  screen('04-launcher-many', launcher, { profile: manyTiles }),
  screen('04-launcher-long-words', launcher, { profile: longWords }),
  screen('04-practice', active({ kind: 'practice' })),
  screen('05-category', active({ kind: 'launcher', category: 'health' })),
  screen('05-sheet', active({ kind: 'sheet', service: 'hospital' })),
  // Each one card further.
  screen('05-sheet-step-1', active({ kind: 'sheet', service: 'hospital' }), { presses: nextCard }),
  screen('05-sheet-step-2', active({ kind: 'sheet', service: 'hospital' }), { presses: nextCard }),
  screen('05-sheet-step-3', active({ kind: 'sheet', service: 'hospital' }), { presses: nextCard }),
  screen('05-sheet-step-4', active({ kind: 'sheet', service: 'hospital' }), { presses: nextCard }),
  screen('05-sheet-success', active({ kind: 'sheet', service: 'hospital' }), { presses: nextCard }),
  screen('05-category-sixty', active({ kind: 'launcher', category: 'category-0' }), { profile: manyTiles }),
  screen('06-opening', service({ kind: 'loading', first: true, slow: false })),
  screen('06-opening-slow', service({ kind: 'loading', first: true, slow: true })),
  screen('07-service', shown, { history: { canGoBack: true, canGoForward: true } }),
  screen('07-service-listening', shown, { listening: true }),
  screen('07-service-trial', shown, { trial: true }),
  screen('07-service-next-page', service({ kind: 'loading', first: false, slow: false }, 'espace-sante')),
  screen('07-service-next-page-slow', service({ kind: 'loading', first: false, slow: true }, 'espace-sante')),
  screen('07-service-with-sheet', service({ kind: 'shown' }, 'hospital')),
  screen('07-service-words', shown, { presses: '[data-guide="glossary"]' }),
  screen('12-panel-sheet', service({ kind: 'shown' }, 'hospital'), { panel: 'sheet' }),
  screen('08-blocked', service({ kind: 'blocked', host: 'exemple.com', asked: false })),
  screen(
    '08-blocked-long-host',
    service({
      kind: 'blocked',
      host: 'aller-laengster-name.rechtsschutzversicherungsgesellschaften.example.com',
      asked: false,
    }),
  ),
  screen('09-offline', service({ kind: 'failed', why: 'offline' })),
  screen('09-not-reachable', service({ kind: 'failed', why: 'notReachable' }, 'espace-sante')),
  screen('09-not-secure', service({ kind: 'failed', why: 'notSecure' })),
  screen('09-crashed', service({ kind: 'failed', why: 'crashed' })),
  screen('08-blocked-asked', service({ kind: 'blocked', host: 'exemple.com', asked: true })),
  screen('08-blocked-program', service({ kind: 'blocked', host: null, asked: false })),
  screen('09-too-heavy', service({ kind: 'failed', why: 'tooHeavy' })),
  screen('09-hung', service({ kind: 'failed', why: 'hung' })),
  screen('10-warning-idle', warning('idle', null)),
  screen('10-warning-maximum', warning('maximum', null)),
  screen('10-warning-more-time', warning('maximum', 10)),
  screen('10-warning-closing', warning('closing', null)),
  screen('18-hidden', { kind: 'hidden', triesLeft: 5, isWrong: false, secondsLeft: null, beneath }),
  screen('18-hidden-wrong', { kind: 'hidden', triesLeft: 2, isWrong: true, secondsLeft: 42, beneath }),
  screen('18-hidden-locked', { kind: 'hidden', triesLeft: 0, isWrong: true, secondsLeft: null, beneath }),
  screen('12-panel-hide-screen', shown, { panel: 'hideScreen' }),
  screen('11-ending', { kind: 'ending', reason: 'visitorEnded' }),
  screen('12-panel-language', shown, { panel: 'language' }),
  screen('12-panel-sound', launcher, { panel: 'sound' }),
  screen('12-panel-text-size', launcher, { panel: 'textSize' }),
  screen('12-panel-confirm-end', launcher, { panel: 'confirmEnd' }),
  screen('12-panel-confirm-end-losing', shown, { panel: 'confirmEnd', losses: ['unsentText'] }),
  screen('12-panel-read-page', shown, { panel: 'readPage' }),
  screen('12-panel-leave-page', shown, { panel: 'leavePage' }),
  screen('13-calling', shown, { panel: 'calling' }),
  screen('14-alert', asked({ kind: 'alert', text: words, mayStop: false })),
  screen('14-alert-wordless', asked({ kind: 'alert', text: '', mayStop: true })),
  screen('14-alert-arabic', asked({ kind: 'alert', text: arabicWords, mayStop: true })),
  screen('14-alert-long', asked({ kind: 'alert', text: longText, mayStop: true })),
  screen(
    '14-alert-long-host',
    asked(
      { kind: 'alert', text: 'x'.repeat(270), mayStop: true },
      { host: `${'sous-domaine.'.repeat(9)}example.com` },
    ),
  ),
  screen('14-confirm', asked({ kind: 'confirm', text: 'Voulez-vous envoyer la demande ?', mayStop: false })),
  screen('14-confirm-long', asked({ kind: 'confirm', text: longText, mayStop: true })),
  screen('14-prompt', asked({ kind: 'prompt', text: 'Quel est votre prénom ?', preset: '', mayStop: false })),
  screen('14-prompt-long', asked({ kind: 'prompt', text: longText, preset: 'Bordeaux', mayStop: true })),
  screen('14-leave', asked({ kind: 'leave' })),
  screen('14-sign-in', asked({ kind: 'signIn', again: false })),
  screen('14-sign-in-again', asked({ kind: 'signIn', again: true })),
  screen('14-documents', asked({ kind: 'documents', several: false, documents: documents(2) })),
  screen('14-documents-several', asked({ kind: 'documents', several: true, documents: documents(7) })),
  screen('14-documents-many', asked({ kind: 'documents', several: true, documents: documents(200) })),
  screen(
    '14-documents-long',
    asked({
      kind: 'documents',
      several: false,
      documents: [{ id: '1', name: longName }, ...documents(2).slice(1)],
    }),
  ),
  screen('14-documents-none', asked({ kind: 'documents', several: false, documents: [] })),
  screen('14-print', asked({ kind: 'print' })),
  screen('14-camera', asked({ kind: 'permission', permission: 'camera' })),
  screen('14-microphone', asked({ kind: 'permission', permission: 'microphone' })),
  screen('14-location', asked({ kind: 'permission', permission: 'location' })),
  screen('14-question-in-window', asked({ kind: 'leave' }, { window, notice: 'downloadRefused' })),
  screen('15-window', service({ kind: 'shown' }, 'ameli', { window })),
  screen('15-window-opening', service({ kind: 'loading', first: true, slow: false }, 'ameli', { window })),
  screen(
    '15-window-long-host',
    service({ kind: 'shown' }, 'espace-sante', {
      window: { host: `${'sous-domaine.'.repeat(4)}example.com` },
    }),
  ),
  screen('17-closing-announced', {
    ...shown,
    minutesLeft: 10,
    shareLeft: 0.17,
    announcement: 10,
    endsBy: 'closing',
  }),
  screen('17-time-announced', { ...launcher, minutesLeft: 10, shareLeft: 0.17, announcement: 10 }),
  screen('17-time-announced-question', {
    ...asked({ kind: 'prompt', text: 'Quel est votre prénom ?', preset: '', mayStop: true }),
    minutesLeft: 5,
    shareLeft: 0.08,
    announcement: 5,
  }),
  screen('17-time-announced-service', { ...shown, minutesLeft: 5, shareLeft: 0.08, announcement: 5 }),
  screen('17-time-announced-and-notice', {
    ...noticed('certificateRefused'),
    minutesLeft: 5,
    shareLeft: 0.08,
    announcement: 5,
  }),
  screen('19-together-charter', { kind: 'charter', view: 'short' }, { together: true }),
  screen('19-together-launcher', launcher, { together: true }),
  screen('19-together-sheet', active({ kind: 'sheet', service: 'hospital' }), { together: true }),
  screen('19-together-service', noticed('yourTurn'), { together: true }),
  screen('19-together-blocked', service({ kind: 'blocked', host: 'exemple.com', asked: false }), {
    together: true,
  }),
  screen('19-together-warning', warning('idle', null), { together: true }),
  screen('19-together-text-size', launcher, { together: true, panel: 'textSize' }),
  screen('19-together-confirm-end', launcher, { together: true, panel: 'confirmEnd' }),
  screen('20-hearing', launcher, { panel: 'hearing' }),
  ...pageNotices.map((notice) => screen(`16-notice-${notice}`, noticed(notice))),
];

/** One drawing of the curtain. */
export interface CurtainScreen {
  readonly name: string;
  readonly view: (language: LanguageId) => CurtainView;
}

function curtain(
  name: string,
  content: CurtainView['content'],
  more: { unspoken?: boolean; trial?: boolean } = {},
): CurtainScreen {
  return {
    name,
    view: (language) => ({
      content,
      language: more.unspoken === true ? null : language,
      languages: [language, ...eightTiles.languages.filter((other) => other !== language)],
      brandColour: '#0b5d66',
      trial: more.trial ?? false,
    }),
  };
}

const problems = Array.from({ length: 9 }, (_, place) => ({
  place: `profile.yaml:${12 + place}:5`,
  sentence:
    place === 0
      ? 'idelMinutes is not a word of this file. Did you mean idleMinutes?'
      : '“*.caf.fr” matches nothing: write “caf.fr”, which opens caf.fr and everything below it.',
}));

/** Every state of the curtain. */
export const curtainScreens: readonly CurtainScreen[] = [
  curtain('20-starting', { kind: 'starting' }),
  curtain('20-starting-unspoken', { kind: 'starting' }, { unspoken: true }),
  curtain('21-erasing', {
    kind: 'erasing',
    groups: [
      { group: 'programs', state: 'done' },
      { group: 'sites', state: 'failed' },
      { group: 'documents', state: 'running' },
      { group: 'check', state: 'waiting' },
    ],
    printing: false,
  }),
  curtain('21-erasing-while-printing', {
    kind: 'erasing',
    groups: [
      { group: 'programs', state: 'done' },
      { group: 'sites', state: 'waiting' },
      { group: 'documents', state: 'running' },
      { group: 'check', state: 'waiting' },
    ],
    printing: true,
  }),
  curtain(
    '22-out-wipe',
    {
      kind: 'outOfService',
      reason: { kind: 'wipe', steps: ['processes', 'sessionDirectory', 'clipboard'] },
      restart: 'none',
    },
    { unspoken: true },
  ),
  curtain(
    '22-out-wipe-restarting',
    { kind: 'outOfService', reason: { kind: 'wipe', steps: ['sessionDirectory'] }, restart: 'now' },
    { unspoken: true },
  ),
  curtain(
    '22-out-wipe-restarted',
    { kind: 'outOfService', reason: { kind: 'wipe', steps: ['sessionDirectory'] }, restart: 'tried' },
    { unspoken: true },
  ),
  curtain(
    '22-out-session',
    { kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' }, restart: 'none' },
    { unspoken: true },
  ),
  curtain(
    '22-out-session-spoken',
    { kind: 'outOfService', reason: { kind: 'sessionDoesNotStart' }, restart: 'none' },
    { trial: true },
  ),
  curtain(
    '22-out-profile-one',
    { kind: 'outOfService', reason: { kind: 'profile', problems: problems.slice(0, 1) }, restart: 'none' },
    { unspoken: true },
  ),
  curtain(
    '22-out-profile-many',
    { kind: 'outOfService', reason: { kind: 'profile', problems }, restart: 'none' },
    { unspoken: true, trial: true },
  ),
];
