import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import createEngine from '@echogarden/espeak-ng-emscripten';
import type { LanguageId } from '../../app/language/language.ts';
import { sentencesOf } from '../../app/voice/sentences.ts';
import { spoken } from '../../app/voice/spoken.ts';
import { bundledVoices } from '../../app/voice/voices.ts';
import { writeVoiceData } from './voice-data.ts';

/** The bundled voice without a loudspeaker: how it would say something, in phonetic signs (IPA). */
export interface PhoneticVoice {
  /** Null where the language has no bundled voice. The same text always gives the same signs. */
  phonemesOf(text: string, language: LanguageId): string | null;
}

/** Where the voice left its language for another one: "(en)". Whoever listens hears a foreign word, or noise. */
export const foreignMark = /\([a-z]{2,3}(?:-[a-z]+)?\)/;

/** Opens it on the very data that ships, so that a file missing there is noticed. */
export async function openPhoneticVoice(): Promise<PhoneticVoice> {
  const data = shippedData();
  const { eSpeakNGWorker: Worker } = await createEngine({ getPreloadedPackage: () => data });
  const worker = new Worker();
  return {
    phonemesOf(text, language) {
      const voice = bundledVoices[language];
      if (voice === null) return null;
      if (worker.set_voice(voice.name) !== 0) throw new Error(`espeak-ng has no voice ${voice.name}`);
      return sentencesOf(spoken(text, language), language)
        .map((sentence) => signsIn(worker.synthesize_ipa(sentence).ipa))
        .join(' | ');
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
