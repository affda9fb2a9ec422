import { wipeGroups } from '../../../app/terminal/wipe-groups.ts';
import { ErasingScreen } from './erasing-screen.tsx';

/** The visitor's last screen; the curtain goes on where it stops, with the same drawing. */
export function EndingScreen() {
  return <ErasingScreen groups={waiting} />;
}

const waiting = wipeGroups.map((group) => ({ group, state: 'waiting' as const }));
