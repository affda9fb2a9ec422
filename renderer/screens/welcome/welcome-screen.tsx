import { useEffect, useRef } from 'react';
import { languages } from '../../../app/language/language.ts';
import type { Opening } from '../../../app/session/state.ts';
import { Picture } from '../../pictures/picture.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { Fitted } from '../../ui/fitted.tsx';
import { PressButton } from '../../ui/press-button.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import { LostSession } from './lost-session.tsx';
import { Seal } from './seal.tsx';
import styles from './welcome-screen.module.css';

/** What the next visitor walks up to: a greeting, and one thing to do. The whole screen is the button. */
export function WelcomeScreen({ afterLoss, sealedAt }: Opening) {
  const { profile } = useScene();
  const { act } = useHands();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <PressButton
      ref={button}
      guide="welcome"
      className={styles['screen']}
      onPress={() => act({ kind: 'begin' })}
    >
      <Fitted className={styles['fitted']}>
        <span className={styles['middle']}>
          {profile.logoAddress === null ? null : (
            <img className={styles['logo']} src={profile.logoAddress} alt="" draggable={false} />
          )}
          {afterLoss ? null : <Picture name="waving-hand" className={styles['hand']} />}
          <span role="heading" aria-level={1} className={styles['greetings']}>
            <EachLanguage
              languages={profile.languages}
              text={(_, language) => languages[language].greeting}
              className={styles['greeting']}
            />
          </span>
          {afterLoss ? <LostSession languages={profile.languages} /> : null}
          <span className={styles['touch']}>
            <Picture name="touch" className={styles['finger']} />
            <span className={styles['sentences']}>
              <EachLanguage languages={profile.languages} text={(words) => words('welcome.touch')} />
            </span>
          </span>
          {sealedAt === null ? null : <Seal languages={profile.languages} sealedAt={sealedAt} />}
        </span>
      </Fitted>
    </PressButton>
  );
}
