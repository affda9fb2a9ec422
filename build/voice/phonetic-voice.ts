import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import createEngine from '@echogarden/espeak-ng-emscripten';
import type { LanguageId } from '../../app/language/language.ts';
import { sentencesOf } from '../../app/voice/sentences.ts';
import { type BundledVoice, paces, speechOf } from '../../app/voice/voices.ts';
import { writeVoiceData } from './voice-data.ts';

/** The bundled voice without a loudspeaker. */
export interface PhoneticVoice {
  /**
   * How it says something, in phonetic signs (IPA). Null where the language has no bundled voice. The same text always
   * gives the same signs.
   */
  phonemesOf(text: string, language: LanguageId): string | null;
  /** How that sounds, at the usual pace; the samples of one text differ a little with what was said before it. */
  soundOf(text: string, language: LanguageId): Float32Array | null;
}

/** Where the voice left its language for another one: "(en)". Whoever listens hears a foreign word, or noise. */
export const foreignMark = /\([a-z]{2,3}(?:-[a-z]+)?\)/;

/** Opens it on the very data that ships, so that a file missing there is noticed. */
export async function openPhoneticVoice(): Promise<PhoneticVoice> {
  const data = shippedData();
  const { eSpeakNGWorker: Worker } = await createEngine({ getPreloadedPackage: () => data });
  const worker = new Worker();
  const takeVoice = ({ name, tempo = 1 }: BundledVoice): void => {
    if (worker.set_voice(name) !== 0) throw new Error(`espeak-ng has no voice ${name}`);
    worker.set_rate(Math.round(paces.usual * tempo));
  };
  return {
    phonemesOf(text, language) {
      const { text: said, voice } = speechOf(text, language);
      if (voice === null) return null;
      takeVoice(voice);
      return sentencesOf(said, language)
        .map((sentence) => signsIn(worker.synthesize_ipa(sentence).ipa))
        .join(' | ');
    },
    soundOf(text, language) {
      const { text: said, voice } = speechOf(text, language);
      if (voice === null) return null;
      takeVoice(voice);
      const sound: number[] = [];
      for (const sentence of sentencesOf(said, language))
        worker.synthesize(sentence, (samples) => {
          for (const sample of samples ?? []) sound.push(sample / 32_768);
        });
      return Float32Array.from(sound);
    },
  };
}

/** It parts the signs of a word by lines below, and pieces of a sentence by line breaks. */
function signsIn(ipa: string): string {
  return ipa.trim().replaceAll('_', '').replaceAll(/\s+/g, ' ');
}

function shippedData(): ArrayBuffer {
  const folder = mkdtempSync(join(tmpdir(), 'borne-voice-'));
  try {
    const file = join(folder, 'espeak-ng.bin');
    const engine = fileURLToPath(import.meta.resolve('@echogarden/espeak-ng-emscripten'));
    writeVoiceData(dirname(engine), file);
    return Uint8Array.from(gunzipSync(readFileSync(file))).buffer;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
