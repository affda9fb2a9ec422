/**
 * Keys led from a website to our buttons: the first of them, over the site, has the focus. The key itself was pressed
 * on the site, so that this page is told of one: React Aria shows what has the focus only to who uses keys.
 */
export function comeFromPage(page: Document): void {
  page.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', bubbles: true }));
  [...page.querySelectorAll<HTMLButtonElement>('main button:not(:disabled)')]
    .find((button) => button.checkVisibility())
    ?.focus();
}
