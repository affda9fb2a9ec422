import { describe, expect, it } from 'vitest';
import {
  nearest,
  nearestFile,
  nearestLanguage,
  nearestPermission,
} from '../../../app/profile/did-you-mean.ts';

describe('guessing what was meant', () => {
  const keys = ['idleMinutes', 'warningSeconds', 'maximumMinutes', 'start', 'title'];

  it.each([
    ['idelMinutes', 'idleMinutes'],
    ['idle_minutes', 'idleMinutes'],
    ['IDLEMINUTES', 'idleMinutes'],
    ['idle minutes', 'idleMinutes'],
    ['strat', 'start'],
    ['tittle', 'title'],
  ])('takes "%s" for "%s"', (written, meant) => {
    expect(nearest(written, keys)).toBe(meant);
  });

  it.each(['printer', 'xyzzy', '', 's', 'a'.repeat(100_000)])('makes no far-fetched guess', (written) => {
    expect(nearest(written, keys)).toBeNull();
  });

  it('does not take one language of two letters for another', () => {
    expect(nearest('de', ['fr', 'en', 'es', 'ar'])).toBeNull();
  });

  it.each([
    ['fr-FR', 'fr'],
    ['Français', 'fr'],
    ['francais', 'fr'],
    ['english', 'en'],
    ['ES', 'es'],
    ['العربية', 'ar'],
  ])('knows that "%s" is the language "%s"', (written, meant) => {
    expect(nearestLanguage(written)).toBe(meant);
  });

  it('knows no language that Borne does not speak', () => {
    expect(nearestLanguage('de')).toBeNull();
  });

  it.each([
    ['micro', 'microphone'],
    ['Webcam', 'camera'],
    ['géolocalisation', 'location'],
    ['GPS', 'location'],
  ])('knows that "%s" is the permission "%s"', (written, meant) => {
    expect(nearestPermission(written)).toBe(meant);
  });

  it.each(['bluetooth', 'notifications', ''])('knows no permission "%s"', (written) => {
    expect(nearestPermission(written)).toBeNull();
  });

  it('prefers the file of the same name, whatever its case or folder, to one that is spelt alike', () => {
    const files = ['images/lego.svg', 'images/Logo.SVG', 'photos/logo2.svg'];
    expect(nearestFile('logo.svg', files)).toBe('images/Logo.SVG');
    expect(nearestFile('images/loog.svg', ['images/logo.svg'])).toBe('images/logo.svg');
    expect(nearestFile('images/bus.svg', files)).toBeNull();
  });
});
