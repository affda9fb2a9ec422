import { join } from 'node:path';
import { sessionDirectories, sessionRootOf } from '../e2e/support/sessions-on-disk.ts';
import { pause, until } from '../escape/drive/looks.ts';
import { searchFiles } from '../wipe-audit/scan/files.ts';
import { searchProcesses } from '../wipe-audit/scan/places.ts';
import { type AuditedProcess, isStillThere, treeOf } from '../wipe-audit/scan/processes.ts';
import { hasLoaded, type PlainTerminal, type PresentVisitor } from './drive/plain-terminal.ts';
import type { Planting } from './drive/planting.ts';
import { type Expectation, expectationOf, sharpened } from './expectation.ts';
import { readJournal } from './journal-copy.ts';
import type { Kill, Phase } from './moment.ts';

/** A terminal that is played on, and where its journal stood when all was settled. */
export interface Stage {
  readonly terminal: PlainTerminal;
  readonly planting: Planting;
  /** Number of the newest session before this one. */
  readonly lastNumber: number;
  /** Told once everything is left, while the session still runs: how much of it can be found. */
  readonly onPlanted: (found: Control) => void;
  /** Done just before a kill; only the test of the test does something there. */
  readonly beforeKill: () => void;
}

/** What is findable of a session that runs: without it finding nothing afterwards proves nothing. */
export interface Control {
  /** Mechanisms whose canary lies in the session's memory or files. */
  readonly found: number;
  readonly inClipboard: boolean;
}

/** What was there when it was killed. */
export interface Killed {
  readonly expectation: Expectation;
  /** The session before the visitors' eyes lives on. */
  readonly isSpared: boolean;
  readonly wardenDied: boolean;
  /** Must be gone when the next welcome is shown. */
  readonly sessionProcesses: readonly AuditedProcess[];
  /** Of a warden that was killed: its helpers end by themselves, a moment later. */
  readonly wardenProcesses: readonly AuditedProcess[];
  /** Their session directories must be gone by then. */
  readonly directories: readonly string[];
  readonly spare: 'absent' | 'starting' | 'ready';
}

/** Plays a life up to the moment and kills. @param visitor before a welcome screen that nobody touched yet */
export async function playAndKill(stage: Stage, visitor: PresentVisitor, kill: Kill): Promise<Killed> {
  if (kill.phase === 'starting') return killWhileStarting(stage, visitor, kill);
  const { terminal } = stage;
  const { words } = visitor;
  const { phase, delay } = kill;
  if (kill.withSpare) await waitForSpare(terminal, visitor.pid);
  leaveDocument(stage, visitor);
  switch (phase) {
    case 'welcome':
      await pause(delay);
      return killNow(stage, kill, whatRuns(terminal, visitor.pid));
    case 'charter':
      await goToCharter(visitor);
      await pause(delay);
      return killNow(stage, kill, whatRuns(terminal, visitor.pid));
    case 'accepting': {
      await goToCharter(visitor);
      const running = whatRuns(terminal, visitor.pid);
      await visitor.press(words('charter.accept'));
      await pause(delay);
      return killNow(stage, kill, running);
    }
    case 'in a session':
      await goToCharter(visitor);
      await beginAndPlant(stage, visitor, phase);
      await pause(delay);
      return killNow(stage, kill, whatRuns(terminal, visitor.pid));
    case 'ending':
    case 'erasing':
    case 'next one starting': {
      await goToCharter(visitor);
      await beginAndPlant(stage, visitor, phase);
      await visitor.pressFor(words('bar.end'), words('confirmEnd.yes'));
      const running = whatRuns(terminal, visitor.pid);
      // The session may be gone before the press is answered.
      const pressed = visitor.press(words('confirmEnd.yes')).catch(() => undefined);
      if (phase === 'ending') {
        await pressed;
      } else {
        const [main] = running.front;
        const isGone = (): boolean => main === undefined || !isStillThere(main);
        if (!(await until(isGone, 10_000, 1))) throw new Error('a session that was ended by hand lives on');
      }
      await pause(delay);
      return killNow(stage, kill, running);
    }
    default:
      return phase satisfies never;
  }
}

async function goToCharter(visitor: PresentVisitor): Promise<void> {
  await visitor.touch();
  await visitor.chooseLanguage();
}

/** From the charter to a page that has left its canaries; the row is in the journal. */
async function beginAndPlant(stage: Stage, visitor: PresentVisitor, phase: Phase): Promise<void> {
  const { terminal, planting, lastNumber } = stage;
  await visitor.pressFor(visitor.words('charter.accept'), planting.tile);
  const hasRow = (): boolean => readJournal(terminal.dataDirectory, lastNumber).rows.length > 0;
  if (!(await until(hasRow, 10_000, 20))) throw new Error('a session that began came into no journal');
  await visitor.press(planting.tile);
  const page = await visitor.guest(planting.host);
  await planting.plant(page);
  leaveDocument(stage, visitor);
  if (phase === 'in a session')
    stage.onPlanted({
      found: findableIn(stage, visitor),
      inClipboard: (await page.pasted()) === planting.clipboard,
    });
  page.close();
}

/** Also before the session counts: a file in its directory is a file of it. */
function leaveDocument({ terminal, planting }: Stage, { pid }: PresentVisitor): void {
  const name = terminal.directoryOf(pid);
  if (name !== null) planting.leaveDocument(join(sessionRootOf(terminal.dataDirectory), name));
}

function findableIn({ terminal, planting }: Stage, { pid }: PresentVisitor): number {
  const { hits } = searchFiles(sessionRootOf(terminal.dataDirectory), planting.searcher);
  const inMemory = searchProcesses('session', treeOf(pid), planting.searcher).flatMap((place) => place.hits);
  return new Set([...hits, ...inMemory].flatMap(({ mechanism }) => mechanism ?? [])).size;
}

async function killWhileStarting(stage: Stage, visitor: PresentVisitor, kill: Kill): Promise<Killed> {
  const { terminal, lastNumber } = stage;
  if (kill.before === 'lost') {
    await goToCharter(visitor);
    await beginAndPlant(stage, visitor, kill.phase);
  }
  visitor.leave();
  const before = whatRuns(terminal, visitor.pid);
  if (kill.before === 'lost') end(terminal.wardenPid());
  else await terminal.quit();
  if (!(await until(() => !terminal.isRunning(), 10_000, 2))) throw new Error('the warden lives on');
  const left = readJournal(terminal.dataDirectory, lastNumber).rows;
  terminal.start();
  await pause(kill.delay);
  const killed = await killNow(stage, kill, whatRuns(terminal, null));
  return {
    ...killed,
    expectation:
      kill.before === 'lost' ? sharpened({ count: 'one', reasons: ['powerLost'] }, left) : killed.expectation,
    sessionProcesses: [...before.front, ...before.others, ...killed.sessionProcesses],
    wardenProcesses: [...before.warden, ...killed.wardenProcesses],
    directories: [...before.directories, ...killed.directories],
  };
}

interface Running {
  /** The session before the visitors' eyes with all its processes, the main one first. */
  readonly front: readonly AuditedProcess[];
  readonly frontDirectory: readonly string[];
  /** Others: a spare one, or the one that starts. */
  readonly others: readonly AuditedProcess[];
  readonly warden: readonly AuditedProcess[];
  readonly directories: readonly string[];
}

function whatRuns(terminal: PlainTerminal, front: number | null): Running {
  const sessions = terminal.sessions();
  const directories = sessionDirectories(terminal.dataDirectory);
  const directory = front === null ? null : terminal.directoryOf(front);
  return {
    front: front === null ? [] : treeOf(front),
    frontDirectory: directories.filter((name) => name === directory),
    others: sessions.filter((pid) => pid !== front).flatMap((pid) => treeOf(pid)),
    warden: terminal.isRunning() ? treeOf(terminal.wardenPid(), sessions) : [],
    directories,
  };
}

async function killNow(stage: Stage, kill: Kill, running: Running): Promise<Killed> {
  const { terminal, lastNumber } = stage;
  const { victim, phase } = kill;
  const { front } = running;
  const frontLives = front[0] !== undefined && isStillThere(front[0]) && phase !== 'ending';
  const frontIsMeant = phase === 'ending' || frontLives;
  const isNext = (pid: number): boolean => pid !== front[0]?.pid;
  if (victim === 'spare' || (victim === 'session' && !frontIsMeant))
    await until(() => terminal.sessions().some(isNext), 5_000, 2);
  const next = victim === 'warden' ? undefined : terminal.sessions().find(isNext);
  const session = frontIsMeant ? front[0]?.pid : next;
  const struck = victim === 'spare' ? next : victim === 'warden' ? undefined : session;
  const struckProcesses = struck === undefined || struck === front[0]?.pid ? [] : treeOf(struck);
  const spare: Killed['spare'] =
    running.others[0] === undefined || phase === 'starting'
      ? 'absent'
      : !(await hasLoaded(running.others[0].pid))
        ? 'starting'
        : 'ready';
  stage.beforeKill();
  switch (victim) {
    case 'session':
    case 'spare':
      end(struck);
      break;
    case 'warden':
      end(terminal.wardenPid());
      break;
    case 'both':
      end(kill.gap < 0 ? terminal.wardenPid() : struck);
      await pause(Math.abs(kill.gap));
      end(kill.gap < 0 ? struck : terminal.wardenPid());
      break;
    default:
      victim satisfies never;
  }
  const wardenDied = victim === 'warden' || victim === 'both';
  const isSpared = victim === 'spare' && frontLives;
  const expectation = expectationOf(phase, victim);
  if (!wardenDied)
    return {
      expectation,
      isSpared,
      wardenDied,
      // A spare session is kept, and may be the next one before the visitors' eyes.
      sessionProcesses: [...struckProcesses, ...(isSpared ? [] : front)],
      wardenProcesses: [],
      directories: isSpared ? [] : running.frontDirectory,
      spare,
    };
  if (!(await until(() => !terminal.isRunning(), 10_000, 2))) throw new Error('the warden lives on');
  return {
    expectation: sharpened(expectation, readJournal(terminal.dataDirectory, lastNumber).rows),
    isSpared,
    wardenDied,
    sessionProcesses: [...front, ...running.others, ...struckProcesses],
    wardenProcesses: running.warden,
    directories: running.directories,
    spare,
  };
}

async function waitForSpare(terminal: PlainTerminal, front: number): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const [spare] = terminal.sessions().filter((pid) => pid !== front);
    return spare !== undefined && (await hasLoaded(spare));
  };
  if (!(await until(isThere, 15_000, 50))) throw new Error('no spare session came');
}

function end(pid: number | undefined): void {
  if (pid === undefined || pid === 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}
