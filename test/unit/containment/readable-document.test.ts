import { describe, expect, it } from 'vitest';
import { readDocumentPage, writeDocumentPage } from '../../../app/containment/document-page.ts';
import { isOfferedAsPdf, isPdf, mayFetchDocument } from '../../../app/containment/readable-document.ts';
import { tinyPdf } from '../../fixtures/sites/tiny-pdf.ts';

describe('a file that a page offers', () => {
  it.each([
    ['application/pdf', 'attestation', true],
    ['application/pdf; charset=binary', 'attestation.pdf', true],
    ['application/octet-stream', 'Attestation.PDF', true],
    ['application/force-download', 'a.pdf', true],
    ['', 'a.pdf', true],
    ['application/octet-stream', 'setup.exe', false],
    ['application/octet-stream', 'a.pdf.exe', false],
    ['text/html', 'a.pdf', false],
    ['', '', false],
  ])('(%s, %s) is fetched as a PDF: %s', (mediaType, name, expected) => {
    expect(isOfferedAsPdf({ mediaType, name })).toBe(expected);
  });

  it('is a PDF by its head, wherever that stands within the first kilobyte', () => {
    expect(isPdf(tinyPdf('x'))).toBe(true);
    expect(isPdf(Uint8Array.from([...new Uint8Array(900), ...tinyPdf('x')]))).toBe(true);
    expect(isPdf(Uint8Array.from([...new Uint8Array(1_100), ...tinyPdf('x')]))).toBe(false);
    expect(isPdf(new TextEncoder().encode('<html>%pdf'))).toBe(false);
    expect(isPdf(new Uint8Array())).toBe(false);
  });

  it('is fetched where every address on its way is open, or the page made it', () => {
    const mayOpen = (address: string): boolean => address.startsWith('https://caf.fr/');
    expect(mayFetchDocument(['https://caf.fr/a.pdf'], mayOpen)).toBe(true);
    expect(mayFetchDocument(['blob:https://caf.fr/1'], mayOpen)).toBe(true);
    expect(mayFetchDocument(['data:application/pdf,x'], mayOpen)).toBe(true);
    expect(mayFetchDocument(['https://caf.fr/a', 'https://evil.fr/a.pdf'], mayOpen)).toBe(false);
    expect(mayFetchDocument(['https://evil.fr/a', 'https://caf.fr/a.pdf'], mayOpen)).toBe(false);
    expect(mayFetchDocument([], mayOpen)).toBe(false);
  });
});

describe('what the viewer is told', () => {
  it('comes back as it was', () => {
    for (const problem of [null, 'notArrived', 'noPdf'] as const) {
      const page = { language: 'ar', contrast: 'high', brandColour: '#12ab9f', problem } as const;
      expect(readDocumentPage(`#${writeDocumentPage(page)}`)).toEqual(page);
    }
  });

  it('is as usual where it is missing or unknown', () => {
    const usual = { language: 'fr', contrast: 'normal', brandColour: '#0b5d66', problem: null };
    expect(readDocumentPage('')).toEqual(usual);
    expect(readDocumentPage('#xx,loud,red;}body{,nothing')).toEqual(usual);
  });
});
