import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sessionEnvironment } from '../../main/warden/session-environment.ts';

const directory = '/dev/shm/borne/a1';
const of = (own: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux') =>
  sessionEnvironment(directory, own, platform);

describe('the environment of a session', () => {
  it('keeps what shows a window in the right language', () => {
    const own = { DISPLAY: ':7', LANG: 'fr_FR.UTF-8', WAYLAND_DISPLAY: 'wayland-0', PATH: '/usr/bin' };
    expect(of(own)).toMatchObject(own);
  });

  it.each([
    'NODE_OPTIONS',
    'NODE_EXTRA_CA_CERTS',
    'NODE_CHANNEL_FD',
    'ELECTRON_RUN_AS_NODE',
    'ELECTRON_ENABLE_LOGGING',
    'ELECTRON_LOG_FILE',
    'SSLKEYLOGFILE',
    'sslkeylogfile',
    'CHROME_LOG_FILE',
    'CHROME_DEVEL_SANDBOX',
    'GOOGLE_API_KEY',
    'npm_config_registry',
    'Node_Options',
  ])('opens no door by %s', (name) => {
    expect(Object.keys(of({ [name]: 'x' })).map((kept) => kept.toLowerCase())).not.toContain(
      name.toLowerCase(),
    );
  });

  it('leads everything a program writes by itself into the session', () => {
    const account = {
      HOME: '/home/borne',
      XDG_CONFIG_HOME: '/home/borne/.config',
      XDG_CACHE_HOME: '/home/borne/.cache',
      XDG_DATA_HOME: '/home/borne/.local/share',
      XDG_STATE_HOME: '/home/borne/.local/state',
      TMPDIR: '/tmp',
      TEMP: '/tmp',
      TMP: '/tmp',
    };
    const environment = of(account);
    for (const name of Object.keys(account)) expect(environment[name]).toMatch(new RegExp(`^${directory}/`));
  });

  it('leads the temporary files of Windows into the session, however they are written', () => {
    const environment = of({ Temp: 'C:\\Temp', tmp: 'C:\\Temp' }, 'win32');
    expect(environment).toEqual({
      TMPDIR: join(directory, 'tmp'),
      TEMP: join(directory, 'tmp'),
      TMP: join(directory, 'tmp'),
    });
  });

  it('finds the display’s key where the account keeps it', () => {
    expect(of({ HOME: '/home/borne' })['XAUTHORITY']).toBe('/home/borne/.Xauthority');
    expect(of({ HOME: '/home/borne', XAUTHORITY: '/run/key' })['XAUTHORITY']).toBe('/run/key');
    expect(of({})).not.toHaveProperty('XAUTHORITY');
  });

  it('reaches no bus of the account, which would remember what was played', () => {
    const own = {
      DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus',
      XDG_RUNTIME_DIR: '/run/user/1000',
    };
    // Unset, the bus would be looked for in XDG_RUNTIME_DIR.
    expect(of(own)['DBUS_SESSION_BUS_ADDRESS']).toBe('disabled:');
  });
});
