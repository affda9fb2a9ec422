import { nearestFile } from '../did-you-mean.ts';
import type { Draft } from '../draft.ts';
import type { ProfileFolder } from '../profile-folder.ts';
import { type CheckFinding, error } from './finding.ts';

const pictureEndings = /\.(svg|png|jpe?g|webp)$/i;
const textEndings = /\.md$/i;

/** Pictures and charter texts the profile names: each must be there and be what its name says. */
export function checkFiles(draft: Draft, folder: ProfileFolder): CheckFinding[] {
  const pictures = draft.pictures.flatMap(({ path, value }) => {
    const picture = folder.pictures.get(value) ?? { kind: 'missing' };
    if (picture.kind === 'picture') return [];
    const mend = picture.kind === 'missing' ? suggestion(value, folder, pictureEndings) : null;
    return [error(path, { kind: 'picture', path: value, refusal: picture, mend })];
  });
  const texts = draft.charter.parts.flatMap(({ path, value }) => {
    const text = folder.texts.get(value) ?? { kind: 'missing' };
    // Bad letters have a place of their own, in the text itself.
    if (text.kind === 'text' || text.kind === 'notUtf8') return [];
    const mend = text.kind === 'missing' ? suggestion(value, folder, textEndings) : null;
    return [error(path, { kind: 'text', path: value, refusal: text, mend })];
  });
  return [...onlyFirstTooMuch(pictures), ...texts];
}

/** The picture that goes beyond what all may have together speaks for those after it. */
function onlyFirstTooMuch(findings: readonly CheckFinding[]): CheckFinding[] {
  const isTooMuch = ({ detail }: CheckFinding) =>
    detail.kind === 'picture' && detail.refusal.kind === 'tooMuchInAll';
  const first = findings.find(isTooMuch);
  return findings.filter((finding) => finding === first || !isTooMuch(finding));
}

function suggestion(written: string, { files }: ProfileFolder, endings: RegExp): string | null {
  return nearestFile(
    written,
    files.filter((file) => endings.test(file)),
  );
}
