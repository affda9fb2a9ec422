import { KeyRound, UserMinus, UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Answer } from '../../app/ipc/define.ts';
import type { PeopleChange, StaffBridge, StaffPerson } from '../../app/ipc/staff-contract.ts';
import { Confirmed } from './confirmed.tsx';
import styles from './page.module.css';
import { PlainField } from './plain-field.tsx';
import { StaffButton } from './staff-button.tsx';
import { useStaffWords } from './staff-words.ts';

interface PeoplePageProps {
  readonly me: StaffPerson;
  readonly people: readonly StaffPerson[];
  readonly bridge: StaffBridge;
}

/** Letters of a name, as `StaffName` of app/ has it. */
const longestName = 40;

const roles = ['team', 'manager'] as const satisfies readonly StaffPerson['role'][];

/** What came of the last change: a PIN to be written down, or why it was not made. */
type Told =
  | { readonly kind: 'pin'; readonly name: string; readonly pin: string }
  | { readonly kind: 'problem'; readonly why: Extract<PeopleChange, { kind: 'refused' }>['why'] };

/** Who may enter, each with a PIN and a role of their own. */
export function PeoplePage({ me, people, bridge }: PeoplePageProps) {
  const words = useStaffWords();
  const [told, setTold] = useState<Told | null>(null);
  const tell = async (name: string, change: Promise<Answer<PeopleChange>>): Promise<void> => {
    const answer = await change;
    if (answer.kind !== 'answer') setTold({ kind: 'problem', why: 'notKept' });
    else if (answer.value.kind === 'refused') setTold({ kind: 'problem', why: answer.value.why });
    else setTold(answer.value.pin === null ? null : { kind: 'pin', name, pin: answer.value.pin });
  };
  return (
    <>
      <h1 className={styles['title']}>{words('people.title')}</h1>
      <p className={styles['lead']}>{words('people.text')}</p>
      {told?.kind === 'pin' ? (
        <div className={`${styles['card']} ${styles['call']}`} role="alert">
          <p>{words('people.pinFor', { name: told.name })}</p>
          <p className={styles['pin']}>{told.pin}</p>
          <p>{words('people.pinOnce', { name: told.name })}</p>
          <StaffButton weight="main" onPress={() => setTold(null)}>
            {words('people.noted')}
          </StaffButton>
        </div>
      ) : null}
      <p className={styles['problem']} role="alert">
        {told?.kind === 'problem' ? words(`people.${told.why}`) : ''}
      </p>
      <div className={styles['cards']}>
        <div className={`${styles['card']} ${styles['wide']}`}>
          <ul className={styles['list']}>
            {people.map((person) => (
              <li key={person.id} className={styles['entry']}>
                <span>
                  <b>{person.name}</b>
                  {person.id === me.id ? ` (${words('people.you')})` : ''}
                  <br />
                  <span className={styles['soft']}>{words(`role.${person.role}`)}</span>
                </span>
                <span className={styles['row']}>
                  <StaffButton
                    icon={<KeyRound aria-hidden />}
                    spokenName={`${words('people.renew')} – ${person.name}`}
                    onPress={() => void tell(person.name, bridge.renewPin(person.id))}
                  >
                    {words('people.renew')}
                  </StaffButton>
                  <Confirmed
                    weight="ending"
                    icon={<UserMinus aria-hidden />}
                    label={words('people.remove')}
                    question={words('people.removeAsk', { name: person.name })}
                    yes={words('people.removeYes')}
                    onYes={() => void tell(person.name, bridge.removePerson(person.id))}
                  />
                </span>
              </li>
            ))}
          </ul>
        </div>
        <AddPerson onAdd={(name, role) => void tell(name, bridge.addPerson({ name, role }))} />
      </div>
    </>
  );
}

interface AddPersonProps {
  readonly onAdd: (name: string, role: StaffPerson['role']) => void;
}

function AddPerson({ onAdd }: AddPersonProps) {
  const words = useStaffWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffPerson['role']>('team');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name.trim(), role);
    setName('');
    setRole('team');
  };
  return (
    <form className={`${styles['card']} ${styles['wide']}`} onSubmit={send}>
      <h2 className={styles['cardTitle']}>{words('people.addTitle')}</h2>
      <div className={styles['form']}>
        <PlainField label={words('people.name')} value={name} onChange={setName} longest={longestName} />
        <div className={styles['row']} role="group" aria-label={words('people.role')}>
          {roles.map((one) => (
            <StaffButton key={one} isChosen={one === role} onPress={() => setRole(one)}>
              {words(`role.${one}`)}
            </StaffButton>
          ))}
        </div>
        <StaffButton isSending weight="main" icon={<UserPlus aria-hidden />} isDisabled={name.trim() === ''}>
          {words('people.add')}
        </StaffButton>
      </div>
    </form>
  );
}
