import { assertNever } from '../../app/assert-never.ts';
import type { CurtainView } from '../../app/terminal/curtain-view.ts';
import { ErasingScreen } from '../screens/ending/erasing-screen.tsx';
import { OutOfServiceScreen } from './out-of-service-screen.tsx';
import { StartingScreen } from './starting-screen.tsx';
import { WaitingForPrinter } from './waiting-for-printer.tsx';

interface CurtainContentProps {
  readonly view: CurtainView;
  /** A person is called. */
  readonly onCall: () => void;
}

/** The screen the warden asks for. */
export function CurtainContent({ view, onCall }: CurtainContentProps) {
  const { content } = view;
  switch (content.kind) {
    case 'starting':
      return <StartingScreen view={view} />;
    case 'erasing':
      return content.printing ? (
        <WaitingForPrinter groups={content.groups} onCall={onCall} />
      ) : (
        <ErasingScreen groups={content.groups} />
      );
    case 'outOfService':
      return <OutOfServiceScreen view={view} reason={content.reason} restart={content.restart} />;
    default:
      return assertNever(content);
  }
}
