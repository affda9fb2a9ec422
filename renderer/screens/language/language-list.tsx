import { languages } from '../../../app/language/language.ts';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { Tile } from '../../ui/tile.tsx';
import { TilePages } from '../../ui/tile-pages.tsx';
import { useWords, wordsOf } from '../../words/use-words.ts';

/** Whoever cannot read the words beside it does not leaf through pages to find their language. */
const mostLanguagesOnPage = 20;

/** Languages beside whose name there is room for a sentence in it. */
const mostWithSentence = 12;

/** The profile's languages in its order, each in its own script and direction. */
export function LanguageList() {
  const { profile, view } = useScene();
  const { act } = useHands();
  const words = useWords();
  // So many fit on one page by their names alone.
  const isLong = profile.languages.length > mostWithSentence;
  return (
    <TilePages
      guide="languages"
      label={words('language.choose')}
      looks={`${view.language} ${view.comfort.textSize}`}
      most={mostLanguagesOnPage}
      tiles={profile.languages.map((language) => (
        <Tile
          key={language}
          lang={languages[language].tag}
          dir={languages[language].direction}
          title={languages[language].nativeName}
          {...(isLong ? {} : { subtitle: wordsOf(language)('language.continue') })}
          {...(view.language === null ? {} : { isChosen: language === view.language })}
          onPress={() => act({ kind: 'chooseLanguage', language })}
        />
      ))}
    />
  );
}
