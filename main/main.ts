import { app } from 'electron';
import { describeRefusal, readCommandLine } from '../app/terminal/command-line.ts';
import { registerSchemes } from './register-schemes.ts';
import { reportBugsQuietly } from './report-bugs.ts';

/**
 * One program, two kinds of process. Everything that must happen before `ready` happens before the first
 * `await` of a role: scheme, switches, folders.
 */
reportBugsQuietly();
registerSchemes();

const commandLine = readCommandLine(process.argv.slice(app.isPackaged ? 1 : 2), app.isPackaged);

switch (commandLine.kind) {
  case 'refused':
    process.stderr.write(`${describeRefusal(commandLine.refusal)}\n`);
    app.exit(2);
    break;
  case 'session': {
    const { runSession } = await import('./session/run-session.ts');
    runSession(commandLine.options);
    break;
  }
  case 'warden': {
    const { runWarden } = await import('./warden/run-warden.ts');
    // Awaited, so that `ready` waits for the switches that terminal.yaml asks for.
    await runWarden(commandLine.options);
    break;
  }
  default:
    commandLine satisfies never;
}
