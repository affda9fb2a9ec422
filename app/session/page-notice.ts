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
  // Nor here: the team opened a site that the visitor asked for.
  'siteOpened',
  // Nor here: how keys lead out of a website, and over it by ear.
  'leaveByKey',
  'exploreByKey',
] as const;

export type PageNotice = (typeof pageNotices)[number];
