/** How the voices of a PC behave: as they should, or as is reported of Chromium (crbug 335907, 679437). */
export type VoiceManner = 'speaks' | 'neverBegins' | 'fails';

/** What a voice of the PC was told to say. */
export interface SystemOrder {
  readonly text: string;
  readonly voice: string;
  readonly rate: number;
  readonly volume: number;
}

/**
 * Gives a page voices of a PC, which a bare Linux has not. Runs in the page, before its scripts. Like Chromium's, the
 * list is empty at first, `speak` stands in line behind what is being said, and `cancel` interrupts it.
 */
export function fakeSpeechSynthesis({
  voices,
  manner,
}: {
  readonly voices: readonly { readonly lang: string; readonly localService: boolean }[];
  readonly manner: VoiceManner;
}): void {
  class FakeUtterance extends EventTarget {
    voice: { readonly lang: string } | null = null;
    lang = '';
    rate = 1;
    volume = 1;
    readonly text: string;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const orders: unknown[] = [];
  let present: FakeUtterance | null = null;
  let isReady = false;
  setTimeout(() => {
    isReady = true;
  }, 50);
  const synthesis = {
    getVoices: () => (isReady ? voices : []),
    cancel() {
      const interrupted = present;
      present = null;
      setTimeout(() => interrupted?.dispatchEvent(new Event('error')));
    },
    speak(utterance: FakeUtterance) {
      // As on Windows: never two at once.
      if (present !== null) return;
      present = utterance;
      orders.push({
        text: utterance.text,
        voice: utterance.voice?.lang ?? '',
        rate: utterance.rate,
        volume: utterance.volume,
      });
      const happen = (name: string, after: number): void => {
        setTimeout(() => {
          if (present !== utterance) return;
          if (name !== 'start') present = null;
          utterance.dispatchEvent(new Event(name));
        }, after);
      };
      if (manner === 'fails') happen('error', 10);
      if (manner !== 'speaks') return;
      happen('start', 10);
      happen('end', 120);
    },
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance });
  Object.defineProperty(window, 'systemOrders', { value: orders });
}
