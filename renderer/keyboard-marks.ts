/**
 * Tells style sheets whether the visitor uses keys (`data-keys` on the page): a screen that takes the focus
 * by itself shows its mark only to them. A finger that never pressed a key would take the mark for a frame.
 */
export function markKeyboardUse(page: Document): void {
  page.addEventListener('keydown', () => page.documentElement.setAttribute('data-keys', ''), {
    capture: true,
  });
  page.addEventListener('pointerdown', () => page.documentElement.removeAttribute('data-keys'), {
    capture: true,
  });
}

/** Whether the last thing the visitor used was a key. */
export function usesKeys(page: Document): boolean {
  return page.documentElement.hasAttribute('data-keys');
}
