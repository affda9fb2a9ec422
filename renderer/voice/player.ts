import type { SoundLevel } from '../../app/session/comfort.ts';
import { engineRate } from './engine-message.ts';

/** Loudness of speech: 0–1. */
const gains: Readonly<Record<SoundLevel, number>> = { off: 0, soft: 0.35, loud: 1 };

/** Seconds in which a voice that is cut off dies away: at once for the ear, without a click. */
const fade = 0.015;

/** One thing being said: its pieces follow each other without a gap. */
export interface Playing {
  add(samples: Int16Array<ArrayBuffer>): void;
  /** No more pieces come. @returns when the last one was heard, or it was stopped */
  finish(): Promise<void>;
  stop(): void;
}

/** A file being played. */
export interface PlayingFile {
  /** True when it was heard or stopped; false where it could not be played, or stood still. */
  readonly done: Promise<boolean>;
  stop(): void;
}

/**
 * Milliseconds within which a file begins, and how much longer than its length it may take. One that is missing or no
 * sound says so at once; this is for one that stands still, and a busy PC takes its time for the first (1.5 s was too
 * little once, beside three other terminals on two cores).
 */
const patience = 4_000;

/** Milliseconds of a file that does not say how long it is: what is recorded in a browser does not. */
const longestFile = 60_000;

/** The loudspeaker of our screens. */
export interface Player {
  begin(): Playing;
  /** @param speed 1 as it was recorded; the voice keeps its pitch */
  playFile(address: string, speed: number): PlayingFile;
  setSound(sound: SoundLevel): void;
  /** Lets go of the loudspeaker; the next thing to be said takes it again. */
  rest(): void;
}

interface Loudspeaker {
  readonly clock: AudioContext;
  /** As loud as chosen. */
  readonly outlet: GainNode;
}

export function openPlayer(): Player {
  let loudspeaker: Loudspeaker | null = null;
  let sound: SoundLevel = 'loud';
  const open = (): Loudspeaker => {
    const clock = new AudioContext();
    const outlet = new GainNode(clock, { gain: gains[sound] });
    outlet.connect(clock.destination);
    return { clock, outlet };
  };

  return {
    begin() {
      loudspeaker ??= open();
      const { clock, outlet } = loudspeaker;
      void clock.resume();
      const own = new GainNode(clock);
      own.connect(outlet);
      let end = 0;
      let isStopped = false;
      let wake: () => void = () => undefined;
      const sources: AudioBufferSourceNode[] = [];
      return {
        add(samples) {
          if (isStopped || samples.length === 0) return;
          const buffer = new AudioBuffer({ length: samples.length, sampleRate: engineRate });
          buffer.copyToChannel(
            Float32Array.from(samples, (sample) => sample / 32_768),
            0,
          );
          const source = new AudioBufferSourceNode(clock, { buffer });
          source.connect(own);
          const at = Math.max(clock.currentTime, end);
          source.start(at);
          end = at + buffer.duration;
          sources.push(source);
        },
        finish() {
          const last = sources.at(-1);
          if (isStopped || last === undefined) return Promise.resolve();
          return new Promise((resolve) => {
            wake = resolve;
            last.addEventListener('ended', () => resolve());
          });
        },
        stop() {
          if (isStopped) return;
          isStopped = true;
          own.gain.setTargetAtTime(0, clock.currentTime, fade / 3);
          for (const source of sources) source.stop(clock.currentTime + fade);
          wake();
        },
      };
    },
    playFile(address, speed) {
      loudspeaker ??= open();
      const { clock, outlet } = loudspeaker;
      void clock.resume();
      const file = new Audio(address);
      file.playbackRate = speed;
      const own = new GainNode(clock);
      const source = new MediaElementAudioSourceNode(clock, { mediaElement: file });
      source.connect(own);
      own.connect(outlet);
      let finish: (isHeard: boolean) => void = () => undefined;
      const done = new Promise<boolean>((resolve) => {
        let watch = setTimeout(() => finish(false), patience);
        finish = (isHeard) => {
          clearTimeout(watch);
          file.pause();
          resolve(isHeard);
          setTimeout(() => own.disconnect(), fade * 2_000);
        };
        file.addEventListener('playing', () => {
          clearTimeout(watch);
          const length = Number.isFinite(file.duration) ? (file.duration * 1_000) / speed : longestFile;
          watch = setTimeout(() => finish(false), length + patience);
        });
        file.addEventListener('ended', () => finish(true));
        file.addEventListener('error', () => finish(false));
      });
      file.play().catch(() => finish(false));
      return {
        done,
        stop() {
          own.gain.setTargetAtTime(0, clock.currentTime, fade / 3);
          finish(true);
        },
      };
    },
    setSound(next) {
      sound = next;
      if (loudspeaker !== null) loudspeaker.outlet.gain.value = gains[next];
    },
    rest() {
      void loudspeaker?.clock.close();
      loudspeaker = null;
    },
  };
}
