/** One sentence for the engine. */
export interface EngineOrder {
  readonly id: number;
  /** espeak-ng's name of it. */
  readonly voice: string;
  readonly text: string;
  readonly wordsPerMinute: number;
}

/** `samples`: 16 bits, at the engine's own rate, in pieces as they are made. */
export type EngineAnswer =
  | { readonly id: number; readonly kind: 'samples'; readonly samples: Int16Array<ArrayBuffer> }
  | { readonly id: number; readonly kind: 'made' }
  | { readonly id: number; readonly kind: 'failed' };

/** Samples a second of every voice of espeak-ng. */
export const engineRate = 22_050;

/** Where the voices lie, beside our pages: gzip, under a name for which no server of tests unpacks it. */
export const voiceData = '/voice/espeak-ng.bin';
