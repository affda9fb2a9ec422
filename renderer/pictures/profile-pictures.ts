import type { IconName } from '../../app/profile/icon-names.ts';
import accessibility from './accessibility.svg';
import administration from './administration.svg';
import baby from './baby.svg';
import bank from './bank.svg';
import bed from './bed.svg';
import bicycle from './bicycle.svg';
import books from './books.svg';
import briefcase from './briefcase.svg';
import broom from './broom.svg';
import bus from './bus.svg';
import calendar from './calendar.svg';
import car from './car.svg';
import certificate from './certificate.svg';
import child from './child.svg';
import clock from './clock.svg';
import clothing from './clothing.svg';
import computer from './computer.svg';
import cv from './cv.svg';
import document from './document.svg';
import electricity from './electricity.svg';
import envelope from './envelope.svg';
import euro from './euro.svg';
import family from './family.svg';
import food from './food.svg';
import form from './form.svg';
import globe from './globe.svg';
import handshake from './handshake.svg';
import health from './health.svg';
import healthRecord from './health-record.svg';
import heart from './heart.svg';
import hospital from './hospital.svg';
import house from './house.svg';
import identityCard from './identity-card.svg';
import justice from './justice.svg';
import key from './key.svg';
import language from './language.svg';
import library from './library.svg';
import lock from './lock.svg';
import mapPicture from './map.svg';
import medicine from './medicine.svg';
import money from './money.svg';
import music from './music.svg';
import newspaper from './newspaper.svg';
import passport from './passport.svg';
import people from './people.svg';
import phone from './phone.svg';
import photo from './photo.svg';
import post from './post.svg';
import printer from './printer.svg';
import question from './question.svg';
import raisedHand from './raised-hand.svg';
import rights from './rights.svg';
import safe from './safe.svg';
import school from './school.svg';
import search from './search.svg';
import senior from './senior.svg';
import shield from './shield.svg';
import shower from './shower.svg';
import star from './star.svg';
import student from './student.svg';
import support from './support.svg';
import tax from './tax.svg';
import telephoneCall from './telephone-call.svg';
import ticket from './ticket.svg';
import tools from './tools.svg';
import train from './train.svg';
import video from './video.svg';
import water from './water.svg';

/** One picture for each name a profile may use: a name without a picture does not compile. */
export const profilePictures = {
  accessibility,
  administration,
  baby,
  bank,
  bed,
  bicycle,
  books,
  broom,
  briefcase,
  bus,
  calendar,
  car,
  certificate,
  child,
  clock,
  clothing,
  computer,
  cv,
  document,
  electricity,
  envelope,
  euro,
  family,
  food,
  form,
  globe,
  handshake,
  health,
  'health-record': healthRecord,
  heart,
  hospital,
  house,
  'identity-card': identityCard,
  justice,
  key,
  language,
  library,
  lock,
  map: mapPicture,
  medicine,
  money,
  music,
  newspaper,
  passport,
  people,
  phone,
  photo,
  post,
  printer,
  question,
  'raised-hand': raisedHand,
  rights,
  safe,
  school,
  search,
  senior,
  shield,
  shower,
  star,
  student,
  support,
  tax,
  'telephone-call': telephoneCall,
  ticket,
  tools,
  train,
  video,
  water,
} as const satisfies Record<IconName, string>;
