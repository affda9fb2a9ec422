import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { until } from '../../escape/drive/looks.ts';
import { canaryOf } from '../canary.ts';
import type { AuditedTerminal } from './audited-terminal.ts';
import { startBorneUnderAudit } from './borne-under-audit.ts';
import type { AuditStage } from './stage-of-audit.ts';

/** Holds what it reads in its memory and in a file without a name; ends with its input's end. */
const keeper = `const { openSync, unlinkSync, writeSync } = require('node:fs');
const file = process.argv[1];
const kept = [];
const unlinked = openSync(file, 'w');
unlinkSync(file);
process.stdin.on('data', (text) => { kept.push(String(text)); writeSync(unlinked, text); process.stdout.write('kept'); });
process.stdin.on('end', () => process.exit());`;

/**
 * The test of the test on Borne itself: its wipe is whole, and somebody beside it keeps a little of the session: a
 * program on the same screen as a clipboard manager would, the X server, packed and named files, the warden's folder.
 */
export async function startBorneWithAccomplice(stage: AuditStage): Promise<AuditedTerminal> {
  const terminal = await startBorneUnderAudit(stage);
  const secret = (mechanism: string): string => canaryOf(stage.marker, mechanism);
  const env = { ...process.env, DISPLAY: stage.screen.display };
  const shared = join('/dev/shm', `accomplice-${secret('dln')}`);
  let kept: ChildProcess | null = null;
  return {
    ...terminal,
    async end(ending) {
      await terminal.end(ending);
      const root = execFileSync('xdotool', ['search', '--maxdepth', '0', '--name', ''], {
        env,
        encoding: 'utf8',
      });
      execFileSync('xdotool', ['set_window', '--name', secret('ttl'), root.split('\n')[0] ?? ''], { env });
      writeFileSync(shared, 'a name is enough');
      for (const folder of terminal.account.values())
        writeFileSync(join(folder, 'kept.gz'), gzipSync(`body ${secret('idv')} `.repeat(20)));
      writeFileSync(terminal.records.get('log for the team') ?? '', `somebody was at ${secret('url')}\n`);
      kept = spawn(process.execPath, ['-e', keeper, join(stage.profile, 'unlinked')], {
        env,
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      let answered = false;
      kept.stdout?.once('data', () => {
        answered = true;
      });
      kept.stdin?.write(secret('clp'));
      if (!(await until(() => answered, 10_000))) throw new Error('the accomplice did not start');
    },
    async close() {
      kept?.stdin?.end();
      rmSync(shared, { force: true });
      await terminal.close();
    },
  };
}
