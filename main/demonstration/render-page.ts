/** What a page may show of the request at hand. */
export interface PageFacts {
  /** null when nobody has signed in with this browser. */
  readonly firstName: string | null;
  /** A form came back with something missing. */
  readonly incomplete: boolean;
  /** Path of the page, to come back to after signing in. */
  readonly path: string;
  /** Where the sign-in page leads afterwards; empty when nowhere. */
  readonly returnTo: string;
}

/**
 * Fills a page: keeps or drops the passages between `<!-- connecte -->`, `<!-- anonyme -->` and
 * `<!-- incomplet -->` and their closing comments, then puts the facts in place of `{{prenom}}`,
 * `{{chemin}}` and `{{retour}}`, escaped for text and for quoted attributes.
 */
export function renderPage(html: string, facts: PageFacts): string {
  const shown: Readonly<Record<string, boolean>> = {
    connecte: facts.firstName !== null,
    anonyme: facts.firstName === null,
    incomplet: facts.incomplete,
  };
  const values: Readonly<Record<string, string>> = {
    prenom: facts.firstName ?? '',
    chemin: encodeURIComponent(facts.path),
    retour: facts.returnTo,
  };
  return html
    .replaceAll(
      /<!-- (connecte|anonyme|incomplet) -->([\s\S]*?)<!-- \/\1 -->/g,
      (_, name: string, passage: string) => (shown[name] === true ? passage : ''),
    )
    .replaceAll(/\{\{(prenom|chemin|retour)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
