/**
 * The few platform types the domain may name. `app/` is compiled without DOM and without Node,
 * so what stands here is also the complete list of what the core takes from its surroundings.
 */

/** WHATWG URL; the same object in Node, Electron and every page. */
declare class URL {
  constructor(url: string, base?: string | URL);
  static canParse(url: string, base?: string): boolean;
  static parse(url: string, base?: string): URL | null;
  href: string;
  readonly origin: string;
  protocol: string;
  username: string;
  password: string;
  host: string;
  hostname: string;
  port: string;
  pathname: string;
  search: string;
  hash: string;
  toString(): string;
}
