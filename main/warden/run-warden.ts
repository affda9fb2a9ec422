import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, Menu } from 'electron';
import { assertNever } from '../../app/assert-never.ts';
import { listedPrivateHosts } from '../../app/containment/private-hosts.ts';
import type { ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import { type LanguageId, languageIds } from '../../app/language/language.ts';
import { describeLine } from '../../app/profile/describe-problem.ts';
import { type Profile, textIn } from '../../app/profile/profile.ts';
import { usualKeepDays } from '../../app/profile/schema.ts';
import type { WardenOptions } from '../../app/terminal/command-line.ts';
import type { CurtainView, OutOfServiceReason } from '../../app/terminal/curtain-view.ts';
import type { Restart } from '../../app/terminal/restart.ts';
import { sealOf } from '../../app/terminal/seal.ts';
import { defaultTerminal, type TerminalFile } from '../../app/terminal/terminal-file.ts';
import type { TerminalEffect } from '../../app/terminal/terminal-state.ts';
import type { TimeOfDay } from '../../app/terminal/time-of-day.ts';
import { isVerified } from '../../app/wipe/report.ts';
import { loadTerminalFile } from '../profile/terminal-settings.ts';
import { teamLanguage } from '../team-language.ts';
import { guardEveryPage } from '../window/every-page-guard.ts';
import { quietDefaultSession } from '../window/quiet-session.ts';
import { openComputerRestart } from './computer-restart.ts';
import { type CurtainDirector, directCurtain } from './curtain-director.ts';
import { openCurtainWindow } from './curtain-window.ts';
import { type Demonstration, startDemonstration } from './demonstration.ts';
import { journalTroubles, openWardenJournal } from './journal/open-warden-journal.ts';
import { openProfile } from './open-profile.ts';
import { rememberPresentSession } from './present-session.ts';
import { openSessionRoot } from './session-directory.ts';
import { createSessionKeeper } from './session-keeper.ts';
import { openSessionRecord } from './session-record.ts';
import { watchSpare } from './spare-watch.ts';
import { openStaffConsole } from './staff/staff-console.ts';
import { openTeamMessages, type TeamMessages } from './team-messages.ts';
import { createTerminalLoop } from './terminal-loop.ts';
import { openUntoldLoss } from './untold-loss.ts';

/** The process that stays: owns profile, journal, curtain and wipe, and never learns anything of a visitor. */
export async function runWarden(options: WardenOptions): Promise<void> {
  // The default menu brings F11, Ctrl+M, Ctrl+W and Ctrl+Q with it, kiosk or not (escape-vectors V107–V109).
  Menu.setApplicationMenu(null);
  // A GPU process that fails must not end the one process that stays (V121).
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  app.on('window-all-closed', () => undefined);
  guardEveryPage();
  const dataDirectory = resolve(options.dataDirectory ?? app.getPath('userData'));
  mkdirSync(dataDirectory, { recursive: true });
  // Chromium's own files apart from ours, so that a backup of ours holds nothing of it.
  app.setPath('userData', join(dataDirectory, 'chromium'));
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`Borne already runs with the data directory ${dataDirectory}.\n`);
    app.exit(1);
    return;
  }
  const messages = openTeamMessages(dataDirectory);
  const settings = await readSettings(dataDirectory, messages);
  const { scale } = settings.screen;
  if (scale !== undefined) app.commandLine.appendSwitch('force-device-scale-factor', String(scale));
  void start(options, dataDirectory, settings, messages);
}

async function start(
  options: WardenOptions,
  dataDirectory: string,
  settings: TerminalFile,
  messages: TeamMessages,
): Promise<void> {
  await app.whenReady();
  quietDefaultSession();
  const { kiosk } = options;
  const { display, scale } = settings.screen;
  const journal = openWardenJournal(dataDirectory, settings, messages);
  const profile = await openProfile(
    options.profile ?? settings.profile ?? 'demonstration',
    dataDirectory,
    onProfileChanged,
  );
  const root = openSessionRoot(dataDirectory);
  let demonstration: Demonstration | null = null;
  let startingDemonstration: Promise<Demonstration> | null = null;
  /** Counts the starts, so that one that comes late knows that it is not wanted any more. */
  let spawns = 0;
  let leaving: LanguageId | null = null;
  const loss = openUntoldLoss(dataDirectory, () => journal.interrupted().length > 0);
  /** When the last session of this run that counted was found erased. */
  let sealedAt: TimeOfDay | null = null;
  /** Folder of the profile that sessions were given last; each state of a profile has one of its own. */
  let served: string | null = null;

  const firstView: CurtainView = {
    content: { kind: 'starting' },
    language: null,
    languages: [...languageIds],
    brandColour: '#0b5d66',
    trial: !kiosk,
  };
  const curtainWindow = await openCurtainWindow({
    kiosk,
    display,
    first: firstView,
    onQuit: () => loop.dispatch({ kind: 'quitAsked' }),
    onCall: () => journal.count('help', 'called'),
    onTouched: () => curtain.touched(),
    onStaffAsked: () => staff.open(),
  });
  const curtain: CurtainDirector = directCurtain(
    {
      ...curtainWindow,
      raise() {
        curtainWindow.raise();
        // Whoever looks after the terminal goes on with it while a session is erased.
        staff.stayAbove();
      },
    },
    firstView,
    options.readingPause,
  );

  const keeper = createSessionKeeper({
    root,
    record: openSessionRecord(dataDirectory),
    kiosk,
    hostMappings: options.hostMappings,
    demonstrationPort: () => demonstration?.port ?? null,
    privateHosts: () => {
      const usable = profile.usable();
      return usable === null ? [] : listedPrivateHosts(usable.profile);
    },
    scale: scale ?? null,
    inspectSession: options.inspectSession,
    configuration: configure,
    onMessage: hear,
    onLost: () => loop.dispatch({ kind: 'sessionLost' }),
  });
  const restart = openComputerRestart({
    dataDirectory,
    kiosk,
    allowed: () => profile.usable()?.profile.session.restartComputer ?? false,
    ...(options.restartCommand === null ? {} : { command: [options.restartCommand] }),
  });
  const spareWatch = watchSpare(keeper.spare, settings.spareSession === 'automatic');

  const loop = createTerminalLoop(perform);
  const present = rememberPresentSession();
  let nobodyWaits = false;
  const staff = openStaffConsole({
    dataDirectory,
    kiosk,
    display,
    language: teamLanguage(),
    journal,
    summary: () => ({
      name: settings.name,
      ...present.summary(loop.state()),
      nobodyWaits,
      keepDays: profile.usable()?.profile.journal.keepDays ?? usualKeepDays,
      troubles: [...profile.troubles(), ...journalTroubles(journal)],
    }),
    orders: {
      endSession: () => keeper.tell({ kind: 'end', reason: 'staffEnded' }),
      giveTime: (minutes) => keeper.tell({ kind: 'giveTime', minutes }),
      setNobodyWaits(next) {
        nobodyWaits = next;
        keeper.tell({ kind: 'queue', nobodyWaits });
        staff.redraw();
      },
      letThrough(site) {
        if (!present.letThrough(site)) return;
        keeper.tell({ kind: 'letThrough', site });
        staff.redraw();
      },
    },
    languages: () => languagesOf(profile.usable()?.profile ?? null),
    serviceTitles: () => titlesOf(profile.usable()?.profile ?? null),
    onProblem: (sentence) => messages.tell(sentence),
  });

  function hear(message: Exclude<ToWarden, { kind: 'started' }>): void {
    switch (message.kind) {
      case 'loaded':
        return loop.dispatch({ kind: 'sessionLoaded' });
      case 'painted':
        return loop.dispatch({ kind: 'sessionPainted' });
      case 'heartbeat':
        return loop.heartbeat();
      case 'occupied':
        // Whoever touches the first screen first has been told of a session that was lost.
        if (message.occupied) loss.told();
        return loop.dispatch({ kind: 'sessionOccupied', occupied: message.occupied });
      case 'began':
        present.began();
        return loop.dispatch({ kind: 'sessionBegan' });
      case 'ended':
        leaving = message.language;
        return loop.dispatch({ kind: 'sessionEnded', reason: message.reason });
      case 'counted':
        return journal.count(message.counter, message.key);
      case 'siteAsked':
        present.asked(message.site);
        return journal.ask(message.site);
      case 'calling':
        return present.calling(message.raised);
      case 'staffAsked':
        return staff.open();
      case 'quit':
        return kiosk ? undefined : loop.dispatch({ kind: 'quitAsked' });
      default:
        return assertNever(message);
    }
  }

  function configure(): Extract<ToSession, { kind: 'configure' }> | null {
    const reading = profile.usable();
    if (reading === null) return null;
    served = reading.folder;
    return { kind: 'configure', profile: reading.profile, profileFolder: reading.folder, kiosk, display };
  }

  function perform(effect: Exclude<TerminalEffect, { kind: 'setDeadline' | 'clearDeadlines' }>): void {
    switch (effect.kind) {
      case 'wipeLeftovers':
        void wipeLeftovers();
        return;
      case 'spawnSession':
        void spawn();
        return;
      case 'showSession':
        present.forget();
        keeper.tell({
          kind: 'show',
          ...(sealedAt === null ? {} : { sealedAt }),
          afterLoss: loss.isUntold(),
        });
        return nobodyWaits ? keeper.tell({ kind: 'queue', nobodyWaits }) : undefined;
      case 'wipeSession':
        present.forget();
        spareWatch.sessionGone();
        void keeper
          .wipe(effect.spare, curtain.noteStep)
          .then((report) => loop.dispatch({ kind: 'wiped', report }));
        return;
      case 'raiseCurtain':
        if (effect.content === 'erasing') curtain.beginErasing(leaving);
        else curtain.raise({ kind: 'starting' });
        return;
      case 'raiseOutOfService':
        return raiseOutOfService(effect.reason);
      case 'lowerCurtain':
        leaving = null;
        curtain.lower();
        staff.stayAbove();
        return spareWatch.sessionShown();
      case 'journalBegan':
        return journal.begin();
      case 'journalEnded':
        sealedAt = sealOf(effect.report, new Date());
        return journal.end({
          reason: effect.reason,
          report: effect.report,
          attempts: effect.attempts,
          medium: root.medium,
          container: keeper.containment(),
        });
      case 'quit':
        staff.close();
        demonstration?.stop();
        profile.close();
        journal.close();
        // One that was prepared while the last session was erased is still there.
        void keeper.spare.putAway().then(() => app.exit(0));
        return;
      default:
        assertNever(effect);
    }
  }

  function raiseOutOfService(reason: OutOfServiceReason): void {
    const closed = (state: Restart): void => curtain.raise({ kind: 'outOfService', reason, restart: state });
    closed(reason.kind === 'wipe' ? restart.afterFailedWipe(() => closed('none')) : 'none');
  }

  async function wipeLeftovers(): Promise<void> {
    const { report, container } = await keeper.wipeLeftovers();
    if (isVerified(report)) restart.forget();
    loss.keep();
    journal.leftOversWiped(report, { attempts: 1, medium: root.medium, container });
    loop.dispatch({ kind: 'leftoversWiped', report });
  }

  /** The profile is read for each session: edits reach the next visitor, never the present one. */
  async function spawn(): Promise<void> {
    spawns += 1;
    const own = spawns;
    const isWanted = (): boolean => own === spawns && loop.state().kind === 'starting';
    const reading = profile.usable();
    if (reading === null) {
      loop.dispatch({ kind: 'profileBroken', reason: profile.brokenReason() });
      return;
    }
    journal.follow(reading.profile);
    curtain.dress({
      languages: reading.profile.languages,
      brandColour: reading.profile.association.colours.brand,
    });
    if (reading.profile.demonstration && !(await demonstrationRuns())) {
      if (isWanted()) loop.dispatch({ kind: 'sessionLost' });
    } else if (isWanted()) keeper.spawn();
  }

  async function demonstrationRuns(): Promise<boolean> {
    try {
      startingDemonstration ??= startDemonstration();
      demonstration = await startingDemonstration;
      return true;
    } catch {
      startingDemonstration = null;
      return false;
    }
  }

  function onProfileChanged(): void {
    tellTroubles();
    const usable = profile.usable();
    // It was made for the tiles of before; the next one is made for those of now.
    if (usable?.folder !== served) void keeper.spare.putAway();
    if (usable === null) loop.dispatch({ kind: 'profileBroken', reason: profile.brokenReason() });
    // An edit that breaks the profile, or mends it as it was, leaves the same state in use: nothing to restart.
    else if (usable.folder !== served) loop.dispatch({ kind: 'profileUsable' });
  }

  /** Also where the last good profile serves meanwhile: the team should know that its edit is not in use. */
  function tellTroubles(): void {
    for (const sentence of profile.troubles()) messages.tell(sentence);
  }

  tellTroubles();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => loop.dispatch({ kind: 'quitAsked' }));
  }
  loop.start();
}

function languagesOf(profile: Profile | null): readonly { language: LanguageId; recorded: number }[] {
  return (profile?.languages ?? []).map((language) => ({
    language,
    recorded: profile?.recordings[language]?.length ?? 0,
  }));
}

/** What each service is called, for the team. */
function titlesOf(profile: Profile | null): Readonly<Record<string, string>> {
  const services = profile?.categories.flatMap((category) => category.services) ?? [];
  return Object.fromEntries(services.map(({ id, title }) => [id, textIn(title, teamLanguage())]));
}

/** A terminal.yaml that cannot be used is told to the team; the defaults hold meanwhile. */
async function readSettings(dataDirectory: string, messages: TeamMessages): Promise<TerminalFile> {
  const reading = await loadTerminalFile(dataDirectory);
  if (reading.kind === 'terminal') return reading.terminal;
  for (const problem of reading.problems) messages.tell(describeLine(problem, teamLanguage()));
  return defaultTerminal;
}
