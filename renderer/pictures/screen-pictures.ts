import askingPerson from './asking-person.svg';
import asleep from './asleep.svg';
import camera from './camera.svg';
import done from './done.svg';
import fullText from './full-text.svg';
import home from './home.svg';
import hourglass from './hourglass.svg';
import leave from './leave.svg';
import message from './message.svg';
import microphone from './microphone.svg';
import noPicture from './no.svg';
import noNetwork from './no-network.svg';
import notSecure from './not-secure.svg';
import openHand from './open-hand.svg';
import otherPerson from './other-person.svg';
import otherProgram from './other-program.svg';
import pageBroken from './page-broken.svg';
import pencil from './pencil.svg';
import place from './place.svg';
import samePerson from './same-person.svg';
import snail from './snail.svg';
import terminalResting from './terminal-resting.svg';
import tooHeavy from './too-heavy.svg';
import touch from './touch.svg';
import unclear from './unclear.svg';
import wavingHand from './waving-hand.svg';
import yes from './yes.svg';

/** Pictures of our own screens. */
export const screenPictures = {
  'asking-person': askingPerson,
  asleep,
  camera,
  done,
  'full-text': fullText,
  home,
  hourglass,
  leave,
  message,
  microphone,
  no: noPicture,
  'no-network': noNetwork,
  'not-secure': notSecure,
  'open-hand': openHand,
  'other-person': otherPerson,
  'other-program': otherProgram,
  'page-broken': pageBroken,
  pencil,
  place,
  'same-person': samePerson,
  snail,
  'terminal-resting': terminalResting,
  'too-heavy': tooHeavy,
  touch,
  unclear,
  'waving-hand': wavingHand,
  yes,
} as const;

export type ScreenPicture = keyof typeof screenPictures;
