import type { SoundLevel } from '../../app/session/comfort.ts';

/**
 * Two notes, a falling third, as of a doorbell: synthesised, so that no file is loaded and no codec needed.
 * Sources: equal temperament, A4 = 440 Hz: E5 = 659.26 Hz, C5 = 523.25 Hz.
 */
const notes = [
  { frequency: 659.26, at: 0 },
  { frequency: 523.25, at: 0.38 },
] as const;

/** Seconds a note rings, and from one chime to the next. */
const ring = 1.3;
const pause = 3.2;

/** Loudness of a test chime: 0–1. */
const testGain: Readonly<Record<SoundLevel, number>> = { off: 0, soft: 0.18, loud: 0.6 };

/**
 * Loudness of a call. It calls a person across the room, so it is heard with the sound off as well, only
 * softly: who turned the sound off wanted quiet, not to be left alone.
 */
const callGain: Readonly<Record<SoundLevel, number>> = { off: 0.12, soft: 0.3, loud: 0.8 };

/** Ends a chime that still rings. */
export type StopChime = () => void;

/** Plays the chime once, as loud as chosen. Nothing sounds with the sound off or without a loudspeaker. */
export function playTestChime(sound: SoundLevel): StopChime {
  return playChime(testGain[sound], 1);
}

/** Calls a person: at most three times. */
export function playCallChime(sound: SoundLevel): StopChime {
  return playChime(callGain[sound], 3);
}

/** All times are laid on the audio clock beforehand: no timer of ours can forget to stop. */
function playChime(gain: number, times: number): StopChime {
  if (gain === 0 || typeof AudioContext === 'undefined') return () => undefined;
  const audio = new AudioContext();
  const volume = new GainNode(audio, { gain });
  volume.connect(audio.destination);
  const begin = audio.currentTime + 0.05;
  for (let time = 0; time < times; time += 1) {
    for (const note of notes) strike(audio, volume, note.frequency, begin + time * pause + note.at);
  }
  return () => void audio.close();
}

/** One bell-like note: a tone, its octave more quietly, both dying away. */
function strike(audio: AudioContext, volume: GainNode, frequency: number, at: number): void {
  for (const [overtone, share] of [
    [1, 0.7],
    [2, 0.2],
    [3, 0.06],
  ] as const) {
    const envelope = new GainNode(audio, { gain: 0 });
    envelope.gain.setValueAtTime(0.0001, at);
    envelope.gain.exponentialRampToValueAtTime(share, at + 0.015);
    envelope.gain.exponentialRampToValueAtTime(0.0001, at + ring / overtone);
    const tone = new OscillatorNode(audio, { frequency: frequency * overtone });
    tone.connect(envelope).connect(volume);
    tone.start(at);
    tone.stop(at + ring);
  }
}
