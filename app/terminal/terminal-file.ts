/** What belongs to one PC and to no profile, which many PCs share: `terminal.yaml` in the data directory. */
import { z } from 'zod';

/** The shape of `terminal.yaml`, format version 1. Every key but the version may be left out. */
export const TerminalFile = z.strictObject({
  formatVersion: z.literal(1).describe('Always 1 in this version of Borne.'),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .default('Borne')
    .describe(
      'What staff call this terminal, for example "Borne accueil". The PC’s network name is never used: it may name a person.',
    ),
  profile: z
    .string()
    .trim()
    .min(1)
    .max(1024)
    .optional()
    .describe(
      'Profile used when none is named at the start: its folder, or the name of a profile that comes with Borne, for example "gironde".',
    ),
  printer: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Printer, by the name the system shows. Default: the system’s own choice.'),
  camera: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Camera for scanning documents, by the name the system shows. Default: the first there is.'),
  volume: z
    .int()
    .min(0)
    .max(100)
    .default(70)
    .describe(
      'Loudness at the start of each session, 0–100, default 70. Visitors can change it for themselves.',
    ),
  screen: z
    .strictObject({
      display: z
        .int()
        .min(1)
        .max(16)
        .default(1)
        .describe('Which screen the terminal is shown on, counted from 1, the main one. 1–16, default 1.'),
      scale: z
        .number()
        .min(0.5)
        .max(4)
        .optional()
        .describe(
          'Size of everything on the screen: 1 is normal, 1.5 is half as large again. 0.5–4. Default: as the system is set.',
        ),
    })
    .prefault({}),
  spareSession: z
    .enum(['automatic', 'never'])
    .default('automatic')
    .describe(
      'Whether the next session waits ready behind the present one, so that the welcome screen is back at once: "automatic" where at least 1.5 GiB of memory are available, or "never". Default "automatic".',
    ),
});

export type TerminalFile = z.infer<typeof TerminalFile>;

/** A PC without the file, or with one that cannot be used. */
export const defaultTerminal: TerminalFile = TerminalFile.parse({ formatVersion: 1 });

/** Keys that stand here and never in a profile. */
export const terminalFileKeys: readonly string[] = Object.keys(TerminalFile.shape);
