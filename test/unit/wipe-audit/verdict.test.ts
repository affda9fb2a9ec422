import { expect, test } from 'vitest';
import type { Finding } from '../../wipe-audit/audit-once.ts';
import { canaryOf } from '../../wipe-audit/canary.ts';
import { mechanisms } from '../../wipe-audit/mechanisms.ts';
import { createSearcher } from '../../wipe-audit/scan/needles.ts';
import { judge } from '../../wipe-audit/verdict.ts';

const ids = mechanisms.map(({ id }) => id);
const marker = 'qwertyui';
const searcher = createSearcher(marker, ids);
const look = Object.fromEntries(
  [
    'cookies',
    'localStorage',
    'indexedDb',
    'cacheApi',
    'privateFiles',
    'serviceWorker',
    'httpCache',
    'clipboard',
    'etag',
    'signIn',
    'cookiesOfServer',
    'hsts',
    'tlsResumption',
  ].map((name) => [name, 'something']),
);
const found = (mechanism: string) => ({ mechanism, encoding: 'UTF-8' }) as const;
const clean: Finding = {
  ending: 'by hand',
  planted: new Map(ids.map((id) => [id, 'planted'])),
  control: [{ owner: 'session', part: 'main: memory', hits: ids.map(found), amount: '1 MB' }],
  controlLook: look,
  elsewhere: [{ owner: 'warden', part: 'main: memory', hits: [], amount: '1 MB' }],
  nextLook: {},
  wardenIsReadable: true,
};
const judged = (change: Partial<Finding>) => judge({ ...clean, ...change }, mechanisms, searcher);

test('every mechanism has three letters of its own, and there are enough of them', () => {
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[a-z0-9]{3}$/.test(id))).toBe(true);
  expect(ids.length).toBeGreaterThanOrEqual(45);
});

test('all found before and nothing afterwards is clean', () => {
  expect(judged({})).toMatchObject({ isClean: true, isVoid: null });
});

test('a canary in the warden is red', () => {
  const hits = [found('clp')];
  const { isClean, rows } = judged({
    elsewhere: [{ owner: 'warden', part: 'main: memory', hits, amount: '1 MB' }],
  });
  expect(isClean).toBe(false);
  expect(rows.find(({ id }) => id === 'clp')?.elsewhere.get('warden')).toEqual(['main: memory (UTF-8)']);
});

test('a bare marker, and anything the next visitor’s page finds, are red', () => {
  const hits = [{ mechanism: null, encoding: 'UTF-8' }] as const;
  expect(judged({ elsewhere: [{ owner: 'screen', part: 'Xvfb', hits, amount: '' }] }).isClean).toBe(false);
  expect(judged({ nextLook: { hsts: 'went by https' } }).isClean).toBe(false);
  expect(judged({ nextLook: { clipboard: canaryOf(marker, 'clp') } }).isClean).toBe(false);
});

test('a control that finds too little is void, however clean the rest', () => {
  expect(judged({ control: [] }).isVoid).toMatch(/^VOID: the control found/);
  const inPageOnly = [{ owner: 'session', part: 'renderer: memory', hits: ids.map(found), amount: '' }];
  expect(judged({ control: inPageOnly, controlLook: { ...look } }).isVoid).toMatch(/outside/);
  expect(judged({ controlLook: { ...look, tlsResumption: null } }).isVoid).toMatch(/tlsResumption/);
  expect(judged({ wardenIsReadable: false }).isVoid).toMatch(/warden/);
  expect(judged({ elsewhere: [] }).isVoid).toMatch(/nothing was searched/);
});
