/**
 * Which language is spoken by what, and what is missing.
 * Usage: npm run -s voices [-- --write] [folder of a profile]
 *   folder   says also how many texts were recorded for it
 *   --write  keeps how the bundled voice says every text now (renderer/locales/spoken); look at the difference
 * Exit code 1 when a text is not said, is said in another language, or changed its sound since it was kept.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { languageIds, languages } from '../../app/language/language.ts';
import type { Profile } from '../../app/profile/profile.ts';
import { readProfile } from '../../app/profile/read-profile.ts';
import { bundledVoices, systemVoices } from '../../app/voice/voices.ts';
import { gatherProfile } from '../../main/profile/gather-profile.ts';
import { locateProfile } from '../../main/profile/locate-profile.ts';
import { type CatalogueSpeech, speakCatalogue, speechFileOf } from '../voice/catalogue-speech.ts';
import { openPhoneticVoice } from '../voice/phonetic-voice.ts';
import { findingsOf, keptSpeech } from '../voice/speech-findings.ts';

const write = process.argv.includes('--write');
const folder = process.argv.slice(2).find((word) => !word.startsWith('--'));
const recordings = folder === undefined ? null : await recordingsOf(folder);
const voice = await openPhoneticVoice();
let found = 0;
console.log('language        recorded   Windows voice    bundled voice    texts  said   to mend');
for (const language of languageIds) {
  const speech = speakCatalogue(voice, language);
  if (write && speech !== null) keep(speechFileOf(language), speech);
  const findings = speech === null ? [] : findingsOf(speech, keptSpeech(language));
  found += findings.length;
  const cells = [
    `${language} ${languages[language].nativeName}`.padEnd(16),
    (recordings === null ? '—' : String(recordings[language]?.length ?? 0)).padEnd(11),
    (systemVoices[language] ? 'can be added' : '—').padEnd(17),
    (bundledVoices[language]?.name ?? '— (written)').padEnd(15),
    String(Object.keys(speech ?? {}).length).padStart(7),
    String(Object.values(speech ?? {}).filter((said) => said !== '').length).padStart(6),
    String(findings.length).padStart(10),
  ];
  console.log(cells.join(''));
  for (const { key, kind, said } of findings) console.log(`    ${key}: ${kind}: ${said}`);
}
process.exitCode = found === 0 ? 0 : 1;

/** Of a profile that can be used. */
async function recordingsOf(profile: string): Promise<Profile['recordings']> {
  const location = await locateProfile(profile, { shipped: resolve('kiosk-profiles'), base: process.cwd() });
  const verdict = location.kind === 'location' ? readProfile((await gatherProfile(location)).folder) : null;
  if (verdict?.kind === 'profile') return verdict.profile.recordings;
  console.error(`${profile} cannot be used; see npm run -s check-profile -- ${profile}`);
  return process.exit(1);
}

function keep(file: string, speech: CatalogueSpeech): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(speech, null, 2)}\n`);
}
