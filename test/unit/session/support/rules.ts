import type { SessionRules } from '../../../../app/session/session-rules.ts';

/** Two minutes idle, half a minute of warning, ten minutes at most; "health" has two services, "post" one. */
export const rules: SessionRules = {
  idle: 120_000,
  warning: 30_000,
  maximum: 600_000,
  lastCall: 30_000,
  extension: 300_000,
  extensions: 2,
  hidden: 90_000,
  closesAt: null,
  languages: ['fr', 'ar'],
  categories: new Map([
    ['health', ['ameli', 'mdph']],
    ['post', ['la-poste']],
  ]),
  sheets: new Set(),
};
