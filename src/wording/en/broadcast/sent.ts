// Messages that coordinators write to many, once they are confirmed, in English; the interface and its notes are with the Danish.
import type { Landed, ListedSaid, SentWording } from '../../da/broadcast/sent.js'

const people = (count: number) => (count === 1 ? 'one person' : `${count} people`)
const receivers = (count: number) => (count === 1 ? 'one receiver' : `${count} receivers`)
const named = (names: readonly string[], more: number) =>
  [...names, ...(more > 0 ? [`${more} more`] : [])].join(', ')

function stateOf({ state, when, counts }: ListedSaid): string {
  switch (state) {
    case 'draft':
      return 'draft'
    case 'asked':
      return 'waits for another coordinator’s yes'
    case 'planned':
      return when === undefined ? 'waits to be sent' : `goes out ${when}`
    case 'late':
      return 'was not sent in time and waits for your answer'
    case 'stopped':
      return counts === undefined ? 'stopped' : `stopped · ${counts}`
    case 'recalled':
      return 'taken back'
    case 'sent':
      return [when, counts].filter(part => part !== undefined).join(' · ')
    default:
      return state satisfies never
  }
}

function stopped({ landed, flying, left }: Landed): string {
  const rest = left === 0 ? '' : `, and ${left === 1 ? 'one' : left} will not`
  const air =
    flying === 0
      ? ''
      : ` ${flying === 1 ? 'One was' : `${flying} were`} on the way just now and may still arrive.`
  return `Stopped. ${landed === 1 ? 'One person' : `${landed} people`} had got the message${rest}.${air}`
}

export const sentMessages: SentWording = {
  from: author => `Message from ${author}`,
  corrects: (author, when) =>
    when === undefined
      ? `Correction from ${author}`
      : `Correction from ${author} to the message of ${when}`,
  repeats: (author, when) =>
    when === undefined
      ? `${author} would like to remind you of a message`
      : `${author} would like to remind you of the message of ${when}`,
  edited: when => `Edited ${when}`,
  recalled: author => `${author} has taken this message back.`,
  meeting: 'Meeting',
  meetingName: (title, [only, another]) =>
    only && !another && /^(?:netværks)?(?:møde|dag|træf)$|^(?:network )?meeting$/iu.test(title)
      ? `${title}, ${only}`
      : title,
  meetingOff: meeting => `Cancelled: ${meeting}.`,
  seen: { label: 'Seen', taken: 'Thank you, noted.', done: 'You have pressed Seen.' },
  mayNot: 'Its author and the network’s coordinator can see that.',
  gone: 'That message is no longer there.',
  notYet: 'The message has not been sent yet.',
  list: {
    heading: 'Your messages',
    none: 'You have not written to any network yet.',
    line: said => `${said.excerpt === '' ? 'Without text' : `“${said.excerpt}”`}: ${stateOf(said)}`,
    untitled: 'Without text',
    more: count =>
      count === 1 ? 'There is one older message.' : `There are ${count} older messages.`,
    which: 'Which of them?',
  },
  report: {
    heading: excerpt => `The message “${excerpt}”`,
    planned: when => `It goes out ${when}.`,
    to: (count, hasRoom) => {
      if (count === 0) return 'To the channel'
      return hasRoom ? `To ${people(count)} and the channel` : `To ${people(count)}`
    },
    message: 'Status',
    reacted: (count, of) => `${count} of ${of} have pressed Seen or answered.`,
    edited: when => `The text was edited ${when}.`,
    stopped: by => `${by} stopped it.`,
    recalled: by => `${by} took it back.`,
    late: 'It was not sent in time. Should it go out all the same?',
    asked: 'It waits for another coordinator’s yes.',
    takenBack: 'Taken back',
    takenBackCounts: ({ done, under, failed }) =>
      [
        done > 0 && `from ${done}`,
        under > 0 && `${under} under way`,
        failed > 0 && `${failed} could not be removed`,
      ]
        .filter(part => part !== false)
        .join(' · '),
    notTakenBack: (names, more) => `The message still lies with ${named(names, more)}.`,
    notRewritten: (names, more) => `${named(names, more)} still have the old text.`,
    open: 'See who got it',
    more: count => `… and ${count} more. The file has the whole list.`,
  },
  stop: {
    label: 'Stop',
    undone: 'Undone. Nobody has got the message.',
    stopped,
    tooLate: count =>
      `It is too late to undo: ${count === 1 ? 'it has been sent' : `it has been sent to ${count}`}. You can edit the text or take the message back.`,
  },
  rewrite: 'Edit and send again',
  edit: {
    label: 'Edit the text',
    title: 'Edit the message',
    submit: 'Save',
    text: landed =>
      landed === 0
        ? 'Nobody has got the message yet. They will get the new text.'
        : `${landed === 1 ? 'One person has' : `${landed} people have`} got the message. The text changes where it lies, and they do not get a new message.`,
    field: 'Message',
    empty: 'Write what it should say.',
    same: 'The text is the same as before, so nothing was changed.',
    approved:
      'Another coordinator has said yes to the text, so it cannot be edited afterwards. Send a correction instead.',
    done: landed =>
      landed === 0
        ? 'The text is changed. The new one is what goes out.'
        : `The text is being changed for ${people(landed)}. It will say that it was edited.`,
    notYours: 'Only its author can edit a message. You can take it back.',
  },
  recall: {
    label: 'Take back',
    sure: (count, excerpt) =>
      `Take the message “${excerpt}” back from ${receivers(count)}? It disappears from their chat. Some may have read it.`,
    yes: count => (count === 1 ? 'Take it back' : `Take it back from ${count}`),
    nobody: 'Nobody has got the message, so there is nothing to take back.',
    under: count =>
      `The message is being taken back from ${receivers(count)}. See in a moment whether it worked for all.`,
  },
  repeat: {
    label: count => (count === 1 ? 'Repeat to the one missing' : `Repeat to the ${count} missing`),
    nobody: 'Everybody who got the message has pressed Seen or answered.',
  },
  correct: 'Send a correction',
  late: {
    ask: ({ excerpt, when, people: count }) =>
      `Your message “${excerpt}” was to go out ${when} to ${receivers(count)}, but Pejling was not running. Should it go out now?`,
    send: 'Send now',
    drop: 'Do not send',
    sent: count =>
      `The message goes out now to ${receivers(count)}. Outside their working hours they get it when those begin.`,
    nobody: 'There is nobody left to send it to.',
  },
  copy: {
    label: 'Copy to Aula',
    lead: 'Copy the text below and paste it into Aula:',
    when: 'Time',
    place: 'Place',
    link: 'Link',
    off: 'CANCELLED',
    by: (author, when) => `${author}, ${when}`,
  },
}
