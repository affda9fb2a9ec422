/**
 * Takes away what a page can do by surprise: context menus, dragging, dropping, zooming with the wheel, and
 * the middle button's scrolling. None of it helps a visitor, and each has confused one. The main process
 * refuses the dangerous part on its own; this only keeps the screen still.
 */
export function keepCalm(page: Document): void {
  for (const surprise of ['contextmenu', 'dragstart', 'dragover', 'drop', 'auxclick'] as const) {
    page.addEventListener(surprise, (event) => event.preventDefault());
  }
  page.addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { passive: false });
}
