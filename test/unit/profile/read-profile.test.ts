import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textIn } from '../../../app/profile/profile.ts';
import type { ProfileFolder } from '../../../app/profile/profile-folder.ts';
import { readProfile } from '../../../app/profile/read-profile.ts';
import { fixtureFolder, gatherFixture, problemsOf } from './read-fixture.ts';

const sound = await gatherFixture('sound');
const good = readFileSync(join(fixtureFolder, 'sound', 'profile.yaml'), 'utf8');

function withText(text: string): ProfileFolder {
  return { ...sound, profile: { kind: 'text', text } };
}

describe('reading a profile', () => {
  it('reads French texts to who chose easy-to-read French, and its own where there are some', () => {
    const text = good.replace('languages: [fr]', 'languages: [fr, falc]');
    const verdict = readProfile(withText(text));
    expect(problemsOf(verdict)).toEqual([]);
    if (verdict.kind !== 'profile') throw new Error('it is a profile');
    expect(verdict.profile.charter.falc).toEqual(verdict.profile.charter.fr);
    expect(textIn({ fr: 'Santé', ar: 'الصحة' }, 'falc')).toBe('Santé');
    expect(textIn({ fr: 'Santé', falc: 'Ma santé' }, 'falc')).toBe('Ma santé');
  });

  it('gives everything a session needs, with the defaults of what is not written', () => {
    expect(readProfile(sound)).toMatchObject({
      kind: 'profile',
      advice: [],
      profile: {
        name: 'sound',
        formatVersion: 1,
        demonstration: false,
        association: { name: 'Les Tilleuls', colours: { brand: '#0b5d66' } },
        languages: ['fr'],
        session: {
          idleMinutes: 5,
          warningSeconds: 60,
          maximumMinutes: 60,
          extensionMinutes: 10,
          extensions: 2,
          hiddenMinutes: 10,
          restartComputer: false,
        },
        journal: { keepDays: 365 },
        sharedHosts: { allow: ['franceconnect.gouv.fr'], block: [] },
        charter: {
          fr: {
            sentences: [
              { icon: 'clock', text: 'Vous pouvez rester une heure.' },
              { icon: 'broom', text: 'Tout est effacé quand vous partez.' },
            ],
            fullText: ['# La charte', 'Cet ordinateur est à tous.'],
          },
        },
        categories: [
          {
            id: 'sante',
            services: [
              { id: 'ameli', containment: 'pages', zoom: 100, block: [] },
              { id: 'caf', zoom: 110, block: ['caf.fr/forum/'] },
            ],
          },
        ],
      },
    });
  });

  it('reads the same with the line ends of Windows or a byte order mark', () => {
    const expected = readProfile(sound);
    expect(readProfile(withText(good.replaceAll('\n', '\r\n')))).toEqual(expected);
    expect(readProfile(withText(`\uFEFF${good}`))).toEqual(expected);
  });

  it('opens the sites that Borne serves itself in the demonstration only', () => {
    const text = good
      .replace('https://www.caf.fr/', 'http://caf.borne.example/')
      .replace('- caf.fr\n', '- borne.example\n');
    expect(problemsOf(readProfile(withText(text)))).toMatchObject([{ kind: 'onlyInDemonstration' }]);
    expect(readProfile(withText(`${text}demonstration: true\n`))).toMatchObject({
      kind: 'profile',
      advice: [],
    });
  });

  it('does not take another site for one of the demonstration', () => {
    const text = good
      .replace('https://www.caf.fr/', 'https://notborne.example/')
      .replace('- caf.fr\n', '- notborne.example\n');
    expect(readProfile(withText(text)).kind).toBe('profile');
  });

  it('judges a first page by the lists of its own service and those all share', () => {
    const start = (address: string) =>
      problemsOf(readProfile(withText(good.replace('https://www.caf.fr/', address)))).map(({ kind }) => kind);
    expect(start('https://app.franceconnect.gouv.fr/')).toEqual([]);
    expect(start('https://www.ameli.fr/')).toEqual(['startBlocked']);
    expect(start('https://www.caf.fr/forum/1')).toEqual(['startBlocked']);
  });

  it('says nothing of a first page while a list it depends on is broken', () => {
    for (const broken of ['    - 3919\n', '    -\n']) {
      const text = good
        .replace('    - franceconnect.gouv.fr\n', broken)
        .replace('https://www.caf.fr/', 'https://unlisted.fr/');
      expect(problemsOf(readProfile(withText(text))).map(({ kind }) => kind)).not.toContain('startBlocked');
    }
  });

  it('shows the first two hundred of ten thousand mistakes, and how many more there are', () => {
    const text = good.replace('languages: [fr]', `languages: [${'xx, '.repeat(10_000)}fr]`);
    const problems = problemsOf(readProfile(withText(text)));
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)).toMatchObject({ kind: 'andMore', count: 10_000 - 200 });
  }, 120_000);

  it('has one problem for all pictures that are too much together', () => {
    const text = good
      .replace('icon: family', 'icon: { picture: a.png }')
      .replace('icon: health-record', 'icon: { picture: b.png }');
    const refusal = { kind: 'tooMuchInAll', limit: 1 } as const;
    const pictures = new Map([
      ['a.png', refusal],
      ['b.png', refusal],
    ]);
    expect(problemsOf(readProfile({ ...withText(text), pictures }))).toMatchObject([
      { kind: 'picture', path: 'b.png', refusal },
    ]);
  });
});
