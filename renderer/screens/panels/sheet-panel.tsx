import { Control } from '../../controls/control.tsx';
import { useHands, useScene } from '../../scene/scene-context.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useWords } from '../../words/use-words.ts';
import { SheetCards } from '../sheet/sheet-cards.tsx';

/** How the service is used that lies beneath: the card that was read last, since somebody comes back for the next one. */
export function SheetPanel() {
  const words = useWords();
  const { act } = useHands();
  const { stage } = useScene().view;
  if (stage.kind !== 'active' || stage.place.kind !== 'service') return null;
  return (
    <SheetCards
      service={stage.place.service}
      leave={
        <ActionButton
          weight="main"
          picture={<Control name="return" />}
          onPress={() => act({ kind: 'closePanel' })}
        >
          {words('sheet.back')}
        </ActionButton>
      }
    />
  );
}
