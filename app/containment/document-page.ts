import { type LanguageId, languageIds } from '../language/language.ts';
import { type Contrast, contrasts } from '../session/comfort.ts';

/** Why a document is not there to be shown. */
export const documentProblems = ['notArrived', 'noPdf'] as const;
export type DocumentProblem = (typeof documentProblems)[number];

/**
 * What the page that draws a document is told. It has no bridge, since what it draws came from strangers: it reads
 * this from its own address.
 */
export interface DocumentPage {
  readonly language: LanguageId;
  readonly contrast: Contrast;
  readonly brandColour: string;
  readonly problem: DocumentProblem | null;
}

/** Where that page finds the bytes of its document, beside itself. */
export const documentBytesPath = '/the-document';

/** As the part of an address after `#`. */
export function writeDocumentPage({ language, contrast, brandColour, problem }: DocumentPage): string {
  return [language, contrast, brandColour.replace('#', ''), ...(problem === null ? [] : [problem])].join(',');
}

/** @param hash with or without its `#`; what is missing or unknown is as usual, so that there is always a page */
export function readDocumentPage(hash: string): DocumentPage {
  const [language, contrast, brand = '', problem] = hash.replace(/^#/, '').split(',');
  return {
    language: languageIds.find((id) => id === language) ?? 'fr',
    contrast: contrasts.find((one) => one === contrast) ?? 'normal',
    brandColour: `#${/^[0-9a-f]{6}$/i.test(brand) ? brand : '0b5d66'}`,
    problem: documentProblems.find((one) => one === problem) ?? null,
  };
}
