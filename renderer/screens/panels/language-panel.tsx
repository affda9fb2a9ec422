import { useScene } from '../../scene/scene-context.tsx';
import { Panel } from '../../ui/panel.tsx';
import { EachLanguage } from '../../words/each-language.tsx';
import { useWords } from '../../words/use-words.ts';
import { LanguageList } from '../language/language-list.tsx';
import styles from './language-panel.module.css';

/** Another language, without losing the page. */
export function LanguagePanel() {
  const { view, profile } = useScene();
  const words = useWords();
  return (
    <Panel
      title={
        view.language === null ? (
          <span className={styles['questions']}>
            <EachLanguage languages={profile.languages} text={(t) => t('language.choose')} />
          </span>
        ) : (
          words('language.choose')
        )
      }
    >
      <LanguageList />
    </Panel>
  );
}
