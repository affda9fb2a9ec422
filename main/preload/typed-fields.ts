/** What a question about the page's fields is answered in; see `rememberTypedFields`. */
export interface TypedFields {
  /** Fields that still hold what their visitor wrote; null where nobody answered. */
  count: number | null;
}

/**
 * Remembers which fields of a page its visitor wrote in, and answers how many of them still hold something to whoever
 * knows the name of the event: a number, never a word. What a field held before says nothing: many sites fill fields
 * in by themselves, and others write each letter back as if it had always stood there (React).
 */
export function rememberTypedFields(eventName: string): void {
  const typed = new Set<Element>();
  addEventListener(
    'input',
    (event) => {
      const [field] = event.composedPath();
      // What the page writes itself is no visitor's.
      if (!event.isTrusted || !(field instanceof Element) || typed.has(field)) return;
      // Forms that are gone must not be kept in memory by what was written in them.
      for (const one of typed) if (!one.isConnected) typed.delete(one);
      typed.add(field);
    },
    { capture: true },
  );
  addEventListener(
    eventName,
    (event) => {
      event.stopImmediatePropagation();
      if (!(event instanceof CustomEvent)) return;
      const asked: TypedFields = event.detail;
      asked.count = [...typed].filter(holdsText).length;
    },
    { capture: true },
  );
}

/** A search is not lost: it is written again in a moment. */
const kinds: ReadonlySet<string> = new Set([
  'text',
  'textarea',
  'email',
  'tel',
  'number',
  'date',
  'url',
  'password',
]);

/** One letter is a slip, not a letter. */
function holdsText(field: Element): boolean {
  return field.isConnected && field.checkVisibility() && textOf(field).trim().length > 1;
}

function textOf(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    return kinds.has(field.type) ? field.value : '';
  return field instanceof HTMLElement && field.isContentEditable ? field.innerText : '';
}
