import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronEnvironment, sandboxArguments } from '../../../build/scripts/runtime.mjs';
import {
  isAlive,
  sessionDirectories,
  sessionDirectoryOf,
  sessionMainProcess,
  sessionMainProcesses,
  sessionRootOf,
} from '../../e2e/support/sessions-on-disk.ts';
import { enter } from '../../escape/drive/borne-terminal.ts';
import { endSession } from '../../escape/drive/end-session.ts';
import { pause, until } from '../../escape/drive/looks.ts';
import { helpersOf } from '../../escape/drive/processes.ts';
import { writeProgramAround } from '../../escape/drive/program-around.ts';
import { startElectron } from '../../escape/drive/started-program.ts';
import { believedKey } from '../sites/tls-site.ts';
import type { AuditedTerminal, Ending } from './audited-terminal.ts';
import type { AuditStage } from './stage-of-audit.ts';

/**
 * Starts the real shell without a debugger, in an account of its own as far as files go. The program that is started
 * is the product's with one switch more: it believes one test certificate, else TLS could not be audited at all.
 */
export async function startBorneUnderAudit(stage: AuditStage): Promise<AuditedTerminal> {
  const folder = mkdtempSync(join(tmpdir(), 'borne-wipe-audit-'));
  const make = (name: string): string => {
    mkdirSync(join(folder, name), { mode: 0o700 });
    return join(folder, name);
  };
  const [home, temporary, data, app] = [make('home'), make('tmp'), make('data'), make('app')];
  writeProgramAround(
    app,
    `import { app } from 'electron';
app.commandLine.appendSwitch('ignore-certificate-errors-spki-list', ${JSON.stringify(believedKey())});`,
  );
  const printed = join(folder, 'printed.txt');
  const program = startElectron(
    [
      ...sandboxArguments(),
      app,
      '--kiosk',
      '--no-reading-pause',
      '--data-dir',
      data,
      '--profile',
      stage.profile,
      ...stage.mapHosts,
    ],
    {
      ...electronEnvironment(),
      HOME: home,
      TMPDIR: temporary,
      XDG_CONFIG_HOME: undefined,
      XDG_CACHE_HOME: undefined,
      XDG_DATA_HOME: undefined,
      DISPLAY: stage.screen.display,
      WAYLAND_DISPLAY: undefined,
    },
    printed,
  );
  const close = async (): Promise<void> => {
    await program.end();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await enter(stage);
    // The product as it runs: the next session waits beside the one that is audited.
    if (!(await until(() => sessionMainProcesses(data).length > 1, 20_000)))
      throw new Error('no spare session waits');
  } catch (error) {
    await close();
    throw error;
  }
  const sessionPid = (): number => sessionMainProcess(data);
  return {
    wardenPid: program.pid,
    sessionPid,
    sessionRoot: sessionRootOf(data),
    records: new Map([
      ['database', join(data, 'journal.sqlite')],
      ['database, not yet written through', join(data, 'journal.sqlite-wal')],
      ['log for the team', join(data, 'messages.txt')],
      ['what it prints', printed],
      ['all it keeps', data],
    ]),
    account: new Map([
      ['home of the account', home],
      ['temporary files of the account', temporary],
    ]),
    end: (ending) => end(stage, data, ending),
    enter: async () => void (await enter(stage)),
    close,
  };
}

async function end(stage: AuditStage, data: string, ending: Ending): Promise<void> {
  const session = sessionMainProcess(data);
  const directory = sessionDirectoryOf(data, session);
  if (directory === null) throw new Error('the session has no directory');
  switch (ending) {
    case 'by hand':
      await endSession(stage, session);
      break;
    case 'killed':
      process.kill(session, 'SIGKILL');
      break;
    case 'crashed':
      // First the pages, as a crash of theirs may leave a dump of their memory.
      for (const page of helpersOf(session, 'renderer')) process.kill(page, 'SIGSEGV');
      await pause(1_000);
      process.kill(session, 'SIGSEGV');
      break;
    default:
      ending satisfies never;
  }
  if (!(await until(() => !isAlive(session), 15_000))) throw new Error('the session did not end');
  // The next session may have waited beside it, so that only its directory tells how far the wipe is.
  const isNext = (): boolean =>
    !sessionDirectories(data).includes(directory) && sessionMainProcesses(data).length > 0;
  if (!(await until(isNext, 20_000))) throw new Error('no next session began');
}
