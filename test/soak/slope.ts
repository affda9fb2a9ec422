/**
 * Robust slope of a series, per step (Theil and Sen: the median of the slopes between all pairs). A few peaks, as
 * before each collection of garbage, do not move it; a leak of one unit per step does.
 */
export function slopeOf(values: readonly number[]): number {
  const slopes: number[] = [];
  // Beyond some two million pairs every second, third … point says the same.
  const stride = Math.max(1, Math.ceil(values.length / 2_000));
  for (let one = 0; one < values.length; one += stride)
    for (let other = one + stride; other < values.length; other += stride)
      slopes.push(((values[other] ?? 0) - (values[one] ?? 0)) / (other - one));
  return medianOf(slopes);
}

export function medianOf(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return 0;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
