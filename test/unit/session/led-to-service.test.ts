import { expect, it } from 'vitest';
import type { SessionEvent } from '../../../app/session/events.ts';
import { freshSession, step } from '../../../app/session/session.ts';
import type { SessionRules } from '../../../app/session/session-rules.ts';
import type { SessionState } from '../../../app/session/state.ts';

const rules: SessionRules = {
  idle: 60_000,
  warning: 30_000,
  lastCall: 30_000,
  extension: 0,
  extensions: 0,
  hidden: 0,
  closesAt: null,
  maximum: 600_000,
  languages: ['fr'],
  categories: new Map([['all', ['mail', 'caf']]]),
  sheets: new Set(),
};

function after(...events: readonly SessionEvent[]): SessionState {
  return events.reduce((state, event) => step(state, { event, now: 1 }, rules).state, freshSession(0));
}

const inMail = after(
  { kind: 'begin' },
  { kind: 'chooseLanguage', language: 'fr' },
  { kind: 'acceptCharter' },
  { kind: 'openService', service: 'mail' },
  { kind: 'pageShown' },
);

it('shows the other tile as open and counts it, without loading its first page', () => {
  const { state, effects } = step(inMail, { event: { kind: 'ledToService', service: 'caf' }, now: 2 }, rules);
  expect(state.stage).toMatchObject({
    kind: 'active',
    place: { service: 'caf', page: { kind: 'loading', first: true } },
  });
  expect(effects).toEqual([{ kind: 'count', counter: 'service', key: 'caf' }]);
});

it('does nothing where no site is open', () => {
  const home = after(
    { kind: 'begin' },
    { kind: 'chooseLanguage', language: 'fr' },
    { kind: 'acceptCharter' },
  );
  expect(step(home, { event: { kind: 'ledToService', service: 'caf' }, now: 2 }, rules)).toEqual({
    state: home,
    effects: [],
  });
});
