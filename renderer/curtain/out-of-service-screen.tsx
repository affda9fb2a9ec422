import { assertNever } from '../../app/assert-never.ts';
import type { CurtainView, OutOfServiceReason } from '../../app/terminal/curtain-view.ts';
import type { Restart } from '../../app/terminal/restart.ts';
import { Picture } from '../pictures/picture.tsx';
import { Fitted } from '../ui/fitted.tsx';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { useWords, type Words } from '../words/use-words.ts';
import styles from './out-of-service-screen.module.css';
import { Said } from './said.tsx';

/** As many problems as a screen holds at a readable size; the rest is counted. */
const mostProblems = 6;

interface OutOfServiceScreenProps {
  readonly view: CurtainView;
  readonly reason: OutOfServiceReason;
  readonly restart: Restart;
}

/** For visitors: it rests, ask the team. Below, smaller, why – for the team. */
export function OutOfServiceScreen({ view, reason, restart }: OutOfServiceScreenProps) {
  const words = useWords();
  return (
    <Fitted className={styles['screen']}>
      <div className={styles['inner']}>
        <div className={styles['visitors']}>
          <Picture name="terminal-resting" className={styles['picture']} />
          <div className={styles['words']}>
            <ScreenTitle>
              <Said view={view} text={(t) => t('curtain.restingTitle')} />
            </ScreenTitle>
            <div className={styles['ask']}>
              <Said view={view} text={(t) => t('curtain.restingText')} />
            </div>
          </div>
        </div>
        <section className={styles['team']}>
          <h2 className={styles['heading']}>{words('curtain.forTeam')}</h2>
          <Reason reason={reason} restart={restart} />
        </section>
      </div>
    </Fitted>
  );
}

function Reason({ reason, restart }: Pick<OutOfServiceScreenProps, 'reason' | 'restart'>) {
  const words = useWords();
  switch (reason.kind) {
    case 'wipe':
      return (
        <>
          <p>{words(wipeSentence[restart])}</p>
          <ul className={styles['list']}>
            {reason.steps.map((step) => (
              <li key={step}>{stepSentence(step, words)}</li>
            ))}
          </ul>
        </>
      );
    case 'sessionDoesNotStart':
      return <p>{words('curtain.sessionReason')}</p>;
    case 'profile': {
      const { problems } = reason;
      const rest = problems.length - mostProblems;
      return (
        <>
          <p>{words('curtain.profileReason', { count: problems.length })}</p>
          <ul className={styles['list']}>
            {problems.slice(0, mostProblems).map(({ place, sentence }) => (
              <li key={`${place} ${sentence}`}>
                <b dir="ltr">{place}</b> <span>{sentence}</span>
              </li>
            ))}
            {rest > 0 ? <li>{words('curtain.moreProblems', { count: rest })}</li> : null}
          </ul>
        </>
      );
    }
    default:
      return assertNever(reason);
  }
}

const wipeSentence = {
  none: 'curtain.wipeReason',
  now: 'curtain.restartingReason',
  tried: 'curtain.restartedReason',
} as const satisfies Readonly<Record<Restart, string>>;

/** A step this version knows no sentence for is named as the journal names it. */
function stepSentence(step: string, words: Words): string {
  switch (step) {
    case 'processes':
    case 'printJobs':
    case 'sessionDirectory':
    case 'systemTraces':
    case 'clipboard':
      return words(`curtain.steps.${step}`);
    default:
      return step;
  }
}
