import { assertNever } from '../../app/assert-never.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { ErasingScreen } from '../screens/ending/erasing-screen.tsx';
import { OutOfServiceScreen } from './out-of-service-screen.tsx';
import { StartingScreen } from './starting-screen.tsx';

/** The screen the warden asks for. */
export function CurtainContent({ view }: { readonly view: CurtainView }) {
  const { content } = view;
  switch (content.kind) {
    case 'starting':
      return <StartingScreen view={view} />;
    case 'erasing':
      return <ErasingScreen groups={content.groups} />;
    case 'outOfService':
      return <OutOfServiceScreen view={view} reason={content.reason} />;
    default:
      return assertNever(content);
  }
}
