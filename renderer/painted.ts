/**
 * Calls back when two frames have been drawn: the first may still be the empty page.
 * A page that becomes visible later (it is loaded behind the curtain) reports its frames again then.
 */
export function whenPainted(page: Document, report: () => void): void {
  const afterTwoFrames = (): void => {
    requestAnimationFrame(() => requestAnimationFrame(report));
  };
  afterTwoFrames();
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') afterTwoFrames();
  });
}
