import type { LanguageId } from '../../language/language.ts';
import type { Expected, KeyHome } from '../problem.ts';
import { sheetPath } from '../sheet.ts';
import { code, codes, exactly, megabytes, sentenceOf, type Wording, type WordingParts } from './wording.ts';

const languageNames: Readonly<Record<LanguageId, string>> = {
  fr: 'French',
  en: 'English',
  es: 'Spanish',
  ar: 'Arabic',
  pt: 'Portuguese',
  ro: 'Romanian',
  ru: 'Russian',
  uk: 'Ukrainian',
  tr: 'Turkish',
  falc: 'easy-to-read French',
  bg: 'Bulgarian',
  fa: 'Persian',
  ps: 'Pashto',
  bn: 'Bengali',
  ka: 'Georgian',
  zh: 'Chinese',
  ti: 'Tigrinya',
};

const expectedNames: Readonly<Record<Expected, string>> = {
  text: 'a text',
  number: 'a number',
  wholeNumber: 'a whole number',
  yesNo: '`true` or `false`',
  list: 'a list',
  block: 'followed by lines of its own, indented by two spaces',
};

function instead(mend: string | undefined | null, otherwise: string): string {
  return mend === undefined || mend === null ? otherwise : `write ${exactly(mend)}`;
}

function home(key: string, belongsTo: KeyHome): string {
  switch (belongsTo.kind) {
    case 'below':
      return `${code(key)} belongs below ${code(`${belongsTo.key}:`)}, indented by two spaces more than it. Move the line there.`;
    case 'top':
      return `${code(key)} belongs at the very left, without spaces before it. Move the line there.`;
    case 'file':
      return belongsTo.file === 'terminal.yaml'
        ? `${code(key)} belongs to one PC, not to a profile that many PCs share: write it in the file \`terminal.yaml\`.`
        : `${code(key)} belongs to a profile: write it in the file \`profile.yaml\`.`;
    default:
      return belongsTo satisfies never;
  }
}

function caseCounts(written: string, mend: string): string {
  return written.toLowerCase() === mend.toLowerCase() ? ' Capital and small letters count.' : '';
}

function example(mend: string | null): string {
  return mend === null ? '' : `: ${exactly(mend)}`;
}

function languages(ids: readonly LanguageId[]): string {
  return ids.map((id) => `${languageNames[id]} (${code(id)})`).join(', ');
}

const parts: WordingParts = {
  syntax: {
    indentation: () =>
      'This line begins too far to the left or to the right. Lines that belong together begin in the same column.',
    secondColon: (_, mend) =>
      `There is a second colon in this text. Put the whole text in quotation marks${example(mend)}.`,
    noColon: (_, mend) =>
      mend === null
        ? 'A colon with a space after it is missing: each line is written `name: value`, or `- value` in a list.'
        : `A colon with a space after it is missing: write ${exactly(mend)}.`,
    openQuote: () => 'A quotation mark opens here and is never closed. Add the second one.',
    afterQuote: (_, mend) =>
      `Text goes on after the closing quotation mark. Put quotation marks around the whole text${example(mend)}.`,
    openBracket: (character) =>
      `The ${code(character)} that opens here is never closed. Add a ${code(character === '{' ? '}' : ']')} at the end.`,
    closeBracket: (character) => `Nothing was opened that this ${code(character)} could close. Delete it.`,
    reservedStart: (character, mend) =>
      `A text cannot begin with ${code(character)}. Put it in quotation marks${example(mend)}.`,
    backslash: () => "Within double quotation marks a `\\` is not taken as it is. Use single ones (').",
    other: () => 'This line cannot be understood. Compare it with the lines of a profile that works.',
  },
  form: {
    id: (key) =>
      `${code(key)} must be a short name of lower-case letters, digits and hyphens, at most 40, such as \`france-travail\``,
    picture: (key) =>
      `${code(key)} must be a picture beside the profile, ending in .svg, .png, .jpg or .webp, such as \`images/logo.svg\``,
    textFile: (key) => `${code(key)} must be a text file beside the profile, such as \`charter.fr.md\``,
    address: (key) => `${code(key)} must be a full address, such as \`https://www.caf.fr/\``,
    colour: (key) => `${code(key)} must be a colour as six digits in quotation marks, such as \`"#0b5d66"\``,
  },
  finding: {
    empty: () => 'This line of the list is empty: write an address, or delete the line.',
    noHost: () => 'No site is named here: write an address such as `caf.fr`.',
    spaces: ({ where, mend }) =>
      where === 'around'
        ? `There are spaces around this address: ${instead(mend, 'delete them')}.`
        : `There is a space within this address, so it matches nothing: ${instead(mend, 'delete it')}.`,
    starInHost: ({ host, mend }) =>
      `${code(host)} matches nothing: ${instead(mend, 'write the name of the site without a star')}. It includes every address that ends with it.`,
    starInPath: ({ path, mend }) =>
      `The star in ${code(path)} is taken as it is and matches nothing: ${instead(mend, 'delete it')}. What follows is included anyway.`,
    atQuery: ({ mend }) => `This address matches nothing: ${instead(mend, 'use `?` in place of `@`')}.`,
    starPort: ({ mend }) =>
      `\`:*\` is not understood: ${instead(mend, 'delete it')}. Without it every port is included.`,
    badPort: ({ port, mend }) =>
      `${code(port)} is no port, which is a number from 1 to 65535: ${instead(mend, 'delete it')}.`,
    accentsInHost: ({ host, mend }) =>
      `Names of sites with accents have another spelling in addresses: ${instead(mend ?? host, '')}.`,
    badHost: ({ host, mend }) =>
      `${code(host)} cannot be the name of a site: ${instead(mend, 'copy the name from the address bar of a browser')}.`,
    spelling: ({ mend }) =>
      `No address is ever spelt like this, so it matches nothing: ${instead(mend, 'copy it from the address bar of a browser')}.`,
    publicSuffix: ({ suffix, deliberate }) =>
      `This opens every site that ends in ${code(`.${suffix}`)}, whoever made it. Write the names of the sites one by one${
        deliberate === undefined ? '' : `, or ${code(deliberate)} if you really mean them all`
      }.`,
    sharedHosting: ({ suffix }) =>
      `Anybody can open a site under ${code(suffix)}. Write the whole name of the one you mean.`,
    opensEverything: () => 'This opens every site there is. Write the names of the sites one by one.',
    unknownScheme: ({ scheme, mend }) =>
      `${code(`${scheme}://`)} is no beginning of an address that can be opened: ${instead(mend, 'begin with `https://`')}.`,
    refusedScheme: ({ scheme }) =>
      `Borne never opens an address that begins with ${code(`${scheme}:`)}, so this line does nothing. Delete it.`,
    userInfo: ({ severity, mend }) =>
      severity === 'error'
        ? `A name and an \`@\` spoil this address: ${instead(mend, 'delete them')}.`
        : `What stands before the \`@\` is not looked at: ${instead(mend, 'delete it')}.`,
    fragment: ({ mend }) => `What follows \`#\` is not looked at: ${instead(mend, 'delete it')}.`,
    repeatedKey: ({ key, mend }) =>
      `${code(key)} is given twice, and only the first one counts: ${instead(mend, 'write one line for each')}.`,
    openPath: ({ also, mend, list }) =>
      list === 'allow'
        ? `This also opens ${code(also)}: ${instead(mend, 'end it with `/`')} if that should stay closed.`
        : `This also blocks ${code(also)}: ${instead(mend, 'end it with `/`')} if that should stay open.`,
    plainHttp: ({ mend }) =>
      `This is about the unprotected site only, while nearly all sites use \`https\`: ${instead(mend, 'delete `http://`')}.`,
    exactHost: ({ host, mend }) =>
      `With a dot in front this is about ${code(host)} alone, not about ${code(`www.${host}`)}: ${instead(mend, 'delete the dot')} if you mean both.`,
    numericHost: ({ host }) =>
      `${code(host)} is a number instead of a name: nobody can tell whose site that is, and it may change. Write the name of the site.`,
    privateTarget: ({ host }) =>
      `${code(host)} is this PC or a device in your own network, not a site. Keep the line only if visitors may use that device.`,
  },
  sheet: {
    atHand: 'What one needs',
    steps: 'The list of steps',
    success: 'How one knows that it is done',
  },
  text: {
    missing: () => 'This file does not exist. It may have been deleted, renamed or moved.',
    tooLarge: ({ bytes, limit }) =>
      `This file has ${megabytes(bytes)} MB; more than ${megabytes(limit)} MB is not read. Something else was probably saved under its name.`,
    notUtf8: ({ utf16 }) =>
      utf16
        ? 'This file is saved as “Unicode” (UTF-16). Save it again, and choose the encoding “UTF-8”.'
        : 'From here on the letters cannot be read. Save the file again, and choose the encoding “UTF-8”.',
    notAFile: () => 'There is a folder of this name where a file is needed.',
    outside: () =>
      'This is a link to a place outside the profile’s folder. Copy the file itself into the folder.',
    unreadable: ({ code: reason }) =>
      `The system does not let Borne read this file (${reason}). Check that the drive is connected and that the file may be read.`,
  },
  picture: {
    missing: () => 'There is no such picture',
    tooLarge: ({ bytes, limit }) =>
      `This picture has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB are possible. Save it smaller`,
    notAFile: () => 'This is a folder, not a picture',
    outside: () =>
      'This is a link to a place outside the profile’s folder. Copy the picture itself into the folder',
    unreadable: ({ code: reason }) =>
      `The system does not let Borne read this picture (${reason}). Check that the drive is connected and that the file may be read`,
    tooMuchInAll: ({ limit }) =>
      `With this picture, all pictures of the profile have more than ${megabytes(limit)} MB together. Save some of them smaller`,
    notAPicture: () => 'This file is no picture, or is damaged. Save it again as .png or .svg',
    wrongEnding: ({ mend }) =>
      `This picture is of another kind than its name says. Rename the file so that it ends in ${exactly(mend)}, and write it so here`,
  },
  sound: {
    missing: () => 'This recording is not there',
    tooLarge: ({ bytes, limit }) =>
      `This recording has ${megabytes(bytes)} MB; at most ${megabytes(limit)} MB are possible`,
    notAFile: () => 'This is a folder, not a recording',
    outside: () => 'This is a link to a place outside the profile’s folder',
    unreadable: ({ code: reason }) => `The system does not let Borne read this recording (${reason})`,
    tooMuchInAll: ({ limit }) =>
      `With this recording, all recordings of the profile have more than ${megabytes(limit)} MB together`,
    notASound: () => 'This file is no sound that can be played, or another kind of sound than its name says',
  },
};

/** English. */
export const english: Wording = {
  advice: 'Advice:',
  problem: {
    file: ({ refusal }) => sentenceOf(parts.text, refusal),
    empty: () => 'This file is empty. Copy one of the profiles that come with Borne and change it.',
    profileNotFound: ({ name, suggestion, known }) =>
      `There is no profile ${code(name)}. ${
        suggestion === null
          ? `Write the folder of a profile, or one of those that come with Borne: ${codes(known)}.`
          : `Did you mean ${code(suggestion)}?`
      }`,
    tab: () =>
      'There is a tab at the beginning of this line. Tabs are not allowed here: write two spaces for each step to the right.',
    oddSpace: () =>
      'This line begins with a special space, as word processors and web pages use them. Delete it and type ordinary spaces.',
    syntax: ({ fault, character, mend }) => parts.syntax[fault](character ?? '', mend),
    starNeedsQuotes: ({ mend }) =>
      `A text that begins with a star needs quotation marks: write ${exactly(mend)}.`,
    severalDocuments: () => 'A line of three dashes or dots cuts the file in two here. Delete this line.',
    tooComplex: () =>
      'This is nested or repeated more often than any profile can be. Write what you need without shortcuts (`&`, `*`).',
    missingDash: ({ key, firstLine }) =>
      `From here on the lines have the same names as from line ${firstLine} on. If another item of the list begins here, write ${code(`- ${key}: …`)}, two spaces further left.`,
    duplicateKey: ({ key, firstLine }) =>
      `${code(key)} stands here for the second time; the first is in line ${firstLine}. Keep one of the two.`,
    notKeys: () =>
      'This is not a profile: its first line without `#` must be one such as `formatVersion: 1`.',
    unknownKey: ({ key, mend, belongsTo, known }) => {
      if (mend !== null) return `${code(key)} is not known here: did you mean ${exactly(mend)}?`;
      if (belongsTo !== null) return home(key, belongsTo);
      return `${code(key)} is not known here. Delete it, or use one of these: ${codes(known)}.`;
    },
    missingKey: ({ key }) => `${code(key)} is missing. Add a line ${code(`${key}: …`)} here.`,
    emptyValue: ({ key, item, optional }) =>
      item
        ? `This line of ${code(key)} is empty. Write something after the \`-\`, or delete the line.`
        : `Nothing follows ${code(`${key}:`)}. Write something after it${optional ? ', or delete the line' : ''}.`,
    hashNeedsQuotes: ({ mend }) =>
      `What follows \`#\` is not read, so nothing is left here. Use quotation marks: ${exactly(mend)}.`,
    wrongType: ({ key, item, expected, written, mend }) => {
      const must = `${item ? 'Each line of ' : ''}${code(key)} must be ${expectedNames[expected]}`;
      if (mend === null) return `${must}.`;
      return `${must}: write ${exactly(mend)}${written === null ? '' : `, not ${code(written)}`}.`;
    },
    wrongVersion: ({ written, known }) =>
      written > known
        ? `This file is of format version ${written}; this Borne knows version ${known}. Install a newer Borne.`
        : `There is no format version ${written}: write ${code(`formatVersion: ${known}`)}.`,
    outOfRange: ({ key, written, minimum, maximum }) =>
      `${code(key)} is a number from ${minimum} to ${maximum}: ${written} is too ${written < minimum ? 'small' : 'large'}.`,
    emptyText: ({ key }) => `The text of ${code(key)} is empty. Write something between the quotation marks.`,
    textTooLong: ({ key, length, maximum }) =>
      `${code(key)} has ${length} characters; at most ${maximum} are possible. Shorten it.`,
    listLength: ({ key, length, minimum, maximum }) =>
      length < minimum
        ? `The list ${code(key)} is empty. Add at least ${minimum === 1 ? 'one line' : `${minimum} lines`} that begins with \`- \`.`
        : `The list ${code(key)} has ${length} items; at most ${maximum} are possible.`,
    unknownValue: ({ key, written, mend, known }) =>
      `${code(written)} is not possible for ${code(key)}: ${
        mend === null ? `write one of these: ${codes(known)}.` : `did you mean ${exactly(mend)}?`
      }`,
    wrongForm: ({ key, form, mend }) =>
      `${parts.form[form](key)}${mend === null ? '' : `: write ${exactly(mend)}`}.`,
    duplicateId: ({ of, id, firstLine }) =>
      `The ${of} in line ${firstLine} has the id ${code(id)} already. Give this one another id.`,
    duplicateLanguage: ({ language, firstLine }) =>
      `${languages([language])} stands in the list already, in line ${firstLine}. Delete one of the two.`,
    duplicatePermission: ({ permission, firstLine }) =>
      `${code(permission)} stands in this list already, in line ${firstLine}. Delete one of the two.`,
    missingTranslation: ({ key, languages: missing }) =>
      `${code(key)} is not given in ${languages(missing)}. Add ${codes(missing.map((id) => `${id}: …`))}.`,
    languageWithoutTexts: ({ language }) =>
      `Nothing in this profile is written in ${languages([language])} yet. Add its texts and its charter, or take it off this list.`,
    languageNotListed: ({ language }) =>
      `There are texts in ${languages([language])}, but the language is not offered to visitors. Add ${code(language)} to \`languages\` to offer it.`,
    charterMissing: ({ languages: missing }) =>
      `The charter is missing in ${languages(missing)}. Add ${codes(missing.map((id) => `${id}: charter.${id}.md`))} and write that file.`,
    text: ({ path, refusal, mend }) => {
      if (refusal.kind !== 'missing') return `${code(path)}: ${sentenceOf(parts.text, refusal)}`;
      return mend === null
        ? `There is no file ${code(path)} beside the profile. Copy it there, or name one that is there.`
        : `There is no file ${code(path)} beside the profile: did you mean ${exactly(mend)}?${caseCounts(path, mend)}`;
    },
    picture: ({ path, refusal, mend }) => {
      if (refusal.kind !== 'missing') return `${code(path)}: ${sentenceOf(parts.picture, refusal)}.`;
      return mend === null
        ? `There is no picture ${code(path)} beside the profile. Copy it there, or name one that is there.`
        : `There is no picture ${code(path)} beside the profile: did you mean ${exactly(mend)}?${caseCounts(path, mend)}`;
    },
    contrast: ({ colour, ratio, needed, mend }) =>
      `White text is hard to read on ${code(colour)} (contrast ${ratio.toFixed(1)}, needed ${needed}). Write ${exactly(mend)}, the nearest darker colour.`,
    startBlocked: ({ host, by, mend }) =>
      by === null
        ? `The first page itself would be blocked: add ${exactly(mend)} to \`allow\`.`
        : `The first page itself would be blocked by ${code(by)} in \`block\`. Delete that line, or choose another first page on ${code(host)}.`,
    startNotEncrypted: ({ mend }) =>
      `This address is not protected against reading along. Try ${exactly(mend)}, and write it if the page opens.`,
    startRefused: ({ reason }) =>
      reason === 'password'
        ? 'There is a name or a password in this address; every visitor could see it. Delete what stands before the `@`.'
        : 'This is no address a browser can open. Copy the address from the address bar of a browser.',
    onlyInDemonstration: ({ host }) =>
      `${code(host)} exists in the demonstration only. Write the address of a real site, or \`demonstration: true\` at the top.`,
    rule: ({ finding, list }) => sentenceOf(parts.finding, { ...finding, list }),
    severalRules: ({ count, mend }) =>
      `There are ${count} addresses on this line. Write each on a line of its own, beginning with ${exactly(`- ${mend}`)}.`,
    duplicateRule: ({ rule, firstLine }) =>
      `${code(rule)} stands in this list already, in line ${firstLine}. One is enough.`,
    allowedAndBlocked: ({ rule, allowedAtLine }) =>
      `${code(rule)} is allowed in line ${allowedAtLine} and blocked here; it would stay open. Delete one of the two.`,
    sheetUnknown: ({ sheet, mend, known }) =>
      mend === null
        ? `There is no sheet named ${code(sheet)}. Write one of ${codes(known)}, or write your own in the folder \`sheets\` beside the profile.`
        : `There is no sheet named ${code(sheet)}: did you mean ${exactly(mend)}?`,
    sheetMissing: ({ sheet, languages: missing }) =>
      `The sheet ${code(sheet)} is missing in ${languages(missing)}. Write the ${missing.length === 1 ? 'file' : 'files'} ${codes(missing.map((id) => sheetPath(sheet, id)))} beside the profile.`,
    sheetParts: ({ count, needed }) =>
      `A sheet has ${needed} parts with a line \`---\` between them: what one needs, what to do, how one knows that it is done. This one has ${count}.`,
    sheetCount: ({ part, count, minimum, maximum }) =>
      `${parts.sheet[part]} ${count === 0 ? 'is empty' : `has ${count} sentences`}; write ${minimum === maximum ? minimum : `${minimum} to ${maximum}`}.`,
    sheetLine: ({ mend }) =>
      `This line must be a picture’s name in brackets and a sentence: write ${exactly(mend ?? '- [key] Type your password.')}${
        mend === null ? ', for example' : ''
      }. Below a step stands its reason, with two spaces before it.`,
    sheetWithoutReason: () =>
      'Say below this step why it is done: a sentence on a line of its own, with two spaces before it.',
    charterEmpty: () => 'This charter is empty. Copy one that comes with Borne and change it.',
    charterTooManySentences: ({ count, maximum }) =>
      `The charter begins with ${count} sentences; visitors are shown at most ${maximum}. Move the others below the line \`---\`.`,
    recordingList: ({ language }) =>
      `The list of recordings in ${languages([language])} cannot be read. Put a good copy of it there, or delete it; until then another voice speaks.`,
    recording: ({ path, refusal }) =>
      `${code(path)}: ${sentenceOf(parts.sound, refusal)}. Record it again; until then another voice says these words.`,
    charterLine: ({ mend }) =>
      `This line must be a picture’s name in brackets and a sentence: write ${exactly(mend ?? '- [clock] You may stay for one hour.')}${
        mend === null ? ', for example' : ''
      }. The full text begins after a line \`---\`.`,
    sentenceTooLong: ({ length, maximum }) =>
      `This sentence has ${length} characters; at most ${maximum} can be shown. Shorten it.`,
    charterWithoutSentences: () =>
      'The charter begins with up to five short sentences. Add them at the top, such as `- [clock] You may stay for one hour.`',
    charterWithoutFullText: ({ separator }) =>
      separator
        ? 'The full text of the charter is missing. Write it below this line.'
        : 'The full text of the charter is missing. Write a line `---` after the sentences and the full text below it.',
    andMore: ({ count }) => `There are ${count} more problems after this one. Mend those above first.`,
  },
};
