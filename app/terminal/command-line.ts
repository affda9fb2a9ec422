import { privateNetworkRules } from '../containment/private-hosts.ts';
import { HostMapping } from '../ipc/warden-contract.ts';

/** What a start of Borne was asked to do. */
export type CommandLine =
  | { readonly kind: 'warden'; readonly options: WardenOptions }
  | { readonly kind: 'session'; readonly options: SessionOptions }
  | { readonly kind: 'refused'; readonly refusal: CommandLineRefusal };

export interface WardenOptions {
  /** Name of a shipped profile, or a path; null takes the one of terminal.yaml, else the demonstration. */
  readonly profile: string | null;
  /** A real kiosk, or an ordinary window with a way to quit. Packaged builds are always a kiosk. */
  readonly kiosk: boolean;
  readonly dataDirectory: string | null;
  readonly hostMappings: readonly HostMapping[];
  /** Ports of Chromium’s remote debugging on session processes, in turn; 0 lets it choose. None: closed. */
  readonly inspectSession: readonly number[];
  /** Program that stands for a restart of the PC; null: the system's own. */
  readonly restartCommand: string | null;
  /** Whether the curtain stays until a person could read it, see reading-pause.ts. Benches and tests do not read. */
  readonly readingPause: boolean;
}

export interface SessionOptions {
  /** Size of everything on the screen, from terminal.yaml; null as the system is set. */
  readonly scale: number | null;
  /** Addresses of local networks that the profile lists; see private-hosts.ts. */
  readonly privateHosts: readonly string[];
  readonly hostMappings: readonly HostMapping[];
}

export type CommandLineRefusal =
  /** A packaged terminal takes no switch that is not its own: each could be a way out. */
  | { readonly kind: 'notInPackagedBuild'; readonly option: string }
  | { readonly kind: 'missingValue'; readonly option: string }
  | { readonly kind: 'unknownRole'; readonly role: string }
  | { readonly kind: 'badHostMapping'; readonly value: string }
  | { readonly kind: 'badPort'; readonly value: string };

interface OptionFacts {
  readonly value: boolean;
  /** Doors for tests stand open in unpackaged builds only. */
  readonly packaged: boolean;
}

const options: Readonly<Record<string, OptionFacts>> = {
  '--profile': { value: true, packaged: true },
  '--kiosk': { value: false, packaged: true },
  '--role': { value: true, packaged: true },
  // Given by the warden to its session process; Chromium reads it.
  '--user-data-dir': { value: true, packaged: true },
  '--demonstration-port': { value: true, packaged: true },
  '--screen-scale': { value: true, packaged: true },
  '--private-host': { value: true, packaged: true },
  '--data-dir': { value: true, packaged: false },
  '--map-host': { value: true, packaged: false },
  '--inspect-session': { value: true, packaged: false },
  '--restart-command': { value: true, packaged: false },
  '--no-reading-pause': { value: false, packaged: false },
};

/** Hosts of the demonstration profile, reserved for documentation (RFC 2606): nothing real is ever mapped. */
const demonstrationHosts = '*.borne.example';

/**
 * Reads the arguments after the program (and, unpackaged, after the application's folder).
 * Unpackaged builds pass over what they do not know, since Chromium and test drivers have switches of their own.
 */
export function readCommandLine(args: readonly string[], packaged: boolean): CommandLine {
  const given = splitArguments(args, packaged);
  if (given.kind === 'refused') return given;
  const { values } = given;
  const mappings = readMappings(values.get('--map-host') ?? []);
  if (mappings.kind === 'refused') return mappings;
  const role = values.get('--role')?.at(-1) ?? 'warden';
  switch (role) {
    case 'session':
      return readSession(values, mappings.mappings);
    case 'warden':
      return readWarden(values, mappings.mappings, packaged);
    default:
      return refused({ kind: 'unknownRole', role });
  }
}

type Values = ReadonlyMap<string, readonly string[]>;
type Refused = Extract<CommandLine, { kind: 'refused' }>;

function splitArguments(
  args: readonly string[],
  packaged: boolean,
): { kind: 'given'; values: Values } | Refused {
  const values = new Map<string, string[]>();
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    const equals = argument.indexOf('=');
    const name = equals === -1 ? argument : argument.slice(0, equals);
    const facts = Object.hasOwn(options, name) ? options[name] : undefined;
    if (packaged && (facts === undefined || !facts.packaged))
      return refused({ kind: 'notInPackagedBuild', option: name });
    if (facts === undefined) continue;
    let value = equals === -1 ? '' : argument.slice(equals + 1);
    if (facts.value && equals === -1) {
      index += 1;
      value = args[index] ?? '';
      // Chromium reads the same command line and would take such a value for a switch of its own.
      if (isSwitch(value, packaged)) return refused({ kind: 'missingValue', option: name });
    }
    if (facts.value && value === '') return refused({ kind: 'missingValue', option: name });
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return { kind: 'given', values };
}

/** On Windows Chromium also takes what begins with a slash for a switch, so installed builds want `--profile=/…`. */
function isSwitch(argument: string, packaged: boolean): boolean {
  return argument.startsWith('-') || (packaged && argument.startsWith('/'));
}

function readSession(values: Values, mapped: readonly HostMapping[]): CommandLine {
  const scale = readScale(values.get('--screen-scale')?.at(-1));
  const port = values.get('--demonstration-port')?.at(-1);
  const privateHosts = values.get('--private-host') ?? [];
  if (port === undefined) return { kind: 'session', options: { scale, privateHosts, hostMappings: mapped } };
  const number = readPort(port);
  if (number === null || number === 0) return refused({ kind: 'badPort', value: port });
  const demonstration: HostMapping = { host: demonstrationHosts, address: '127.0.0.1', port: number };
  return { kind: 'session', options: { scale, privateHosts, hostMappings: [...mapped, demonstration] } };
}

/** The warden passes on what terminal.yaml says; anything else is passed over. */
function readScale(value: string | undefined): number | null {
  const scale = Number(value);
  return scale >= 0.5 && scale <= 4 ? scale : null;
}

function readWarden(values: Values, hostMappings: readonly HostMapping[], packaged: boolean): CommandLine {
  const inspectSession: number[] = [];
  for (const value of values.get('--inspect-session') ?? []) {
    const port = readPort(value);
    if (port === null) return refused({ kind: 'badPort', value });
    inspectSession.push(port);
  }
  return {
    kind: 'warden',
    options: {
      profile: values.get('--profile')?.at(-1) ?? null,
      kiosk: packaged || values.has('--kiosk'),
      dataDirectory: values.get('--data-dir')?.at(-1) ?? null,
      hostMappings,
      inspectSession,
      restartCommand: values.get('--restart-command')?.at(-1) ?? null,
      readingPause: !values.has('--no-reading-pause'),
    },
  };
}

/** `HOST=ADDRESS:PORT`; the address may be an IPv6 literal in brackets. */
function readMappings(values: readonly string[]): { kind: 'mappings'; mappings: HostMapping[] } | Refused {
  const mappings: HostMapping[] = [];
  for (const value of values) {
    const match = /^([a-z0-9.*-]+)=(\[[0-9a-f:]+\]|[0-9a-z.-]+):(\d{1,5})$/i.exec(value);
    const parsed = HostMapping.safeParse({ host: match?.[1], address: match?.[2], port: Number(match?.[3]) });
    if (!parsed.success) return refused({ kind: 'badHostMapping', value });
    mappings.push(parsed.data);
  }
  return { kind: 'mappings', mappings };
}

function readPort(value: string): number | null {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  return port >= 0 && port <= 65_535 ? port : null;
}

function refused(refusal: CommandLineRefusal): Refused {
  return { kind: 'refused', refusal };
}

/** One sentence for whoever typed the command; they are IT volunteers, and the console has no language choice. */
export function describeRefusal(refusal: CommandLineRefusal): string {
  switch (refusal.kind) {
    case 'notInPackagedBuild':
      return `Borne does not start with ${refusal.option}: an installed terminal refuses debugging and test options.`;
    case 'missingValue':
      return `${refusal.option} needs a value: write ${refusal.option}=VALUE.`;
    case 'unknownRole':
      return `"${refusal.role}" is no role of Borne: it starts without --role.`;
    case 'badHostMapping':
      return `--map-host ${refusal.value}: write HOST=ADDRESS:PORT, for example caf.test=127.0.0.1:8080.`;
    case 'badPort':
      return `"${refusal.value}" is not a port: write a number between 0 and 65535.`;
    default:
      return refusal satisfies never;
  }
}

/**
 * Chromium's --host-resolver-rules of a session: where hosts are found that the warden mapped, and that private
 * networks are not there. Of two rules the first one holds, but for EXCLUDE, which takes a host from all of them.
 */
export function hostResolverRules({ hostMappings, privateHosts }: SessionOptions): string {
  const mapped = new Set(hostMappings.map(({ host }) => host));
  return [
    ...hostMappings.map(({ host, address, port }) => `MAP ${host} ${address}:${port}`),
    ...privateNetworkRules(privateHosts.filter((host) => !mapped.has(host))),
  ].join(',');
}
