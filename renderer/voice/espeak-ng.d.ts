/** What we use of the package, which has no types of its own (emscripten's WebIDL binding of espeak-ng). */
declare module '@echogarden/espeak-ng-emscripten' {
  export interface EspeakWorker {
    /** @returns 0 where there is such a voice; else the voice before stays */
    set_voice(name: string): number;
    /** Words a minute. */
    set_rate(wordsPerMinute: number): void;
    /** In phonetic signs; `ipa` ends each piece of a sentence with a line break. */
    synthesize_ipa(text: string): { readonly code: number; readonly ipa: string };
    /** Returns when all is made. Empty samples at the end. */
    synthesize(text: string, callback: (samples: Int16Array | null, events: unknown) => void): void;
  }

  export default function createEngine(options: {
    readonly getPreloadedPackage: () => ArrayBuffer;
  }): Promise<{ readonly eSpeakNGWorker: new () => EspeakWorker }>;
}
