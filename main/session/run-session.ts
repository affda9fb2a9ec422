import { dirname, join } from 'node:path';
import { app, Menu, powerMonitor } from 'electron';
import { visitorContract } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import { profileViewOf } from '../../app/profile/profile-view.ts';
import type { SessionEffect } from '../../app/session/effects.ts';
import { sessionRulesOf } from '../../app/session/session-rules.ts';
import type { SessionState } from '../../app/session/state.ts';
import { hostResolverRules, type SessionOptions } from '../../app/terminal/command-line.ts';
import { siteNameOf } from '../../app/url-policy/site-name.ts';
import { builtFolders } from '../built-folders.ts';
import { notify, serveContract } from '../ipc/serve-contract.ts';
import { createTrustedSurfaces } from '../ipc/trusted-surfaces.ts';
import { partsOfSession } from '../parts-of-session.ts';
import { readPicture } from '../profile/picture.ts';
import { readSound } from '../profile/sound.ts';
import { reportBug } from '../report-bugs.ts';
import { guardEveryPage } from '../window/every-page-guard.ts';
import { isStaffKey } from '../window/keyboard-guard.ts';
import { openQuietSession, quietDefaultSession } from '../window/quiet-session.ts';
import { pictureAddress, serveShell, visitorPage } from '../window/shell-scheme.ts';
import { refuseClientCertificates } from './guest/certificate-guard.ts';
import { onPaneKey } from './guest/key-watch.ts';
import { watchMemory } from './guest/memory-guard.ts';
import { createKioskWindow } from './kiosk-window.ts';
import { helpWithPage } from './page-help.ts';
import { createServiceHost } from './service-host.ts';
import { openSessionDocuments } from './session-documents.ts';
import { startSessionLoop } from './session-loop.ts';
import { createShellView } from './shell-view.ts';
import { connectToWarden } from './warden-channel.ts';

/** The process of one public session, from the first command-line switch to the last message to its warden. */
export function runSession(options: SessionOptions): void {
  applySwitches(options);
  // The default menu brings F11, Ctrl+M, Ctrl+W and Ctrl+Q with it, kiosk or not (escape-vectors V107–V109).
  Menu.setApplicationMenu(null);
  // The warden ends this process; without a listener Electron would quit by itself.
  app.on('window-all-closed', () => undefined);
  guardEveryPage();
  const warden = connectToWarden();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('before-input-event', (_input, input) => {
      if (isStaffKey(input)) warden.tell({ kind: 'staffAsked' });
    });
  });

  const run = async (): Promise<void> => {
    await app.whenReady();
    quietDefaultSession();
    warden.tell({ kind: 'started' });
    const { profile, profileFolder, kiosk, display } = await warden.configuration();

    const rules = sessionRulesOf(profile);
    const profileView = profileViewOf(profile, pictureAddress);
    const surfaces = createTrustedSurfaces();
    const shellSession = openQuietSession('shell');
    serveShell(shellSession, {
      rendererFolder: builtFolders.renderer,
      readPicture: async (path) => {
        const picture = await readPicture(profileFolder, path);
        return picture.kind === 'picture' ? picture : null;
      },
      readSound: async (path) => {
        const sound = await readSound(profileFolder, path);
        return sound.kind === 'sound' ? sound : null;
      },
    });
    const shell = createShellView(shellSession, builtFolders.preload);
    surfaces.trust(shell.webContents, 'visitor');
    const window = createKioskWindow({
      shell,
      kiosk,
      display,
      onClosed: () => warden.tell({ kind: 'quit' }),
    });

    // Chromium's own folder, which the warden named on the command line, lies in it.
    const ownFolder = dirname(app.getPath('userData'));
    const services = createServiceHost({
      profile,
      window,
      documents: openSessionDocuments(join(ownFolder, partsOfSession.documents)),
      temporaryFolder: join(ownFolder, partsOfSession.temporary),
      language: () => loop.state().language,
      comfort: () => loop.state().comfort,
      dispatch: (event) => loop.dispatch(event),
      onHistoryChanged: () => loop.redraw(),
      onPageLeft() {
        window.focusShell();
        notify<typeof visitorContract, 'pageLeft'>(shell.webContents, 'pageLeft', undefined);
      },
    });
    onPaneKey(shell.webContents, () => window.focusGuest());
    const help = helpWithPage(services.front, () => loop.dispatch({ kind: 'present' }));
    watchMemory({
      shell: shell.webContents,
      allowance: services.memoryAllowance,
      onTooMuch: services.endForMemory,
    });
    refuseClientCertificates(() => loop.dispatch({ kind: 'pageNoticed', notice: 'certificateRefused' }));

    const perform = (effect: SessionEffect): void => {
      switch (effect.kind) {
        case 'openService':
          return services.open(effect.service);
        case 'closeService':
          return services.close();
        case 'controlPage':
          return services.control(effect.control);
        case 'quietPage':
          return services.quiet(effect.isQuiet);
        case 'applyComfort':
          return services.applyComfort(effect.comfort);
        case 'tellBegan':
          return warden.tell({ kind: 'began' });
        case 'count':
          return warden.tell({ kind: 'counted', counter: effect.counter, key: effect.key });
        case 'tellCalling':
          return warden.tell({ kind: 'calling', raised: effect.raised });
        case 'tellSiteAsked': {
          const site = siteNameOf(effect.host);
          return site === null ? undefined : warden.tell({ kind: 'siteAsked', site });
        }
        case 'lookBeforeHome':
          return services.lookBeforeHome();
        case 'lookForLosses':
          return services.lookForLosses();
        case 'answerPage':
          return services.answerPage(effect.question, effect.answer);
        case 'tellEnded':
          services.close();
          return warden.tell({ kind: 'ended', reason: effect.reason, language: loop.state().language });
        default:
          return effect satisfies never;
      }
    };

    const tellOccupied = tellOccupation((occupied) => warden.tell({ kind: 'occupied', occupied }));
    let spoken: LanguageId | null = null;
    const loop = startSessionLoop({
      rules,
      history: services.history,
      run: perform,
      onView: (view) => notify<typeof visitorContract, 'viewChanged'>(shell.webContents, 'viewChanged', view),
      onState: (state) => {
        tellOccupied(state);
        if (state.language === spoken) return;
        spoken = state.language;
        services.speak(spoken);
      },
    });

    serveContract({
      contract: visitorContract,
      surfaces,
      onRefused: () => undefined,
      onFailed: (_channel, error) => reportBug(error),
      server: {
        scene: () => ({ view: loop.view(), profile: profileView, trial: !kiosk }),
        act: (action) => loop.dispatch(action),
        placeGuest: (slot) => window.placeGuest(slot),
        typeKey: async (key) => (await services.typeKey(key)) && !help.isExplored(),
        readPage: () => help.readPage(),
        markSentence: (index) => help.markSentence(index),
        markWords: (isWanted) => help.markWords(isWanted),
        touchedWord: () => help.touchedWord(),
        explorePage: (isWanted) => help.explorePage(isWanted),
        nextHeard: () => help.nextHeard(),
        recordings: (language) => [...(profile.recordings[language] ?? [])],
        askStaff: () => warden.tell({ kind: 'staffAsked' }),
        painted: () => warden.tell({ kind: 'painted' }),
        quit: () => {
          if (!kiosk) warden.tell({ kind: 'quit' });
        },
      },
    });
    shell.webContents.on('input-event', () => loop.dispatch({ kind: 'touched' }));
    // A PC that slept may wake before somebody else.
    powerMonitor.on('resume', () => loop.dispatch({ kind: 'endOrdered', reason: 'idle' }));

    warden.onOrder((order) => {
      switch (order.kind) {
        case 'show': {
          const { afterLoss, sealedAt = null } = order;
          loop.dispatch({ kind: 'presented', opening: { afterLoss, sealedAt } });
          return window.show();
        }
        case 'end':
          return loop.dispatch({ kind: 'endOrdered', reason: order.reason });
        case 'queue':
          return loop.dispatch({ kind: 'queueChanged', nobodyWaits: order.nobodyWaits });
        case 'giveTime':
          return loop.dispatch({ kind: 'timeGiven', time: order.minutes * 60_000 });
        case 'letThrough':
          services.letThrough(order.site);
          return loop.dispatch({ kind: 'siteOpened', site: order.site });
        default:
          return order satisfies never;
      }
    });
    setInterval(() => warden.tell({ kind: 'heartbeat' }), heartbeatEvery);

    await shell.webContents.loadURL(visitorPage);
    warden.tell({ kind: 'loaded' });
  };
  void run();
}

/** Milliseconds; the warden waits five times as long (architecture.md, "in use"). */
const heartbeatEvery = 1_000;

function applySwitches(options: SessionOptions): void {
  app.commandLine.appendSwitch('host-resolver-rules', hostResolverRules(options));
  if (options.scale !== null)
    app.commandLine.appendSwitch('force-device-scale-factor', String(options.scale));
  // A page that crashes the GPU process six times would otherwise end the whole application (V121).
  app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
  // No sign-in to intranet sites with the Windows account of the terminal (V95).
  app.commandLine.appendSwitch('auth-server-allowlist', '_');
  // Ours is the only one: Chromium's own crash dumps could hold what the visitor typed.
  app.commandLine.appendSwitch('disable-breakpad');
}

/** Tells when a visitor comes and goes before the charter, once each. */
function tellOccupation(tell: (occupied: boolean) => void): (state: SessionState) => void {
  let occupied = false;
  return (state) => {
    const now = state.stage.kind !== 'welcome' || state.panel !== null;
    if (now === occupied) return;
    occupied = now;
    tell(occupied);
  };
}
