/** Why a public session ended. The journal adds what only a restart can find out (power lost). */
export const endReasons = [
  'visitorEnded',
  'newVisitor',
  'idle',
  'maximum',
  'closing',
  'hiddenTooLong',
  'staffEnded',
  'crashed',
  'hung',
] as const;

export type EndReason = (typeof endReasons)[number];
