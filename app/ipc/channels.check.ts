import type { curtainChannels, staffChannels, visitorChannels } from './channels.ts';
import type { curtainContract, visitorContract } from './shell-contract.ts';
import type { staffContract } from './staff-contract.ts';

type Directions<C extends Readonly<Record<string, { readonly type: string }>>> = {
  readonly [Name in keyof C]: C[Name]['type'];
};

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Does not compile unless channel names and contracts agree, name by name and direction by direction. */
export const channelsAgree: {
  readonly visitor: Same<typeof visitorChannels, Directions<typeof visitorContract>>;
  readonly curtain: Same<typeof curtainChannels, Directions<typeof curtainContract>>;
  readonly staff: Same<typeof staffChannels, Directions<typeof staffContract>>;
} = { visitor: true, curtain: true, staff: true };
