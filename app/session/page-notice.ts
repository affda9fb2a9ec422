/** What the visitor is told in one sentence beside a page, because the page tried something that is closed here. */
export const pageNotices = [
  'downloadRefused',
  'documentTooBig',
  'windowRefused',
  'cameraRefused',
  'microphoneRefused',
  'locationRefused',
  'certificateRefused',
  'questionsStopped',
] as const;

export type PageNotice = (typeof pageNotices)[number];
