/**
 * `npm run test:differential`: our plain URL lists beside Debian's chromium. Options and exit codes
 * stand in test/differential/run.ts; the comparison is a test, and build/ is compiled without tests.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = join(import.meta.dirname, '..', '..', 'test', 'differential', 'run.ts');
await import(pathToFileURL(program).href);
