// What is noted after a meeting: who came, minutes and agreements. English.
import type { AgreementSaid, after as danish, MeetingSaid } from '../../da/attend/after.js'
import { and } from '../ask-grammar.js'

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`
}

export const after: typeof danish = {
  heading: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
  nothing: 'Nothing has been noted from the meeting yet.',
  fields: { came: 'Who came', minutes: 'Minutes' },
  came: (count: number) => people(count),
  notNoted: 'not noted yet',
  byCode: (count: number) => `${people(count)} ${count === 1 ? 'has' : 'have'} written the code`,
  agreements: 'What you agreed',
  agreement: ({ what, who, by, isDone = false }: AgreementSaid) => {
    const parts = [and(who), by === undefined ? '' : `by ${by}`, isDone ? 'done' : '']
    const more = parts.filter(part => part !== '').join(', ')
    return more === '' ? what : `${what} (${more})`
  },
  moreAgreements: (count: number) => `… and ${count} more`,
  buttons: {
    who: 'Who came?',
    ask: 'Ask in the meeting',
    agreement: 'Add an agreement',
    minutes: 'Add the minutes',
    otherMinutes: 'Change the minutes',
    code: 'Show a code',
    slide: 'Show on the big screen',
    done: 'Done',
    reopen: 'Not done',
    mend: 'Change',
    remove: 'Remove',
    note: 'Yes, note it',
    which: 'Another meeting',
    show: 'See what is noted',
  },
  buttonOf: (does: string, what: string) => `${does}: ${what}`,
  noted: 'Noted.',
  removed: 'Removed.',
  cameNoted: (count: number) =>
    count === 0 ? 'Noted: nobody is ticked.' : `Noted: ${people(count)} came.`,
  already: 'That is noted already.',
  preview: ({ title, when }: MeetingSaid) => `Note this from ${title}, ${when}?`,
  previewNote:
    'Everyone who was invited can see it, and it stands in the reminder of the next meeting.',
  which: 'Which meeting was it?',
  whoForm: {
    title: 'Who came?',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Tick those who came. Only those of you who coordinate can see it.`,
    submit: 'Save',
    came: 'Came',
    others: 'Others who came',
    othersHint: 'Name or e-mail, with commas between',
    unknown: (names: readonly string[]) =>
      `I do not know ${and(names)}. Write the whole name or the e-mail as it stands in the plan.`,
    tooLong: (most: number) => `Write at most ${most} characters.`,
    person: (name: string, school: string | undefined) =>
      school === undefined ? name : `${name}, ${school}`,
  },
  minutesForm: {
    title: 'Minutes',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Add a link to the minutes. Everyone who was invited can see it.`,
    submit: 'Save',
    link: 'Link to the minutes',
    hint: 'Begins with https://. Leave it empty to remove the link.',
    wrong: 'That is no link that I can use. It must begin with https://',
  },
  agreementForm: {
    title: 'An agreement',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Everyone who was invited can see it, and it stands in the reminder of the next meeting until it is done.`,
    submit: 'Save',
    what: 'What did you agree?',
    who: 'Who does it?',
    by: 'By',
    empty: 'Write what you agreed.',
    tooMany: (most: number) => `Choose at most ${most}.`,
    badDay: 'Choose a day.',
  },
  code: {
    heading: (code: string) => `The code is ${code}`,
    text: (code: string, until: string, { title, when }: MeetingSaid) =>
      `It is for ${title}, ${when}. Ask those who are here to write ${code} to me in the chat. Then I note that they came. The code holds until ${until}.`,
    none: 'I could not make a code just now. Try again in a moment.',
    arrived: ({ title, when }: MeetingSaid) => `Thank you. You are noted for ${title}, ${when}.`,
    unknown: 'I do not know that code. It may have expired. Ask whoever holds the meeting.',
    guest: 'I do not know you in the plan, so I cannot note that you came.',
    tooEarly: 'The code can be shown from an hour before the meeting.',
    tooLate: 'The meeting is over. Tick who came yourself.',
  },
  tooEarly: ({ title, when }: MeetingSaid) =>
    `${title} is not until ${when}. Afterwards you can note who came.`,
  full: (most: number) =>
    `There are ${most} agreements from the meeting already. Remove one before you add another.`,
  changed: 'The agreement has changed since you saw it. This is how it is now:',
  overtaken: 'Others wrote at the same time, so it was not noted. Try again.',
  gone: 'That meeting is no longer in the plan.',
  noMeeting: 'I cannot find a meeting that you have held lately which that fits.',
  mayNot: 'The meeting’s coordinator notes that.',
  cpr: 'There is a CPR number in it. Write it without.',
}
