import type { JournalWording } from './wording.ts';

export const en: JournalWording = {
  problems: {
    locked: () =>
      'Another program is using the journal: Borne started twice, a backup or an antivirus. Borne tries again every minute.',
    newerVersion: ({ version, known }) =>
      `The journal was written by a newer version of Borne (journal version ${version}; this one knows ${known}). It stays as it is. Install the newer version of Borne.`,
    notWritable: ({ folder }) =>
      `Borne may not write the journal in ${folder}. Allow the account that runs Borne to write in this folder.`,
    diskFull: ({ folder }) => `The disk that holds ${folder} is full. Make room on it.`,
    driveError: ({ folder }) =>
      `The journal in ${folder} cannot be read or written: the drive or the folder does not answer as it should. Check the drive.`,
    sqliteMissing: () =>
      'A part of Borne is missing: the one that writes the journal. An antivirus may have removed it. Install Borne again.',
    migrationFailed: ({ version }) =>
      `The journal of an earlier version (journal version ${version}) could not be brought to this one. It stays as it is. Keep the file and tell the people who maintain Borne.`,
    damaged: () =>
      'The journal is damaged, and so is the one begun in its place. The drive may be failing. Check the drive.',
    refused: () =>
      'Borne tried to write something into the journal that does not belong there. It was not written.',
  },
  setAside: {
    damaged: (name) =>
      `The journal was damaged. It is kept under the name “${name}” in the same folder, and a new journal has been started.`,
    otherDatabase: (name) =>
      `In the place of the journal lay a database of another program. It is kept under the name “${name}” in the same folder, and a new journal has been started.`,
    notAFile: (name) =>
      `In the place of the journal lay a folder. It is kept under the name “${name}” beside it, and a new journal has been started.`,
  },
  leftOut: () =>
    'One session is not in the journal, because of a fault in Borne. Tell the people who maintain Borne.',
  meanwhile: (waitingSessions) => {
    if (waitingSessions === 0) return 'Visitors can go on using the terminal.';
    return waitingSessions === 1
      ? 'Visitors can go on using the terminal. 1 session waits in memory and will be written as soon as possible.'
      : `Visitors can go on using the terminal. ${waitingSessions} sessions wait in memory and will be written as soon as possible.`;
  },
};
