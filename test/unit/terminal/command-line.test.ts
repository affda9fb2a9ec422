import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CommandLine,
  describeRefusal,
  hostResolverRules,
  readCommandLine,
} from '../../../app/terminal/command-line.ts';

const warden = {
  profile: null,
  kiosk: false,
  dataDirectory: null,
  hostMappings: [],
  inspectSession: [],
  restartCommand: null,
  readingPause: true,
};

const session = { scale: null, privateHosts: [], hostMappings: [] };

describe('the command line of an unpackaged build', () => {
  it.each<[readonly string[], CommandLine]>([
    [[], { kind: 'warden', options: warden }],
    [['--profile', 'job-centre'], { kind: 'warden', options: { ...warden, profile: 'job-centre' } }],
    [['--profile=job-centre'], { kind: 'warden', options: { ...warden, profile: 'job-centre' } }],
    [['--profile=a', '--profile=b'], { kind: 'warden', options: { ...warden, profile: 'b' } }],
    [
      ['--profile=C:\\Borne\\profil été'],
      { kind: 'warden', options: { ...warden, profile: 'C:\\Borne\\profil été' } },
    ],
    [
      ['--profile', '/srv/profiles/a=b'],
      { kind: 'warden', options: { ...warden, profile: '/srv/profiles/a=b' } },
    ],
    [['--kiosk'], { kind: 'warden', options: { ...warden, kiosk: true } }],
    [['--data-dir', 'here'], { kind: 'warden', options: { ...warden, dataDirectory: 'here' } }],
    [
      ['--restart-command', '/bin/true'],
      { kind: 'warden', options: { ...warden, restartCommand: '/bin/true' } },
    ],
    [['--inspect-session', '0'], { kind: 'warden', options: { ...warden, inspectSession: [0] } }],
    [
      ['--inspect-session=9000', '--inspect-session', '65535'],
      { kind: 'warden', options: { ...warden, inspectSession: [9_000, 65_535] } },
    ],
    [['--role=warden'], { kind: 'warden', options: warden }],
    [['--role=session'], { kind: 'session', options: session }],
    [['--role', 'session', '--kiosk'], { kind: 'session', options: session }],
    // Chromium and test drivers have switches of their own.
    [['--no-sandbox', '.', '-x', '', '--remote-debugging-port=0'], { kind: 'warden', options: warden }],
    [['__proto__', '--__proto__=1', '--constructor', '--toString'], { kind: 'warden', options: warden }],
  ])('%j is understood', (args, expected) => {
    expect(readCommandLine(args, false)).toEqual(expected);
  });

  it('maps hosts to test servers, IPv6 literals included', () => {
    const args = ['--map-host', 'caf.test=127.0.0.1:8080', '--map-host=*.ameli.test=[::1]:1'];
    expect(readCommandLine(args, false)).toEqual({
      kind: 'warden',
      options: {
        ...warden,
        hostMappings: [
          { host: 'caf.test', address: '127.0.0.1', port: 8080 },
          { host: '*.ameli.test', address: '[::1]', port: 1 },
        ],
      },
    });
  });

  it('maps the hosts of the demonstration for a session that is told its port', () => {
    expect(readCommandLine(['--role=session', '--demonstration-port=4711'], false)).toEqual({
      kind: 'session',
      options: {
        ...session,
        hostMappings: [{ host: '*.borne.example', address: '127.0.0.1', port: 4711 }],
      },
    });
  });

  it.each([
    ['1.5', 1.5],
    ['0.5', 0.5],
    ['4', 4],
    ['0.49', null],
    ['4.01', null],
    ['NaN', null],
    ['Infinity', null],
    ['large', null],
    ['1,5', null],
  ])('takes a screen scale of %s as %s', (value, scale) => {
    expect(readCommandLine(['--role=session', `--screen-scale=${value}`], false)).toEqual({
      kind: 'session',
      options: { ...session, scale },
    });
  });

  it.each([
    [['--profile'], { kind: 'missingValue', option: '--profile' }],
    [['--profile='], { kind: 'missingValue', option: '--profile' }],
    [['--profile', ''], { kind: 'missingValue', option: '--profile' }],
    [['--profile', '--kiosk'], { kind: 'missingValue', option: '--profile' }],
    [['--inspect-session'], { kind: 'missingValue', option: '--inspect-session' }],
    [['--inspect-session=-1'], { kind: 'badPort', value: '-1' }],
    [['--inspect-session=65536'], { kind: 'badPort', value: '65536' }],
    [['--inspect-session=80 80'], { kind: 'badPort', value: '80 80' }],
    [['--inspect-session=٨٠'], { kind: 'badPort', value: '٨٠' }],
    [['--inspect-session=1e3'], { kind: 'badPort', value: '1e3' }],
    [['--role=session', '--demonstration-port=0'], { kind: 'badPort', value: '0' }],
    [['--role=session', '--demonstration-port=x'], { kind: 'badPort', value: 'x' }],
    [['--role=explore'], { kind: 'unknownRole', role: 'explore' }],
    [['--role=session', '--role=Warden'], { kind: 'unknownRole', role: 'Warden' }],
    [['--role=__proto__'], { kind: 'unknownRole', role: '__proto__' }],
  ] as const)('%j is refused', (args, refusal) => {
    expect(readCommandLine(args, false)).toEqual({ kind: 'refused', refusal });
  });

  it.each([
    'caf.test',
    '=127.0.0.1:80',
    'caf.test=127.0.0.1',
    'caf.test=127.0.0.1:',
    'caf.test=127.0.0.1:0',
    'caf.test=127.0.0.1:65536',
    'caf.test=:80',
    'caf.test=[::1:80',
    'caf.test=127.0.0.1:80,MAP * 203.0.113.1:80',
    'caf.test,b=127.0.0.1:80',
    'caf test=127.0.0.1:80',
    'caf.test=127.0.0.1:80\nMAP * 203.0.113.1:80',
    'café.test=127.0.0.1:80',
    `${'a'.repeat(254)}=127.0.0.1:80`,
  ])('--map-host=%j is refused', (value) => {
    expect(readCommandLine([`--map-host=${value}`], false)).toEqual({
      kind: 'refused',
      refusal: { kind: 'badHostMapping', value },
    });
  });
});

/** What an installed terminal may be started with; each of the second list takes a value. */
const packagedFlags = ['--kiosk'];
const packagedOptions = ['--profile', '--role', '--user-data-dir', '--demonstration-port', '--screen-scale'];

/** Each of these opened a way out, or would in some version of Chromium, Electron or Node. */
const hostile = [
  '--remote-debugging-port=9222',
  '--remote-debugging-port',
  '--remote-debugging-pipe',
  '--remote-debugging-address=0.0.0.0',
  '--remote-allow-origins=*',
  '--inspect',
  '--inspect=9229',
  '--inspect-brk',
  '--inspect-brk-node',
  '--inspect-port=9229',
  '--debug',
  '--debug-brk',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--no-zygote',
  '--single-process',
  '--disable-web-security',
  '--allow-file-access-from-files',
  '--host-resolver-rules=MAP * 203.0.113.1',
  '--host-rules=MAP * 203.0.113.1',
  '--proxy-server=203.0.113.1:3128',
  '--proxy-pac-url=https://pac.test/',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=x',
  '--ssl-key-log-file=/tmp/keys',
  '--log-net-log=/tmp/net.json',
  '--load-extension=/tmp/extension',
  '--disable-extensions-except=/tmp/extension',
  '--auto-open-devtools-for-tabs',
  '--enable-logging',
  '--vmodule=*=9',
  '--renderer-cmd-prefix=xterm -e',
  '--utility-cmd-prefix=xterm',
  '--gpu-launcher=xterm',
  '--browser-subprocess-path=/tmp/program',
  '--type=renderer',
  '--enable-automation',
  '--app=/tmp/other',
  '--require=/tmp/preload.js',
  '-r',
  '-x',
  '-',
  '--',
  '/remote-debugging-port=9222',
  'https://example.org',
  'borne://shell/visitor.html',
  'file.asar',
  '.',
  '',
  ' ',
  '--KIOSK',
  '--Profile=a',
  ' --kiosk',
  '--kiosk ',
  '––kiosk',
  '--kiosk\u0000',
  '__proto__',
  '--__proto__',
  '--constructor=1',
  '--hasOwnProperty',
  '--data-dir=/tmp/elsewhere',
  '--map-host=caf.test=127.0.0.1:80',
  '--inspect-session=0',
];

describe('the command line of an installed terminal', () => {
  it('is a kiosk even when it is not asked to be', () => {
    expect(readCommandLine([], true)).toEqual({ kind: 'warden', options: { ...warden, kiosk: true } });
  });

  it.each(hostile)('refuses %j', (argument) => {
    expect(readCommandLine([argument], true)).toMatchObject({ kind: 'refused' });
  });

  it.each(hostile.filter((argument) => argument !== '.'))(
    'refuses %j behind every option of its own',
    (argument) => {
      const before = [...packagedFlags, ...packagedOptions.map((option) => `${option}=warden`)];
      for (const option of before) {
        expect(readCommandLine([option, argument], true)).toMatchObject({ kind: 'refused' });
        expect(readCommandLine([argument, option], true)).toMatchObject({ kind: 'refused' });
      }
    },
  );

  it.each(hostile.filter((argument) => /^[-/]/.test(argument)))(
    'does not take %j for the value of an option: Chromium would still read it as a switch',
    (argument) => {
      for (const option of packagedOptions) {
        expect(readCommandLine([option, argument], true)).toMatchObject({ kind: 'refused' });
      }
    },
  );

  it('refuses the doors for tests in a session process as well', () => {
    const args = ['--role=session', '--map-host', 'caf.test=127.0.0.1:80'];
    expect(readCommandLine(args, true)).toEqual({
      kind: 'refused',
      refusal: { kind: 'notInPackagedBuild', option: '--map-host' },
    });
  });

  it('accepts what its own warden starts a session with', () => {
    const args = ['--role=session', '--user-data-dir=/dev/shm/borne/1/chromium', '--demonstration-port=4711'];
    expect(readCommandLine(args, true)).toMatchObject({ kind: 'session' });
  });

  it('refuses whatever is not of its own list, in any order', () => {
    const own = fc.oneof(
      fc.constantFrom(...packagedFlags).map((flag) => [flag]),
      fc
        .tuple(fc.constantFrom(...packagedOptions), fc.stringMatching(/^[a-z0-9.-]+$/), fc.boolean())
        .map(([option, value, joined]) => (joined ? [`${option}=${value}`] : [option, value])),
    );
    const foreign = fc
      .oneof(
        fc.constantFrom(...hostile),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }).map((text) => `--${text}`),
        fc.string().map((text) => `-${text}`),
      )
      .map((argument) => [argument]);
    let accepted = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ arbitrary: own, weight: 4 }, { arbitrary: foreign, weight: 1 })),
        (parts) => {
          const args = parts.flat();
          if (readCommandLine(args, true).kind === 'refused') {
            refused += 1;
            return;
          }
          accepted += 1;
          expect(args.filter((argument, index) => !isOwn(argument, args[index - 1]))).toEqual([]);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(accepted).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  });
});

/** Whether neither Borne nor Chromium could read anything else into an argument than its own list allows. */
function isOwn(argument: string, before: string | undefined): boolean {
  const [name = ''] = argument.split('=', 1);
  if (packagedFlags.includes(name)) return true;
  if (packagedOptions.includes(name)) return true;
  const isSwitch = argument.startsWith('-') || argument.startsWith('/');
  return !isSwitch && before !== undefined && packagedOptions.includes(before);
}

describe('a refusal', () => {
  it.each([
    [['--no-sandbox'], 'Borne does not start with --no-sandbox'],
    [['--profile'], '--profile needs a value'],
    [['--role=session', '--demonstration-port=x'], '"x" is not a port'],
    [['--role=explore'], '"explore"'],
  ])('of %j is one sentence that names what was refused', (args, words) => {
    const read = readCommandLine(args, true);
    const sentence = read.kind === 'refused' ? describeRefusal(read.refusal) : '';
    expect(sentence).toContain(words);
    expect(sentence).toMatch(/^[^\n]+\.$/);
  });

  it('of a mapping shows how one is written', () => {
    expect(describeRefusal({ kind: 'badHostMapping', value: 'x' })).toContain('HOST=ADDRESS:PORT');
  });
});

describe('the rules given to Chromium for mapped hosts', () => {
  it('begin with what is mapped, since the first rule that fits holds', () => {
    const mapping = { host: 'caf.localhost', address: '127.0.0.1', port: 8080 };
    const rules = hostResolverRules({ ...session, hostMappings: [mapping] });
    expect(rules).toMatch(/^MAP caf\.localhost 127\.0\.0\.1:8080,MAP /);
  });

  it('take no mapped host out of all rules, which would take its mapping away', () => {
    const mapping = { host: 'caf.localhost', address: '127.0.0.1', port: 8080 };
    const privateHosts = ['caf.localhost', '192.168.7.7'];
    const rules = hostResolverRules({ ...session, hostMappings: [mapping], privateHosts }).split(',');
    expect(rules).toContain('EXCLUDE 192.168.7.7');
    expect(rules).not.toContain('EXCLUDE caf.localhost');
  });

  it('say one mapping each, whatever was accepted on the command line', () => {
    const value = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.stringMatching(/^[a-z*.-]{1,9}$/), fc.stringMatching(/^[0-9a-z.-]{1,9}$/), fc.nat(70_000))
        .map(([host, address, port]) => `${host}=${address}:${port}`),
    );
    let met = 0;
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const read = readCommandLine(
          values.flatMap((one) => [`--map-host=${one}`]),
          false,
        );
        if (read.kind !== 'warden') return;
        met += 1;
        const { hostMappings } = read.options;
        const rules = hostResolverRules({ ...session, hostMappings })
          .split(',')
          .filter((rule) => !rule.endsWith(' ~NOTFOUND'));
        expect(rules).toHaveLength(values.length);
        for (const rule of rules)
          expect(rule).toMatch(/^MAP [a-z0-9.*-]+ (\[[0-9a-f:]+\]|[0-9a-z.-]+):\d+$/i);
      }),
      { numRuns: 1_000 },
    );
    expect(met).toBeGreaterThan(50);
  });
});
