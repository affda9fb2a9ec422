import { sessionDirectories } from '../e2e/support/sessions-on-disk.ts';
import { until } from '../escape/drive/looks.ts';
import { isStillThere } from '../wipe-audit/scan/processes.ts';
import { makeAccomplice } from './drive/accomplice.ts';
import type { PlainTerminal, PresentVisitor } from './drive/plain-terminal.ts';
import type { Planting } from './drive/planting.ts';
import { readJournal } from './journal-copy.ts';
import { lookAfter, messagesOf, type Problem } from './look-after.ts';
import type { Kill } from './moment.ts';
import { type Control, type Killed, playAndKill, type Stage } from './play.ts';

/** What came of one kill. */
export interface Outcome {
  readonly kill: Kill;
  readonly spare: Killed['spare'];
  readonly problems: readonly Problem[];
  /** What could be found before the kill; null where nothing was planted. */
  readonly control: Control | null;
  /** Milliseconds from the kill to the welcome screen; null where one stayed. Told, never judged. */
  readonly untilWelcome: number | null;
}

interface Round {
  readonly terminal: PlainTerminal;
  readonly planting: Planting;
  readonly kill: Kill;
  /** Before a welcome screen that nobody touched. */
  readonly visitor: PresentVisitor;
  /** Somebody undoes the wipe a little. */
  readonly isWeakened: boolean;
}

/** One kill: plays up to it, waits for the next welcome screen, and looks. Gives the visitor before that one, too. */
export async function playRound(round: Round): Promise<{ outcome: Outcome; visitor: PresentVisitor }> {
  const { terminal, planting, kill, isWeakened } = round;
  const { dataDirectory } = terminal;
  // Clocks of file systems are coarse.
  const since = Date.now() - 1_000;
  const rowsBefore = readJournal(dataDirectory).rows;
  const messagesBefore = messagesOf(dataDirectory);
  const accomplice = isWeakened ? makeAccomplice(dataDirectory) : null;
  let control: Control | null = null;
  let killedAt = 0;
  const stage: Stage = {
    terminal,
    planting,
    lastNumber: rowsBefore.at(-1)?.number ?? 0,
    onPlanted: (found) => (control = found),
    beforeKill() {
      accomplice?.copy(terminal.directoryOf(round.visitor.pid) ?? '');
      killedAt = Date.now();
    },
  };
  try {
    const killed = await playAndKill(stage, round.visitor, kill);
    const sparesLeft = killed.isSpared
      ? await endAsIfNothingHappened(stage, round.visitor, killed, kill)
      : [];
    round.visitor.leave();
    if (killed.wardenDied) {
      accomplice?.spoilJournal();
      terminal.start();
    }
    const visitor = await terminal.visitor();
    await visitor.waitFor(visitor.words('welcome.touch'));
    const untilWelcome = killed.isSpared ? null : Date.now() - killedAt;
    const putBack = accomplice?.putBack() ?? [];
    const problems = await lookAfter({
      stage,
      killed: { ...killed, sessionProcesses: [...killed.sessionProcesses, ...putBack] },
      visitor,
      rowsBefore,
      messagesBefore,
      since,
    });
    // A touch: from here on a start has not failed, and the visitor has been told of what was lost.
    await visitor.touch();
    await visitor.startOver();
    const outcome = {
      kill,
      spare: killed.spare,
      problems: [...sparesLeft, ...problems],
      control,
      untilWelcome,
    };
    return { outcome, visitor };
  } finally {
    accomplice?.close();
  }
}

/** Milliseconds a spare session that died has to be put away. Nobody waits for it. */
const patience = 6_000;

/** The visitor has noticed nothing of a spare session's death, goes on, and ends. */
async function endAsIfNothingHappened(
  { terminal, planting }: Stage,
  visitor: PresentVisitor,
  { sessionProcesses }: Killed,
  { phase }: Kill,
): Promise<readonly Problem[]> {
  const { words } = visitor;
  const isPutAway = (): boolean =>
    !sessionProcesses.some(isStillThere) && sessionDirectories(terminal.dataDirectory).length === 1;
  const problems: readonly Problem[] = (await until(isPutAway, patience))
    ? []
    : [{ kind: 'directory', what: 'a spare session that died was not put away' }];
  if (phase === 'welcome') await visitor.touch();
  if (phase === 'welcome') await visitor.chooseLanguage();
  if (phase !== 'in a session') await visitor.pressFor(words('charter.accept'), planting.tile);
  await visitor.pressFor(words('bar.end'), words('confirmEnd.yes'));
  await visitor.press(words('confirmEnd.yes')).catch(() => undefined);
  const isGone = (): boolean => !terminal.sessions().includes(visitor.pid);
  if (!(await until(isGone, 10_000))) throw new Error('a session that was ended by hand lives on');
  return problems;
}
