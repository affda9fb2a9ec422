/** A way in which something of a visitor can come to lie somewhere. */
export interface Mechanism {
  /** Three letters, part of its canary. */
  readonly id: string;
  readonly title: string;
  /**
   * `page`: the source of a function of the page, `async (c, keep) => …`; what it puts into `keep` lives as long as
   * the page. It throws where this Electron has no such thing. `way`: left on the way to the page, by the audit.
   */
  readonly by: { readonly kind: 'page'; readonly put: string } | { readonly kind: 'way' };
  /** Where nothing guards it opens a window of the system or another program, which nobody there would close. */
  readonly opensOutside?: true;
}
