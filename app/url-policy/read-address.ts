/**
 * Parses an address, or gives null where there is none in the text. (`URL.parse` does the same, but
 * is missing from Node 20, which the oldest runtime we support carries.)
 */
export function readAddress(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
