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

/** The loudspeaker of our screens. */
export interface Player {
  begin(): Playing;
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
