import { Trans } from 'react-i18next';
import type { StaffBridge } from '../../app/ipc/staff-contract.ts';
import styles from './gate.module.css';
import { Gate } from './gate.tsx';
import { useStaffWords } from './staff-words.ts';

interface NobodyScreenProps {
  readonly folder: string;
  readonly file: string;
  readonly bridge: Pick<StaffBridge, 'leave'>;
}

/** How the first manager comes in: by a file that only an administrator of the PC can write. */
export function NobodyScreen({ folder, file, bridge }: NobodyScreenProps) {
  const words = useStaffWords();
  const code = <code className={styles['code']} />;
  return (
    <Gate title={words('nobody.title')} bridge={bridge}>
      <p>
        <Trans
          t={words}
          i18nKey="nobody.text"
          values={{ folder, file }}
          components={{ file: code, folder: code }}
        />
      </p>
      <p className={styles['soft']}>{words('nobody.same')}</p>
    </Gate>
  );
}
