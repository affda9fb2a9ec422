import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AuditedTerminal, Ending } from './drive/audited-terminal.ts';
import type { AuditStage } from './drive/stage-of-audit.ts';
import { searchMemory } from './scan/memory.ts';
import { createSearcher, type Searcher } from './scan/needles.ts';
import { type Place, searchFolder, searchProcesses } from './scan/places.ts';
import {
  type AuditedProcess,
  isStillThere,
  processesOnDisplay,
  screenProcesses,
  treeOf,
} from './scan/processes.ts';
import type { Look } from './sites/look-page.ts';

/** Everything one audited session brought to light. */
export interface Finding {
  readonly ending: Ending;
  /** What came of each mechanism, by its letters: `planted`, or why not. */
  readonly planted: ReadonlyMap<string, string>;
  /** While the session runs: where it must be found, */
  readonly control: readonly Place[];
  readonly controlLook: Look;
  /** and, at the same time and afterwards, where it must not. */
  readonly elsewhere: readonly Place[];
  readonly nextLook: Look;
  /** What the warden does know was found in its memory; null where there is no warden. */
  readonly wardenIsReadable: boolean | null;
}

export async function auditOnce(
  stage: AuditStage,
  terminal: AuditedTerminal,
  searcher: Searcher,
  ending: Ending,
): Promise<Finding> {
  // A second earlier: clocks of file systems are coarse.
  const began = Date.now() - 1_000;
  const planted = await stage.plant();

  const session = treeOf(terminal.sessionPid());
  const control = [
    ...searchProcesses('session', session, searcher),
    searchFolder('session', 'files', terminal.sessionRoot, searcher),
  ];
  const during = searchWarden('warden, meanwhile', terminal, searcher);
  const known = createSearcher(stage.knownToWarden, []);
  const wardenIsReadable =
    terminal.wardenPid === null ? null : searchMemory(terminal.wardenPid, known).hits.length > 0;
  const controlLook = await stage.look();

  await terminal.end(ending);
  const after = [
    ...searchProcesses('left over', session.filter(isStillThere), searcher),
    ...searchWarden('warden', terminal, searcher),
    ...(terminal.wardenPid === null
      ? []
      : searchProcesses('next session', treeOf(terminal.sessionPid()), searcher)),
    ...searchProcesses('screen', screenProcesses(), searcher),
    ...searchProcesses('others there', othersOnScreen(stage, terminal), searcher),
    ...searchFolders(terminal, searcher, began),
  ];
  await terminal.enter();
  const nextLook = await stage.look();
  return {
    ending,
    planted,
    control,
    controlLook,
    elsewhere: [...during, ...after],
    nextLook,
    wardenIsReadable,
  };
}

/** The warden never learns: its processes, its arguments, its database, its log, what it prints. */
function searchWarden(owner: string, terminal: AuditedTerminal, searcher: Searcher): readonly Place[] {
  const { wardenPid, records } = terminal;
  if (wardenPid === null) return [];
  return [
    ...searchProcesses(owner, treeOf(wardenPid, [terminal.sessionPid()]), searcher),
    // Without a place in memory the sessions lie below the warden's own folder.
    ...[...records].map(([part, path]) =>
      searchFolder(owner, part, path, searcher, { except: terminal.sessionRoot }),
    ),
  ];
}

/** Programs on the same screen that nobody above started, as a clipboard manager. */
function othersOnScreen(stage: AuditStage, terminal: AuditedTerminal): readonly AuditedProcess[] {
  const top = terminal.wardenPid ?? terminal.sessionPid();
  const known = new Set([...treeOf(top), ...screenProcesses()].map(({ pid }) => pid));
  return processesOnDisplay(stage.screen.display).filter(({ pid }) => !known.has(pid));
}

/** Also folders everybody may write to, and those of the real account that a program may use whatever HOME says. */
function searchFolders(terminal: AuditedTerminal, searcher: Searcher, since: number): readonly Place[] {
  const shared = [
    '/dev/shm',
    '/var/tmp',
    '/tmp',
    ...['.config', '.local', '.pki', '.cache/mesa_shader_cache'].map((name) => join(homedir(), name)),
  ].filter((folder) => existsSync(folder));
  return [
    searchFolder('files', 'session directories', terminal.sessionRoot, searcher),
    ...[...terminal.account].map(([part, folder]) => searchFolder('files', part, folder, searcher)),
    ...shared.map((folder) => searchFolder('files', folder, folder, searcher, { since })),
  ];
}
