import type { Rule } from './rule.ts';

/** What a filter means, part by part, for the sentence that staff read ("all of caf.fr, and nothing else"). */
export interface RuleDescription {
  /** null: over any scheme, encrypted or not. */
  readonly scheme: string | null;
  readonly host:
    | { readonly kind: 'any' }
    | { readonly kind: 'exact'; readonly host: string }
    | { readonly kind: 'withSubdomains'; readonly host: string };
  /** null: any port. */
  readonly port: number | null;
  /** What the path must begin with; null: any path. */
  readonly pathPrefix: string | null;
  /** What the query must contain, in any order. */
  readonly query: readonly QueryToken[];
}

export interface QueryToken {
  readonly key: string;
  /** null: the key alone, without a value. */
  readonly value: string | null;
  /** The value (or the key, where there is none) may go on after what is written. */
  readonly prefix: boolean;
}

/** Takes a filter's meaning apart. */
export function describeRule({ scheme, host, subdomains, port, path, query }: Rule): RuleDescription {
  return {
    scheme,
    host: describeHost(host, subdomains),
    port,
    pathPrefix: path === '' || path === '/' ? null : path,
    query:
      query === ''
        ? []
        : query
            .split('&')
            .filter((token) => token !== '')
            .map(describeToken),
  };
}

function describeHost(host: string, subdomains: boolean): RuleDescription['host'] {
  if (!subdomains) return { kind: 'exact', host };
  return host === '' ? { kind: 'any' } : { kind: 'withSubdomains', host };
}

function describeToken(token: string): QueryToken {
  const [key = '', ...rest] = token.split('=');
  const value = rest.join('=');
  const prefix = (value === '' ? key : value).endsWith('*');
  if (value === '') return { key: prefix ? key.slice(0, -1) : key, value: null, prefix };
  return { key, value: prefix ? value.slice(0, -1) : value, prefix };
}
