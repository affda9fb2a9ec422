import { Picture } from '../../../pictures/picture.tsx';
import { BreakableName } from '../../../ui/breakable-name.tsx';
import { Tile } from '../../../ui/tile.tsx';

interface DocumentTileProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

const photos = /\.(?:jpe?g|png|gif|webp|heic)$/iu;

/** A document of the session: its kind as a picture, and its name. */
export function DocumentTile({ name, isChosen, onPress }: DocumentTileProps) {
  return (
    <Tile
      picture={<Picture name={photos.test(name) ? 'photo' : 'document'} />}
      title={
        <bdi>
          <BreakableName name={shortened(name)} />
        </bdi>
      }
      isChosen={isChosen}
      onPress={onPress}
    />
  );
}

const longestName = 60;

/** Without its middle: what tells two documents apart mostly stands at the ends, a date or a number. */
function shortened(name: string): string {
  const half = longestName / 2;
  return name.length <= longestName ? name : `${name.slice(0, half)}…${name.slice(-half)}`;
}
