import { CircleCheck, Clock, Hand, Power } from 'lucide-react';
import { useState } from 'react';
import { assertNever } from '../../app/assert-never.ts';
import type { StaffBridge } from '../../app/ipc/staff-contract.ts';
import type { TerminalSummary } from '../../app/staff/terminal-summary.ts';
import { Confirmed } from './confirmed.tsx';
import styles from './page.module.css';
import { StaffButton } from './staff-button.tsx';
import { type StaffWords, useStaffWords } from './staff-words.ts';

interface NowPageProps {
  readonly terminal: TerminalSummary;
  readonly bridge: StaffBridge;
}

const gifts = [5, 10, 15, 30] as const;

/** What is going on at the terminal, and what can be done while somebody waits: each in two presses at most. */
export function NowPage({ terminal, bridge }: NowPageProps) {
  const words = useStaffWords();
  const [given, setGiven] = useState<number | null>(null);
  const { state, isCalling, nobodyWaits, askedNow, troubles } = terminal;
  const isInUse = state.kind === 'inUse';
  const mayEnd = isInUse || (state.kind === 'ready' && state.isTouched);
  return (
    <>
      <h1 className={styles['title']}>{words('rail.now')}</h1>
      {isCalling ? (
        <p className={styles['call']} role="alert">
          <Hand aria-hidden />
          {words('now.calling')}
        </p>
      ) : null}
      <p className={styles['state']} role="status">
        {stateIn(words, state)}
      </p>
      <div className={styles['cards']}>
        <div className={styles['card']}>
          <h2 className={styles['cardTitle']}>{words('now.session')}</h2>
          <Confirmed
            weight="ending"
            icon={<Power aria-hidden />}
            isDisabled={!mayEnd}
            label={words('now.end')}
            question={words('now.endAsk')}
            yes={words('now.endYes')}
            onYes={() => void bridge.endSession(undefined)}
          />
          <h3 className={styles['soft']}>{words('now.moreTime')}</h3>
          <div className={styles['row']}>
            {gifts.map((minutes) => (
              <StaffButton
                key={minutes}
                icon={<Clock aria-hidden />}
                isDisabled={!isInUse}
                onPress={() => {
                  setGiven(minutes);
                  void bridge.giveTime(minutes);
                }}
              >
                {words('now.minutes', { count: minutes })}
              </StaffButton>
            ))}
          </div>
          <p role="status">{given === null ? '' : words('now.given', { minutes: given })}</p>
        </div>
        <div className={styles['card']}>
          <h2 className={styles['cardTitle']}>{words('now.queue')}</h2>
          <p className={styles['soft']}>{words('now.queueText')}</p>
          <div className={styles['row']}>
            <StaffButton isChosen={!nobodyWaits} onPress={() => void bridge.setNobodyWaits(false)}>
              {words('now.somebodyWaits')}
            </StaffButton>
            <StaffButton isChosen={nobodyWaits} onPress={() => void bridge.setNobodyWaits(true)}>
              {words('now.nobodyWaits')}
            </StaffButton>
          </div>
        </div>
        <div className={styles['card']}>
          <h2 className={styles['cardTitle']}>{words('now.asked')}</h2>
          {askedNow.length === 0 ? <p className={styles['soft']}>{words('now.nothingAsked')}</p> : null}
          <ul className={styles['list']}>
            {askedNow.map(({ site, isOpen }) => (
              <li key={site} className={styles['entry']}>
                <bdi className={styles['site']}>{site}</bdi>
                {isOpen ? (
                  <span>{words('now.isOpen')}</span>
                ) : (
                  <Confirmed
                    label={words('now.letThrough')}
                    question={words('now.letThroughAsk', { site })}
                    yes={words('now.letThroughYes')}
                    onYes={() => void bridge.letThrough(site)}
                  />
                )}
              </li>
            ))}
          </ul>
        </div>
        <div className={styles['card']}>
          <h2 className={styles['cardTitle']}>{words('now.troubles')}</h2>
          {troubles.length === 0 ? (
            <p className={styles['row']}>
              <CircleCheck aria-hidden />
              {words('now.noTroubles')}
            </p>
          ) : null}
          <ul className={styles['list']}>
            {troubles.map((trouble) => (
              <li key={trouble} className={styles['problem']}>
                {trouble}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function stateIn(words: StaffWords, state: TerminalSummary['state']): string {
  switch (state.kind) {
    case 'starting':
    case 'wiping':
      return words(`now.${state.kind}`);
    case 'ready':
      return words(state.isTouched ? 'now.touched' : 'now.ready');
    case 'inUse':
      return words('now.inUse', { count: state.minutes });
    case 'outOfService':
      return words(`now.outOfService.${state.why}`);
    default:
      return assertNever(state);
  }
}
