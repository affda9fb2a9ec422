import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { pinLength, pinProblem } from '../../../app/staff/pin.ts';
import type { KeptPin } from '../../../app/staff/staff-member.ts';

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/**
 * 64 MiB and about a tenth of a second for each try (OWASP's cheat sheet names N = 2^16, r = 8 among its choices): a
 * PIN has so few possibilities that who steals the file needs only some days for all of them, but not an afternoon.
 */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 } as const;

const keyLength = 32;

export async function hashPin(pin: string): Promise<KeptPin> {
  const salt = randomBytes(16);
  const hash = await derive(pin, salt, keyLength, cost);
  return { salt: salt.toString('base64'), hash: hash.toString('base64') };
}

/** Takes as long for a wrong one as for a right one. */
export async function isPin(pin: string, kept: KeptPin): Promise<boolean> {
  const hash = Buffer.from(kept.hash, 'base64');
  const tried = await derive(pin, Buffer.from(kept.salt, 'base64'), keyLength, cost);
  return hash.length === tried.length && timingSafeEqual(hash, tried);
}

/** A PIN for the first time, which nobody would choose. */
export function randomPin(): string {
  for (;;) {
    const pin = Array.from({ length: pinLength.minimum }, () => randomInt(10)).join('');
    if (pinProblem(pin) === null) return pin;
  }
}
