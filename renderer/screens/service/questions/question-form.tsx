import type { ReactNode } from 'react';
import styles from './question-form.module.css';

interface QuestionFormProps {
  readonly onSend: () => void;
  /** Fields, and a button that is `isSending`. */
  readonly children: ReactNode;
}

/** Fields that are sent together: by their button, and by Enter in any of them. */
export function QuestionForm({ onSend, children }: QuestionFormProps) {
  return (
    <form
      className={styles['form']}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
    </form>
  );
}
