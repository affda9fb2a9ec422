import type { VisitorBridge } from '../../app/ipc/shell-contract.ts';
import type { LanguageId } from '../../app/language/language.ts';
import type { SoundLevel } from '../../app/session/comfort.ts';
import { sameWords } from '../../app/voice/same-words.ts';
import { sentencesOf } from '../../app/voice/sentences.ts';
import { type SpeechEvent, type SpeechQueue, silence, speak } from '../../app/voice/speech-queue.ts';
import type { SpokenPart, Utterance } from '../../app/voice/utterance.ts';
import { type BundledVoice, bundledVoices, type Pace, paces, speechOf } from '../../app/voice/voices.ts';
import { ownWords } from '../words/both.ts';
import { type Engine, openEngine } from './engine.ts';
import { openPlayer, type Player, type Playing } from './player.ts';
import { openRecordings, type Recordings } from './recordings.ts';
import { browserSynthesis, openSystemVoices, type SystemVoices } from './system-voices.ts';

/** How something that was to be said came out: what proves that the right thing was said, and what staff may be told. */
export interface SpokenRecord {
  readonly text: string;
  readonly language: LanguageId;
  /** Of the association, of the PC, or ours; `text`: there is no voice for it here, so that it was only shown. */
  readonly source: 'recording' | 'system' | 'bundled' | 'text';
  readonly outcome: 'said' | 'stopped' | 'failed';
}

export interface VoiceState extends SpeechQueue {
  /** The part that is being said. */
  readonly part: SpokenPart | null;
  readonly pace: Pace;
}

/** The one voice of our screens. */
export interface Voice {
  say(utterance: Utterance): void;
  sayAgain(): void;
  stop(): void;
  setPace(pace: Pace): void;
  setSound(sound: SoundLevel): void;
  /** Whether anything here can say words of this language. */
  speaks(language: LanguageId): boolean;
  /** Loads the engine before it is needed. */
  warmUp(): void;
  /** For `useSyncExternalStore`. */
  readonly read: () => VoiceState;
  readonly subscribe: (listener: () => void) => () => void;
}

interface VoiceParts {
  readonly recordings: Recordings;
  readonly system: SystemVoices;
  readonly engine: Engine;
  readonly player: Player;
  readonly onSpoken: (record: SpokenRecord) => void;
}

/** Milliseconds of silence after which the engine gives its memory back, and the loudspeaker is let go. */
const restAfter = 60_000;

/** Milliseconds of a sentence for which there is no voice. */
const silentSentence = 1_500;

export function openVoice({ recordings, system, engine, player, onSpoken }: VoiceParts): Voice {
  let state: VoiceState = { ...silence, part: null, pace: 'usual' };
  let stopSaying: () => void = () => undefined;
  let resting: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const change = (next: Partial<VoiceState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const happen = (event: SpeechEvent): void => {
    const before = state.speaking;
    const queue = speak(state, event);
    if (queue.speaking === before) return change(queue);
    stopSaying();
    change({ ...queue, part: null });
    if (queue.speaking !== null) return begin(queue.speaking);
    return restLater();
  };

  function restLater(): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      engine.rest();
      player.rest();
    }, restAfter);
  }

  function begin(utterance: Utterance): void {
    clearTimeout(resting);
    const saying: Saying = { isStopped: false, stop: () => undefined };
    stopSaying = () => {
      saying.isStopped = true;
      saying.stop();
    };
    void sayAll(utterance, saying).then(() => {
      // Also where something new began while the last of it died away.
      if (saying.isStopped) return;
      stopSaying = () => undefined;
      happen({ kind: 'ended' });
    });
  }

  async function sayAll({ parts }: Utterance, saying: Saying): Promise<void> {
    for (const part of parts) {
      if (saying.isStopped) return;
      change({ part });
      const { text, language } = part;
      onSpoken({ text, language, ...(await sayPart(part, saying)) });
    }
  }

  /** What the association recorded comes before any other voice: a whole text or, of a longer one, its sentences. */
  async function sayPart(part: SpokenPart, saying: Saying): Promise<Said> {
    const recorded = await recordings.of(part.language);
    if (recorded.size === 0) return synthesize(part, saying);
    const whole = recorded.get(sameWords(part.text));
    if (whole !== undefined && (await sayRecording(whole, saying)))
      return { source: 'recording', outcome: saying.isStopped ? 'stopped' : 'said' };
    let last: Said = { source: 'recording', outcome: 'said' };
    for (const text of sentencesOf(part.text, part.language)) {
      if (saying.isStopped) return { ...last, outcome: 'stopped' };
      const file = recorded.get(sameWords(text));
      const isHeard = file !== undefined && (await sayRecording(file, saying));
      if (!isHeard) last = await synthesize({ ...part, text }, saying);
    }
    return { ...last, outcome: saying.isStopped ? 'stopped' : last.outcome };
  }

  async function sayRecording(address: string, saying: Saying): Promise<boolean> {
    if (saying.isStopped) return true;
    const playing = player.playFile(address, paces[state.pace] / paces.usual);
    saying.stop = () => playing.stop();
    return playing.done;
  }

  /**
   * A voice of the PC sounds better than ours and comes first; where it fails in the middle, ours goes on with the
   * sentence it did not say. Never a voice of another language.
   */
  async function synthesize({ text, language }: SpokenPart, saying: Saying): Promise<Said> {
    const speech = speechOf(text, language);
    const isOfSystem = system.has(language);
    let source: SpokenRecord['source'] = isOfSystem ? 'system' : speech.voice === null ? 'text' : 'bundled';
    for (const sentence of sentencesOf(isOfSystem ? speech.written : speech.text, language)) {
      if (saying.isStopped) return { source, outcome: 'stopped' };
      if (system.has(language)) {
        if (await saySystemSentence(sentence, language, saying)) continue;
        source = speech.voice === null ? 'text' : 'bundled';
      }
      const ours = isOfSystem ? speechOf(sentence, language) : { ...speech, text: sentence };
      if (ours.voice === null) await stand(saying);
      else if (!(await saySentence(ours.text, ours.voice, saying)) && !saying.isStopped)
        return { source, outcome: 'failed' };
    }
    return { source, outcome: saying.isStopped ? 'stopped' : 'said' };
  }

  async function saySystemSentence(text: string, language: LanguageId, saying: Saying): Promise<boolean> {
    const own = system.say(text, language, state.pace);
    saying.stop = () => own.stop();
    return own.done;
  }

  async function saySentence(text: string, voice: BundledVoice, saying: Saying): Promise<boolean> {
    const playing: Playing = player.begin();
    saying.stop = () => playing.stop();
    const order = {
      voice: voice.name,
      text,
      wordsPerMinute: Math.round(paces[state.pace] * (voice.tempo ?? 1)),
    };
    const isMade = await engine.speak(order, (samples) => playing.add(samples));
    await playing.finish();
    return isMade;
  }

  return {
    // Said is what the visitor understands; who helps them reads.
    say: ({ parts, rank }) =>
      happen({
        kind: 'say',
        utterance: { parts: parts.map((part) => ({ ...part, text: ownWords(part.text) })), rank },
      }),
    sayAgain: () => happen({ kind: 'sayAgain' }),
    stop: () => happen({ kind: 'stop' }),
    setPace: (pace) => change({ pace }),
    setSound(sound) {
      player.setSound(sound);
      system.setSound(sound);
    },
    speaks: (language) => system.has(language) || bundledVoices[language] !== null,
    warmUp() {
      engine.warmUp();
      if (state.speaking === null) restLater();
    },
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

type Said = Pick<SpokenRecord, 'source' | 'outcome'>;

interface Saying {
  isStopped: boolean;
  stop: () => void;
}

/** What nobody can say stands in the caption as long as it takes to see that it does. */
function stand(saying: Saying): Promise<void> {
  return new Promise((resolve) => {
    saying.stop = resolve;
    setTimeout(resolve, silentSentence);
  });
}

/** The voice with everything it speaks by; what it said is told to the page, for the tests that listen. */
export function openVoiceOf(bridge: Pick<VisitorBridge, 'recordings'>, page: Document): Voice {
  return openVoice({
    recordings: openRecordings(bridge),
    system: openSystemVoices(browserSynthesis()),
    engine: openEngine(),
    player: openPlayer(),
    onSpoken: (record) => page.dispatchEvent(new CustomEvent('borne-spoken', { detail: record })),
  });
}
