import { crashesAndTampering } from './scenarios/crashes-and-tampering.ts';
import { filesAndPrinting } from './scenarios/files-and-printing.ts';
import { keyboard } from './scenarios/keyboard.ts';
import { network } from './scenarios/network.ts';
import { permissionsAndOverlays } from './scenarios/permissions-and-overlays.ts';
import { windowsAndNavigation } from './scenarios/windows-and-navigation.ts';
import { windowsOnly } from './scenarios/windows-only.ts';
import type { Vector } from './vector.ts';

/** Every known way out, once. */
export const vectors: readonly Vector[] = [
  ...windowsAndNavigation,
  ...network,
  ...filesAndPrinting,
  ...permissionsAndOverlays,
  ...keyboard,
  ...crashesAndTampering,
  ...windowsOnly,
];
