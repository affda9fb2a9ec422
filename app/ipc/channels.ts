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
  askStaff: 'call',
  quit: 'call',
  viewChanged: 'notice',
  pageLeft: 'notice',
} as const;

export const curtainChannels = {
  curtain: 'call',
  quit: 'call',
  touched: 'call',
  callSomeone: 'call',
  askStaff: 'call',
  curtainChanged: 'notice',
} as const;

export const staffChannels = {
  staff: 'call',
  unlock: 'call',
  choosePin: 'call',
  lock: 'call',
  leave: 'call',
  stillHere: 'call',
  endSession: 'call',
  giveTime: 'call',
  setNobodyWaits: 'call',
  letThrough: 'call',
  askedSites: 'call',
  figures: 'call',
  addPerson: 'call',
  removePerson: 'call',
  renewPin: 'call',
  languages: 'call',
  review: 'call',
  staffChanged: 'notice',
} as const;

/** The channel a message travels on; a prefix keeps ours apart from Electron's own. */
export function channelName(name: string): string {
  return `borne:${name}`;
}
