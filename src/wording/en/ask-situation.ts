// What Pejling answers about one's own time and about people, in English. Part of en/ask.ts. What people do stays as the
// sheets write it: "matematikvejleder" is a title.
import type { About } from '../ask-wording.js'
import type { PeopleAbout, SituationWording } from '../situation-wording.js'
import {
  and,
  be,
  button,
  capital,
  contact,
  networkName,
  nounOf,
  of,
  postsOf,
  whenAndWhere,
} from './ask-grammar.js'

/** "32 hours and 30 minutes". */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  return and([
    ...(whole > 0 ? [`${whole} ${whole === 1 ? 'hour' : 'hours'}`] : []),
    ...(rest > 0 ? [`${rest} minutes`] : []),
  ])
}

/** Where the people are. */
function at({ places, networks, functions }: PeopleAbout): string {
  const isNetwork = functions.length === 0 && networks.length > 0
  const network = isNetwork ? ` in ${and(networks.map(networkName))}` : ''
  return `${network}${places.length > 0 ? ` at ${and(places)}` : ''}`
}

function mine({ own, people }: About): string {
  if (own) return 'your upcoming meetings'
  return people.length > 0 ? `the upcoming meetings of ${and(people)}` : 'the upcoming meetings'
}

export const situation: SituationWording = {
  onlyThisCalendar: '(I only know the meetings here, not the rest of your calendar.)',
  notThatISee: (about, period) =>
    `${capital(period)} I see no meetings${of(about)}. There may be some that I cannot show you.`,
  noClash: (about, period) =>
    period
      ? `${period} none of ${about.own ? 'your' : 'the'} meetings overlap.`
      : `none of ${mine(about)} overlap.`,
  theme: said =>
    `The topic ${be(said)} “${said.title}”. The meeting ${be(said)} ${whenAndWhere(said)}.`,
  noClashWith: said => `${said.title} (${said.when}) does not overlap with anything else of yours.`,
  clashes: (about, count) =>
    count === 1
      ? `two of ${mine(about)} overlap:`
      : `two of ${mine(about)} overlap ${count} times:`,
  clashesWith: said => `${said.title} (${said.when}) overlaps with:`,
  pair: (one, other) => `– ${one.title} (${one.when}) and ${other.title} (${other.when})`,
  pairOf: (name, one, other) =>
    `– ${name}: ${one.title} (${one.when}) and ${other.title} (${other.when})`,
  staffClash: (school, count) =>
    count === 0
      ? `nobody at ${school} has two meetings at the same time, in what I can show you.`
      : `${count} at ${school} have two meetings at the same time:`,
  sameDay: count =>
    count === 1
      ? 'But two meetings are on the same day:'
      : `But ${count} days have more than one meeting:`,
  total(about, { count, minutes, wholeDays, each, period }) {
    const length = and([
      ...(minutes > 0 ? [hours(minutes)] : []),
      ...(wholeDays > 0 ? [`${wholeDays} whole ${wholeDays === 1 ? 'day' : 'days'}`] : []),
    ])
    const apiece = each && count > 1 ? ` (${each} each)` : ''
    return `${capital(period ?? 'in the whole school year')} it is ${length} in total: ${count} ${nounOf(about, count)}${of(about)}${apiece}.`
  },
  lengthOf: (about, said) =>
    `The next ${nounOf({ ...about, number: 0 }, 1)} lasts ${said.duration}.`,
  noSpeaker: 'Who gives the talk is not in the calendar.',
  untold: thing => `The calendar says nothing about “${thing}”.`,
  untoldHalf: half => `But I cannot answer “${half}”.`,
  noHours: 'I cannot see working hours.',
  original: said =>
    said.movedFrom
      ? `Originally it was to be ${said.movedFrom}.`
      : 'The calendar does not say that it has been moved.',
  attendOther(answer, name, said) {
    const whom = said.whom.length > 0 ? ` (it is for ${and(said.whom)})` : ''
    switch (answer) {
      case 'yes':
        return `Yes, it is for ${name} too${whom}.`
      case 'yes-lab':
        return `Yes, it is meant for ${name} too${whom}. The school leader picks who goes.`
      case 'no':
        return `No, by the calendar it is not for ${name}${whom}.`
      default:
        return answer satisfies never
    }
  },
  leaderPicks: 'At each school the leader picks who comes along.',
  chosenByLeader: school => `The school leader picks who goes from ${school}. At the school are:`,
  hostedBy: names => `${and(names)} ${names.length === 1 ? 'is' : 'are'} responsible for it.`,
  invited: names => `Invited: ${and(names)}.`,
  people(about, count) {
    const all = `${count} ${count === 1 ? 'person' : 'people'}`
    if (about.functions.length === 0)
      return `There ${count === 1 ? 'is' : 'are'} ${all}${at(about)}:`
    return `${capital(all)} ${count === 1 ? 'is' : 'are'} ${and(about.functions)}${at(about)}:`
  },
  personLine(person) {
    const does = postsOf(person)
    return `– ${person.name}${does ? `, ${does}` : ''} (${person.mail})`
  },
  nobodyWith(about) {
    if (about.functions.length === 0)
      return `I cannot see who it is for ${and([...about.networks.map(networkName), ...about.places])}.`
    return `I cannot see who is ${and(about.functions)}${at(about)}.`
  },
  forEveryone: ({ title, isPast }) => `${title} ${isPast ? 'was' : 'is'} for everyone.`,
  forThese: ({ title, isPast, when, whom }) =>
    `${title} ${isPast ? 'was' : 'is'} for ${and(whom)} (${when}).`,
  countPerHold: (about, count, holds) =>
    `There ${count === 1 ? 'is' : 'are'} ${count} ${nounOf(about, count)} for each hold this school year, ${count * holds} in all for the ${holds} hold.`,
  agreedAt: (said, hasAny) =>
    hasAny
      ? `This was agreed at ${said.title}, ${said.when}:`
      : `The minutes of ${said.title}, ${said.when}:`,
  agreedLine(what, { who, by, isDone }) {
    const more = [
      who.length > 0 ? and(who) : '',
      by ? `by ${by}` : '',
      isDone ? 'done' : '',
    ].filter(Boolean)
    return `– ${what}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
  },
  minutesAt: link => `Minutes: ${link}`,
  noAgreements: network =>
    `I cannot see what was agreed last time${network ? ` in ${networkName(network)}` : ''}. I have no minutes of it.`,
  noneWith: about => `There is no ${and(about.functions)}${at(about)}, as far as I can see.`,
  countAt: (school, count) => `– ${school ?? 'No school'}: ${count}`,
  networkSchools: (networks, schools) =>
    `In ${and(networks.map(networkName))} there are people from ${schools.length} ${schools.length === 1 ? 'school' : 'schools'}: ${and(schools)}.`,
  personSchools: (name, schools) =>
    schools.length > 0
      ? `${name} is at ${and(schools)}.`
      : `I cannot see which school ${name} is at.`,
  areaSchools: (area, schools) =>
    schools.length > 0
      ? `${area} has ${schools.length} ${schools.length === 1 ? 'school' : 'schools'}: ${and(schools)}.`
      : `I cannot see any schools in ${area}.`,
  schoolsWith(what, { schools, of, isLacking }) {
    const count = `${schools.length} of ${of} schools`
    if (isLacking)
      return schools.length === 0
        ? `Every school has somebody as ${what}.`
        : `${count} have no ${what}, as far as I can see: ${and(schools)}.`
    return schools.length === 0
      ? `I can see no school with ${what}.`
      : `${count} have ${what}: ${and(schools)}.`
  },
  coordinatorOf: (name, networks) =>
    networks.length > 0
      ? `${name} coordinates ${and(networks.map(networkName))}.`
      : `I cannot see that ${name} coordinates any network.`,
  letIn:
    'It is the coordinator of the network who adds people. Ask the coordinator, or your school leader, to add you with your work e-mail. Until then I can show you the meetings that are open to everybody.',
  overseer: (area, people) => `${area} is led by ${and(people.map(contact))}.`,
  sharedName: (said, count) => `There are ${count} called ${said}:`,
  whichOf: said => `“${said}” can be several. Which one do you mean?`,
  writeMore: 'There are many: add the surname or the school.',
  personFields: {
    where: 'School',
    does: 'Function',
    networks: 'Networks',
    mail: 'E-mail',
  },
  personColumns: ['Name', 'Function and school', 'E-mail'],
  talk: {
    praise: 'Thank you, that is kind! Just write when you need me.',
    robot:
      'I am Pejling, a chatbot. I look things up in the networks’ calendar and tell what it says, so I never guess a date.',
    fine: 'Fine, thank you! I have the calendar at hand. What would you like to know?',
    bye: 'You are welcome, see you! Take care.',
    upset: 'I am sorry about that. Tell me what you are looking for, and I will try again.',
    slip: 'No harm done. I am here when you need a date or a place.',
  },
  suggestPeople: {
    person: name => button(`Who is ${name}?`),
    meetingsOf: name => button(`When is the next meeting for ${name}?`),
    at: school => button(`Who is at ${school}?`),
    functions: name => button(`Who is ${name}?`),
    members: network => button(`Who is in ${networkName(network)}?`),
    clash: button('Do any of my meetings overlap?'),
    changed: button('Which of my meetings are cancelled or moved?'),
    meant: (question, said, name) => ({
      label: `Do you mean ${name}?`,
      q: question.replace(said, name),
    }),
  },
}
