import { Control } from '../../controls/control.tsx';
import { useHands } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useWords } from '../../words/use-words.ts';
import { SheetCards } from './sheet-cards.tsx';

/** How a service is used, before it is opened for the first time. */
export function SheetPlace({ service }: { readonly service: string }) {
  const words = useWords();
  const { act } = useHands();
  return (
    <SheetCards
      service={service}
      leave={
        <ActionButton
          weight="main"
          guide="openSite"
          picture={<Control name="start" />}
          onPress={() => act({ kind: 'openService', service })}
        >
          {words('sheet.open')}
        </ActionButton>
      }
    />
  );
}
