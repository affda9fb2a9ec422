import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SpeechEvent, type SpeechQueue, silence, speak } from '../../../app/voice/speech-queue.ts';
import { speechRanks, type Utterance } from '../../../app/voice/utterance.ts';

const say = (text: string, rank: Utterance['rank'] = 'answer'): SpeechEvent => ({
  kind: 'say',
  utterance: { parts: [{ text, language: 'fr', about: null }], rank },
});
const after = (...events: readonly SpeechEvent[]): SpeechQueue => events.reduce(speak, silence);
const heard = (queue: SpeechQueue): string | null => queue.speaking?.parts[0]?.text ?? null;

describe('the one voice of a terminal', () => {
  it('says the newest thing, and drops what it was saying', () => {
    expect(heard(after(say('welcome', 'guide'), say('CAF'), say('ameli')))).toBe('ameli');
  });

  it('is silent once it has said it', () => {
    expect(after(say('CAF'), { kind: 'ended' }).speaking).toBeNull();
  });

  it('says a warning to its end, and then only the newest of what came meanwhile', () => {
    const warned = after(say('60 seconds', 'warning'), say('CAF'), say('ameli'));
    expect(heard(warned)).toBe('60 seconds');
    const next = speak(warned, { kind: 'ended' });
    expect(heard(next)).toBe('ameli');
    expect(speak(next, { kind: 'ended' }).speaking).toBeNull();
  });

  it('lets a newer warning take the place of an older one', () => {
    expect(heard(after(say('60 seconds', 'warning'), say('30 seconds', 'warning')))).toBe('30 seconds');
  });

  it('is quiet at once when its visitor says so, also in a warning, and whatever waited is forgotten', () => {
    const quiet = after(say('60 seconds', 'warning'), say('CAF'), { kind: 'stop' });
    expect(quiet.speaking).toBeNull();
    expect(speak(quiet, { kind: 'ended' }).speaking).toBeNull();
  });

  it('says again what it said last, also after "stop"', () => {
    expect(heard(after(say('CAF'), { kind: 'stop' }, { kind: 'sayAgain' }))).toBe('CAF');
    expect(heard(after(say('CAF'), { kind: 'ended' }, { kind: 'sayAgain' }))).toBe('CAF');
    expect(after({ kind: 'sayAgain' })).toEqual(silence);
  });

  it('never talks over a warning, whatever happens', () => {
    const event = fc.oneof(
      fc.record({
        kind: fc.constant('say' as const),
        utterance: fc.record({
          parts: fc.constant([]),
          rank: fc.constantFrom(...speechRanks),
        }),
      }),
      fc.constantFrom<SpeechEvent>({ kind: 'sayAgain' }, { kind: 'ended' }, { kind: 'stop' }),
    );
    fc.assert(
      fc.property(fc.array(event), event, (before, next) => {
        const queue = after(...before);
        const isWarned = queue.speaking?.rank === 'warning';
        const mayEnd = next.kind === 'ended' || next.kind === 'stop';
        return !isWarned || mayEnd || speak(queue, next).speaking?.rank === 'warning';
      }),
    );
    expect(heard(after(say('60 seconds', 'warning'), { kind: 'sayAgain' }))).toBe('60 seconds');
  });
});
