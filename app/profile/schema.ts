/**
 * What a profile may say. Types, the reader's checks, the JSON Schema for editors and the help
 * they show all come from here, so a unit, a range or a default is written once. JSON Schema knows no flags
 * of regular expressions, so none has any.
 */
import { z } from 'zod';
import { languageIds } from '../language/language.ts';
import { TimeOfDay } from '../terminal/time-of-day.ts';
import { iconNames } from './icon-names.ts';
import { valueForms } from './value-forms.ts';

/** Lower-case words joined by hyphens: ids appear in counters and must survive a file name. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(40)
  .describe('Short name for counters and links: lower-case letters, digits and hyphens, for example "ameli".')
  .register(valueForms, { form: 'id' });

export const Language = z.enum(languageIds);

const ShortText = z.string().trim().min(1).max(120);

/** One text for all languages (a proper noun such as "CAF"), or one text per language. */
export const LocalText = z
  .union([ShortText, z.partialRecord(Language, ShortText)])
  .describe('One text for all languages, or one per language: { fr: Santé, en: Health }.');

export const PicturePath = z
  .string()
  .regex(/^(?!\/)(?!.*\.\.)[^\\:\r\n]+\.(svg|png|jpe?g|webp|SVG|PNG|JPE?G|WEBP)$/)
  .describe('Picture file beside the profile (svg, png, jpg or webp), for example "images/logo.svg".')
  .register(valueForms, { form: 'picture' });

export const TextPath = z
  .string()
  .regex(/^(?!\/)(?!.*\.\.)[^\\:\r\n]+\.(md|MD)$/)
  .describe('Text file beside the profile, for example "charter.fr.md".')
  .register(valueForms, { form: 'textFile' });

/** One address filter. What it opens is checked by the linter of the URL policy, not here. */
export const Filter = z.string().min(1).max(2048);

const FilterList = z
  .array(Filter)
  .max(1000)
  .describe(
    'Addresses in the Chrome Enterprise URL filter format: "caf.fr" opens caf.fr and all its sub-domains.',
  );

export const HttpAddress = z
  .string()
  .regex(/^https?:\/\/\S+$/)
  .max(2048)
  .describe('Full address of the first page, beginning with https://')
  .register(valueForms, { form: 'address' });

const Icon = z
  .union([
    z.enum(iconNames).describe('A picture of the set.'),
    z.strictObject({ picture: PicturePath }).describe('A picture of your own.'),
  ])
  .describe('The name of a picture of the set, or { picture: images/file.png }.');

export const Containment = z
  .enum(['pages', 'strict'])
  .describe(
    '"pages" (default): the lists rule pages, frames and redirects, as Chrome does. "strict": only the listed hosts can be reached at all.',
  );

/** What a page may be given besides the page itself; everything else is refused without a question. */
export const Permission = z.enum(['camera', 'microphone', 'location']);
export type Permission = z.infer<typeof Permission>;

const Service = z.strictObject({
  id: Id,
  title: LocalText,
  spoken: LocalText.optional().describe('The title as it is spoken, where that differs: "la CAF".'),
  subtitle: LocalText.optional().describe('A few words under the title: what one can do there.'),
  icon: Icon,
  start: HttpAddress,
  allow: FilterList.default([]).describe('What this service may open, besides the shared hosts.'),
  block: FilterList.default([]).describe('Exceptions: what it may not open although "allow" would.'),
  containment: Containment.default('pages'),
  sheet: Id.optional().describe(
    'Name of the sheet that shows how to use this service, for example "caf": one that comes with Borne, or your own in the folder "sheets".',
  ),
  permissions: z.array(Permission).default([]).meta({
    description:
      'What this service may ask the visitor for: camera, microphone, location. Default none. A video appointment needs [camera, microphone]. The visitor is asked each time.',
    uniqueItems: true,
  }),
  pageSandbox: z
    .boolean()
    .default(true)
    .describe(
      'Default true: pages run in the sandbox that keeps native windows away. Only for a site that breaks in it: false, and Borne alone keeps them away.',
    ),
  memoryMegabytes: z
    .int()
    .min(200)
    .max(8000)
    .default(1500)
    .describe(
      'Memory the pages of this service may take, 200–8000 MB, default 1500. Beyond it they are closed.',
    ),
  zoom: z
    .int()
    .min(50)
    .max(300)
    .default(100)
    .describe('Page size in percent, 50–300, default 100. The visitor’s own text size multiplies it.'),
});

const Category = z.strictObject({
  id: Id,
  title: LocalText,
  spoken: LocalText.optional().describe('The title as it is spoken, where that differs.'),
  subtitle: LocalText.optional().describe('A few words under the title.'),
  icon: Icon,
  services: z
    .array(Service)
    .min(1)
    .max(60)
    .describe('The services behind this tile. One alone opens at once.'),
});

const SessionRules = z.strictObject({
  idleMinutes: z
    .number()
    .min(0.1)
    .max(60)
    .default(5)
    .describe('Minutes without a touch or a key before the question “is it still you?”. 0.1–60, default 5.'),
  warningSeconds: z
    .int()
    .min(5)
    .max(300)
    .default(60)
    .describe('Seconds the visitor has to answer that question before the session ends. 5–300, default 60.'),
  maximumMinutes: z
    .number()
    .min(0.5)
    .max(480)
    .default(60)
    .describe('Longest session in minutes, 0.5–480, default 60. The visitor sees the time left.'),
  extensionMinutes: z
    .int()
    .min(0)
    .max(120)
    .default(10)
    .describe(
      'Minutes that “more time” gives, asked a minute before the longest session ends. 0–120, default 10; 0: the visitor is not asked.',
    ),
  extensions: z
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe(
      'How often a visitor may take more time, 0–20, default 2. Without limit while the team says that nobody waits.',
    ),
  hiddenMinutes: z
    .int()
    .min(0)
    .max(60)
    .default(10)
    .describe(
      'How long a visitor may hide their screen with three pictures before the session ends, 0–60 minutes, default 10. 0: it cannot be hidden.',
    ),
  closesAt: TimeOfDay.optional().describe(
    'When the place closes, for example "18:30", by the clock of the PC. Sessions end then; the visitor is told 10, 5 and 1 minute before. Left out: sessions end by their longest time only.',
  ),
  restartComputer: z
    .boolean()
    .default(false)
    .describe(
      'Whether Borne may restart the PC, once, where the traces of a visitor could not be erased. Default false: then the terminal stays closed until somebody restarts it.',
    ),
});

export const Colour = z
  .string()
  .regex(/^#[0-9a-fA-F]{6}$/)
  .describe('A colour as six digits after #, in quotes, for example "#0b5d66".')
  .register(valueForms, { form: 'colour' });

const Colours = z.strictObject({
  brand: Colour.default('#0b5d66').describe(
    'The association’s colour, for example "#0b5d66". White text must be readable on it.',
  ),
});

/** Days the journal is kept where a profile says nothing. */
export const usualKeepDays = 365;

/** The shape of `profile.yaml`, format version 1. */
export const ProfileFile = z.strictObject({
  formatVersion: z.literal(1).describe('Always 1 in this version of Borne.'),
  demonstration: z
    .boolean()
    .default(false)
    .describe('Borne itself serves the sites under borne.example on this PC, to try it without a network.'),
  association: z.strictObject({
    name: LocalText.describe('The name visitors see at the top of each screen.'),
    logo: PicturePath.optional(),
    colours: Colours.prefault({}),
  }),
  languages: z.array(Language).min(1).describe('Languages offered, in the order they are shown.'),
  charter: z
    .partialRecord(Language, TextPath)
    .describe('The charter’s text file per language: { fr: charter.fr.md, en: charter.en.md }.'),
  session: SessionRules.prefault({}),
  journal: z
    .strictObject({
      keepDays: z
        .int()
        .min(1)
        .max(1095)
        .default(usualKeepDays)
        .describe(
          'Days the list of sessions and of sites that were asked for is kept, 1–1095, default 365. It holds no names and nothing that was read or written.',
        ),
    })
    .prefault({}),
  sharedHosts: z
    .strictObject({ allow: FilterList.default([]), block: FilterList.default([]) })
    .prefault({})
    .describe('Addresses every service may open: sign-in, identity providers, payment.'),
  categories: z.array(Category).min(1).max(24).describe('The tiles of the first screen, in order.'),
});

export type ProfileFile = z.infer<typeof ProfileFile>;
export type LocalText = z.infer<typeof LocalText>;
export type Icon = z.infer<typeof Icon>;
export type Service = z.infer<typeof Service>;
export type Category = z.infer<typeof Category>;
export type SessionRules = z.infer<typeof SessionRules>;
export type Containment = z.infer<typeof Containment>;
