import { Check } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { PinChoice, StaffBridge } from '../../app/ipc/staff-contract.ts';
import { pinLength } from '../../app/staff/pin.ts';
import styles from './gate.module.css';
import { Gate } from './gate.tsx';
import { PlainField } from './plain-field.tsx';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

type Problem = Extract<PinChoice, { kind: 'refused' }>['why'] | 'different';

/** Whoever was given a PIN chooses their own before anything else. */
export function ChoosePinScreen({ bridge }: { readonly bridge: StaffBridge }) {
  const words = useStaffWords();
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pin !== again) {
      setProblem('different');
      return;
    }
    const choice = await bridge.choosePin(pin);
    if (choice.kind !== 'answer') setProblem('notKept');
    else if (choice.value.kind === 'refused') setProblem(choice.value.why);
    setPin('');
    setAgain('');
  };
  return (
    <Gate title={words('choosePin.title')} bridge={bridge}>
      <p>{words('choosePin.text')}</p>
      <p className={styles['soft']}>{words('choosePin.rule', pinLength)}</p>
      <form className={styles['form']} onSubmit={(event) => void send(event)}>
        <PlainField
          isPin
          takesFocus
          label={words('choosePin.pin')}
          value={pin}
          onChange={setPin}
          longest={pinLength.maximum}
        />
        <PlainField
          isPin
          label={words('choosePin.again')}
          value={again}
          onChange={setAgain}
          longest={pinLength.maximum}
        />
        <p className={styles['problem']} role="alert">
          {problem === null ? '' : words(`choosePin.${problem}`)}
        </p>
        <StaffButton
          isSending
          weight="main"
          icon={<Check aria-hidden />}
          isDisabled={pin === '' || again === ''}
        >
          {words('choosePin.keep')}
        </StaffButton>
      </form>
    </Gate>
  );
}
