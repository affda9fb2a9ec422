import { useContext } from 'react';
import type { TypedKey } from '../../app/session/typed-key.ts';
import { heardLanguage, useHands, useScene } from '../scene/scene-context.tsx';
import { ListeningContext } from '../voice/listening.tsx';
import { signParts } from '../voice/typed-signs.ts';

/**
 * Writes into our own field where one has the focus, which tells of it like of any other key (typing-echo.ts), else
 * into the website; whoever listens hears each letter, but for those of a secret.
 */
export function useTyping(): (pressed: TypedKey) => void {
  const { typeKey } = useHands();
  const listening = useContext(ListeningContext);
  const language = heardLanguage(useScene());
  const echo = (pressed: TypedKey): void => {
    if (listening?.isOn !== true || pressed.kind !== 'text') return;
    listening.voice.say({ parts: signParts(pressed.text, language), rank: 'answer' });
  };
  return (pressed) => {
    const { activeElement } = document;
    if (activeElement instanceof HTMLInputElement) {
      typeInField(activeElement, pressed);
      return;
    }
    void typeKey(pressed).then((maySay) => maySay && echo(pressed));
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
