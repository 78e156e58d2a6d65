// English questions kept unseen. Data alone.
import type { Phrases } from './phrases.js'

export const unseenEn: Phrases = {
  'next-lab': ['okt which day is {hold} at the {labEn} next?'],
  'next-network': ['feb upcoming {net} meeting, when?'],
  'school-lab': ["aug what is the date of {school}'s next {labEn}"],
  'my-next': ['okt what have I got coming up next?'],
  'on-day': ['feb is there something for me on {dayEn}'],
  'where-lab': ['dec where do I have to be for the {labEn} with {hold}'],
  'prepare-lab': ['dec anything {hold} should read or bring for the next {labEn}?'],
  'agenda-network': ['feb what will be discussed at the next {net} meeting'],
  coordinator: ['okt who is in charge of {net}?'],
  leader: ['aug name of the headteacher at {school}?'],
  'schools-of-hold': ['feb who belongs to {hold}? I mean the schools'],
  tomorrow: ['aug am I busy tomorrow? with what'],
  'network-month': ['okt {net} in {monthEn}?'],
  'before-christmas': ['aug {net} meetings until Christmas'],
  'still-on': ['aug is it still {dayEn} for {net}?'],
  'is-cancelled': ['aug did they cancel {net} in {monthEn}?'],
  'tool-name': ['okt how do I use {tool}'],
  'tool-theme': ['dec something we could use for {theme}'],
  'then-where': ['dec next {labEn} for {hold}? >> and the place?'],
  'no-lab': ['dec is there a {labEn} {number} and when'],
  'no-such': ['aug contact details for {noPerson}'],
  'guest-names': ['feb give me the names of everyone in {net}'],
  talk: ['maj good morning!'],
}
