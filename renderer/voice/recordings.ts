import type { VisitorBridge } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import { sameWords } from '../../app/voice/same-words.ts';

/** What the association recorded itself, in one language: where the sound of just these words lies. */
export type Recorded = ReadonlyMap<string, string>;

export interface Recordings {
  of(language: LanguageId): Promise<Recorded>;
}

/** Asks for the list of a language when something is first said in it. */
export function openRecordings(bridge: Pick<VisitorBridge, 'recordings'>): Recordings {
  const lists = new Map<LanguageId, Promise<Recorded>>();
  const ask = async (language: LanguageId): Promise<Recorded> => {
    const answer = await bridge.recordings(language);
    const known = answer.kind === 'answer' ? answer.value : [];
    return new Map(
      known.map(({ text, file }) => [
        sameWords(text),
        new URL(`/recordings/${language}/${file}`, location.href).href,
      ]),
    );
  };
  return {
    of(language) {
      const list = lists.get(language) ?? ask(language);
      lists.set(language, list);
      return list;
    },
  };
}
