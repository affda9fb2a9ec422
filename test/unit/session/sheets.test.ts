import { describe, expect, it } from 'vitest';
import type { SessionEvent } from '../../../app/session/events.ts';
import { freshSession, step } from '../../../app/session/session.ts';
import type { SessionRules } from '../../../app/session/session-rules.ts';
import { rules as plainRules } from './support/rules.ts';

const rules: SessionRules = { ...plainRules, sheets: new Set(['ameli', 'la-poste']) };

/** What follows from these events, and what the last one asked for. */
function after(...events: readonly SessionEvent[]) {
  const begun: readonly SessionEvent[] = [
    { kind: 'begin' },
    { kind: 'chooseLanguage', language: 'fr' },
    { kind: 'acceptCharter' },
  ];
  const start = { state: freshSession(0), effects: [] as readonly unknown[] };
  const end = [...begun, ...events].reduce(
    (last, event) => step(last.state, { event, now: 1 }, rules),
    start,
  );
  const { stage, panel } = end.state;
  return { place: stage.kind === 'active' ? stage.place : null, panel, effects: end.effects };
}

const open: SessionEvent = { kind: 'openService', service: 'ameli' };
const sheet: SessionEvent = { kind: 'openPanel', panel: 'sheet' };

describe('a service with a sheet', () => {
  it('shows it before it opens for the first time, and nothing is loaded or counted yet', () => {
    expect(after(open)).toEqual({ place: { kind: 'sheet', service: 'ameli' }, panel: null, effects: [] });
  });

  it('opens from its sheet', () => {
    expect(after(open, open)).toMatchObject({
      place: { kind: 'service', service: 'ameli' },
      effects: [
        { kind: 'openService', service: 'ameli' },
        { kind: 'count', counter: 'service', key: 'ameli' },
      ],
    });
  });

  it('opens at once another time, and its sheet was nobody else’s', () => {
    const home: SessionEvent = { kind: 'goHome' };
    expect(after(open, home, open).place).toMatchObject({ kind: 'service', service: 'ameli' });
    expect(after(open, home, { kind: 'openCategory', category: 'post' }).place).toEqual({
      kind: 'sheet',
      service: 'la-poste',
    });
    expect(freshSession(0).seenSheets).toEqual([]);
  });

  it('leads home from its sheet without closing a page that was never open', () => {
    expect(after(open, { kind: 'goHome' })).toMatchObject({ place: { kind: 'launcher' }, effects: [] });
  });

  it('has it at hand over its site, and nothing else has', () => {
    expect(after(open, open, sheet).panel).toBe('sheet');
    expect(after(open, sheet).panel).toBe(null);
    expect(after({ kind: 'openService', service: 'mdph' }, sheet).panel).toBe(null);
    expect(after(sheet).panel).toBe(null);
  });

  it('is not explained where a link leads to it', () => {
    expect(
      after({ kind: 'openService', service: 'mdph' }, { kind: 'ledToService', service: 'ameli' }).place,
    ).toMatchObject({ kind: 'service', service: 'ameli' });
  });
});
