import { useContext } from 'react';
import type { LanguageId } from '../../../app/language/language.ts';
import { textIn } from '../../../app/profile/profile.ts';
import type { TileView } from '../../../app/profile/profile-view.ts';
import { Control } from '../../controls/control.tsx';
import { ProfilePicture } from '../../pictures/picture.tsx';
import { drawnLanguage, useHands, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { PageLayout } from '../../ui/page-layout.tsx';
import { ScreenHeader } from '../../ui/screen-header.tsx';
import { Sign } from '../../ui/sign.tsx';
import { Tile } from '../../ui/tile.tsx';
import { TilePages } from '../../ui/tile-pages.tsx';
import { both } from '../../words/both.ts';
import { useProfileText } from '../../words/use-profile-text.ts';
import { HelperContext, useWords } from '../../words/use-words.ts';

interface LauncherScreenProps {
  /** The category whose services are shown; null for the first page of tiles. */
  readonly category: string | null;
}

/** What would you like to do? Categories, and behind each its services. */
export function LauncherScreen({ category }: LauncherScreenProps) {
  const scene = useScene();
  const { profile } = scene;
  const { act } = useHands();
  const words = useWords();
  const textOf = useProfileText();
  const opened = profile.categories.find(({ id }) => id === category);

  if (opened === undefined) {
    return (
      <PageLayout
        header={
          <ScreenHeader
            sign={<Sign logoAddress={profile.logoAddress} picture="home" />}
            title={words('launcher.title')}
            below={textOf(profile.associationName)}
            after={
              <ActionButton
                guide="practice"
                picture={<Control name="practice" />}
                onPress={() => act({ kind: 'openPractice' })}
              >
                {words('practice.open')}
              </ActionButton>
            }
          />
        }
      >
        <Tiles
          label={words('launcher.title')}
          tiles={profile.categories}
          open={(id) => act({ kind: 'openCategory', category: id })}
        />
      </PageLayout>
    );
  }
  const title = textOf(opened.title);
  return (
    <PageLayout
      header={
        <ScreenHeader
          sign={
            <ActionButton picture={<Control name="back" />} onPress={() => act({ kind: 'goHome' })}>
              {words('launcher.back')}
            </ActionButton>
          }
          title={title}
          after={<ProfilePicture icon={opened.icon} />}
        />
      }
    >
      <Tiles label={title} tiles={opened.services} open={(id) => act({ kind: 'openService', service: id })} />
    </PageLayout>
  );
}

interface TilesProps {
  readonly label: string;
  readonly tiles: readonly TileView[];
  readonly open: (id: string) => void;
}

function Tiles({ label, tiles, open }: TilesProps) {
  const scene = useScene();
  const language = drawnLanguage(scene);
  const helper = useContext(HelperContext);
  const textOf = useProfileText();
  return (
    <TilePages
      guide="tiles"
      label={label}
      looks={`${language} ${scene.view.comfort.textSize} ${scene.view.comfort.together}`}
      tiles={tiles.map(({ id, title, spoken, subtitle, icon }) => (
        <Tile
          key={id}
          picture={<ProfilePicture icon={icon} />}
          title={textOf(title)}
          saidAs={saidAs({ spoken, title, subtitle }, language, helper)}
          {...(subtitle === null ? {} : { subtitle: textOf(subtitle) })}
          onPress={() => open(id)}
        />
      ))}
    />
  );
}

/**
 * Both lines of a tile as they are said, in the visitor's language and, where there is one, in the second; nothing
 * where they are said as they are written.
 */
function saidAs(
  { spoken, title, subtitle }: Pick<TileView, 'spoken' | 'title' | 'subtitle'>,
  own: LanguageId,
  second: LanguageId | null,
): string | undefined {
  const drawn = second === null ? [own] : [own, second];
  if (drawn.every((language) => textIn(spoken, language) === textIn(title, language))) return undefined;
  const [said = '', saidSecond = said] = drawn.map((language) =>
    [textIn(spoken, language), ...(subtitle === null ? [] : [textIn(subtitle, language)])].join('. '),
  );
  return both(said, saidSecond);
}
