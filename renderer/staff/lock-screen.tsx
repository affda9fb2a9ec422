import { LogIn } from 'lucide-react';
import { type FormEvent, useEffect, useState } from 'react';
import type { StaffBridge, StaffPerson, Unlocked } from '../../app/ipc/staff-contract.ts';
import { pinLength } from '../../app/staff/pin.ts';
import { PressButton } from '../ui/press-button.tsx';
import styles from './gate.module.css';
import { Gate } from './gate.tsx';
import { PinPad } from './pin-pad.tsx';
import { PlainField } from './plain-field.tsx';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

interface LockScreenProps {
  readonly people: readonly StaffPerson[];
  readonly bridge: StaffBridge;
}

/** Who are you, and your PIN. */
export function LockScreen({ people, bridge }: LockScreenProps) {
  const words = useStaffWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const person = people.find(({ id }) => id === chosen);
  if (person !== undefined)
    return <PinScreen key={person.id} person={person} bridge={bridge} onOther={() => setChosen(null)} />;
  return (
    <Gate title={words('lock.title')} bridge={bridge}>
      <ul className={styles['people']}>
        {people.map(({ id, name, role }) => (
          <li key={id}>
            <PressButton className={styles['person']} onPress={() => setChosen(id)}>
              <b>{name}</b>
              <span>{words(`role.${role}`)}</span>
            </PressButton>
          </li>
        ))}
      </ul>
    </Gate>
  );
}

interface PinScreenProps {
  readonly person: StaffPerson;
  readonly bridge: StaffBridge;
  readonly onOther: () => void;
}

function PinScreen({ person, bridge, onOther }: PinScreenProps) {
  const words = useStaffWords();
  const [pin, setPin] = useState('');
  const [isTrying, setTrying] = useState(false);
  const [tries, setTries] = useState(0);
  const [answer, setAnswer] = useState<Unlocked | null>(null);
  const [wait, waitFor] = useCountdown();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (pin === '' || isTrying || wait > 0) return;
    setTrying(true);
    const unlocked = await bridge.unlock({ member: person.id, pin });
    setPin('');
    setTrying(false);
    const given = unlocked.kind === 'answer' ? unlocked.value : null;
    setAnswer(given);
    setTries((before) => before + 1);
    waitFor(given?.kind === 'wait' ? given.seconds : 0);
  };
  return (
    <Gate
      title={words('lock.pinTitle', { name: person.name })}
      bridge={bridge}
      way={<StaffButton onPress={onOther}>{words('lock.other')}</StaffButton>}
    >
      <form className={styles['form']} onSubmit={(event) => void send(event)}>
        {/* Another one after each try, so that it has the focus again. */}
        <PlainField
          key={tries}
          isPin
          takesFocus
          label={words('lock.pin')}
          value={pin}
          onChange={setPin}
          longest={pinLength.maximum}
        />
        <p className={styles['problem']} role="alert">
          {wait > 0
            ? words('lock.wait', { count: wait })
            : answer?.kind === 'wrong'
              ? words('lock.wrong')
              : ''}
        </p>
        <PinPad
          onDigit={(digit) => setPin((before) => (before + digit).slice(0, pinLength.maximum))}
          onErase={() => setPin((before) => before.slice(0, -1))}
        />
        <StaffButton
          isSending
          weight="main"
          icon={<LogIn aria-hidden />}
          isDisabled={isTrying || wait > 0 || pin === ''}
        >
          {words('lock.enter')}
        </StaffButton>
      </form>
      <p className={styles['soft']}>{words('lock.forgotten')}</p>
    </Gate>
  );
}

/** Seconds until the next PIN is looked at, going down. */
function useCountdown(): readonly [left: number, begin: (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
