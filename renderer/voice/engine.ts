import type { EngineAnswer, EngineOrder } from './engine-message.ts';

export type Sentence = Omit<EngineOrder, 'id'>;

/** The bundled voice; started by its first sentence, and by `warmUp` before it. */
export interface Engine {
  warmUp(): void;
  /** @returns true when it was made; false where it could not be */
  speak(sentence: Sentence, onSamples: (samples: Int16Array<ArrayBuffer>) => void): Promise<boolean>;
  /** Gives its memory back, some 80 MB; the next sentence starts it again. */
  rest(): void;
}

interface Open {
  readonly onSamples: (samples: Int16Array<ArrayBuffer>) => void;
  readonly done: (isMade: boolean) => void;
}

export function openEngine(): Engine {
  let worker: Worker | null = null;
  let last = 0;
  const open = new Map<number, Open>();

  const rest = (): void => {
    worker?.terminate();
    worker = null;
    for (const { done } of open.values()) done(false);
    open.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./engine-worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<EngineAnswer>) => {
      const order = open.get(data.id);
      if (data.kind === 'samples') return order?.onSamples(data.samples);
      open.delete(data.id);
      return order?.done(data.kind === 'made');
    });
    // A worker that cannot even begin answers nobody.
    started.addEventListener('error', rest);
    return started;
  };

  return {
    warmUp() {
      worker ??= start();
    },
    speak(sentence, onSamples) {
      worker ??= start();
      last += 1;
      const id = last;
      const order: EngineOrder = { id, ...sentence };
      return new Promise((done) => {
        open.set(id, { onSamples, done });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one reader
        worker?.postMessage(order);
      });
    },
    rest,
  };
}
