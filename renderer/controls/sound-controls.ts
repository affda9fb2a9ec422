import type { SoundLevel } from '../../app/session/comfort.ts';
import type { ControlName } from './control.tsx';

/** The loudspeaker as it stands in the bar and in the choice of loudness: the same sign for the same thing. */
export const soundControls = {
  off: 'soundOff',
  soft: 'soundSoft',
  loud: 'soundLoud',
} as const satisfies Record<SoundLevel, ControlName>;
