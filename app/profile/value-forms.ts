import { z } from 'zod';

/** Texts that must follow a form, each with a sentence of its own: "does not match /^…$/" helps nobody. */
export type ValueForm = 'id' | 'picture' | 'textFile' | 'address' | 'colour';

/** Which schema asks for which form. Apart from the JSON Schema’s registry, so that nothing of it leaks there. */
export const valueForms = z.registry<{ form: ValueForm }>();
