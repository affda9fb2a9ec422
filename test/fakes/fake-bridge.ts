import type { Page } from '@playwright/test';
import type { Answer, CallNames, NoticeNames, PayloadOf } from '../../app/ipc/define.ts';
import { curtainContract, visitorContract } from '../../app/ipc/shell-contract.ts';
import { staffContract } from '../../app/ipc/staff-contract.ts';

/**
 * A bridge for our pages in a plain browser, derived from the same contracts as the real one: what the
 * contract does not name does not exist, and a request of the wrong shape is refused as the gate refuses it.
 */
export interface FakeBridge<C extends FakeContract> {
  /** Every call the page made that had the right shape, in order. */
  readonly calls: readonly FakeCall[];
  /** Every call of the wrong shape; a test expects none. */
  readonly refused: readonly FakeCall[];
  /** Sends a notice to the page. */
  readonly tell: <Name extends NoticeNames<C>>(name: Name, payload: PayloadOf<C, Name>) => Promise<void>;
}

export interface FakeCall {
  readonly name: string;
  readonly request: unknown;
}

const contracts = { visitor: visitorContract, curtain: curtainContract, staff: staffContract } as const;
type Contracts = typeof contracts;
export type FakeContract = Contracts[keyof Contracts];

/** What a call of this name is answered; a name left out is answered with nothing. */
export type FakeAnswers<C extends FakeContract> = {
  readonly [Name in CallNames<C>]?: (request: unknown) => unknown;
};

declare global {
  interface Window {
    fakeBridgeCall: (name: string, request: unknown) => Promise<Answer<unknown>>;
    fakeBridgeTell: (name: string, payload: unknown) => void;
  }
}

/** Gives a page its bridge before any of its own scripts run. */
export async function installFakeBridge<Surface extends keyof Contracts>(
  page: Page,
  surface: Surface,
  answers: FakeAnswers<Contracts[Surface]>,
): Promise<FakeBridge<Contracts[Surface]>> {
  const contract = contracts[surface];
  const calls: FakeCall[] = [];
  const refused: FakeCall[] = [];
  const answerers: ReadonlyMap<string, (request: unknown) => unknown> = new Map(
    Object.entries(answers).flatMap(([name, answer]) =>
      typeof answer === 'function' ? [[name, (request: unknown): unknown => answer(request)] as const] : [],
    ),
  );
  await page.exposeFunction(
    'fakeBridgeCall',
    async (name: string, request: unknown): Promise<Answer<unknown>> => {
      const definition = Object.entries(contract).find(([known]) => known === name)?.[1];
      // `undefined` crosses Playwright's boundary as null or as undefined, depending on the way it goes.
      const asSent = request === null && name !== 'placeGuest' ? undefined : request;
      if (definition?.type !== 'call' || !definition.request.safeParse(asSent).success) {
        refused.push({ name, request });
        return { kind: 'refused' };
      }
      calls.push({ name, request: asSent });
      return { kind: 'answer', value: await answerers.get(name)?.(asSent) };
    },
  );
  await page.addInitScript(
    (channels) => {
      const listeners = new Map<string, Set<(payload: unknown) => void>>();
      const bridge: Record<string, unknown> = {};
      for (const [name, type] of channels) {
        if (type === 'call') {
          bridge[name] = (request: unknown) => window.fakeBridgeCall(name, request);
          continue;
        }
        const heard = new Set<(payload: unknown) => void>();
        listeners.set(name, heard);
        bridge[`on${name.charAt(0).toUpperCase()}${name.slice(1)}`] = (
          listener: (payload: unknown) => void,
        ) => {
          heard.add(listener);
          return () => heard.delete(listener);
        };
      }
      window.fakeBridgeTell = (name, payload) => {
        for (const listener of listeners.get(name) ?? []) listener(payload);
      };
      Object.defineProperty(window, 'borne', { value: bridge });
    },
    Object.entries(contract).map(([name, { type }]) => [name, type] as const),
  );
  return {
    calls,
    refused,
    tell: (name, payload) =>
      page.evaluate(([to, what]) => window.fakeBridgeTell(to, what), [name, payload] as const),
  };
}
