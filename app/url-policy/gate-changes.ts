/**
 * The one place that says what `decideDocument` changes, on purpose, compared with Chromium's lists
 * taken alone. Every row is an example that a test runs both ways; of the shared cases measured in
 * Chromium, those whose outcome changes are the addresses in `sharedCases`, and no others.
 */
export interface GateChange {
  /** Scheme of the addresses the row is about. */
  readonly scheme: string;
  readonly why: string;
  readonly example: {
    readonly allow: readonly string[];
    readonly block: readonly string[];
    readonly address: string;
    readonly frame: 'main' | 'sub';
    /** What Chromium's lists say; the gate says the opposite. */
    readonly lists: 'allow' | 'block';
  };
  readonly sharedCases: readonly string[];
}

export const gateChanges: readonly GateChange[] = [
  {
    scheme: 'ftp',
    why: 'A filter without a scheme means every scheme; a file server is no page, and the system would open it in another program.',
    example: { allow: ['caf.fr'], block: ['*'], address: 'ftp://caf.fr/', frame: 'main', lists: 'allow' },
    sharedCases: ['ftp://service-public.fr/'],
  },
  {
    scheme: 'tel',
    why: 'Starts a telephone program outside the terminal; so do mailto, sms, ms-settings and all others of the kind.',
    example: { allow: ['tel:*'], block: ['*'], address: 'tel:+33123', frame: 'main', lists: 'allow' },
    sharedCases: ['tel:+33123'],
  },
  {
    scheme: 'mailto',
    why: 'Starts a mail program outside the terminal.',
    example: { allow: ['mailto:*'], block: ['*'], address: 'mailto:a@b.fr', frame: 'main', lists: 'allow' },
    sharedCases: [],
  },
  {
    scheme: 'file',
    why: 'Shows the disk of the PC, or with a host another PC of the network, which "caf.fr" would open as well.',
    example: { allow: ['caf.fr'], block: ['*'], address: 'file://caf.fr/x', frame: 'main', lists: 'allow' },
    sharedCases: [],
  },
  {
    scheme: 'data',
    why: 'A page that comes from no site: whoever wrote the link wrote the page.',
    example: { allow: [], block: ['caf.fr'], address: 'data:text/html,hi', frame: 'sub', lists: 'allow' },
    sharedCases: [],
  },
  {
    scheme: 'view-source',
    why: 'Shows a visitor code instead of the page.',
    example: {
      allow: ['caf.fr'],
      block: ['x.fr'],
      address: 'view-source:https://caf.fr/',
      frame: 'main',
      lists: 'allow',
    },
    sharedCases: [],
  },
  {
    scheme: 'chrome',
    why: 'Pages of the browser itself, which block "*" leaves open; devtools and extensions are refused likewise.',
    example: { allow: ['caf.fr'], block: ['*'], address: 'chrome://version/', frame: 'main', lists: 'allow' },
    sharedCases: [],
  },
  {
    scheme: 'about',
    why: 'Only about:blank, and about:srcdoc inside a frame, are documents here; Chromium lets all of about: pass.',
    example: { allow: ['caf.fr'], block: ['*'], address: 'about:srcdoc', frame: 'main', lists: 'allow' },
    sharedCases: [],
  },
  {
    scheme: 'blob',
    why: 'Chromium lets every blob pass; here the site that made it must be open.',
    example: {
      allow: ['caf.fr'],
      block: ['*'],
      address: 'blob:https://evil.example/9115d58c-bcda-ff47-86e5-083e9a215304',
      frame: 'main',
      lists: 'allow',
    },
    sharedCases: [],
  },
  {
    scheme: 'ws',
    why: 'A WebSocket is never a document; requests that are not documents have a table of their own.',
    example: { allow: ['caf.fr'], block: ['*'], address: 'wss://caf.fr/', frame: 'main', lists: 'allow' },
    sharedCases: [],
  },
];
