import { languages } from '../../../app/language/language.ts';
import { useScene } from '../../scene/scene-context.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { Sign } from '../../ui/sign.tsx';
import { ListenButton } from '../../voice/listen-button.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import { LanguageList } from './language-list.tsx';
import styles from './language-screen.module.css';

/** Which language? Nothing on this screen must be read but the visitor's own. */
export function LanguageScreen() {
  const { profile } = useScene();
  return (
    <PageLayout
      header={
        <ScreenHeader
          sign={<Sign logoAddress={profile.logoAddress} picture="waving-hand" />}
          title={
            <span className={styles['greetings']}>
              <EachLanguage
                languages={profile.languages}
                text={(_, language) => languages[language].greeting}
              />
            </span>
          }
          after={<ListenButton />}
          below={
            <span className={styles['questions']}>
              <EachLanguage languages={profile.languages} text={(words) => words('language.choose')} />
            </span>
          }
        />
      }
    >
      <LanguageList />
    </PageLayout>
  );
}
