import type { LanguageId } from '../../language/language.ts';
import type { Expected, KeyHome } from '../problem.ts';
import { sheetPath } from '../sheet.ts';
import { code, codes, exactly, megabytes, sentenceOf, type Wording, type WordingParts } from './wording.ts';

const languageNames: Readonly<Record<LanguageId, string>> = {
  fr: 'français',
  en: 'anglais',
  es: 'espagnol',
  ar: 'arabe',
  pt: 'portugais',
  ro: 'roumain',
  ru: 'russe',
  uk: 'ukrainien',
  tr: 'turc',
  falc: 'français facile',
  bg: 'bulgare',
  fa: 'persan',
  ps: 'pachto',
  bn: 'bengali',
  ka: 'géorgien',
  zh: 'chinois',
  ti: 'tigrigna',
};

const expectedNames: Readonly<Record<Expected, string>> = {
  text: 'un texte',
  number: 'un nombre',
  wholeNumber: 'un nombre entier',
  yesNo: '`true` (oui) ou `false` (non)',
  list: 'une liste',
  block: 'suivi de lignes à lui, décalées de deux espaces',
};

function instead(mend: string | undefined | null, otherwise: string): string {
  return mend === undefined || mend === null ? otherwise : `écrivez ${exactly(mend)}`;
}

function home(key: string, belongsTo: KeyHome): string {
  switch (belongsTo.kind) {
    case 'below':
      return `${code(key)} se place sous ${code(`${belongsTo.key}:`)}, avec deux espaces de plus au début. Déplacez la ligne.`;
    case 'top':
      return `${code(key)} se place tout à gauche, sans espace devant. Déplacez la ligne.`;
    case 'file':
      return belongsTo.file === 'terminal.yaml'
        ? `${code(key)} concerne un seul ordinateur, et non un profil que plusieurs partagent : écrivez-le dans le fichier \`terminal.yaml\`.`
        : `${code(key)} concerne un profil : écrivez-le dans le fichier \`profile.yaml\`.`;
    default:
      return belongsTo satisfies never;
  }
}

function caseCounts(written: string, mend: string): string {
  return written.toLowerCase() === mend.toLowerCase() ? ' Les majuscules et les minuscules comptent.' : '';
}

function example(mend: string | null): string {
  return mend === null ? '' : ` : ${exactly(mend)}`;
}

function languages(ids: readonly LanguageId[]): string {
  return ids.map((id) => `${languageNames[id]} (${code(id)})`).join(', ');
}

/** A number as it is read, with a comma. What is to be copied into a file keeps its point. */
function spoken(number: number | string): string {
  return String(number).replace('.', ',');
}

const parts: WordingParts = {
  syntax: {
    indentation: () =>
      'Cette ligne commence trop à gauche ou trop à droite. Les lignes qui vont ensemble commencent à la même colonne.',
    secondColon: (_, mend) =>
      `Il y a un deuxième deux-points dans ce texte. Mettez tout le texte entre guillemets droits${example(mend)}.`,
    noColon: (_, mend) =>
      mend === null
        ? 'Il manque un deux-points suivi d’une espace : chaque ligne s’écrit `nom: valeur`, ou `- valeur` dans une liste.'
        : `Il manque un deux-points suivi d’une espace : écrivez ${exactly(mend)}.`,
    openQuote: () => 'Un guillemet s’ouvre ici et ne se ferme pas. Ajoutez le second.',
    afterQuote: (_, mend) =>
      `Le texte continue après le guillemet fermant. Mettez des guillemets droits autour de tout le texte${example(mend)}.`,
    openBracket: (character) =>
      `Le signe ${code(character)} ouvert ici n’est jamais fermé. Ajoutez ${code(character === '{' ? '}' : ']')} à la fin.`,
    closeBracket: (character) => `Rien n’a été ouvert que ce ${code(character)} puisse fermer. Supprimez-le.`,
    reservedStart: (character, mend) =>
      `Un texte ne peut pas commencer par ${code(character)}. Mettez-le entre guillemets droits${example(mend)}.`,
    backslash: () =>
      "Entre guillemets droits doubles, un `\\` n’est pas pris tel quel. Utilisez des guillemets simples (').",
    other: () => 'Cette ligne ne peut pas être comprise. Comparez-la à celles d’un profil qui fonctionne.',
  },
  form: {
    id: (key) =>
      `${code(key)} doit être un nom court en lettres minuscules sans accent, chiffres et traits d’union, de 40 signes au plus, comme \`france-travail\``,
    picture: (key) =>
      `${code(key)} doit être une image à côté du profil, qui se termine par .svg, .png, .jpg ou .webp, comme \`images/logo.svg\``,
    textFile: (key) => `${code(key)} doit être un fichier de texte à côté du profil, comme \`charter.fr.md\``,
    address: (key) => `${code(key)} doit être une adresse complète, comme \`https://www.caf.fr/\``,
    colour: (key) =>
      `${code(key)} doit être une couleur : six signes entre guillemets droits, comme \`"#0b5d66"\``,
  },
  finding: {
    empty: () => 'Cette ligne de la liste est vide : écrivez une adresse, ou supprimez la ligne.',
    noHost: () => 'Aucun site n’est nommé ici : écrivez une adresse comme `caf.fr`.',
    spaces: ({ where, mend }) =>
      where === 'around'
        ? `Il y a des espaces autour de cette adresse : ${instead(mend, 'supprimez-les')}.`
        : `Il y a une espace dans cette adresse, elle ne correspond donc à rien : ${instead(mend, 'supprimez-la')}.`,
    starInHost: ({ host, mend }) =>
      `${code(host)} ne correspond à rien : ${instead(mend, 'écrivez le nom du site sans étoile')}. Toutes les adresses qui se terminent ainsi sont comprises.`,
    starInPath: ({ path, mend }) =>
      `L’étoile dans ${code(path)} est prise telle quelle et ne correspond à rien : ${instead(mend, 'supprimez-la')}. La suite de l’adresse est de toute façon comprise.`,
    atQuery: ({ mend }) =>
      `Cette adresse ne correspond à rien : ${instead(mend, 'mettez `?` à la place de `@`')}.`,
    starPort: ({ mend }) =>
      `\`:*\` n’est pas compris : ${instead(mend, 'supprimez-le')}. Sans lui, tous les ports sont compris.`,
    badPort: ({ port, mend }) =>
      `${code(port)} n’est pas un port, c’est-à-dire un nombre de 1 à 65535 : ${instead(mend, 'supprimez-le')}.`,
    accentsInHost: ({ host, mend }) =>
      `Les noms de site avec accents s’écrivent autrement dans les adresses : ${instead(mend ?? host, '')}.`,
    badHost: ({ host, mend }) =>
      `${code(host)} ne peut pas être le nom d’un site : ${instead(mend, 'copiez-le depuis la barre d’adresse d’un navigateur')}.`,
    spelling: ({ mend }) =>
      `Aucune adresse ne s’écrit ainsi, cette ligne ne correspond donc à rien : ${instead(mend, 'copiez l’adresse depuis la barre d’adresse d’un navigateur')}.`,
    publicSuffix: ({ suffix, deliberate }) =>
      `Cette ligne ouvre tous les sites qui se terminent par ${code(`.${suffix}`)}, quel que soit leur auteur. Écrivez les noms des sites un par un${
        deliberate === undefined ? '' : `, ou ${code(deliberate)} si vous les voulez vraiment tous`
      }.`,
    sharedHosting: ({ suffix }) =>
      `N’importe qui peut ouvrir un site sous ${code(suffix)}. Écrivez le nom complet de celui que vous voulez.`,
    opensEverything: () => 'Cette ligne ouvre tous les sites du monde. Écrivez les noms des sites un par un.',
    unknownScheme: ({ scheme, mend }) =>
      `${code(`${scheme}://`)} n’est pas le début d’une adresse que l’on peut ouvrir : ${instead(mend, 'commencez par `https://`')}.`,
    refusedScheme: ({ scheme }) =>
      `Borne n’ouvre jamais une adresse qui commence par ${code(`${scheme}:`)} : cette ligne ne sert à rien. Supprimez-la.`,
    userInfo: ({ severity, mend }) =>
      severity === 'error'
        ? `Un nom et un \`@\` faussent cette adresse : ${instead(mend, 'supprimez-les')}.`
        : `Ce qui précède le \`@\` n’est pas regardé : ${instead(mend, 'supprimez-le')}.`,
    fragment: ({ mend }) => `Ce qui suit \`#\` n’est pas regardé : ${instead(mend, 'supprimez-le')}.`,
    repeatedKey: ({ key, mend }) =>
      `${code(key)} est donné deux fois, et seul le premier compte : ${instead(mend, 'écrivez une ligne pour chacun')}.`,
    openPath: ({ also, mend, list }) =>
      list === 'allow'
        ? `Cette ligne ouvre aussi ${code(also)} : ${instead(mend, 'terminez-la par `/`')} si cela doit rester fermé.`
        : `Cette ligne bloque aussi ${code(also)} : ${instead(mend, 'terminez-la par `/`')} si cela doit rester ouvert.`,
    plainHttp: ({ mend }) =>
      `Cette ligne concerne seulement le site non protégé, alors que presque tous les sites utilisent \`https\` : ${instead(mend, 'supprimez `http://`')}.`,
    exactHost: ({ host, mend }) =>
      `Avec un point devant, cette ligne concerne ${code(host)} seul, et non ${code(`www.${host}`)} : ${instead(mend, 'supprimez le point')} si vous voulez les deux.`,
    numericHost: ({ host }) =>
      `${code(host)} est un numéro au lieu d’un nom : on ne sait pas à qui est ce site, et il peut changer. Écrivez le nom du site.`,
    privateTarget: ({ host }) =>
      `${code(host)} est cet ordinateur ou un appareil de votre réseau, et non un site. Gardez la ligne seulement si les visiteurs peuvent utiliser cet appareil.`,
  },
  sheet: {
    atHand: 'Ce qu’il faut avoir',
    steps: 'La liste des étapes',
    success: 'Comment on sait que c’est réussi',
  },
  text: {
    missing: () => 'Ce fichier n’existe pas. Il a peut-être été supprimé, renommé ou déplacé.',
    tooLarge: ({ bytes, limit }) =>
      `Ce fichier fait ${spoken(megabytes(bytes))} Mo ; au-delà de ${spoken(megabytes(limit))} Mo il n’est pas lu. Autre chose a sans doute été enregistré sous ce nom.`,
    notUtf8: ({ utf16 }) =>
      utf16
        ? 'Ce fichier est enregistré en « Unicode » (UTF-16). Enregistrez-le à nouveau en choisissant l’encodage « UTF-8 ».'
        : 'À partir d’ici les lettres sont illisibles. Enregistrez le fichier à nouveau en choisissant l’encodage « UTF-8 ».',
    notAFile: () => 'Un dossier porte ce nom, alors qu’il faut un fichier.',
    outside: () =>
      'C’est un raccourci vers un endroit hors du dossier du profil. Copiez le fichier lui-même dans le dossier.',
    unreadable: ({ code: reason }) =>
      `Le système ne laisse pas Borne lire ce fichier (${reason}). Vérifiez que le disque est branché et que le fichier peut être lu.`,
  },
  picture: {
    missing: () => 'Cette image n’existe pas',
    tooLarge: ({ bytes, limit }) =>
      `Cette image fait ${spoken(megabytes(bytes))} Mo ; ${spoken(megabytes(limit))} Mo sont possibles au plus. Enregistrez-la en plus petit`,
    notAFile: () => 'C’est un dossier, et non une image',
    outside: () =>
      'C’est un raccourci vers un endroit hors du dossier du profil. Copiez l’image elle-même dans le dossier',
    unreadable: ({ code: reason }) =>
      `Le système ne laisse pas Borne lire cette image (${reason}). Vérifiez que le disque est branché et que le fichier peut être lu`,
    tooMuchInAll: ({ limit }) =>
      `Avec cette image, les images du profil font ensemble plus de ${spoken(megabytes(limit))} Mo. Enregistrez-en certaines en plus petit`,
    notAPicture: () =>
      'Ce fichier n’est pas une image, ou il est abîmé. Enregistrez-le à nouveau en .png ou .svg',
    wrongEnding: ({ mend }) =>
      `Cette image est d’un autre type que ne le dit son nom. Renommez le fichier pour qu’il se termine par ${exactly(mend)}, et écrivez-le ainsi ici`,
  },
  sound: {
    missing: () => 'Cet enregistrement n’est pas là',
    tooLarge: ({ bytes, limit }) =>
      `Cet enregistrement fait ${spoken(megabytes(bytes))} Mo ; ${spoken(megabytes(limit))} Mo sont possibles au plus`,
    notAFile: () => 'C’est un dossier, et non un enregistrement',
    outside: () => 'C’est un raccourci vers un endroit hors du dossier du profil',
    unreadable: ({ code: reason }) => `Le système ne laisse pas Borne lire cet enregistrement (${reason})`,
    tooMuchInAll: ({ limit }) =>
      `Avec cet enregistrement, ceux du profil font ensemble plus de ${spoken(megabytes(limit))} Mo`,
    notASound: () =>
      'Ce fichier n’est pas un son que l’on peut lire, ou d’un autre type que ne le dit son nom',
  },
};

/** French. */
export const french: Wording = {
  advice: 'Conseil :',
  problem: {
    file: ({ refusal }) => sentenceOf(parts.text, refusal),
    empty: () => 'Ce fichier est vide. Copiez un des profils fournis avec Borne et modifiez-le.',
    profileNotFound: ({ name, suggestion, known }) =>
      `Il n’y a pas de profil ${code(name)}. ${
        suggestion === null
          ? `Écrivez le dossier d’un profil, ou un de ceux fournis avec Borne : ${codes(known)}.`
          : `Vouliez-vous dire ${code(suggestion)} ?`
      }`,
    tab: () =>
      'Il y a une tabulation au début de cette ligne. Les tabulations ne sont pas permises ici : mettez deux espaces pour chaque décalage vers la droite.',
    oddSpace: () =>
      'Cette ligne commence par une espace spéciale, comme en mettent les traitements de texte et les pages web. Supprimez-la et tapez des espaces ordinaires.',
    syntax: ({ fault, character, mend }) => parts.syntax[fault](character ?? '', mend),
    starNeedsQuotes: ({ mend }) =>
      `Un texte qui commence par une étoile se met entre guillemets droits : écrivez ${exactly(mend)}.`,
    severalDocuments: () =>
      'Une ligne de trois tirets ou de trois points coupe ici le fichier en deux. Supprimez cette ligne.',
    tooComplex: () =>
      'Ceci est imbriqué ou répété plus souvent qu’aucun profil ne peut l’être. Écrivez ce qu’il faut sans raccourcis (`&`, `*`).',
    missingDash: ({ key, firstLine }) =>
      `À partir d’ici les lignes portent les mêmes noms qu’à partir de la ligne ${firstLine}. Si un autre élément de la liste commence ici, écrivez ${code(`- ${key}: …`)}, deux espaces plus à gauche.`,
    duplicateKey: ({ key, firstLine }) =>
      `${code(key)} est écrit ici pour la deuxième fois ; la première est à la ligne ${firstLine}. Gardez l’un des deux.`,
    notKeys: () =>
      'Ce fichier n’est pas un profil : sa première ligne sans `#` doit ressembler à `formatVersion: 1`.',
    unknownKey: ({ key, mend, belongsTo, known }) => {
      if (mend !== null) return `${code(key)} n’est pas connu ici : vouliez-vous dire ${exactly(mend)} ?`;
      if (belongsTo !== null) return home(key, belongsTo);
      return `${code(key)} n’est pas connu ici. Supprimez-le, ou utilisez l’un de ceux-ci : ${codes(known)}.`;
    },
    missingKey: ({ key }) => `Il manque ${code(key)}. Ajoutez ici une ligne ${code(`${key}: …`)}.`,
    emptyValue: ({ key, item, optional }) =>
      item
        ? `Cette ligne de ${code(key)} est vide. Écrivez quelque chose après le \`-\`, ou supprimez la ligne.`
        : `Rien ne suit ${code(`${key}:`)}. Écrivez quelque chose après${optional ? ', ou supprimez la ligne' : ''}.`,
    hashNeedsQuotes: ({ mend }) =>
      `Ce qui suit \`#\` n’est pas lu, il ne reste donc rien ici. Mettez des guillemets droits : ${exactly(mend)}.`,
    wrongType: ({ key, item, expected, written, mend }) => {
      const must = `${item ? 'Chaque ligne de ' : ''}${code(key)} doit être ${expectedNames[expected]}`;
      if (mend === null) return `${must}.`;
      return `${must} : écrivez ${exactly(mend)}${written === null ? '' : `, et non ${code(written)}`}.`;
    },
    wrongVersion: ({ written, known }) =>
      written > known
        ? `Ce fichier est au format ${written} ; cette version de Borne connaît le format ${known}. Installez une version plus récente de Borne.`
        : `Le format ${spoken(written)} n’existe pas : écrivez ${code(`formatVersion: ${known}`)}.`,
    outOfRange: ({ key, written, minimum, maximum }) =>
      `${code(key)} est un nombre de ${spoken(minimum)} à ${spoken(maximum)} : ${spoken(written)} est trop ${written < minimum ? 'petit' : 'grand'}.`,
    emptyText: ({ key }) => `Le texte de ${code(key)} est vide. Écrivez quelque chose entre les guillemets.`,
    textTooLong: ({ key, length, maximum }) =>
      `${code(key)} compte ${length} signes ; ${maximum} sont possibles au plus. Raccourcissez-le.`,
    listLength: ({ key, length, minimum, maximum }) =>
      length < minimum
        ? `La liste ${code(key)} est vide. Ajoutez au moins ${minimum === 1 ? 'une ligne' : `${minimum} lignes`} commençant par \`- \`.`
        : `La liste ${code(key)} a ${length} éléments ; ${maximum} sont possibles au plus.`,
    unknownValue: ({ key, written, mend, known }) =>
      `${code(written)} n’est pas possible pour ${code(key)} : ${
        mend === null ? `écrivez l’un de ceux-ci : ${codes(known)}.` : `vouliez-vous dire ${exactly(mend)} ?`
      }`,
    wrongForm: ({ key, form, mend }) =>
      `${parts.form[form](key)}${mend === null ? '' : ` : écrivez ${exactly(mend)}`}.`,
    duplicateId: ({ of, id, firstLine }) =>
      of === 'category'
        ? `La catégorie de la ligne ${firstLine} a déjà l’identifiant ${code(id)}. Donnez-en un autre à celle-ci.`
        : `Le service de la ligne ${firstLine} a déjà l’identifiant ${code(id)}. Donnez-en un autre à celui-ci.`,
    duplicateLanguage: ({ language, firstLine }) =>
      `La langue ${code(language)} est déjà dans la liste, à la ligne ${firstLine}. Supprimez l’une des deux.`,
    duplicatePermission: ({ permission, firstLine }) =>
      `${code(permission)} est déjà dans cette liste, à la ligne ${firstLine}. Supprimez l’un des deux.`,
    missingTranslation: ({ key, languages: missing }) =>
      `${code(key)} n’est pas donné en ${languages(missing)}. Ajoutez ${codes(missing.map((id) => `${id}: …`))}.`,
    languageWithoutTexts: ({ language }) =>
      `Rien n’est encore écrit en ${languages([language])} dans ce profil. Ajoutez ses textes et sa charte, ou retirez la langue de cette liste.`,
    languageNotListed: ({ language }) =>
      `Il y a des textes en ${languages([language])}, mais cette langue n’est pas proposée aux visiteurs. Ajoutez ${code(language)} à \`languages\` pour la proposer.`,
    charterMissing: ({ languages: missing }) =>
      `La charte manque en ${languages(missing)}. Ajoutez ${codes(missing.map((id) => `${id}: charter.${id}.md`))} et écrivez ce fichier.`,
    text: ({ path, refusal, mend }) => {
      if (refusal.kind !== 'missing') return `${code(path)} : ${sentenceOf(parts.text, refusal)}`;
      return mend === null
        ? `Il n’y a pas de fichier ${code(path)} à côté du profil. Copiez-le à cet endroit, ou nommez un fichier qui s’y trouve.`
        : `Il n’y a pas de fichier ${code(path)} à côté du profil : vouliez-vous dire ${exactly(mend)} ?${caseCounts(path, mend)}`;
    },
    picture: ({ path, refusal, mend }) => {
      if (refusal.kind !== 'missing') return `${code(path)} : ${sentenceOf(parts.picture, refusal)}.`;
      return mend === null
        ? `Il n’y a pas d’image ${code(path)} à côté du profil. Copiez-la à cet endroit, ou nommez une image qui s’y trouve.`
        : `Il n’y a pas d’image ${code(path)} à côté du profil : vouliez-vous dire ${exactly(mend)} ?${caseCounts(path, mend)}`;
    },
    contrast: ({ colour, ratio, needed, mend }) =>
      `Un texte blanc se lit mal sur ${code(colour)} (contraste ${spoken(ratio.toFixed(1))}, il faut ${spoken(needed)}). Écrivez ${exactly(mend)}, la couleur plus foncée la plus proche.`,
    startBlocked: ({ host, by, mend }) =>
      by === null
        ? `La première page elle-même serait bloquée : ajoutez ${exactly(mend)} à \`allow\`.`
        : `La première page elle-même serait bloquée par ${code(by)} dans \`block\`. Supprimez cette ligne, ou choisissez une autre première page sur ${code(host)}.`,
    startNotEncrypted: ({ mend }) =>
      `Avec cette adresse, d’autres peuvent lire ce que fait le visiteur. Essayez ${exactly(mend)}, et écrivez-la si la page s’ouvre.`,
    startRefused: ({ reason }) =>
      reason === 'password'
        ? 'Il y a un nom ou un mot de passe dans cette adresse ; chaque visiteur pourrait le voir. Supprimez ce qui précède le `@`.'
        : 'Un navigateur ne peut pas ouvrir cette adresse. Copiez l’adresse depuis la barre d’adresse d’un navigateur.',
    onlyInDemonstration: ({ host }) =>
      `${code(host)} existe seulement dans la démonstration. Écrivez l’adresse d’un vrai site, ou \`demonstration: true\` au début du fichier.`,
    rule: ({ finding, list }) => sentenceOf(parts.finding, { ...finding, list }),
    severalRules: ({ count, mend }) =>
      `Il y a ${count} adresses sur cette ligne. Écrivez chacune sur sa propre ligne, en commençant par ${exactly(`- ${mend}`)}.`,
    duplicateRule: ({ rule, firstLine }) =>
      `${code(rule)} est déjà dans cette liste, à la ligne ${firstLine}. Une fois suffit.`,
    allowedAndBlocked: ({ rule, allowedAtLine }) =>
      `${code(rule)} est permis à la ligne ${allowedAtLine} et bloqué ici ; il resterait ouvert. Supprimez l’un des deux.`,
    sheetUnknown: ({ sheet, mend, known }) =>
      mend === null
        ? `Il n’y a pas de fiche ${code(sheet)}. Écrivez l’un de ces noms : ${codes(known)}, ou écrivez la vôtre dans le dossier \`sheets\` à côté du profil.`
        : `Il n’y a pas de fiche ${code(sheet)} : vouliez-vous dire ${exactly(mend)} ?`,
    sheetMissing: ({ sheet, languages: missing }) =>
      `La fiche ${code(sheet)} manque en ${languages(missing)}. Écrivez ${missing.length === 1 ? 'le fichier' : 'les fichiers'} ${codes(missing.map((id) => sheetPath(sheet, id)))} à côté du profil.`,
    sheetParts: ({ count, needed }) =>
      `Une fiche a ${needed} parties, séparées par une ligne \`---\` : ce qu’il faut avoir, ce qu’il faut faire, comment on sait que c’est réussi. Celle-ci en a ${count}.`,
    sheetCount: ({ part, count, minimum, maximum }) =>
      `${parts.sheet[part]} ${count === 0 ? 'est vide' : `compte ${count} ${count === 1 ? 'phrase' : 'phrases'}`} ; écrivez-en ${minimum === maximum ? minimum : `de ${minimum} à ${maximum}`}.`,
    sheetLine: ({ mend }) =>
      `Cette ligne doit être le nom d’une image entre crochets, puis une phrase : écrivez ${exactly(mend ?? '- [key] Écrivez votre mot de passe.')}${
        mend === null ? ', par exemple' : ''
      }. Sous une étape vient sa raison, avec deux espaces devant.`,
    sheetWithoutReason: () =>
      'Dites sous cette étape pourquoi on la fait : une phrase sur sa propre ligne, avec deux espaces devant.',
    charterEmpty: () => 'Cette charte est vide. Copiez une de celles fournies avec Borne et modifiez-la.',
    charterTooManySentences: ({ count, maximum }) =>
      `La charte commence par ${count} phrases ; les visiteurs en voient ${maximum} au plus. Déplacez les autres sous la ligne \`---\`.`,
    recordingList: ({ language }) =>
      `La liste des enregistrements en ${languages([language])} ne peut pas être lue. Remettez-en une bonne copie, ou supprimez-la ; d’ici là, une autre voix parle.`,
    recording: ({ path, refusal }) =>
      `${code(path)} : ${sentenceOf(parts.sound, refusal)}. Enregistrez-le de nouveau ; d’ici là, une autre voix dit ces mots.`,
    charterLine: ({ mend }) =>
      `Cette ligne doit être le nom d’une image entre crochets, puis une phrase : écrivez ${exactly(mend ?? '- [clock] Vous pouvez rester une heure.')}${
        mend === null ? ', par exemple' : ''
      }. Le texte complet commence après une ligne \`---\`.`,
    sentenceTooLong: ({ length, maximum }) =>
      `Cette phrase compte ${length} signes ; ${maximum} peuvent être montrés au plus. Raccourcissez-la.`,
    charterWithoutSentences: () =>
      'La charte commence par cinq phrases courtes au plus. Ajoutez-les en haut, comme `- [clock] Vous pouvez rester une heure.`',
    charterWithoutFullText: ({ separator }) =>
      separator
        ? 'Le texte complet de la charte manque. Écrivez-le sous cette ligne.'
        : 'Le texte complet de la charte manque. Écrivez une ligne `---` après les phrases, puis le texte complet dessous.',
    andMore: ({ count }) => `Il y a encore ${count} problèmes après celui-ci. Corrigez d’abord ceux d’avant.`,
  },
};
