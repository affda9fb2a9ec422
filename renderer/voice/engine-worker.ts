import createEngine, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import { type EngineAnswer, type EngineOrder, voiceData } from './engine-message.ts';

/**
 * The bundled voice, in a thread of its own: it computes while it speaks, and the screen must not stand still for it.
 * Orders are done one after the other.
 */
const engine = openEngine();
// Whoever sends an order learns of a failure from its answer.
engine.catch(() => undefined);

async function openEngine(): Promise<EspeakWorker> {
  const answer = await fetch(new URL(voiceData, location.href));
  if (!answer.ok || answer.body === null) throw new Error('the voices are not there');
  const data = await new Response(answer.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  const { eSpeakNGWorker: Worker } = await createEngine({ getPreloadedPackage: () => data });
  return new Worker();
}

async function speak({ id, voice, text, wordsPerMinute }: EngineOrder): Promise<void> {
  const worker = await engine;
  // It keeps the voice before where it does not know the new one: that would be the wrong language.
  if (worker.set_voice(voice) !== 0) throw new Error(`espeak-ng has no voice ${voice}`);
  worker.set_rate(wordsPerMinute);
  worker.synthesize(escapeMarkup(text), (samples) => {
    if (samples === null || samples.length === 0) return;
    // What is given lies in the engine's own memory, and is written over.
    const own = Int16Array.from(samples);
    answerWith({ id, kind: 'samples', samples: own }, [own.buffer]);
  });
  answerWith({ id, kind: 'made' });
}

/** The engine reads SSML: a tag in a text would be an order to it. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function answerWith(answer: EngineAnswer, transfer: Transferable[] = []): void {
  postMessage(answer, { transfer });
}

addEventListener('message', ({ data }: MessageEvent<EngineOrder>) => {
  speak(data).catch(() => answerWith({ id: data.id, kind: 'failed' }));
});
