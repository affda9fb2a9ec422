import type { JournalWording } from './wording.ts';

export const fr: JournalWording = {
  problems: {
    locked: () =>
      'Un autre programme utilise le journal : Borne lancé deux fois, une sauvegarde ou un antivirus. Borne réessaie chaque minute.',
    newerVersion: ({ version, known }) =>
      `Le journal a été écrit par une version plus récente de Borne (version ${version} du journal ; celle-ci connaît la version ${known}). Il reste tel quel. Installez la version plus récente de Borne.`,
    notWritable: ({ folder }) =>
      `Borne n’a pas le droit d’écrire le journal dans ${folder}. Donnez ce droit au compte qui lance Borne.`,
    diskFull: ({ folder }) => `Le disque qui contient ${folder} est plein. Faites-y de la place.`,
    driveError: ({ folder }) =>
      `Le journal dans ${folder} ne peut être ni lu ni écrit : le disque ou le dossier ne répond pas comme il faut. Vérifiez le disque.`,
    sqliteMissing: () =>
      'Il manque une partie de Borne : celle qui écrit le journal. Un antivirus l’a peut-être supprimée. Réinstallez Borne.',
    migrationFailed: ({ version }) =>
      `Le journal d’une version précédente (version ${version} du journal) n’a pas pu être adapté à celle-ci. Il reste tel quel. Gardez le fichier et prévenez les personnes qui maintiennent Borne.`,
    damaged: () =>
      'Le journal est abîmé, et celui qui l’a remplacé aussi. Le disque est peut-être en panne. Vérifiez le disque.',
    refused: () =>
      'Borne a voulu écrire dans le journal quelque chose qui n’y a pas sa place. Cela n’a pas été écrit.',
  },
  setAside: {
    damaged: (name) =>
      `Le journal était abîmé. Il est gardé sous le nom « ${name} » dans le même dossier, et un nouveau journal a été commencé.`,
    otherDatabase: (name) =>
      `À la place du journal se trouvait la base de données d’un autre programme. Elle est gardée sous le nom « ${name} » dans le même dossier, et un nouveau journal a été commencé.`,
    notAFile: (name) =>
      `À la place du journal se trouvait un dossier. Il est gardé sous le nom « ${name} » au même endroit, et un nouveau journal a été commencé.`,
  },
  leftOut: () =>
    'Une session manque dans le journal, à cause d’un défaut de Borne. Prévenez les personnes qui maintiennent Borne.',
  meanwhile: (waitingSessions) => {
    if (waitingSessions === 0) return 'Les visiteurs peuvent continuer à utiliser la borne.';
    return waitingSessions === 1
      ? 'Les visiteurs peuvent continuer à utiliser la borne. 1 session attend en mémoire et sera écrite dès que possible.'
      : `Les visiteurs peuvent continuer à utiliser la borne. ${waitingSessions} sessions attendent en mémoire et seront écrites dès que possible.`;
  },
};
