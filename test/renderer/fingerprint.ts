/** Hertz: from the first tone of a vowel to the hiss of an s. */
const bands = [300, 500, 800, 1_200, 1_700, 2_300, 3_000, 4_000] as const;
const framesPerSecond = 50;
/** Frames by which two sounds may be shifted against each other. */
const lags = Array.from({ length: 11 }, (_, index) => index - 5);

/** Loudness of a sound in a few bands, 50 times a second, frame after frame: enough to tell one phrase from another. */
export type Fingerprint = Float32Array;

/** Goertzel's filter on each band of each frame, as a logarithm. */
export function fingerprintOf(samples: Float32Array, rate: number): Fingerprint {
  const length = Math.floor(rate / framesPerSecond);
  const frames = Math.floor(samples.length / length);
  const fingerprint = new Float32Array(frames * bands.length);
  for (let frame = 0; frame < frames; frame += 1) {
    const part = samples.subarray(frame * length, (frame + 1) * length);
    for (const [band, hertz] of bands.entries())
      fingerprint[frame * bands.length + band] = Math.log(1e-4 + powerAt(part, hertz / rate));
  }
  return fingerprint;
}

/** How alike two sounds are: 1 the same, 0 unlike; shorter or longer ones count as less alike. */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  if (one.length === 0 || other.length === 0) return 0;
  const ratio = Math.min(one.length, other.length) / Math.max(one.length, other.length);
  return Math.max(...lags.map((lag) => correlation(one, other, lag))) * ratio;
}

function powerAt(frame: Float32Array, cycles: number): number {
  const coefficient = 2 * Math.cos(2 * Math.PI * cycles);
  let last = 0;
  let before = 0;
  for (const sample of frame) {
    const next = sample + coefficient * last - before;
    before = last;
    last = next;
  }
  return (last * last + before * before - coefficient * last * before) / frame.length;
}

/** Pearson's, of what lies opposite each other when one is shifted. */
function correlation(one: Fingerprint, other: Fingerprint, lag: number): number {
  const shift = lag * bands.length;
  const begin = Math.max(0, -shift);
  const end = Math.min(one.length, other.length - shift);
  const count = end - begin;
  if (count < bands.length * 5) return 0;
  let [sumOfOne, sumOfOther, both, ofOne, ofOther] = [0, 0, 0, 0, 0];
  for (let index = begin; index < end; index += 1) {
    const left = one[index] ?? 0;
    const right = other[index + shift] ?? 0;
    sumOfOne += left;
    sumOfOther += right;
    both += left * right;
    ofOne += left * left;
    ofOther += right * right;
  }
  const spread = (ofOne - sumOfOne ** 2 / count) * (ofOther - sumOfOther ** 2 / count);
  return spread <= 0 ? 0 : (both - (sumOfOne * sumOfOther) / count) / Math.sqrt(spread);
}
