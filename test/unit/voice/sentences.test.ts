import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../app/voice/sentences.ts';

describe('a text for a voice', () => {
  it('is said sentence by sentence', () => {
    expect(sentencesOf('Bonjour. Choisissez votre langue.\nVoulez-vous terminer ?', 'fr')).toEqual([
      'Bonjour.',
      'Choisissez votre langue.',
      'Voulez-vous terminer ?',
    ]);
    expect(sentencesOf('هل تريد الإنهاء؟ نمحو كل شيء.', 'ar')).toEqual(['هل تريد الإنهاء؟', 'نمحو كل شيء.']);
  });

  it('is nothing where there are no words', () => {
    expect(sentencesOf(' \n ', 'fr')).toEqual([]);
  });

  it('comes in pieces a voice can be stopped between, and loses no word', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,20}[.,]?$/), { maxLength: 200 }), (words) => {
        const pieces = sentencesOf(words.join(' '), 'fr');
        expect(pieces.join(' ')).toBe(words.join(' '));
        for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
