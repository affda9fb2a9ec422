import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageScriptSettings } from '../../../app/containment/page-script-settings.ts';
import { builtFolders } from '../../built-folders.ts';

const source = readFileSync(join(builtFolders.preload, 'page-script.cjs'), 'utf8');

/** The script that runs in every page (main/preload/page-script.ts), with what this page's is told in its closure. */
export function pageScript(settings: PageScriptSettings): string {
  return `((borneSettings) => {\n${source}\n})(${JSON.stringify(settings)})`;
}
