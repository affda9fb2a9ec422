import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { MessageScreen } from '../ui/message-screen.tsx';
import { BorneMark } from './borne-mark.tsx';
import { Said } from './said.tsx';

/** Calm, while a session starts. */
export function StartingScreen({ view }: { readonly view: CurtainView }) {
  return (
    <MessageScreen
      picture={<BorneMark />}
      title={<Said view={view} text={(words) => words('curtain.startingTitle')} />}
      text={
        view.language === null ? undefined : (
          <Said view={view} text={(words) => words('curtain.startingText')} />
        )
      }
    />
  );
}
