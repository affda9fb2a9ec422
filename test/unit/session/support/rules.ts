import type { SessionRules } from '../../../../app/session/session-rules.ts';

/** Two minutes idle, half a minute of warning, ten minutes at most; "health" has two services, "post" one. */
export const rules: SessionRules = {
  idle: 120_000,
  warning: 30_000,
  maximum: 600_000,
  languages: ['fr', 'ar'],
  categories: new Map([
    ['health', ['ameli', 'mdph']],
    ['post', ['la-poste']],
  ]),
};
