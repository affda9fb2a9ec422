import { describe, expect, it } from 'vitest';
import { pictureTypeOf } from '../../../app/profile/picture-type.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => new TextEncoder().encode(value);
const riff = (form: string) => new Uint8Array([...text('RIFF'), 1, 2, 3, 4, ...text(form), 0]);

describe('the kind of a picture', () => {
  it.each([
    ['image/png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
    ['image/jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
    ['image/webp', riff('WEBP')],
    ['image/svg+xml', text('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['image/svg+xml', text('\uFEFF<?xml version="1.0"?>\n<!-- a > b -->\n<!DOCTYPE svg>\n<svg>')],
  ])('%s is told by its content', (type, content) => {
    expect(pictureTypeOf(content)).toBe(type);
  });

  it.each([
    ['nothing', bytes()],
    ['a text', text('Voici le logo')],
    ['a page', text('<!DOCTYPE html><html><svg></svg></html>')],
    ['a page that calls itself one', text('<html><body><svg/></body></html>')],
    ['another element whose name begins alike', text('<svgx/>')],
    ['a comment that never ends', text('<!-- <svg>')],
    ['a sound in the same wrapping as WebP', riff('WAVE')],
    ['the beginning of a PNG', bytes(0x89, 0x50, 0x4e)],
    ['a GIF, which moves', text('GIF89a')],
  ])('%s is no picture', (_, content) => {
    expect(pictureTypeOf(content)).toBeNull();
  });
});
