import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StaffBridge } from '../../app/ipc/staff-contract.ts';
import styles from './gate.module.css';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

interface GateProps {
  readonly title: string;
  readonly bridge: Pick<StaffBridge, 'leave'>;
  /** Beside the way back. */
  readonly way?: ReactNode;
  readonly children: ReactNode;
}

/** What stands before the console: one question at a time, and the way back to the visitors' screen. */
export function Gate({ title, bridge, way, children }: GateProps) {
  const words = useStaffWords();
  return (
    <div className={styles['gate']}>
      <div className={styles['card']}>
        <p className={styles['where']}>{words('title')}</p>
        <h1 className={styles['title']}>{title}</h1>
        {children}
        <div className={styles['ways']}>
          <StaffButton
            weight="quiet"
            icon={<ArrowLeft aria-hidden />}
            onPress={() => void bridge.leave(undefined)}
          >
            {words('rail.leave')}
          </StaffButton>
          {way}
        </div>
      </div>
    </div>
  );
}
