import { join } from 'node:path';
import { partsOfSession } from '../parts-of-session.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What the session knows of the account it runs in: the display, the language, and folders of its own for
 * everything a program writes without being asked.
 */
export function sessionEnvironment(
  directory: string,
  own: Variables,
  platform: NodeJS.Platform,
): Readonly<Record<string, string>> {
  const home = join(directory, partsOfSession.home);
  const temporary = join(directory, partsOfSession.temporary);
  const kept = Object.fromEntries(
    Object.entries(own).filter(
      (entry): entry is [string, string] => isKept(entry[0]) && entry[1] !== undefined,
    ),
  );
  return {
    ...kept,
    ...(platform === 'linux' ? linuxVariables(home, own) : {}),
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
  };
}

function linuxVariables(home: string, own: Variables): Record<string, string> {
  return {
    // Without it the display's key would be looked for in the session's own empty home.
    ...(own['XAUTHORITY'] === undefined && own['HOME'] !== undefined
      ? { XAUTHORITY: join(own['HOME'], '.Xauthority') }
      : {}),
    HOME: home,
    XDG_CONFIG_HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    XDG_STATE_HOME: home,
    // The account's bus outlives the session and remembers: notifications, titles of what was played. Left unset it
    // would be found again in XDG_RUNTIME_DIR; an address of no known kind is not looked beyond.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  };
}

/** Variables that could open a door (debugging, key logs) or lead elsewhere stay outside. On Windows case means nothing. */
function isKept(name: string): boolean {
  return !/^(SSLKEYLOGFILE$|NODE_|ELECTRON_RUN|ELECTRON_ENABLE|ELECTRON_LOG|CHROME_|GOOGLE_|npm_|HOME$|TE?MP$|TMPDIR$|DBUS_)/i.test(
    name,
  );
}
