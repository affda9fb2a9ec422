/** Presses one after the other in the corner, and milliseconds they may take: nobody does it by chance. */
const presses = 5;
const within = 4_000;

/** Pixels of the corner at the top left, the same in every direction of writing. */
const corner = 110;

/**
 * The gesture of the team: five quick presses in the top left corner of any screen of ours. What opens asks for a PIN
 * and goes away by itself, so that who finds out has found nothing.
 */
export function watchStaffGesture(page: Document, onMade: () => void): void {
  let times: readonly number[] = [];
  page.addEventListener(
    'pointerdown',
    ({ clientX, clientY, timeStamp }) => {
      const isThere = clientX < corner && clientY < corner;
      times = isThere ? [...times.filter((time) => timeStamp - time < within), timeStamp] : [];
      if (times.length < presses) return;
      times = [];
      onMade();
    },
    { capture: true },
  );
}
