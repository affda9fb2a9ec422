/** Names inside a session's directory: made and erased by the warden, used by the session. */
export const partsOfSession = {
  chromium: 'chromium',
  home: 'home',
  temporary: 'tmp',
  documents: 'documents',
} as const;
