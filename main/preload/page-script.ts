import type { PageScriptSettings } from '../../app/containment/page-script-settings.ts';
import { rememberTypedFields } from './typed-fields.ts';

/**
 * No preload: this runs in the world of every web page and frame, before the page's first line, put there by the
 * debugger (main/session/guest/page-debugger.ts). A preload would miss frames of about:blank, which a page fills by
 * itself (escape-vectors, gotcha 9). What a page removes of it is stopped beneath, by the sandbox of
 * response-headers.ts: then nothing is asked, and nothing is shown either.
 */
declare const borneSettings: PageScriptSettings;

{
  const { token, typedFieldsEvent, askAddress, removed, mayClose } = borneSettings;
  // Taken now: the page may put its own in their place later, and read what we send.
  const Request = XMLHttpRequest;
  const { open, send } = XMLHttpRequest.prototype;
  const readText = Object.getOwnPropertyDescriptor(XMLHttpRequest.prototype, 'responseText')?.get;
  const { apply } = Reflect;
  const { parse, stringify } = JSON;
  const origin = self.origin;

  /** Waits as the native window would make the page wait; null where nobody can be asked. */
  const ask = (kind: string, text: string, preset: string): unknown => {
    try {
      const request = new Request();
      apply(open, request, ['POST', askAddress, false]);
      apply(send, request, [stringify({ token, kind, origin, text, preset })]);
      if (readText === undefined) return null;
      const answered: unknown = parse(String(apply(readText, request, [])));
      return answered;
    } catch {
      return null;
    }
  };

  const replace = (name: string, value: unknown): void => {
    Object.defineProperty(window, name, { value, writable: true, enumerable: true, configurable: true });
  };
  replace('alert', function alert(text: unknown = ''): void {
    ask('alert', String(text), '');
  });
  replace('confirm', function confirm(text: unknown = ''): boolean {
    return ask('confirm', String(text), '') === true;
  });
  replace('prompt', function prompt(text: unknown = '', preset: unknown = ''): string | null {
    const answer = ask('prompt', String(text), String(preset));
    return typeof answer === 'string' ? answer : null;
  });
  replace('print', function print(): void {
    ask('print', '', '');
  });
  const { execCommand } = Document.prototype;
  Object.defineProperty(Document.prototype, 'execCommand', {
    value: function execCommandWithoutPrint(this: Document, ...args: unknown[]): unknown {
      if (String(args[0]).toLowerCase() !== 'print') return apply(execCommand, this, args);
      ask('print', '', '');
      return true;
    },
    writable: true,
    enumerable: true,
    configurable: true,
  });

  rememberTypedFields(typedFieldsEvent);

  // Its window is ours: a page that closes itself leaves a hole (V82). One that a page opened may close.
  if (!mayClose) replace('close', function close(): void {});
  for (const name of removed) Reflect.deleteProperty(window, name);
}
