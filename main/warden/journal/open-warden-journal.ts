import { join } from 'node:path';
import { app } from 'electron';
import { describeNotice, describeProblem } from '../../../app/journal/describe.ts';
import { terminalNameOf } from '../../../app/journal/terminal-name.ts';
import type { TerminalFile } from '../../../app/terminal/terminal-file.ts';
import { teamLanguage } from '../../team-language.ts';
import type { TeamMessages } from '../team-messages.ts';
import { type JournalKeeper, keepJournal } from './keep-journal.ts';
import { openJournal } from './open-journal.ts';

/** The journal of this terminal, in the data directory. What is wrong with it is told to the team, once each. */
export function openWardenJournal(
  dataDirectory: string,
  settings: TerminalFile,
  messages: TeamMessages,
): JournalKeeper {
  const keeper = keepJournal({
    now: () => new Date(),
    open: () =>
      openJournal({
        file: join(dataDirectory, 'journal.sqlite'),
        terminal: terminalNameOf(settings),
        now: () => new Date(),
        nativeBinding: bindingForTests(),
      }),
  });
  const { problem, notices, waitingSessions } = keeper.status();
  const language = teamLanguage();
  for (const notice of notices) messages.tell(describeNotice(notice, language));
  if (problem !== null) messages.tell(describeProblem(problem, waitingSessions, language));
  return keeper;
}

/** What is wrong with it now, in words for the team. */
export function journalTroubles(keeper: JournalKeeper): readonly string[] {
  const { problem, waitingSessions } = keeper.status();
  return problem === null ? [] : [describeProblem(problem, waitingSessions, teamLanguage())];
}

/** Development runs on a runtime that cannot load the package's own binary; a packaged build takes no other. */
function bindingForTests(): string | undefined {
  return app.isPackaged ? undefined : process.env['BORNE_SQLITE_BINDING'];
}
