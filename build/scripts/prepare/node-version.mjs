import { Stop } from './stop.mjs';

/** The lowest Node that the bootstrap itself runs on; everything after it runs on the project's own Node 24. */
const lowestMajor = 18;

/** Refuses a Node too old to run the bootstrap. */
export function checkNodeVersion() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= lowestMajor) return;
  throw new Stop(
    `Borne needs Node.js ${lowestMajor} or newer and this is ${process.versions.node}: install a newer one from your distribution or nodejs.org, then run the command again.`,
  );
}
