import { type FilterParts, lowerAscii } from './filter-parts.ts';
import type { Finding } from './finding.ts';
import { joinFilter } from './join-filter.ts';

/** Is the host spelled as addresses spell it? Chromium compares letter by letter, without a word about it. */
export function lintHost(parts: FilterParts): Finding[] {
  const findings: Finding[] = [];
  if (parts.userInfo !== '') {
    findings.push({ kind: 'userInfo', severity: 'advice', mend: joinFilter({ ...parts, userInfo: '' }) });
  }
  const fault = parts.host === '' || parts.host === '*' ? null : findSpelling(parts);
  return fault === null ? findings : [...findings, fault];
}

function findSpelling(parts: FilterParts): Finding | null {
  const { host } = parts;
  const withHost = (mended: string) => joinFilter({ ...parts, host: mended });

  if (host.includes('*')) {
    const [, bare] = /^\*\.?([^*]+)$/.exec(host) ?? [];
    const found = { kind: 'starInHost', host, severity: 'error' } as const;
    return bare === undefined ? found : { ...found, mend: withHost(bare) };
  }
  const [, leadingDot = '', written = ''] = /^(\.?)(.*?)\.?$/.exec(lowerAscii(host)) ?? [];
  const usual = URL.parse(`http://${written.replace(/\.{2,}/g, '.')}`)?.hostname ?? '';
  // The URL standard lets more characters pass than any host name has: "caf.fr,ameli.fr" is one host to it.
  if (!/^([a-z0-9._-]+|\[[0-9a-f:]+\])$/.test(usual)) return { kind: 'badHost', host, severity: 'error' };
  if (usual === written) return null;
  const mend = withHost(leadingDot + usual);
  return /[^\0-\x7f]/.test(host)
    ? { kind: 'accentsInHost', host: usual, severity: 'error', mend }
    : { kind: 'badHost', host, severity: 'error', mend };
}
