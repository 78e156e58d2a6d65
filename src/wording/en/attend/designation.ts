// What a school's leader reads when choosing who takes part, and what those who are chosen read. Used by src/attend/designate.
import type { designation as danish } from '../../da/attend/designation.js'
import type { CandidateSaid, LabSaid, Mark } from '../../da/attend/designation-said.js'

const both = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const at = ({ title, when, place }: LabSaid) =>
  `${title}, ${when}${place === undefined ? '' : `, ${place}`}`

const things = { 'knowledge-day': 'the knowledge day', plf: 'PLC' } as const

function markSaid({ what }: Mark): string {
  if (what.is !== 'lab') return things[what.is]
  return what.number === undefined ? 'a lab' : `lab ${what.number}`
}

function marksSaid(marks: readonly Mark[]): string[] {
  const of = (has: Mark['has']) => marks.filter(mark => mark.has === has).map(markSaid)
  const [been, signed] = [of('been'), of('signed-up')]
  return [
    ...(been.length > 0 ? [`was at ${both(been)}`] : []),
    ...(signed.length > 0 ? [`signed up for ${both(signed)}`] : []),
  ]
}

const notes = {
  off: 'day off',
  busy: 'has another meeting',
  no: 'has said no',
  yes: 'has said yes',
} as const

const says = {
  yes: 'is coming',
  no: 'cannot come',
  maybe: 'may come',
  substitute: 'sends a colleague',
} as const

const until = (lastDay: string | undefined) =>
  lastDay === undefined ? '' : ` Please choose by ${lastDay}.`

export const designation: typeof danish = {
  ask: {
    one: (school, lab, lastDay) => `Who is going from ${school} to ${at(lab)}?${until(lastDay)}`,
    several: school => `Who is going from ${school}? You choose the participants for these:`,
    line: (lab, lastDay) => `${at(lab)}${lastDay === undefined ? '' : ` (choose by ${lastDay})`}`,
    at: (school, line) => `${school}: ${line}`,
    more: count => `… and ${count} more`,
    standing: names => (names.length === 0 ? 'So far: nobody is coming' : `So far: ${both(names)}`),
  },
  buttons: {
    choose: 'Choose participants',
    chooseFor: title => `Choose for ${title}`,
    chooseAt: school => `Choose for ${school}`,
    change: 'Change the choice',
    another: 'Choose somebody else',
    tell: 'Tell them now',
    add: 'Somebody is missing',
    delegate: 'Let somebody else choose',
    undelegate: name => `${name} is not to choose any more`,
    away: 'Who is away that week?',
    yes: 'I will be there',
    no: 'I cannot come',
  },
  form: {
    title: 'Choose participants',
    submit: 'Save',
    text: (school, lab, lastDay) => `${school} at ${at(lab)}.${until(lastDay)}`,
    ticked: {
      before: 'Those you chose for the old time are ticked.',
      last: 'Those who were there last time are ticked. Change it as you like.',
    },
    moved:
      'The meeting has been moved since you opened the list, so nothing is saved yet. Please look at the time again.',
    overtaken: (by, names) =>
      names.length === 0
        ? `Meanwhile ${by} has saved that nobody is coming. Your ticks are still here. Save if they are the ones that count.`
        : `Meanwhile ${by} has chosen ${both(names)}. Your ticks are still here. Save if they are the ones that count.`,
    people: 'Who is going?',
    morePeople: 'More to choose from',
    hint: 'The leadership comes first.',
    nobody: 'Nobody from the school is coming this time',
    tell: 'Shall they be told now?',
    now: 'Yes, tell them now',
    later: 'No, I will do that later',
    candidate: said =>
      [
        [said.name, ...roleOf(said)].join(', '),
        [...said.notes.map(note => notes[note]), ...marksSaid(said.marks)].join(', '),
      ]
        .filter(part => part !== '')
        .join(' · '),
  },
  problems: {
    nobodyChosen: 'Tick at least one. If nobody is coming, choose that at the end of the list.',
    both: 'You have both chosen somebody and said that nobody is coming. Remove one of them.',
    strangers: 'One of those you chose is no longer at the school. Please look at the list again.',
    gone: 'That meeting does not exist any more.',
    over: 'The meeting is over or under way, so the choice cannot be changed any more.',
    cancelled: 'The meeting is cancelled, so nobody is to be chosen.',
    'not-open':
      'Signing up for that meeting is not open right now. The coordinator opens it, and then you are told here.',
    'not-lab': 'For that meeting everybody answers for themselves, so nobody is to be chosen.',
    'no-right':
      "It is the school's leader, or somebody the leader has asked, who chooses. Nothing is changed.",
  },
  whichSchool: title => `Which school do you want to choose for, for ${title}?`,
  receipt: {
    nobody: (school, lab) => `Noted: nobody is coming from ${school} to ${at(lab)}.`,
    chosen: (school, lab, count) =>
      `${count === 1 ? 'One person' : count} from ${school} ${count === 1 ? 'is' : 'are'} going to ${at(lab)}:`,
    person: ({ name, functions, says: said, knows }) => {
      const state = said === undefined ? (knows ? undefined : 'does not know yet') : says[said]
      const who = functions.length > 0 ? `${name}, ${functions.join(' and ')}` : name
      return state === undefined ? who : `${who} (${state})`
    },
    telling: (count, from) => {
      const who = count === 1 ? 'One person is told' : `${count} are told`
      return from === undefined
        ? `${who} in a moment. If you chose wrongly, just change it now.`
        : `${who} within working hours, by ${from} at the latest.`
    },
    nowhere: names => `${both(names)} cannot be reached in the chat, so please tell them yourself.`,
    onPage: names => `${both(names)} will see it only when Pejling is opened.`,
    notTold: count =>
      count === 1 ? 'One has not been told yet.' : `${count} have not been told yet.`,
    allKnow: 'Everybody has been told.',
    unsaid: names => `Still believe they are going: ${both(names)}.`,
    by: (name, when) => `Chosen by ${name} ${when}.`,
    none: (school, lab) => `Nobody from ${school} has been chosen for ${at(lab)} yet.`,
    clash: (name, meeting, when) => `Note: ${name} is also to be at ${meeting}, ${when}.`,
    off: name => `Note: ${name} has that day off.`,
    seats: (chosen, seats) =>
      `Note: there are ${seats} seats in all, and you have chosen ${chosen}.`,
  },
  overtaken: 'Others changed something at the same moment, so nothing is saved. Please try again.',
  nothingToTell: 'Nobody has been chosen to be told.',
  chosen: {
    lead: (by, lab, school) =>
      by === undefined
        ? `You have been chosen to go from ${school} to ${at(lab)}.`
        : `${by} has chosen you to go from ${school} to ${at(lab)}.`,
    withYou: names => `You are going together with ${both(names)}.`,
    asks: 'Can you come?',
    hasSaidYes: 'You have answered that you are coming.',
    off: (lab, school) =>
      `You are not going from ${school} to ${at(lab)} after all. The plan has changed.`,
  },
  declined: {
    lead: (name, lab) => `${name} cannot come to ${at(lab)}.`,
    left: names => `Still going: ${both(names)}.`,
    nobodyLeft: school => `So nobody is going from ${school} right now.`,
  },
  add: {
    title: 'Somebody is missing',
    submit: 'Add',
    text: school =>
      `The person comes on the list of ${school} and can be chosen at once. Use the work e-mail: that is how Pejling knows people.`,
    name: 'Name',
    email: 'Work e-mail',
    function: 'What do they do at the school?',
    functionHint: 'Such as reading counsellor or teacher',
    problems: {
      name: 'Write the name.',
      email: 'Write the e-mail so that it looks like name@school.dk.',
      function: 'Write, for instance, reading counsellor or teacher.',
      domain: domain =>
        `Nobody in the programme has an e-mail that ends in @${domain}. Use the work e-mail, or ask the coordinator to add the person.`,
      here: name => `${name} is on the list already with that e-mail.`,
      elsewhere:
        'That e-mail belongs to somebody who is elsewhere in the programme. Ask the coordinator to change where they work.',
    },
    added: (name, school) => `${name} is now on the list of ${school} and is ticked.`,
  },
  delegate: {
    title: 'Let another choose',
    submit: 'Save',
    text: school =>
      `Whoever you name can from now on choose participants for ${school} and see who is away. You still can too, and you can take it back.`,
    who: 'Who?',
    standing: (school, names) => `${both(names)} can choose for ${school} too.`,
    nobody: school => `Right now only the leadership chooses for ${school}.`,
    named: (name, school) => `${name} can now choose participants for ${school} and will be told.`,
    already: (name, school) => `${name} can choose for ${school} already.`,
    taken: (name, school) => `${name} does not choose for ${school} any more.`,
    notOne: 'They do not choose for the school any more.',
    mayNot: "It is the school's leader who can ask somebody else to choose. Nothing is changed.",
    told: (by, school) =>
      `${by} has asked you to choose who goes from ${school} when there is a learning lab. You can also ask “who of us is away next week?”`,
    nobodyToName: "There is nobody else on the school's list whom you can name.",
  },
  away: {
    lead: (school, period) => `Away from ${school} ${period}:`,
    nobody: (school, period) => `As far as I know, nobody from ${school} is away ${period}.`,
    day: (day, count) => (count > 1 ? `${day} (${count} away)` : day),
    at: (meeting, hours, names) =>
      `${meeting}${hours === undefined ? '' : ` ${hours}`}: ${names.join(', ')}`,
    maybe: name => `${name} (has not answered)`,
    notChosen: (meeting, hours) =>
      `${meeting}${hours === undefined ? '' : ` ${hours}`}: nobody has been chosen yet`,
    others: count => `and ${count} more`,
    clash: name => `Note: ${name} is to be at two meetings at the same time.`,
    note: 'Those who have said no are not counted.',
    more: count => (count === 1 ? '… and one more day' : `… and ${count} more days`),
    ahead: 'in the next 14 days',
  },
  say: {
    none: 'There is no learning lab ahead that you choose participants for.',
    notOpen: title =>
      `Signing up for ${title} is not open yet. You are told here when you can choose.`,
    several: 'Which of them?',
    one: (school, lab) => `• ${school} at ${at(lab)}`,
  },
}

function roleOf({ functions, isLeader }: CandidateSaid): readonly string[] {
  return functions.length === 0 && isLeader ? ['leadership'] : functions
}
