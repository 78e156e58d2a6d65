// What Pejling answers to questions, in English: the same facts as src/wording/da/ask.ts, as a colleague would put them.
// Danish names (hold, networks, schools) stay as the programme has them.
import type { AskWording } from '../ask-wording.js'
import {
  agendaSaid,
  and,
  at,
  be,
  button,
  capital,
  contact,
  inBrackets,
  isAre,
  labelled,
  networkName,
  nounOf,
  of,
  otherNetworks,
  postsOf,
  stop,
  subject,
  theOne,
  unopened,
  whenAndWhere,
  whose,
} from './ask-grammar.js'
import { orders } from './ask-orders.js'
import { situation } from './ask-situation.js'

export const ask: AskWording = {
  ...situation,
  orders,
  meeting(about, said, chosen) {
    const isOfWord = about.words.length > 0 && (chosen === 'next' || chosen === 'latest')
    const isByName = chosen === 'named' || isOfWord
    if (isByName) return `${theOne(said)} ${be(said)} ${whenAndWhere(said)}.`
    const short = said.short ?? said.title
    const isSaid = short.toLowerCase() === about.noun?.toLowerCase()
    const title = short === '' || isSaid ? '' : `${short}${whose(said)}, `
    return `${subject(about, chosen)} ${be(said)} ${title}${whenAndWhere(said)}.`
  },
  cancelled: said => `${theOne(said)} ${inBrackets(said)} has been cancelled.`,
  noReason: 'It does not say why.',
  reason: said => (said.why ? ask.reads(said.why) : ask.noReason),
  instead: said => `Instead ${said.title} is on ${whenAndWhere(said)}.`,
  reads: text => `The calendar says: ${stop(text)}`,
  where: said =>
    said.place
      ? `${theOne(said)} ${be(said)}${at(said.place)} ${inBrackets(said)}.`
      : `There is no place for ${theOne(said)} in the calendar yet ${inBrackets(said)}.`,
  noPlace: 'There is no place in the calendar yet.',
  nextOfEach: about => `${subject(about, 'next')}:`,
  length: said =>
    said.timeUnknown ? 'It does not say how long it lasts.' : `It lasts ${said.duration}.`,
  until: said => (said.relative ? `That is ${said.relative}.` : undefined),
  end(said) {
    if (said.timeUnknown) return 'It does not say when it ends.'
    return said.end ? `It ends at ${said.end}.` : 'It lasts all day.'
  },
  link({ link, links = [] }) {
    if (link) return `Here is the link: ${link}`
    if (links.length === 0) return 'There is no link in the calendar.'
    const has = links.length === 1 ? 'this link' : 'these links'
    return `The calendar has ${has}: ${links.map(({ title, url }) => `${title}: ${url}`).join(', ')}`
  },
  agenda: said =>
    said.agenda ? agendaSaid(said.agenda) : 'There is no agenda in the calendar yet.',
  preparation: said =>
    said.preparation
      ? labelled('To prepare', said.preparation)
      : `The calendar says nothing about preparation.${said.agenda && !said.isCancelled ? ` ${agendaSaid(said.agenda)}` : ''}`,
  attend(answer, said) {
    const whom = said.whom.length > 0 ? ` (it is for ${and(said.whom)})` : ''
    switch (answer) {
      case 'yes':
        return `Yes, it is for you too${whom}.`
      case 'yes-lab':
        return `Yes, it is meant for you${whom}. Your school leader chooses who comes along.`
      case 'school':
        return `Your school takes part${whom}. The school leader chooses who comes along.`
      case 'no':
        return `No, by the calendar it is not for you${whom}.`
      default:
        return answer satisfies never
    }
  },
  status: said =>
    said.isPast
      ? 'It was not reported as cancelled.'
      : said.movedFrom
        ? 'It is not cancelled.'
        : 'It still stands in the calendar and is not cancelled.',
  // "Is it right that there is none?": neither yes nor no is clear.
  verdict: (isSo, rest, isNegated) =>
    isNegated && isSo ? rest : `${isSo ? 'Yes' : 'No'}, ${unopened(rest)}`,
  online: 'online',
  underWay: said =>
    `Under way right now: ${theOne(said)}${said.place ? at(said.place) : ''}${said.end ? ` (ends at ${said.end})` : ''}.`,
  guestNote: '(The rest of what you ask I show only to members of the networks.)',
  changed(about, count, { period, sort }) {
    const noun = `${nounOf(about, 2)}${of(about)}`
    if (count === 0 && period)
      return `${capital(period)} none of ${about.own ? 'your' : 'the'} ${noun} are cancelled or moved.`
    if (count === 0)
      return `None of ${about.own ? 'your' : 'the'} upcoming ${noun} have been cancelled or moved.`
    const words = { cancelled: 'cancelled', moved: 'moved', both: 'cancelled and moved' }
    const which = words[sort ?? 'both']
    return `${about.own ? `Your ${which}` : capital(which)} ${noun}:`
  },
  changes: period =>
    period ? `${capital(period)} these are cancelled or moved:` : 'These are cancelled or moved:',
  moved: said => (said.movedFrom ? `It has been moved from ${said.movedFrom}.` : ''),
  cancelledBefore: titles =>
    `(${and(titles)}, which should have come before, ${titles.length === 1 ? 'has' : 'have'} been cancelled.)`,
  onlyFor: whom => `It is only for ${and(whom)}.`,
  assumedHold: (hold, school) => `(${hold}, which ${school} is in.)`,
  othersHave: count =>
    `(There ${isAre(count)} ${count === 1 ? 'one meeting' : `${count} meetings`} for others.)`,
  onlyForOthers: about =>
    `There ${about.number ? 'is no' : 'are no upcoming'} ${nounOf(about, 2)}${of(about) || ' for you'}, only for others:`,
  list(about, { planned, cancelled, isOver }, span) {
    if (about.number && span.kind === 'named')
      return `${capital(nounOf(about, 1))}${of(about)} ${isOver ? 'was' : 'is'} held ${planned + cancelled} times:`
    const count = planned === 0 ? 'no' : planned
    const also = cancelled > 0 ? ` (${planned > 0 ? 'and ' : ''}${cancelled} cancelled)` : ''
    const noun = `${nounOf(about, planned)}${of(about)}${also}`
    const has = about.own ? `You have ${count}` : `There ${isAre(planned)} ${count}`
    switch (span.kind) {
      case 'upcoming':
        return `${has} upcoming ${noun}:`
      case 'past':
        return about.own ? `You have had ${count} ${noun}:` : `There have been ${count} ${noun}:`
      case 'named':
        return `${has} ${noun}:`
      case 'first':
        return `${about.own ? 'Your' : 'The'} next ${count} ${noun}${planned < span.amount ? ' (there are no more)' : ''}:`
      case 'period': {
        const were = planned === 1 ? 'was' : 'were'
        const is = about.own ? 'you have' : `there ${isOver ? were : isAre(planned)}`
        return `${capital(span.period)} ${is}${isOver && about.own ? ' had' : ''} ${count} ${noun}:`
      }
      default:
        return span satisfies never
    }
  },
  alreadyHeld: count =>
    `(${count} ${count === 1 ? 'has' : 'have'} already been held this school year.)`,
  line(said) {
    const moved = said.movedFrom && !said.isCancelled ? ` (moved from ${said.movedFrom})` : ''
    const link = said.isOnline && said.link && !said.isCancelled ? ` (${said.link})` : ''
    return `– ${ask.rowTitle(said)}: ${whenAndWhere(said)}${link}${moved}`
  },
  more: count => `… and ${count} more.`,
  and,
  rowTitle(said) {
    return `${capital(said.short || said.title)}${whose(said)}${said.isCancelled ? ' (cancelled)' : ''}`
  },
  count(about, { all, ahead, period }) {
    const noun = `${nounOf(about, all)}${of(about)}`
    const has = about.own ? 'you have' : `there ${isAre(all)}`
    if (period) return `${capital(period)} ${has} ${all} ${noun}.`
    const rest =
      ahead === all
        ? 'all still to come'
        : ahead === 0
          ? 'none still to come'
          : `${ahead} still to come`
    return `${capital(has)} ${all} ${noun} this school year, ${rest}.`
  },
  countAhead(about, count, period) {
    const has = about.own ? 'You have' : `There ${isAre(count)}`
    const when = period ?? 'this school year'
    if (count > 0) return `${has} ${count} ${nounOf(about, count)} left${of(about)} ${when}:`
    return `${has} no more ${nounOf(about, 2)}${of(about)} ${when}.`
  },
  nothing(about, { period, past }) {
    const noun = `${nounOf(about, 2)}${of(about)}`
    const are = about.number ? 'there is no' : 'there are no'
    if (period) return `${capital(period)} ${about.own ? 'you have no' : are} ${noun}.`
    if (about.number) return `There is no ${noun} in the calendar.`
    if (past) return about.own ? `You have had no ${noun} yet.` : `There have been no ${noun} yet.`
    return about.own ? `You have no more ${noun} in the calendar.` : `No more ${noun} are planned.`
  },
  noneOfYours(kind) {
    const what = {
      school: 'which school you are at',
      hold: 'which hold you are in',
      network: 'which networks you are in',
    }
    return `I cannot see ${what[kind]}. Write the name, and I will look it up.`
  },
  columns: ['What', 'When', 'Where'],
  fields: {
    when: 'When',
    where: 'Where',
    length: 'Length',
    link: 'Link',
    agenda: 'Agenda',
    preparation: 'To prepare',
    whom: 'For',
    source: 'Stands in',
  },
  holidays: rows =>
    rows
      .map(({ name, when, ofPupils, isPast, week }) => {
        const who =
          ofPupils && !/elev|pupil/iu.test(name) ? `pupils ${isPast ? 'were' : 'are'} off` : ''
        const beside = [week ? `week ${week}` : '', who].filter(Boolean).join(', ')
        return `${name} ${isPast ? 'was' : 'is'} ${when}${beside ? ` (${beside})` : ''}.`
      })
      .join(' '),
  holidayUnknown: 'That is not in the holiday plan that I have. Ask at your school.',
  noHoliday: period => `The holiday plan has no days off ${period}.`,
  isHoliday: name => `(Holiday plan: ${name}.)`,
  coordinates: (network, people) =>
    `${capital(networkName(network))} is coordinated by ${and(people.map(contact))}.`,
  leads: (school, people) => `${school} is led by ${and(people.map(contact))}.`,
  nobodyKnown: what => `I cannot see who that is for ${what}.`,
  members: (network, { count, names }) =>
    `There ${isAre(count)} ${count} in ${networkName(network)}: ${and(names)}.`,
  participants: (title, whom) =>
    whom.length > 0 ? `It is for ${and(whom)}.` : `It does not say who ${title} is for.`,
  person(person) {
    const posts = postsOf(person)
    const others = otherNetworks(person)
    const networks = others.length > 0 ? `in ${and(others.map(networkName))}` : ''
    const who = [posts, networks].filter(Boolean).join(' and ')
    return `${person.name}${who ? ` is ${who}` : ''}. E-mail: ${person.mail}.`
  },
  schoolFact(fact, school, value) {
    if (fact === 'address')
      return value
        ? `${school} is at ${stop(value)}`
        : `The address of ${school} is not in the sheets that I have.`
    return value
      ? `The telephone number of ${school} is ${stop(value)}`
      : `The telephone number of ${school} is not in the sheets that I have.`
  },
  placeIs: places => `The calendar writes the place as ${and(places.map(place => `“${place}”`))}.`,
  placeUnknown: places =>
    `I do not know the address.${places.length > 0 ? ` The calendar only says ${and(places.map(place => `“${place}”`))}.` : ''}`,
  hold: (who, hold, others) =>
    `${who === 'you' ? 'You are' : `${who} is`} in ${hold}${others.length > 0 ? ` together with ${and(others)}` : ''}.`,
  holdSchools: (hold, schools) =>
    schools.length > 0
      ? `In ${hold} ${schools.length === 1 ? 'is' : 'are'} ${and(schools)} (${schools.length} ${schools.length === 1 ? 'school' : 'schools'}).`
      : `There are no schools in ${hold} yet.`,
  holds(holds, others) {
    const on = holds.flatMap(hold => hold.schools).length
    const lines = holds.map(
      ({ name, schools }) =>
        `– ${name}${schools.length > 0 ? ` (${schools.length}): ${and(schools)}` : ': no schools yet'}`,
    )
    if (others.length === 0)
      return `There are ${holds.length} hold (cohorts) with ${on} schools:\n${lines.join('\n')}`
    const all = `There are ${on + others.length} schools in all`
    if (on === 0) return `${all}: ${and(others)}.`
    return `${all}. ${on} of them are in a hold:\n${[...lines, `– In no hold: ${and(others)}`].join('\n')}`
  },
  noPhones: 'I have no phone numbers.',
  noHold: who => `I cannot see which hold ${who === 'you' ? 'you are' : `${who} is`} in.`,
  networks: (who, names) =>
    who === 'all'
      ? `There are ${names.length} networks: ${and(names)}.`
      : `${who === 'you' ? 'You are' : `${who.name} is`} ${names.length > 0 ? `in ${and(names.map(networkName))}` : 'not in any network'}.`,
  unknownNames: names =>
    `I do not know ${and(names.map(name => `“${name}”`))}, so I cannot answer that. Ask me about meetings, deadlines, tools, or who is who.`,
  unknownNumber: (about, known) =>
    `I do not know of ${nounOf(about, 1)}. ${known.length > 0 ? `I know ${and(known.map(number => nounOf({ ...about, number }, 1)))}.` : ''}`.trim(),
  unknownKind: about => `I do not know of any ${nounOf(about, 2)}. There are none in the calendar.`,
  impossibleDate: said => `There is no “${said}” in any calendar. Try another date.`,
  notUnderstood:
    'I cannot answer that. Ask me when and where the meetings are, who takes part, which deadlines and tools there are, or about practical matters.',
  whichMeeting: 'Which meeting are you thinking of?',
  whichNetwork: 'Which network do you mean?',
  whichPerson: said => `There is more than one ${said}. Who do you mean?`,
  refusedGuest:
    'I can only show that to members of the network. As a guest you can see the meetings that are open to all. If you should be in it, write to your coordinator.',
  refusedOwn:
    'I do not know who you are, so I cannot see what is yours. Ask your coordinator to add you. Until then I can show the meetings that are open to all.',
  refusedPeople:
    'I show names of people only to those who are in the network themselves. Ask your coordinator to add you, and I will gladly help.',
  refusedClosed: about =>
    `${capital(nounOf(about, 2))}${of(about)} are for their participants only, so I cannot show them to you. Ask the coordinator if you should take part.`,
  greeting: name =>
    `Hello${name ? ` ${name}` : ''}! I am Pejling. Ask me about meetings, deadlines and tools: when, where and for whom. Write as you speak.`,
  thanks: 'You are welcome! Just write if there is more.',
  help: 'I answer when and where your next meeting is, what happens in a week or a month, who is who, and what to bring. You can also ask about deadlines, tools and practical matters. Write as you speak.',
  suggest: {
    next: about =>
      button(
        about.own
          ? `When is my next ${nounOf({ ...about, number: 0 }, 1)}${of(about)}?`
          : `When is the next ${nounOf({ ...about, number: 0 }, 1)}${of(about)}?`,
      ),
    all: about =>
      button(
        about.own
          ? `Show all my ${nounOf({ ...about, number: 0 }, 2)}`
          : `Show all ${nounOf({ ...about, number: 0 }, 2)}${of(about)}`,
      ),
    latest: about =>
      button(
        `When was ${about.own ? 'my' : 'the'} latest ${nounOf({ ...about, number: 0 }, 1)}${of(about)}?`,
      ),
    coordinator: network => button(`Who coordinates ${networkName(network)}?`),
    schools: hold => button(`Which schools are in ${hold}?`),
    mine: button('When is my next meeting?'),
    myLab: button('When is the next learning lab?'),
    everything: button('Show all my meetings'),
    open: button('Which meetings are there for everyone?'),
    everyone: period => ({
      label: 'What is there for everyone?',
      q: `Which meetings are there for everyone ${period}?`,
    }),
    otherPeriod: (question, said, period) => ({
      label: `Or ${period}?`,
      q: question.includes(said)
        ? question.replace(said, period)
        : `Which meetings are there ${period}?`,
    }),
    inNetwork: (question, network) => ({
      label: capital(networkName(network)),
      q: `${question.replace(/[\s?!.]+$/u, '').slice(0, 400)} in ${networkName(network)}?`,
    }),
    instead: (question, name) => ({ label: name, q: question.slice(0, 500) }),
  },
}
