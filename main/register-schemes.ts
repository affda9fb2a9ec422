import { protocol } from 'electron';
import { askScheme } from './session/guest/ask-scheme.ts';
import { shellScheme } from './window/shell-scheme.ts';

/** Must run before `ready`, once for all schemes: a second call takes back the first. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([shellScheme, askScheme]);
}
