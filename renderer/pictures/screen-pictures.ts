import askingPerson from './asking-person.svg';
import asleep from './asleep.svg';
import done from './done.svg';
import fullText from './full-text.svg';
import home from './home.svg';
import hourglass from './hourglass.svg';
import noPicture from './no.svg';
import noNetwork from './no-network.svg';
import notSecure from './not-secure.svg';
import openHand from './open-hand.svg';
import pageBroken from './page-broken.svg';
import snail from './snail.svg';
import terminalResting from './terminal-resting.svg';
import touch from './touch.svg';
import unclear from './unclear.svg';
import wavingHand from './waving-hand.svg';
import yes from './yes.svg';

/** Pictures of our own screens. */
export const screenPictures = {
  'asking-person': askingPerson,
  asleep,
  done,
  'full-text': fullText,
  home,
  hourglass,
  no: noPicture,
  'no-network': noNetwork,
  'not-secure': notSecure,
  'open-hand': openHand,
  'page-broken': pageBroken,
  snail,
  'terminal-resting': terminalResting,
  touch,
  unclear,
  'waving-hand': wavingHand,
  yes,
} as const;

export type ScreenPicture = keyof typeof screenPictures;
