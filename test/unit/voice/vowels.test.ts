import { describe, expect, it } from 'vitest';
import { hasVowels, learnVowels, shareOfVowels, withoutVowels } from '../../../app/voice/vowels.ts';

const say = learnVowels(['اِلْمِسِ الشَّاشَةَ لِلْبَدْء.', 'اِلْمِسْ هُنَا.', 'الشَّاشَةُ مَخْفِيَّة']);

describe('short vowels', () => {
  it('are put into words that are known, with the punctuation of the text', () => {
    expect(say('المس هنا!')).toBe('اِلْمِسْ هُنَا!');
    expect(say('(هنا)')).toBe('(هُنَا)');
  });

  it('are those of the longest run of words that is known', () => {
    expect(say('المس الشاشة')).toBe('اِلْمِسِ الشَّاشَةَ');
    expect(say('الشاشة مخفية')).toBe('الشَّاشَةُ مَخْفِيَّة');
  });

  it('are found where a text carries some of its own', () => {
    expect(say('المسْ هنا')).toBe('اِلْمِسْ هُنَا');
  });

  it('leave other words, figures and other letters as they are', () => {
    expect(say('المس caf.fr 3 غريب')).toBe('اِلْمِسِ caf.fr 3 غريب');
  });

  it('make a text that can be said, or not', () => {
    expect(hasVowels(say('المس هنا'))).toBe(true);
    expect(hasVowels('المس هنا')).toBe(false);
    expect(shareOfVowels('هُنَا غريب')).toBe(0.5);
    expect(hasVowels('14:32')).toBe(true);
  });

  it('are taken away again', () => {
    expect(withoutVowels('اِلْمِسِ الشَّاشَةَ')).toBe('المس الشاشة');
  });
});
