import type { WebContents } from 'electron';
import type { PageQuestions } from './page-questions.ts';

/** A minute, in milliseconds: a second question for the same place within it follows a wrong answer. */
const again = 60_000;

/**
 * Name and password asked by HTTP: Chromium would show nothing and give a page of refusal, and what answers by itself
 * must never be the Windows account (V95). Proxies are answered by nobody.
 */
export function guardAuthentication(contents: WebContents, questions: PageQuestions): void {
  const asker = { page: contents };
  let last = { place: '', at: Number.NEGATIVE_INFINITY };
  contents.on('login', (event, _details, { isProxy, host, realm }, callback) => {
    event.preventDefault();
    if (isProxy) return callback();
    const place = `${host} ${realm}`;
    const now = performance.now();
    const isAgain = last.place === place && now - last.at < again;
    const ask = async (): Promise<void> => {
      const answer = await questions.ask(asker, { kind: 'signIn', host, again: isAgain });
      last = { place, at: performance.now() };
      if (answer.kind === 'signIn') callback(answer.user, answer.password);
      else callback();
    };
    return void ask();
  });
  const forget = (): void => questions.withdraw(asker);
  contents.on('did-navigate', forget);
  contents.on('did-fail-load', forget);
  contents.on('destroyed', forget);
}
