import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real CUPS of its own, in a folder of its own, which the commands of this process find by CUPS_SERVER. */
export interface Cups {
  /** Makes a queue: `ready` prints at once, `slow` takes a second for each job, `held` never begins. */
  addPrinter(name: string, kind: 'ready' | 'slow' | 'held'): void;
  /** Prints a text. @returns the job's id */
  print(printer: string, text: string): string;
  /** Whether any file that CUPS keeps holds this text. */
  keeps(text: string): boolean;
  /** Takes the job of another account. */
  printAs(account: string, printer: string, text: string): string;
  stop(): void;
}

/** Null where there is no CUPS to start, or this process may not start one. */
export async function startCups(): Promise<Cups | null> {
  if (!existsSync('/usr/sbin/cupsd') || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'borne-cups-'));
  // Its filters run under the account lp.
  chmodSync(folder, 0o755);
  const socket = join(folder, 'cups.sock');
  for (const name of ['root', 'spool', 'state', 'cache', 'bin'])
    mkdirSync(join(folder, name), { mode: 0o755 });
  execFileSync('cp', ['-a', '/usr/lib/cups/.', join(folder, 'bin')]);
  // A printer that takes its time.
  const backend = join(folder, 'bin', 'backend', 'slow');
  writeFileSync(backend, '#!/bin/sh\n[ $# -eq 0 ] && exit 0\ncat > /dev/null\nsleep 1\n');
  chmodSync(backend, 0o700);
  writeFileSync(
    join(folder, 'cups-files.conf'),
    `SystemGroup root
FileDevice Yes
ServerRoot ${join(folder, 'root')}
ServerBin ${join(folder, 'bin')}
RequestRoot ${join(folder, 'spool')}
StateDir ${join(folder, 'state')}
CacheDir ${join(folder, 'cache')}
AccessLog ${join(folder, 'access.log')}
ErrorLog ${join(folder, 'error.log')}
PageLog ${join(folder, 'page.log')}
`,
  );
  writeFileSync(
    join(folder, 'cupsd.conf'),
    `Listen ${socket}
Browsing No
PreserveJobFiles No
PreserveJobHistory No
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
`,
  );
  const server: ChildProcess = spawn(
    '/usr/sbin/cupsd',
    ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')],
    { stdio: 'ignore' },
  );
  const before = process.env['CUPS_SERVER'];
  process.env['CUPS_SERVER'] = socket;
  const run = (program: string, ...args: readonly string[]): string =>
    execFileSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
  const end = Date.now() + 20_000;
  while (!existsSync(socket)) {
    if (Date.now() > end) throw new Error('CUPS did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const document = join(folder, 'document.txt');
  const print = (args: readonly string[], text: string): string => {
    writeFileSync(document, text);
    return /request id is (\S+)/.exec(run('lp', ...args, document))?.[1] ?? '';
  };
  return {
    addPrinter(name, kind) {
      run('lpadmin', '-p', name, '-E', '-v', kind === 'slow' ? 'slow:/' : 'file:///dev/null', '-m', 'raw');
      if (kind === 'held') run('cupsdisable', name);
    },
    print: (printer, text) => print(['-d', printer], text),
    printAs: (account, printer, text) => print(['-U', account, '-d', printer], text),
    keeps: (text) =>
      readdirSync(join(folder, 'spool'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(text)),
    stop() {
      server.kill('SIGKILL');
      if (before === undefined) delete process.env['CUPS_SERVER'];
      else process.env['CUPS_SERVER'] = before;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
