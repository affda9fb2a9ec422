import type { TerminalFile } from '../terminal/terminal-file.ts';

declare const terminalName: unique symbol;

/** What staff call the terminal. Made of `terminal.yaml` alone, so that no text of a visitor can become one. */
export type TerminalName = string & { readonly [terminalName]: true };

/** The terminal's own name as the journal writes it: one line, at most the 60 characters that `terminal.yaml` takes. */
export function terminalNameOf(settings: Pick<TerminalFile, 'name'>): TerminalName {
  const line = settings.name.replaceAll(/\p{Cc}+/gu, ' ').trim();
  const name = /^.{0,60}/u.exec(line)?.[0] ?? '';
  return isName(name) ? name : terminalNameOf({ name: 'Borne' });
}

function isName(text: string): text is TerminalName {
  return text !== '';
}
