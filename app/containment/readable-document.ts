/** What Chromium knows of a file before it arrives. */
export interface OfferedFile {
  /** As the server said; empty where it did not. */
  readonly mediaType: string;
  readonly name: string;
}

/** Bytes a document may have: a scanned file of a hundred pages, and far less than a small PC has memory for. */
export const largestDocument = 50 * 1024 * 1024;

/** Whether it is worth fetching: a PDF by its type, or by its name where the server names no type of any use. */
export function isOfferedAsPdf({ mediaType, name }: OfferedFile): boolean {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (pdfTypes.has(type)) return true;
  return vagueTypes.has(type) && name.toLowerCase().endsWith('.pdf');
}

const pdfTypes: ReadonlySet<string> = new Set(['application/pdf', 'application/x-pdf']);
const vagueTypes: ReadonlySet<string> = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/force-download',
  'application/download',
]);

/** Whether it is one: its head says so, within the first kilobyte (ISO 32000-2, annex I). */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1_024)).includes('%PDF-');
}

/**
 * Whether the visitor may see a file from there: every address it was led through is one the service may open, or
 * the page made it itself.
 */
export function mayFetchDocument(
  addresses: readonly string[],
  mayOpen: (address: string) => boolean,
): boolean {
  return addresses.length > 0 && addresses.every((address) => isOfThePage(address) || mayOpen(address));
}

function isOfThePage(address: string): boolean {
  return /^(blob|data):/i.test(address);
}
