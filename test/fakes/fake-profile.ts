import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageId, languageIds } from '../../app/language/language.ts';
import type { IconName } from '../../app/profile/icon-names.ts';
import type { ProfileView } from '../../app/profile/profile-view.ts';
import { readCharter } from '../../app/profile/read-charter.ts';
import { readSheet } from '../../app/profile/read-sheet.ts';
import { sheetPath } from '../../app/profile/sheet.ts';

const shippedProfiles = join(import.meta.dirname, '..', '..', 'kiosk-profiles');

type Text = Partial<Record<LanguageId, string>>;

function tile(id: string, icon: IconName, title: Text, subtitle: Text | null) {
  return { id, title, spoken: title, subtitle, icon: { kind: 'named' as const, name: icon } };
}

const categories = [
  tile(
    'family',
    'baby',
    { fr: 'Famille, CAF', en: 'Family, CAF', es: 'Familia, CAF', ar: 'العائلة' },
    {
      fr: 'Aides, attestation',
      en: 'Benefits, certificates',
      es: 'Ayudas, certificado',
      ar: 'المساعدات والشهادات',
    },
  ),
  tile(
    'health',
    'health',
    { fr: 'Santé', en: 'Health', es: 'Salud', ar: 'الصحة' },
    { fr: 'Remboursements, carte', en: 'Refunds, card', es: 'Reembolsos, tarjeta', ar: 'التأمين والبطاقة' },
  ),
  tile(
    'work',
    'briefcase',
    { fr: 'Travail', en: 'Work', es: 'Trabajo', ar: 'العمل' },
    { fr: 'France Travail, CV', en: 'France Travail, CV', es: 'France Travail, CV', ar: 'البحث عن عمل' },
  ),
  tile(
    'taxes',
    'tax',
    { fr: 'Impôts', en: 'Taxes', es: 'Impuestos', ar: 'الضرائب' },
    { fr: 'Déclarer, payer', en: 'Declare, pay', es: 'Declarar, pagar', ar: 'التصريح والدفع' },
  ),
  tile(
    'papers',
    'identity-card',
    { fr: 'Papiers', en: 'Papers', es: 'Papeles', ar: 'الأوراق' },
    {
      fr: 'Titre de séjour, carte d’identité',
      en: 'Residence permit, identity card',
      es: 'Permiso de residencia, documento',
      ar: 'تصريح الإقامة',
    },
  ),
  tile(
    'housing',
    'house',
    { fr: 'Logement', en: 'Housing', es: 'Vivienda', ar: 'السكن' },
    { fr: 'Demande, aides', en: 'Application, benefits', es: 'Solicitud, ayudas', ar: 'الطلبات والمساعدات' },
  ),
  tile(
    'transport',
    'bus',
    { fr: 'Se déplacer', en: 'Getting around', es: 'Desplazarse', ar: 'التنقل' },
    { fr: 'TBM, train', en: 'TBM, train', es: 'TBM, tren', ar: 'الحافلة والقطار' },
  ),
  tile(
    'mail',
    'envelope',
    { fr: 'Courriel', en: 'Email', es: 'Correo', ar: 'البريد' },
    { fr: 'Lire et écrire', en: 'Read and write', es: 'Leer y escribir', ar: 'قراءة وكتابة' },
  ),
];

const plainServices = [
  tile(
    'ameli',
    'health',
    { fr: 'ameli', en: 'ameli', es: 'ameli', ar: 'ameli' },
    {
      fr: 'Vos remboursements et votre carte Vitale',
      en: 'Your refunds and your Vitale card',
      es: 'Sus reembolsos y su tarjeta Vitale',
      ar: 'التعويضات وبطاقة فيتال',
    },
  ),
  tile(
    'espace-sante',
    'health-record',
    { fr: 'Mon espace santé', en: 'Mon espace santé', es: 'Mon espace santé', ar: 'Mon espace santé' },
    {
      fr: 'Vos documents médicaux',
      en: 'Your medical documents',
      es: 'Sus documentos médicos',
      ar: 'مستنداتك الطبية',
    },
  ),
  tile('hospital', 'hospital', { fr: 'Hôpital', en: 'Hospital', es: 'Hospital', ar: 'المستشفى' }, null),
];

/** The hospital has a sheet; the others open at once. */
const services = plainServices.map((service) => ({
  ...service,
  sheet: service.id === 'hospital' ? 'ameli' : null,
}));

/** An association with eight tiles, as look.md draws it. */
export const eightTiles: ProfileView = {
  associationName: {
    fr: 'Centre social Bagatelle',
    en: 'Bagatelle social centre',
    es: 'Centro social Bagatelle',
    ar: 'المركز الاجتماعي باغاتيل',
  },
  logoAddress: null,
  brandColour: '#0b5d66',
  languages: ['fr', 'en', 'es', 'ar'],
  charter: {
    ...chartersOfDemonstration(),
    fr: {
      sentences: [
        { icon: 'computer', text: 'Cet ordinateur est à tout le monde.' },
        { icon: 'clock', text: 'Une séance dure au plus 60 minutes.' },
        { icon: 'globe', text: 'Seuls les sites choisis par l’équipe sont ouverts.' },
        { icon: 'broom', text: 'À la fin, tout est effacé. Gardez vos papiers.' },
        { icon: 'support', text: 'Si vous avez besoin d’aide, appelez quelqu’un.' },
      ],
      fullText: fullText(
        'Ce que nous faisons',
        'Cet ordinateur appartient à l’association. Vous pouvez ouvrir les sites choisis par l’équipe, imprimer vos documents et demander de l’aide. Rien de ce que vous faites n’est gardé.',
      ),
    },
    en: {
      sentences: [
        { icon: 'computer', text: 'This computer is for everyone.' },
        { icon: 'clock', text: 'A session lasts 60 minutes at most.' },
        { icon: 'globe', text: 'Only the sites chosen by the team are open.' },
        { icon: 'broom', text: 'At the end everything is erased. Keep your papers.' },
        { icon: 'support', text: 'If you need help, call someone.' },
      ],
      fullText: fullText(
        'What we do',
        'This computer belongs to the association. You can open the sites chosen by the team, print your documents and ask for help. Nothing you do is kept.',
      ),
    },
    es: {
      sentences: [
        { icon: 'computer', text: 'Este ordenador es para todos.' },
        { icon: 'clock', text: 'Una sesión dura como máximo 60 minutos.' },
        { icon: 'globe', text: 'Solo están abiertos los sitios elegidos por el equipo.' },
        { icon: 'broom', text: 'Al final se borra todo. Guarde sus papeles.' },
        { icon: 'support', text: 'Si necesita ayuda, llame a alguien.' },
      ],
      fullText: fullText(
        'Lo que hacemos',
        'Este ordenador pertenece a la asociación. Puede abrir los sitios elegidos por el equipo, imprimir sus documentos y pedir ayuda. No se guarda nada de lo que hace.',
      ),
    },
    ar: {
      sentences: [
        { icon: 'computer', text: 'هذا الحاسوب للجميع.' },
        { icon: 'clock', text: 'تدوم الجلسة 60 دقيقة على الأكثر.' },
        { icon: 'globe', text: 'المواقع التي اختارها الفريق فقط هي المفتوحة.' },
        { icon: 'broom', text: 'في النهاية يُمحى كل شيء. احتفظ بأوراقك.' },
        { icon: 'support', text: 'إذا احتجت إلى مساعدة فاطلبها.' },
      ],
      fullText: fullText(
        'ما نقوم به',
        'هذا الحاسوب ملك للجمعية. يمكنك فتح المواقع التي اختارها الفريق وطباعة مستنداتك وطلب المساعدة. لا يُحفظ شيء مما تفعله.',
      ),
    },
  },
  sheets: { ameli: sheetOf('ameli') },
  recorded: [],
  categories: categories.map((category) => ({ ...category, services })),
};

/** The sheet that comes with Borne, in the languages of this profile. */
function sheetOf(name: string): ProfileView['sheets'][string] {
  const texts: ProfileView['sheets'][string] = {};
  for (const language of languageIds) {
    const file = join(shippedProfiles, sheetPath(name, language));
    if (!existsSync(file)) continue;
    const reading = readSheet(file, readFileSync(file, 'utf8'));
    if (reading.kind === 'problems') throw new Error(`${file} cannot be read`);
    texts[language] = reading.sheet;
  }
  return texts;
}

/** The charter of the demonstration, for the languages that have none of their own here. */
function chartersOfDemonstration(): ProfileView['charter'] {
  const charters: ProfileView['charter'] = {};
  for (const language of languageIds) {
    const file = join(shippedProfiles, 'demonstration', `charter.${language}.md`);
    const reading = readCharter(file, readFileSync(file, 'utf8'));
    if (reading.kind === 'problems') throw new Error(`${file} cannot be read`);
    const { sentences, fullText: text } = reading.charter;
    charters[language] = { sentences: sentences.map((line) => ({ ...line })), fullText: [...text] };
  }
  return charters;
}

function fullText(heading: string, paragraph: string): string[] {
  return [1, 2, 3, 4].flatMap((number) => [
    `# ${number}. ${heading}`,
    `${number}. ${paragraph}`,
    `${paragraph} (${number})`,
  ]);
}

/** An association whose helpers read English. */
export const englishFirst: ProfileView = { ...eightTiles, languages: ['en', 'fr', 'es', 'ar'] };

/** One tile. */
export const oneTile: ProfileView = { ...eightTiles, categories: eightTiles.categories.slice(1, 2) };

/** As many as a profile may have: 24 categories; the first of them holds sixty services. */
export const manyTiles: ProfileView = {
  ...eightTiles,
  categories: Array.from({ length: 24 }, (_, place) => {
    const pattern = categories[place % categories.length] ?? categories[0];
    if (pattern === undefined) throw new Error('the fake profile has no category');
    return {
      ...pattern,
      id: `category-${place}`,
      services: Array.from({ length: place === 0 ? 60 : 3 }, (_ignored, service) => {
        const like = services[service % services.length];
        if (like === undefined) throw new Error('the fake profile has no service');
        return { ...like, id: `service-${place}-${service}` };
      }),
    };
  }),
};

/** Words nobody foresaw: German length, no space to break at. */
export const longWords: ProfileView = {
  ...eightTiles,
  associationName: 'Rechtsschutzversicherungsgesellschaft für den Donaudampfschifffahrtskapitän',
  categories: eightTiles.categories.map((category, place) => ({
    ...category,
    title: place % 2 === 0 ? 'Grundstücksverkehrsgenehmigung' : category.title,
    subtitle: 'Rechtsschutzversicherungsgesellschaften',
  })),
};

/** Only one language: nothing to choose, and still a screen that says so. */
export const oneLanguage: ProfileView = { ...eightTiles, languages: ['fr'] };

/** All there are: none may hide behind a page whose buttons their readers cannot read. */
export const everyLanguage: ProfileView = { ...eightTiles, languages: [...languageIds] };

/** With a logo of the association's own, wider than high; the test serves it. */
export const withLogo: ProfileView = { ...eightTiles, logoAddress: '/logo.svg', brandColour: '#7a1f5c' };
