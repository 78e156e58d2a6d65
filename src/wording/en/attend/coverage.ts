// Who comes to a meeting, in English; the interface and its notes are with the Danish.
import type {
  ComesSaid,
  CountsSaid,
  CoverageWording,
  SchoolsSaid,
} from '../../da/attend/coverage.js'

const comes: Readonly<Record<ComesSaid, string>> = {
  yes: 'Coming',
  chosen: 'Chosen by the school',
  maybe: 'Maybe',
  no: 'Cannot come',
  silent: 'No answer yet',
}

export const coverage: CoverageWording = {
  schools: said => {
    const { all, coming, missing, none } = said
    if (all === 1) return oneSchool(said)
    if (none.length === all) return `None of the ${all} schools will send anybody.`
    const are = missing.length === 1 ? 'is' : 'are'
    const left = missing.length > 0 && coming > 0 ? `; ${list(missing)} ${are} missing.` : '.'
    const nobody = none.length > 0 ? ` ${list(none)} will send nobody.` : ''
    return `${schoolsComing(all, coming)}${left}${nobody}`
  },
  counts: counted,
  missing: why =>
    ({
      unchosen: 'has not chosen anybody yet',
      'all-declined': 'missing: those it chose cannot come',
      'nobody-known': 'missing: we know nobody to ask',
      silent: 'has not answered',
    })[why],
  none: 'sends nobody',
  others: 'Others',
  more: count => `… and ${count} more`,
  moreInFile: count => `… and ${count} more. The file has them all.`,
  deadline: (date, isOver) =>
    isOver ? `Answers were due by ${date}.` : `Answers are due by ${date}.`,
  seats: (taken, seats) =>
    taken > seats
      ? `${taken} are coming, but there are only ${seats} seats.`
      : taken === seats
        ? `All ${seats} seats are taken.`
        : `${taken} of ${seats} seats are taken.`,
  saidYesBefore: count =>
    count === 1
      ? 'One said yes to the old time and has not answered again.'
      : `${count} said yes to the old time and have not answered again.`,
  part: 'You see the schools that are yours.',
  closed: 'The meeting is not open for answers, so nobody has been asked yet.',
  open: 'Open for answers',
  cancelled: 'The meeting is cancelled.',
  over: 'The meeting is over.',
  live: time => `Keeps itself up to date. Last updated ${time}.`,
  follow: 'Follow',
  following: 'You get the overview as a message that keeps up as people answer.',
  names: 'Show names',
  namesHeading: meeting => `Answers to ${meeting}`,
  noNames: 'Nobody has answered or been chosen yet.',
  silent: 'Who is missing?',
  silentHeading: (meeting, count) => `${count} still to answer: ${meeting}`,
  nobodySilent: meeting => `Everybody has answered: ${meeting}`,
  comes: said => comes[said],
  substitute,
  person: ({ name, schools, instead, note }) =>
    [
      schools === '' ? name : `${name}, ${schools}`,
      ...(instead ? [substitute(instead.name, instead.isConfirmed)] : []),
      ...(note === undefined ? [] : [`“${note}”`]),
    ].join(' – '),
  group: (said, count) =>
    `${said === 'substitute' ? 'A colleague comes instead' : comes[said]} (${count})`,
  chosenSilent: line => `${line} – chosen, but has not answered`,
  unchosen: ({ school, by, isDeclined }) => {
    if (isDeclined) return `${school}: those it chose cannot come`
    return by.length > 0
      ? `${school}: ${list(by)} ${by.length === 1 ? 'has' : 'have'} not chosen anybody`
      : `${school}: we know no leader who can choose`
  },
  columns: {
    school: 'School',
    name: 'Name',
    functions: 'Function',
    mail: 'E-mail',
    comes: 'Answer',
    insteadOf: 'Instead of',
    note: 'Note',
  },
  file: 'Get the list',
  fileText: 'Here is the list of participants. The links work for an hour and are for you alone.',
  excel: 'Excel',
  csv: 'CSV',
  fileName: 'participants',
  which: 'Which meeting?',
  noneOpen: 'None of your meetings ahead is open for answers.',
  mayNot: 'Who has answered is for the meeting’s coordinator to see.',
  mayNotNames: 'You can see which schools are coming, but not the names.',
  gone: 'That meeting is no longer there.',
  nudge: {
    label: 'Send a nudge',
    preview: ({ count, meeting, isLater, unreached }) =>
      [
        count === 1
          ? `Shall I nudge the one who has not answered? It is about ${meeting}.`
          : `Shall I nudge the ${count} who have not answered? It is about ${meeting}.`,
        ...(isLater ? ['Some get it on their next working day.'] : []),
        ...(unreached > 0
          ? [
              unreached === 1
                ? 'One of them cannot be reached in the chat.'
                : `${unreached} of them cannot be reached in the chat.`,
            ]
          : []),
      ].join('\n'),
    sure: count => (count === 1 ? 'Send it' : `Send to all ${count}`),
    sent: (count, isLater) =>
      `The nudge ${isLater ? 'is on its way' : 'goes out in a moment'} to ${count === 1 ? 'one' : count}. Whoever answers before that does not get it.`,
    undo: 'Undo',
    undone: (count, gone) =>
      gone > 0
        ? `Stopped for ${count}. ${gone} had already got the nudge.`
        : 'Undone. Nobody gets the nudge.',
    tooLate: 'The nudge has already gone out.',
    nobody: 'Everybody has answered, so there is nobody to nudge.',
    recent: when => `A nudge has gone out within the last day. You can send another ${when}.`,
  },
}

function substitute(name: string, isConfirmed: boolean): string {
  return isConfirmed ? `${name} comes instead` : `${name} comes instead (not confirmed yet)`
}

function oneSchool({ coming, none }: SchoolsSaid): string {
  if (coming === 1) return 'The school has said who is coming.'
  return none.length > 0
    ? 'The school will send nobody.'
    : 'The school has not said who is coming yet.'
}

function schoolsComing(all: number, coming: number): string {
  if (coming === 0) return `None of the ${all} schools has said who is coming yet`
  if (coming < all)
    return `${coming} of ${all} schools ${coming === 1 ? 'has' : 'have'} said who is coming`
  return all === 2
    ? 'Both schools have said who is coming'
    : `All ${all} schools have said who is coming`
}

/** "A, B and C"; of many the first three. */
function list(names: readonly string[]): string {
  const rest = names.length - 3
  const shown = rest > 1 ? [...names.slice(0, 3), `${rest} others`] : names
  return new Intl.ListFormat('en-GB').format(shown)
}

function counted({ coming, substitute, maybe, no, silent }: CountsSaid): string {
  const instead = substitute > 0 ? ` (${substitute} instead of a colleague)` : ''
  const parts = [
    coming > 0 && `${coming} coming${instead}`,
    maybe > 0 && `${maybe} maybe`,
    no > 0 && `${no} cannot come`,
    silent > 0 && `${silent} still to answer`,
  ]
  return parts.filter(part => part !== false).join(', ')
}
