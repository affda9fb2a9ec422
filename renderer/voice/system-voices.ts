import { isLanguageId, type LanguageId, languages } from '../../app/language/language.ts';
import type { SoundLevel } from '../../app/session/comfort.ts';
import { type Pace, paces } from '../../app/voice/voices.ts';

/** One sentence being said by a voice of the PC. */
export interface SystemSaying {
  /** True when it was said or stopped; false where the voice did not do it. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/** The voices that the PC itself has. On a bare Linux there are none. */
export interface SystemVoices {
  /** Whether one of them speaks exactly this language, and has not failed yet. */
  has(language: LanguageId): boolean;
  say(text: string, language: LanguageId, pace: Pace): SystemSaying;
  setSound(sound: SoundLevel): void;
}

/** What of the browser is needed; a test brings its own. */
export interface Synthesis {
  readonly speech: SpeechSynthesis;
  readonly utter: (text: string) => SpeechSynthesisUtterance;
}

/** Loudness: 0–1. */
const volumes: Readonly<Record<SoundLevel, number>> = { off: 0, soft: 0.4, loud: 1 };

/** Words a minute that a voice speaks at its usual rate, about the same on Windows and in espeak-ng. */
const usualPace = 175;

/** Milliseconds within which a voice begins; one that does not has stalled (crbug 335907, 679437). */
const patienceToBegin = 1_500;

/** Milliseconds a letter may take at most (measured: 50–180); a voice that takes longer has stalled. */
const patiencePerLetter = 220;

/**
 * The list comes late: asked at once it may be empty, and `voiceschanged` may come before anybody listens, or with
 * nothing in it. So it is asked each time.
 * Only a voice of the very language and of this PC: with the language alone Windows takes its usual voice, a French one
 * on Arabic text, and a voice from the network would tell others what a visitor reads.
 */
export function openSystemVoices({ speech, utter }: Synthesis): SystemVoices {
  /** Languages whose voice failed once: not tried again in this session, so that nobody waits for it twice. */
  const failed = new Set<LanguageId>();
  let volume = volumes.loud;

  const voiceOf = (language: LanguageId): SpeechSynthesisVoice | null =>
    failed.has(language)
      ? null
      : (speech
          .getVoices()
          .find(
            ({ lang, localService }) => localService && languageOfVoice(lang) === spokenLanguage(language),
          ) ?? null);

  return {
    has: (language) => voiceOf(language) !== null,
    say(text, language, pace) {
      const voice = voiceOf(language);
      if (voice === null) return { done: Promise.resolve(false), stop: () => undefined };
      const saying = utter(text);
      saying.voice = voice;
      saying.lang = voice.lang;
      saying.rate = paces[pace] / usualPace;
      saying.volume = volume;
      let finish: (isSaid: boolean) => void = () => undefined;
      const done = new Promise<boolean>((resolve) => {
        let isOver = false;
        let watch = setTimeout(() => finish(false), patienceToBegin);
        finish = (isSaid) => {
          // Being cut off is told as an error, after it was asked for.
          if (isOver) return;
          isOver = true;
          clearTimeout(watch);
          if (!isSaid) {
            failed.add(language);
            speech.cancel();
          }
          resolve(isSaid);
        };
        saying.addEventListener('start', () => {
          clearTimeout(watch);
          watch = setTimeout(() => finish(false), patienceToBegin + patiencePerLetter * text.length);
        });
        saying.addEventListener('end', () => finish(true));
        saying.addEventListener('error', () => finish(false));
      });
      // One at a time: what stands in line behind another is refused on Windows, and a stalled one blocks all.
      speech.cancel();
      speech.speak(saying);
      return {
        done,
        stop() {
          finish(true);
          speech.cancel();
        },
      };
    },
    setSound(sound) {
      volume = volumes[sound];
    },
  };
}

/** Easy-to-read French is said by a French voice. */
function spokenLanguage(language: LanguageId): string {
  return primaryOf(languages[language].tag);
}

/** `zh-CN` and `cmn` are the same to a listener; a voice of Cantonese is not. */
function languageOfVoice(lang: string): string {
  const primary = primaryOf(lang);
  if (primary === 'cmn') return 'zh';
  if (primary === 'zh' && /HK|yue/i.test(lang)) return 'yue';
  return isLanguageId(primary) ? primary : '';
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Those of the browser this page runs in. */
export function browserSynthesis(): Synthesis {
  return { speech: window.speechSynthesis, utter: (text) => new SpeechSynthesisUtterance(text) };
}
