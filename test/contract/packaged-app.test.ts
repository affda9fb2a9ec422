import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packForTests } from '../../build/scripts/pack.mjs';

/**
 * The app as it is shipped, but for the Electron inside when that is the fallback: packed with the real
 * configuration, and started as a program by an ordinary user.
 */

/** Chromium's sandbox refuses root, and a packed Borne takes no switch that would turn the sandbox off. */
const ordinaryUser = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

let scratch = '';
let executable = '';

beforeAll(async () => {
  const packed = await packForTests();
  // An ordinary user must reach it, wherever this checkout is.
  scratch = mkdtempSync(join(tmpdir(), 'borne-packed-'));
  chmodSync(scratch, 0o755);
  cpSync(dirname(packed), join(scratch, 'app'), { recursive: true });
  mkdirSync(join(scratch, 'home'));
  chmodSync(join(scratch, 'home'), 0o777);
  executable = join(scratch, 'app', 'borne');
}, 600_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Starts the packed app and waits for its end, which every test here expects at once. */
function start(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): SpawnSyncReturns<string> {
  return spawnSync(executable, args, {
    ...ordinaryUser,
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
    cwd: join(scratch, 'home'),
    env: {
      PATH: process.env['PATH'],
      DISPLAY: process.env['DISPLAY'],
      HOME: join(scratch, 'home'),
      ...environment,
    },
  });
}

describe('the packed app', () => {
  it('is no Node, takes no debugger, and loads nothing but its own checked archive', async () => {
    const wire = await getCurrentFuseWire(executable);
    const fuses = Object.fromEntries(
      [
        FuseV1Options.RunAsNode,
        FuseV1Options.EnableNodeOptionsEnvironmentVariable,
        FuseV1Options.EnableNodeCliInspectArguments,
        FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
        FuseV1Options.OnlyLoadAppFromAsar,
        FuseV1Options.GrantFileProtocolExtraPrivileges,
      ].map((fuse) => [FuseV1Options[fuse], wire[fuse] === FuseState.ENABLE]),
    );
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  it('holds what it needs and nothing of its workshop', () => {
    const files = listPackage(join(scratch, 'app', 'resources', 'app.asar'), { isPack: false });
    const allowed = /^\/(package\.json|build\/out\/(main|preload|renderer)\/|node_modules\/better-sqlite3\/)/;
    const folders =
      /^\/(build|build\/out|build\/out\/(main|preload|renderer)|node_modules|node_modules\/better-sqlite3)$/;
    expect(files.filter((file) => !allowed.test(file) && !folders.test(file))).toEqual([]);
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file))).toEqual([]);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      `/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`,
    ]);
    expect(files).toEqual(
      expect.arrayContaining([
        '/build/out/main/main.js',
        '/build/out/preload/visitor.cjs',
        '/build/out/renderer/visitor.html',
      ]),
    );
    // Profiles lie beside the archive, where an association can edit them.
    expect(existsSync(join(scratch, 'app', 'resources', 'kiosk-profiles'))).toBe(true);
    expect(existsSync(join(scratch, 'app', 'resources', 'default_app.asar'))).toBe(false);
  });

  it.each([
    ['--map-host', ['--map-host', 'example.org=127.0.0.1:8080']],
    ['--inspect-session', ['--inspect-session', '0']],
    ['--data-dir', ['--data-dir', '/tmp/elsewhere']],
    ['--remote-debugging-port', ['--remote-debugging-port=0']],
    ['--remote-debugging-pipe', ['--remote-debugging-pipe']],
    ['--inspect', ['--inspect=0']],
    ['--inspect-brk', ['--inspect-brk=0']],
    ['--js-flags', ['--js-flags=--expose-gc']],
    ['--host-resolver-rules', ['--host-resolver-rules=MAP * 127.0.0.1']],
    ['--no-sandbox', ['--no-sandbox']],
    ['--load-extension', ['--load-extension=/tmp/extension']],
    ['--proxy-server', ['--proxy-server=127.0.0.1:3128']],
  ])('refuses %s', (name, args) => {
    const outcome = start(args);
    expect({ code: outcome.status, named: outcome.stderr.includes(name) }).toEqual({ code: 2, named: true });
  });

  it('does not turn into Node when it is told to', () => {
    const outcome = start(['-e', 'console.log("this is Node")'], { ELECTRON_RUN_AS_NODE: '1' });
    expect(outcome.stdout).not.toContain('this is Node');
    expect(outcome.status).toBe(2);
  });
});
