/**
 * Looks for what a person would call broken, in the page itself. Serialised into the page: it may use nothing
 * from outside of its own body.
 */
export function measurePage(): readonly string[] {
  const problems: string[] = [];
  const isVisible = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element: Element): string =>
    `<${element.tagName.toLowerCase()}> “${(element.textContent ?? '').trim().slice(0, 40)}”`;

  const page = document.documentElement;
  if (page.scrollWidth > window.innerWidth) problems.push(`the page is ${page.scrollWidth} px wide`);
  if (page.scrollHeight > window.innerHeight) problems.push(`the page is ${page.scrollHeight} px high`);

  /** What an element shows of its contents, with every box that cuts it off; null inside what can be scrolled. */
  const windowOf = (from: Element): { left: number; top: number; right: number; bottom: number } | null => {
    const shown = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
    for (let element: Element | null = from; element !== null; element = element.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (overflowY === 'auto' || overflowY === 'scroll') return null;
      if (overflowX === 'visible' && element.tagName !== 'BUTTON') continue;
      const box = element.getBoundingClientRect();
      shown.left = Math.max(shown.left, box.left);
      shown.top = Math.max(shown.top, box.top);
      shown.right = Math.min(shown.right, box.right);
      shown.bottom = Math.min(shown.bottom, box.bottom);
    }
    return shown;
  };

  /** Pixels: letters reach a little over their line, which no reader notices. */
  const grace = 2;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent ?? '';
    if (parent === null || text.trim() === '' || !isVisible(parent)) continue;
    if (parent.closest('.visuallyHidden') !== null) continue;
    const shown = windowOf(parent);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    if (size < 16) problems.push(`text of ${size} px: “${text}”`);
    if (shown === null) continue;
    const range = document.createRange();
    // A hyphen is a place to break at: “voulez-vous”. So is every sign of Chinese, which has no spaces.
    for (const word of text.matchAll(/\p{Script=Han}|[^\s\p{Script=Han}-]+-*/gu)) {
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (new Set(boxes.map(({ top }) => Math.round(top))).size > 1) problems.push(`broken word: ${word[0]}`);
      for (const box of boxes) {
        if (
          box.left < shown.left - grace ||
          box.right > shown.right + grace ||
          box.top < shown.top - box.height / 4 ||
          box.bottom > shown.bottom + box.height / 4
        ) {
          problems.push(`cut off: “${word[0]}” of ${nameOf(parent)}`);
        }
      }
    }
  }

  const buttons = [...document.querySelectorAll('button')].filter(isVisible);
  for (const [place, button] of buttons.entries()) {
    const box = button.getBoundingClientRect();
    if (Math.min(box.width, box.height) < 48) {
      problems.push(
        `too small to touch (${Math.round(box.width)} × ${Math.round(box.height)}): ${nameOf(button)}`,
      );
    }
    if (button.scrollWidth > button.clientWidth + 1 || button.scrollHeight > button.clientHeight + 1) {
      problems.push(`overflows: ${nameOf(button)}`);
    }
    if (
      box.left < 0 ||
      box.top < 0 ||
      box.right > window.innerWidth + 1 ||
      box.bottom > window.innerHeight + 1
    ) {
      problems.push(`outside of the screen: ${nameOf(button)}`);
    }
    for (const other of buttons.slice(place + 1)) {
      const rest = other.getBoundingClientRect();
      const overlaps =
        box.left < rest.right - 1 &&
        rest.left < box.right - 1 &&
        box.top < rest.bottom - 1 &&
        rest.top < box.bottom - 1;
      if (overlaps) problems.push(`overlap: ${nameOf(button)} and ${nameOf(other)}`);
    }
  }

  for (const picture of document.querySelectorAll('img')) {
    if (isVisible(picture) && (!picture.complete || picture.naturalWidth === 0)) {
      problems.push(`picture not drawn: ${picture.src}`);
    }
  }
  return problems;
}
