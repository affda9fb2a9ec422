/**
 * What the linter has to say about one filter, as data. The sentences live in the profile's problem
 * catalogue, in every language; each `kind` and its parameters are all a sentence may use.
 *
 * `error`: the filter does not do what it says, or opens far more than anyone means; a profile with
 * one is refused. `advice`: it works, but the person who wrote it should know what it does.
 *
 * `mend`, where present, is the complete filter to write instead. Writing it takes this finding away,
 * and with it every error that has a mend of its own.
 */
export type Finding = Readonly<FindingDetail & { severity: 'error' | 'advice'; mend?: string }>;

export type FindingKind = Finding['kind'];

type FindingDetail =
  /** Nothing but blanks. */
  | { kind: 'empty' }
  /** No host can be found in it: ":8080", "/page", "https://". */
  | { kind: 'noHost' }
  /** Blanks at either end (harmless, advice) or inside (matches nothing, error). */
  | { kind: 'spaces'; where: 'around' | 'inside' }
  /** "*.caf.fr" or any other star inside a host: matches nothing. A host always covers its sub-domains. */
  | { kind: 'starInHost'; host: string }
  /** "caf.fr/*": the star is taken literally and matches nothing. A path always covers what follows. */
  | { kind: 'starInPath'; path: string }
  /** "site.fr/watch@v=1": what the documentation writes "@" is written "?" in every working filter. */
  | { kind: 'atQuery' }
  /** "site.fr:*": no port means every port already. */
  | { kind: 'starPort' }
  /** The port is not a number from 1 to 65535. */
  | { kind: 'badPort'; port: string }
  /** Letters outside a–z in the host, which addresses carry as "xn--…". `host` is the spelling that works. */
  | { kind: 'accentsInHost'; host: string }
  /** The host is not one that can occur: a forbidden character, or a number spelled in a way no address keeps. */
  | { kind: 'badHost'; host: string }
  /** Path or query is spelled as no address ever is (accents, quotes, "\", "/../"): matches nothing. */
  | { kind: 'spelling'; part: 'path' | 'query' }
  /**
   * The host is a public suffix: "fr", "co.uk", "gouv.fr". Every site under it, known or not, would open.
   * `deliberate` is what to write where that is meant; absent for a suffix of one label.
   */
  | { kind: 'publicSuffix'; suffix: string; deliberate?: string }
  /** The host is one where anybody may open a site under a name of their own: "github.io". */
  | { kind: 'sharedHosting'; suffix: string }
  /** "*", "https://*", "*\/page": opens a part of every site there is. */
  | { kind: 'opensEverything' }
  /** "wrong://app": only "wrong:*" can be written for such a scheme; the filter is skipped. `meant`: a near miss of http(s). */
  | { kind: 'unknownScheme'; scheme: string; meant?: 'http' | 'https' }
  /** A scheme that documents never have here (ftp, mailto, tel, file …): the filter has no effect. */
  | { kind: 'refusedScheme'; scheme: string }
  /** "user:pass@caf.fr": ignored after a scheme (advice), spoils the filter without one (error). */
  | { kind: 'userInfo' }
  /** "caf.fr/page#top": the part from "#" on is ignored. */
  | { kind: 'fragment' }
  /** In an allow list only the first value given for a key counts: "a.fr?v=1&v=2". */
  | { kind: 'repeatedKey'; key: string }
  /** The path does not end with "/", so longer names match too. `also` is an example: "ameli.fr/assure-autre". */
  | { kind: 'openPath'; path: string; also: string }
  /** "http://" is written: the encrypted site, which nearly every service has today, is not meant. */
  | { kind: 'plainHttp'; host: string }
  /** ".caf.fr": this host only, "www.caf.fr" is not meant. */
  | { kind: 'exactHost'; host: string }
  /** A public IP address: it belongs to no name, so nothing vouches for who answers there, and it may change. */
  | { kind: 'numericHost'; host: string }
  /** The target is this PC, the local network, or a name only that network knows. */
  | { kind: 'privateTarget'; host: string };
