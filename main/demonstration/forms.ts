/** A form of the demonstration: what must be filled in, and the page that follows. */
export interface Form {
  readonly required: readonly string[];
  readonly next: string;
}

/** Forms by host and path. What is sent to them is looked at for missing answers, then forgotten. */
export const forms: Readonly<Record<string, Form>> = {
  'famille.borne.example/attestation/': {
    required: ['nom', 'naissance', 'pour'],
    next: '/attestation/envoyee/',
  },
  'famille.borne.example/changement/': { required: ['quoi', 'date'], next: '/changement/envoye/' },
  'sante.borne.example/carte/': { required: ['raison', 'adresse'], next: '/carte/commandee/' },
  'impots.borne.example/declarer/': {
    required: ['revenu', 'personnes', 'exact'],
    next: '/declarer/envoyee/',
  },
  // Sent as multipart because of the file, which is read to its end and dropped unseen.
  'emploi.borne.example/candidature/': { required: [], next: '/candidature/envoyee/' },
  'logement.borne.example/demande/': { required: ['ville', 'pieces'], next: '/demande/personnes/' },
  'logement.borne.example/demande/personnes/': {
    required: ['nombre', 'adapte'],
    next: '/demande/envoyee/',
  },
  'courrier.borne.example/ecrire/': { required: ['pour', 'texte'], next: '/envoye/' },
};
