/**
 * Contrast of a colour with white, as WCAG 2.2 reckons it (relative luminance, success criterion 1.4.3).
 * Colours are six hexadecimal digits after "#".
 */

/** What WCAG asks of text of ordinary size, level AA. */
export const neededContrast = 4.5;

/** From 1 (white on white) to 21 (white on black). */
export function contrastWithWhite(colour: string): number {
  return 1.05 / (luminance(channels(colour)) + 0.05);
}

/** The lightest shade of a colour on which white text can be read: the same hue, darkened no more than needed. */
export function darkenedForWhite(colour: string): string {
  const from = channels(colour);
  for (let share = 255; share > 0; share -= 1) {
    const shade = hex(from.map((channel) => Math.floor((channel * share) / 255)));
    if (contrastWithWhite(shade) >= neededContrast) return shade;
  }
  return '#000000';
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(values: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = values.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
