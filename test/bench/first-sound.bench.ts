/**
 * How long somebody who listens waits for the first sound after a touch, and how soon one thing being said gives way
 * to the next. Beside it a recording, decoded and played by the same page: what a kiosk with recordings only would do.
 * `npm run bench -- first-sound`
 */
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { chromiumExecutable } from '../../build/scripts/prepare/chromium.mjs';
import { eightTiles } from '../fakes/fake-profile.ts';
import { startLiveSession } from '../fakes/live-session.ts';
import { pagesHost, servePages } from '../renderer/served-pages.ts';

const rounds = Number(process.env['BORNE_BENCH_ROUNDS'] ?? 100);
const root = join(import.meta.dirname, '..', '..');

/** Milliseconds from the touch. */
interface Times {
  readonly sound: number;
  /** Until what was being said was cut off; null where nothing was. */
  readonly quiet: number | null;
}

const pages = await servePages(join(root, '.cache', 'renderer-of-bench'));
const browser = await chromium.launch({
  executablePath: chromiumExecutable,
  args: [
    '--no-sandbox',
    '--autoplay-policy=no-user-gesture-required',
    `--host-resolver-rules=MAP ${pagesHost} 127.0.0.1:${pages.port}`,
  ],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
await page.addInitScript(watchSounds);
const session = await startLiveSession(page, eightTiles);
await page.goto(`http://${pagesHost}/visitor.html`);
await session.happen({ kind: 'begin' });
await session.happen({ kind: 'setListening', listening: true });
await session.happen({ kind: 'chooseLanguage', language: 'fr' });
await session.happen({ kind: 'acceptCharter' });
await page.getByRole('main').getByRole('button').nth(7).waitFor();
await page.waitForTimeout(3_000);

const voice: Times[] = [];
const clip: Times[] = [];
for (let round = 0; round < rounds; round += 1) {
  voice.push(await touchTile(page, round));
  clip.push({ sound: await playClip(page), quiet: null });
}
await browser.close();
await pages.close();

const peer = at(soundsOf(clip), 0.5);
report('voice of Borne', soundsOf(voice));
report('recorded clip', soundsOf(clip));
report(
  'gives way',
  voice.flatMap(({ quiet }) => quiet ?? []),
);
console.log('Aims: first sound within 150 at 95 %, gives way within 50.');

/** Each time another tile, so that the first touch always speaks. */
async function touchTile(of: Page, round: number): Promise<Times> {
  await of.evaluate(() => Reflect.set(window, 'times', {}));
  await of
    .getByRole('main')
    .getByRole('button')
    .nth(round % 8)
    .click();
  const times = await of.waitForFunction(() => {
    const { touched, sounded, stopped } = Reflect.get(window, 'times');
    if (touched === undefined || sounded === undefined) return null;
    return { sound: sounded - touched, quiet: stopped === undefined ? null : stopped - touched };
  });
  const found: unknown = await times.jsonValue();
  // Every second thing is let speak for a while, the others are cut off early.
  await of.waitForTimeout(round % 2 === 0 ? 150 : 400);
  return readTimes(found);
}

function readTimes(found: unknown): Times {
  if (typeof found !== 'object' || found === null) throw new Error('nothing was measured');
  const quiet: unknown = Reflect.get(found, 'quiet');
  return { sound: Number(Reflect.get(found, 'sound')), quiet: quiet === null ? null : Number(quiet) };
}

/** A second of a tone, as a file; milliseconds from the call to the moment it plays. */
async function playClip(of: Page): Promise<number> {
  return of.evaluate(async () => {
    const samples = 22_050;
    const bytes = new DataView(new ArrayBuffer(44 + samples * 2));
    const write = (place: number, text: string): void => {
      for (let index = 0; index < text.length; index += 1)
        bytes.setUint8(place + index, text.charCodeAt(index));
    };
    write(0, 'RIFF');
    bytes.setUint32(4, 36 + samples * 2, true);
    write(8, 'WAVEfmt ');
    bytes.setUint32(16, 16, true);
    bytes.setUint16(20, 1, true);
    bytes.setUint16(22, 1, true);
    bytes.setUint32(24, samples, true);
    bytes.setUint32(28, samples * 2, true);
    bytes.setUint16(32, 2, true);
    bytes.setUint16(34, 16, true);
    write(36, 'data');
    bytes.setUint32(40, samples * 2, true);
    for (let sample = 0; sample < samples; sample += 1)
      bytes.setInt16(44 + sample * 2, Math.sin(sample / 8) * 8_000, true);
    // In memory already: a kiosk with recordings would read a file first.
    const clock: unknown = Reflect.get(window, 'clipClock') ?? new AudioContext();
    Reflect.set(window, 'clipClock', clock);
    if (!(clock instanceof AudioContext)) throw new Error('there is no loudspeaker');
    const began = performance.now();
    const buffer = await clock.decodeAudioData(bytes.buffer);
    const source = new AudioBufferSourceNode(clock, { buffer });
    source.connect(clock.destination);
    source.start();
    const waited = performance.now() - began + clock.baseLatency * 1000;
    source.stop();
    return waited;
  });
}

/** Runs in the page: when it was touched, when a sound reaches the loudspeaker, when one was cut off. */
function watchSounds(): void {
  Reflect.set(window, 'times', {});
  const note = (name: string, moment: number): void => {
    const times = Reflect.get(window, 'times');
    times[name] ??= moment;
  };
  addEventListener('pointerdown', ({ timeStamp }) => note('touched', timeStamp), { capture: true });
  window.AudioBufferSourceNode = class extends AudioBufferSourceNode {
    override start(...when: Parameters<AudioBufferSourceNode['start']>): void {
      super.start(...when);
      const { context } = this;
      const ahead = Math.max(0, (when[0] ?? 0) - context.currentTime);
      const latency = context instanceof AudioContext ? context.baseLatency : 0;
      note('sounded', performance.now() + (ahead + latency) * 1000);
    }
    override stop(...when: Parameters<AudioBufferSourceNode['stop']>): void {
      super.stop(...when);
      note('stopped', performance.now() + Math.max(0, (when[0] ?? 0) - this.context.currentTime) * 1000);
    }
  };
}

function soundsOf(times: readonly Times[]): readonly number[] {
  return times.map(({ sound }) => sound);
}

function report(name: string, times: readonly number[]): void {
  const parts = [
    `median ${at(times, 0.5).toFixed(0).padStart(4)} ms`,
    `95 % ${at(times, 0.95).toFixed(0).padStart(4)} ms`,
    `× ${(at(times, 0.5) / peer).toFixed(2)}`,
  ];
  console.log(`  ${name.padEnd(16)} ${parts.join('   ')}   (${times.length} times)`);
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
