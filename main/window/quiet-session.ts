import { type Session, session } from 'electron';

/** An in-memory Electron session that asks the network for nothing by itself. */
export function openQuietSession(name: string): Session {
  const quiet = session.fromPartition(name);
  stopSpellChecking(quiet);
  return quiet;
}

/** The default session exists in every process whether it is used or not. */
export function quietDefaultSession(): void {
  stopSpellChecking(session.defaultSession);
}

/**
 * Spell-checking is on by default and fetches dictionaries from Google at each start. Switching it off alone does
 * not stop that (measured on Electron 33: six connections); having no language to check does.
 */
function stopSpellChecking(quiet: Session): void {
  quiet.setSpellCheckerLanguages([]);
  quiet.setSpellCheckerEnabled(false);
}
