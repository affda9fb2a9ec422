/** What the visitor is told in one sentence beside a page, most of them because the page tried something that is closed here. */
export const pageNotices = [
  'downloadRefused',
  'documentTooBig',
  'windowRefused',
  'cameraRefused',
  'microphoneRefused',
  'locationRefused',
  'certificateRefused',
  'questionsStopped',
  // Nothing is closed: who helps looks away while a password is written.
  'yourTurn',
] as const;

export type PageNotice = (typeof pageNotices)[number];
