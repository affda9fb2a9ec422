import { pause } from '../../escape/drive/looks.ts';
import { startUnguardedTerminal } from '../../escape/drive/unguarded-terminal.ts';
import { believedKey, tlsHost } from '../sites/tls-site.ts';
import type { AuditedTerminal } from './audited-terminal.ts';
import type { AuditStage } from './stage-of-audit.ts';

/** The test of the test: the same screen and tiles, and a "next visitor" for whom nothing was wiped. */
export async function startUnwipedTerminal(stage: AuditStage): Promise<AuditedTerminal> {
  const { sites, tls } = stage;
  const terminal = await startUnguardedTerminal({
    ...stage,
    path: process.env['PATH'] ?? '',
    sites: { ...sites, resolverRules: `${sites.resolverRules},MAP ${tlsHost} 127.0.0.1:${tls.port}` },
    arguments: [`--ignore-certificate-errors-spki-list=${believedKey()}`],
  });
  return {
    wardenPid: null,
    sessionPid: () => terminal.pid,
    sessionRoot: terminal.dataDirectory,
    records: new Map(),
    account: new Map(),
    async end() {
      await stage.input.click(stage.places.home);
      await pause(500);
    },
    enter: () => Promise.resolve(),
    close: () => terminal.close(),
  };
}
