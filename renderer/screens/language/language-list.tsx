import { type LanguageId, languages } from '../../../app/language/language.ts';
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
    <LanguageTiles
      label={words('language.choose')}
      offered={profile.languages}
      chosen={view.language}
      {...(isLong ? {} : { sentence: (language) => wordsOf(language)('language.continue') })}
      onChosen={(language) => act({ kind: 'chooseLanguage', language })}
    />
  );
}

interface LanguageTilesProps {
  readonly label: string;
  readonly offered: readonly LanguageId[];
  /** Null: none yet, and none is marked. */
  readonly chosen: LanguageId | null;
  /** Beside each name. */
  readonly sentence?: (language: LanguageId) => string;
  readonly onChosen: (language: LanguageId) => void;
}

export function LanguageTiles({ label, offered, chosen, sentence, onChosen }: LanguageTilesProps) {
  const { comfort } = useScene().view;
  return (
    <TilePages
      guide="languages"
      label={label}
      looks={`${chosen} ${comfort.textSize}`}
      most={mostLanguagesOnPage}
      tiles={offered.map((language) => (
        <Tile
          key={language}
          lang={languages[language].tag}
          dir={languages[language].direction}
          title={languages[language].nativeName}
          {...(sentence === undefined ? {} : { subtitle: sentence(language) })}
          {...(chosen === null ? {} : { isChosen: language === chosen })}
          onPress={() => onChosen(language)}
        />
      ))}
    />
  );
}
