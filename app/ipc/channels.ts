/**
 * Names and directions only, so that the sandboxed preload bundles no schema.
 * `satisfies` in channels.check.ts keeps this list and the contracts equal.
 */
export const visitorChannels = {
  scene: 'call',
  act: 'call',
  placeGuest: 'call',
  typeKey: 'call',
  readPage: 'call',
  markSentence: 'call',
  markWords: 'call',
  touchedWord: 'call',
  explorePage: 'call',
  nextHeard: 'call',
  recordings: 'call',
  painted: 'call',
  quit: 'call',
  viewChanged: 'notice',
  pageLeft: 'notice',
} as const;

export const curtainChannels = {
  curtain: 'call',
  quit: 'call',
  touched: 'call',
  callSomeone: 'call',
  curtainChanged: 'notice',
} as const;

/** The channel a message travels on; a prefix keeps ours apart from Electron's own. */
export function channelName(name: string): string {
  return `borne:${name}`;
}
