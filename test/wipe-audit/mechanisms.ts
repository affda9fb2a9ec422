import type { Mechanism } from './mechanism.ts';
import { network } from './mechanisms/network.ts';
import { inPages } from './mechanisms/page.ts';
import { storages } from './mechanisms/storages.ts';

/** Every mechanism the audit plants by, once. */
export const mechanisms: readonly Mechanism[] = [...storages, ...network, ...inPages];
