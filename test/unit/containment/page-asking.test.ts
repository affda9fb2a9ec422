import { describe, expect, it } from 'vitest';
import { hostOfOrigin, PageAsking } from '../../../app/containment/page-asking.ts';
import { longestQuestion } from '../../../app/session/page-question.ts';

const asking = { token: 'a', kind: 'alert', origin: 'https://caf.test', text: 'Bonjour', preset: '' };

describe('what the script of a page sends', () => {
  it('is cut to what a screen can show, never refused for its length', () => {
    const long = PageAsking.parse({ ...asking, text: 'a'.repeat(1_000_000) });
    expect(long.text).toHaveLength(longestQuestion);
  });

  it.each([
    null,
    'text',
    {},
    { ...asking, kind: 'eval' },
    { ...asking, text: 7 },
    { ...asking, more: true },
    { ...asking, token: 'a'.repeat(65) },
  ])('is believed only in its shape: %j', (sent) => {
    expect(PageAsking.safeParse(sent).success).toBe(false);
  });

  it('names the site that asks, a frame of another site included', () => {
    expect(hostOfOrigin('https://ads.test:8443', 'https://caf.test/')).toBe('ads.test:8443');
    expect(hostOfOrigin('null', 'https://caf.test/')).toBe('caf.test');
    expect(hostOfOrigin('null', 'about:blank')).toBe('');
    expect(hostOfOrigin('javascript:alert(1)', '')).toBe('');
  });
});
