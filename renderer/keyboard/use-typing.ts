import type { TypedKey } from '../../app/session/typed-key.ts';
import { useHands } from '../scene/scene-context.tsx';

/** Writes into our own field where one has the focus, else into the website. */
export function useTyping(): (pressed: TypedKey) => void {
  const { typeKey } = useHands();
  return (pressed) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement) typeInField(activeElement, pressed);
    else typeKey(pressed);
  };
}

function typeInField(field: HTMLInputElement, pressed: TypedKey): void {
  if (pressed.kind === 'text') {
    // Deprecated, and the one way that tells the page as a real key does.
    document.execCommand('insertText', false, pressed.text);
    return;
  }
  switch (pressed.key) {
    case 'Backspace':
      document.execCommand('delete');
      break;
    case 'Enter':
      field.form?.requestSubmit();
      break;
    case 'ArrowLeft':
      moveCaret(field, -1);
      break;
    case 'ArrowRight':
      moveCaret(field, 1);
      break;
    case 'Tab':
      break;
    default:
      pressed.key satisfies never;
  }
}

function moveCaret(field: HTMLInputElement, step: 1 | -1): void {
  const at = Math.max(0, (field.selectionStart ?? field.value.length) + step);
  field.setSelectionRange(at, at);
}
