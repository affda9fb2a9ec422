import type { ToSession, ToWarden } from '../../app/ipc/warden-contract.ts';
import type { SpareSession, SpareUse } from '../../app/terminal/spare.ts';
import type { WipeStep } from '../../app/wipe/plan.ts';
import type { StepOutcome, WipeReport } from '../../app/wipe/report.ts';
import type { Container, ContainerKind } from './containment/container.ts';
import { reopenContainer } from './containment/create-container.ts';
import { type HeldSession, holdSession } from './held-session.ts';
import { type LaunchFacts, launchOf, showsConsole } from './launch-session.ts';
import { eraseDirectory, listSessionDirectories, type SessionRoot } from './session-directory.ts';
import type { SessionRecord } from './session-record.ts';
import { clearClipboard } from './wipe/clear-clipboard.ts';
import { findPrintQueue } from './wipe/printing/find-print-queue.ts';
import { purgePrintJobs } from './wipe/printing/purge-print-jobs.ts';
import { runWipe } from './wipe/run-wipe.ts';
import { findSystemTraces } from './wipe/traces/find-system-traces.ts';
import { wipeTraces } from './wipe/traces/wipe-traces.ts';

/** Starts session processes, at most one of them before the visitors' eyes, and leaves nothing of them behind. */
export interface SessionKeeper {
  /** A session for the next visitor: the spare one where there is one, else a new one. */
  spawn(): void;
  tell(message: ToSession): void;
  /** Erases the session that ran, and with `putAway` the spare one too. */
  wipe(spare: SpareUse, onStep: OnStep): Promise<WipeReport>;
  /** What earlier runs left: the containers on record, and every session directory. */
  wipeLeftovers(): Promise<{ readonly report: WipeReport; readonly container: ContainerKind | null }>;
  /** How the running (or last) session was contained, for the journal. */
  containment(): ContainerKind | null;
  readonly spare: {
    state(): SpareSession;
    /** Starts one, hidden and never navigated, where there is none. */
    prepare(): void;
    /** Ends and erases it. What of it cannot be ended stays on record, and fails the next wipe. */
    putAway(): Promise<void>;
  };
}

type OnStep = (step: WipeStep, state: 'running' | StepOutcome) => void;

interface SessionKeeperOptions extends LaunchFacts {
  readonly root: SessionRoot;
  readonly record: SessionRecord;
  /** In a trial the account is somebody's own, and so are its print jobs: Borne prints nothing there. */
  readonly kiosk: boolean;
  /**
   * Ports of Chromium's debugging, used in turn; unpackaged builds only, none keeps it closed. Two processes cannot
   * share a port, so with one of them there is no spare session.
   */
  readonly inspectSession: readonly number[];
  /** What a session is told when it asks; null where there is no usable profile: then it asks in vain. */
  readonly configuration: () => Extract<ToSession, { kind: 'configure' }> | null;
  readonly onMessage: (message: Exclude<ToWarden, { kind: 'started' }>) => void;
  readonly onLost: () => void;
}

/** Milliseconds a spare session may take to end or to be erased. Nobody waits for it. */
const putAwayDeadline = 5_000;

export function createSessionKeeper(options: SessionKeeperOptions): SessionKeeper {
  const { root, record, kiosk } = options;
  let current: HeldSession | null = null;
  let spare: { readonly session: HeldSession; readonly isLoaded: boolean } | null = null;
  /** Spare sessions that are being put away, or could not be. */
  const leaving = new Set<HeldSession>();
  let containment: ContainerKind | null = null;
  let ports = 0;
  let shownAt = new Date();

  const held = (): readonly HeldSession[] => [
    ...(current === null ? [] : [current]),
    ...(spare === null ? [] : [spare.session]),
    ...leaving,
  ];
  const keepRecord = (): void => record.write(held().map(({ container }) => container.record));

  const hold = (become: (session: HeldSession) => void): void => {
    const { inspectSession } = options;
    const port = inspectSession[ports % Math.max(1, inspectSession.length)] ?? null;
    ports += 1;
    holdSession({
      root,
      launch: (directory) => launchOf(directory, options, port),
      showConsole: showsConsole(),
      onContainer: (session) => {
        become(session);
        keepRecord();
      },
      onMessage: hear,
      onLost: lose,
    });
  };

  function hear(session: HeldSession, message: ToWarden): void {
    if (message.kind === 'started') {
      const configuration = options.configuration();
      if (configuration !== null) session.tell(configuration);
    } else if (session === current) {
      options.onMessage(message);
    } else if (session === spare?.session) {
      hearSpare(session, message);
    }
  }

  /** Nobody sees it and nothing was told to it: whatever else it says, something is wrong with it. */
  function hearSpare(session: HeldSession, message: ToWarden): void {
    if (message.kind === 'loaded') spare = { session, isLoaded: true };
    else if (message.kind !== 'heartbeat') lose(session);
  }

  function lose(session: HeldSession): void {
    if (session === current) options.onLost();
    else if (session === spare?.session) void putAwaySpare();
  }

  async function putAwaySpare(): Promise<void> {
    if (spare === null) return;
    const { session } = spare;
    session.forget();
    spare = null;
    leaving.add(session);
    const ended = await session.container.killAll(putAwayDeadline);
    if (!ended || (session.directory !== null && !(await eraseDirectory(session.directory, putAwayDeadline))))
      return;
    leaving.delete(session);
    keepRecord();
  }

  return {
    spawn() {
      if (spare === null) {
        hold((session) => {
          current = session;
        });
      } else {
        const { session, isLoaded } = spare;
        spare = null;
        current = session;
        if (isLoaded) options.onMessage({ kind: 'loaded' });
      }
      containment = current?.container.record.kind ?? null;
      shownAt = new Date();
    },
    tell: (message) => current?.tell(message),
    wipe(use, onStep) {
      if (use === 'putAway' && spare !== null) {
        leaving.add(spare.session);
        spare = null;
      }
      const ending = held().filter((session) => session !== spare?.session);
      for (const session of ending) session.forget();
      const ended = (): void => {
        // Their numbers may soon be another program's.
        current = null;
        for (const session of ending) leaving.delete(session);
        keepRecord();
      };
      const kept = (): readonly string[] => {
        const directory = spare?.session.directory ?? null;
        return directory === null ? [] : [directory];
      };
      const containers = ending.map(({ container }) => container);
      return wipeAll({ root, containers, kept, ownSince: kiosk ? shownAt : null, ended, onStep });
    },
    async wipeLeftovers() {
      const left = record.read();
      const containers = left.map(reopenContainer);
      const nothing = (): void => undefined;
      const report = await wipeAll({
        root,
        containers,
        kept: () => [],
        // Whatever still waits in a queue of the terminal's account is of somebody who left.
        ownSince: kiosk ? new Date(0) : null,
        ended: () => record.write([]),
        onStep: nothing,
      });
      return { report, container: left[0]?.kind ?? null };
    },
    containment: () => containment,
    spare: {
      state: () => (spare === null ? 'none' : spare.isLoaded ? 'ready' : 'starting'),
      prepare() {
        if (spare !== null || options.inspectSession.length === 1) return;
        hold((session) => {
          spare = { session, isLoaded: false };
        });
      },
      putAway: putAwaySpare,
    },
  };
}

interface WipeTask {
  readonly root: SessionRoot;
  readonly containers: readonly Container[];
  /** Directories of a session nobody has used yet. */
  readonly kept: () => readonly string[];
  /**
   * What this account printed and what the system noted from then on is the session's. Null where it is not the
   * terminal's own account.
   */
  readonly ownSince: Date | null;
  /** Called once the containers were seen empty. */
  readonly ended: () => void;
  readonly onStep: OnStep;
}

/**
 * Every session directory goes but the spare one's, not only the last: one visitor sits here at a time, so whatever
 * else lies there belongs to somebody who left.
 */
function wipeAll({ root, containers, kept, ownSince, ended, onStep }: WipeTask): Promise<WipeReport> {
  const left = (): readonly string[] =>
    listSessionDirectories(root).filter((directory) => !kept().includes(directory));
  return runWipe(
    {
      processes: async (deadline) => {
        const gone = await Promise.all(containers.map((container) => container.killAll(deadline)));
        if (!gone.every(Boolean)) return false;
        ended();
        return true;
      },
      sessionDirectory: async (deadline) => {
        const gone = await Promise.all(left().map((directory) => eraseDirectory(directory, deadline)));
        return gone.every(Boolean) && left().length === 0;
      },
      printJobs: () => wipeOwn(ownSince, findPrintQueue, purgePrintJobs),
      systemTraces: () => wipeOwn(ownSince, findSystemTraces, wipeTraces),
      clipboard: clearClipboard,
    },
    onStep,
  );
}

/** What the system holds for a whole account is wiped where that is the terminal's own, and where there is any. */
async function wipeOwn<Thing>(
  since: Date | null,
  find: () => Thing | null,
  wipe: (found: Thing, since: Date) => Promise<boolean>,
): Promise<boolean> {
  if (since === null) return true;
  const found = find();
  return found === null || wipe(found, since);
}
