/**
 * What Windows itself notes of what was opened, typed, copied or crashed, in the account the terminal runs under.
 * Sources: SANS "Windows Forensic Analysis" and the targets of KAPE, as collected in the design notes on traces.
 *
 * Not here, since a running account cannot take it away, and the lockdown (issue F) keeps it from being written:
 * thumbnails and the databases of timeline, notifications and search (open while signed in), the spooler's own files,
 * the recycle bin. UserAssist and Prefetch name programs, never documents, and Windows writes them again at once.
 */
export interface TraceFolder {
  /** The variable that names the folder it lies in. */
  readonly within: 'APPDATA' | 'LOCALAPPDATA';
  /** Its path there. */
  readonly path: readonly string[];
  /** Files that Windows keeps open or writes by itself, and that hold nothing of a visitor. */
  readonly leaves?: readonly string[];
}

export const traceFolders: readonly TraceFolder[] = [
  // Shortcuts to opened documents; below it the jump lists.
  { within: 'APPDATA', path: ['Microsoft', 'Windows', 'Recent'], leaves: ['desktop.ini'] },
  { within: 'APPDATA', path: ['Microsoft', 'Office', 'Recent'], leaves: ['desktop.ini'] },
  // What old controls and help pages loaded.
  {
    within: 'LOCALAPPDATA',
    path: ['Microsoft', 'Windows', 'INetCache'],
    leaves: ['desktop.ini', 'container.dat', 'counters.dat', 'counters2.dat'],
  },
  {
    within: 'LOCALAPPDATA',
    path: ['Microsoft', 'Windows', 'INetCookies'],
    leaves: ['desktop.ini', 'container.dat'],
  },
  // Memory of programs that crashed.
  { within: 'LOCALAPPDATA', path: ['CrashDumps'] },
  { within: 'LOCALAPPDATA', path: ['Microsoft', 'Windows', 'WER'] },
  // Pictures of the screen.
  { within: 'LOCALAPPDATA', path: ['Packages', 'Microsoft.ScreenSketch_8wekyb3d8bbwe', 'TempState'] },
  { within: 'LOCALAPPDATA', path: ['Microsoft', 'Terminal Server Client', 'Cache'] },
  // What somebody pinned in the clipboard's history.
  { within: 'LOCALAPPDATA', path: ['Microsoft', 'Windows', 'Clipboard'] },
];

const explorer = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer`;

/** Lists of what was opened, run, typed and searched. Their values bear no date: each goes whole. */
export const traceKeys: readonly string[] = [
  String.raw`${explorer}\RecentDocs`,
  String.raw`${explorer}\RunMRU`,
  String.raw`${explorer}\TypedPaths`,
  String.raw`${explorer}\WordWheelQuery`,
  String.raw`${explorer}\ComDlg32\OpenSavePidlMRU`,
  String.raw`${explorer}\ComDlg32\LastVisitedPidlMRU`,
  String.raw`${explorer}\ComDlg32\CIDSizeMRU`,
  String.raw`HKCU\Software\Microsoft\Terminal Server Client\Default`,
];

/** Where the account says whether Windows remembers what was copied before the last thing. */
export const clipboardHistory = {
  key: String.raw`HKCU\Software\Microsoft\Clipboard`,
  value: 'EnableClipboardHistory',
} as const;
