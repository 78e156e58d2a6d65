// What became of messages, in English; the interface and its notes are with the Danish.
import type { ChangeKind } from '../../../model/change.js'
import type { OffsetSaid, ReportWording } from '../../da/send/report.js'

/** As platforms are called among people. */
const platforms: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  web: 'the web chat',
}

const units: Readonly<Record<OffsetSaid['unit'], readonly [string, string]>> = {
  schoolDays: ['school day', 'school days'],
  days: ['day', 'days'],
  hours: ['hour', 'hours'],
  minutes: ['minute', 'minutes'],
}

const changes: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Notice that it is cancelled',
  'planned-again': 'Notice that it goes ahead after all',
  moved: 'Notice that it has moved',
  slightly: 'Notice of a new hour',
  place: 'Notice of a new place',
  link: 'Notice of a new link',
  length: 'Notice of a new length',
}

const reasons: Readonly<Record<string, string>> = {
  'not-open': 'it was closed for answers before',
  answered: 'had answered already',
  'not-invited': 'is no longer in the meeting',
  begun: 'the meeting had begun',
  'meeting-gone': 'the meeting is no longer there',
  'opening-gone': 'the meeting is no longer there',
  unreachable:
    'cannot be reached in the chat: Pejling is not installed for them, or they were not found',
  'no-address': 'cannot be reached in the chat: they have not written to Pejling yet',
  left: 'have removed Pejling from their chat',
  expired: 'time ran out before it could be sent',
  late: 'its time had passed when Pejling was running again',
  poison: 'the message could not be made; tell whoever runs Pejling',
  crashed: 'the message could not be made; tell whoever runs Pejling',
  too_long: 'the message became too long',
  cancelled: 'the meeting was cancelled first',
  moved: 'the meeting was changed first',
  revision: 'the meeting was changed first',
  gone: 'the meeting or the person is no longer there',
  audience: 'are no longer among the receivers',
  stopped: 'it was stopped first',
  'no-right': 'whoever was to send it may no longer do so',
  'receiver-gone': 'are no longer in the programme',
  'off-day': 'have that day off',
  'said-no': 'have said that they cannot come',
  'opted-out': 'have opted out of it',
  closed: 'answers were closed',
  over: 'the meeting was over',
  'not-lab': 'the meeting is no longer a learning lab',
  decided: 'participants have been chosen already',
  'not-chosen': 'are no longer chosen',
  'chosen-again': 'are chosen again',
  'never-told': 'had not been told that they were chosen',
  'told-before': 'have been told',
}

export const report: ReportWording = {
  heading: meeting => `Messages about ${meeting}`,
  nothing: meeting => `Nothing has been sent about ${meeting} yet.`,
  nothingAtAll: 'No messages about your meetings have been sent lately.',
  mayNot: 'The network’s coordinator can see who has been told.',
  gone: 'That meeting is no longer there.',
  list: {
    heading: 'Messages about your meetings',
    line: (meeting, counts) => `${meeting}: ${counts}`,
    more: count =>
      count === 1 ? 'There is one more meeting.' : `There are ${count} more meetings.`,
  },
  message: said => {
    if (said.kind === 'broadcast') return 'Message to the network'
    return said.kind === 'change' ? changes[said.change] : reminder(said.offset)
  },
  counts: ({ sent, waits, notSent, unknown, coming }) =>
    [
      sent > 0 && `sent to ${sent}`,
      waits > 0 && `${waits} waiting in the web chat`,
      notSent > 0 && `${notSent} not sent`,
      unknown > 0 && `${unknown} uncertain`,
      coming > 0 && `${coming} on the way`,
    ]
      .filter(part => part !== false)
      .join(' · '),
  fate: fate =>
    ({
      sent: 'sent',
      waits: 'waiting in the web chat',
      notSent: 'not sent',
      unknown: 'uncertain',
      coming: 'on the way',
    })[fate],
  why: (code, platform) => {
    if (code !== undefined && reasons[code]) return reasons[code]
    const where = platform === undefined ? undefined : (platforms[platform] ?? platform)
    return where === undefined ? 'it could not be sent' : `${where} did not take it`
  },
  channel: 'The channel',
  names: 'Show names',
  everyone: 'Everybody has been told.',
  namesHeading: 'These are missing, or it is uncertain',
  file: 'Get as a file',
  fileText: 'Here is the whole list. The links work for an hour and are for you alone.',
  excel: 'Excel',
  csv: 'CSV',
  again: count => (count === 1 ? 'Send again' : `Send again to ${count}`),
  againDone: count =>
    count === 1 ? 'It is being sent again now.' : `${count} are being sent again now.`,
  againNone: 'There are no more to send again. Each message can be sent again once.',
  unknownNote:
    'Uncertain means that the chat’s answer was lost: the message may have arrived. If you send it again, somebody may get it twice.',
  hurry: count => (count === 1 ? 'Send now' : `Send now to ${count}`),
  hurryForm: {
    title: 'Send out of hours',
    submit: 'Send now',
    text: count =>
      `${count === 1 ? 'One gets' : `${count} get`} the message in working hours only. Write why it must go now. The reason is kept with the message.`,
    field: 'Why now?',
    empty: 'Write a reason.',
  },
  hurried: count => (count === 1 ? 'It is being sent now.' : `${count} are being sent now.`),
  hurryNone: 'No messages are waiting for working hours.',
  hurriedNote: (by, reason) => `${by} sent it out of hours: “${reason}”`,
  refresh: 'Refresh',
  columns: {
    message: 'Message',
    name: 'Name',
    fate: 'Status',
    why: 'Why',
    platform: 'Where',
    at: 'When',
  },
  fileName: 'messages',
}

function reminder({ count, unit, time }: OffsetSaid): string {
  const at = time === undefined ? [] : [`at ${time}`]
  if (count === 0 && unit !== 'minutes' && unit !== 'hours')
    return ['Reminder on the day', ...at].join(' ')
  const [one, many] = units[unit]
  return [`Reminder ${count} ${count === 1 ? one : many} before`, ...at].join(' ')
}
