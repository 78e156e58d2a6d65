// What the chat says when files are dropped on it, in English. The same sentences as ../da/import-chat.ts.
import type { ImportChatWording } from '../../da/import/import-chat.js'

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function and(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** "12 new and 3 changed". */
function amounts(added: number, changed: number): string {
  const parts = [added > 0 ? `${added} new` : '', changed > 0 ? `${changed} changed` : '']
  return and(parts.filter(Boolean))
}

export const importChat: ImportChatWording = {
  reading: (file, place) =>
    place ? `Reading file ${place.number} of ${place.of}: ${file} …` : `Reading ${file} …`,
  comparing: 'Comparing it with what I know …',
  heading: 'This is what happens when you say OK',
  unreadable: 'There was nothing in it that I could read, so nothing has changed.',
  nothingAsIs: 'There is nothing I can save as it stands. See the proposals below.',
  nothing: 'I have read all of it, and nothing is new or changed.',
  more: number => `… and ${number} more`,
  mendFirst: 'Mend those that stand here, and send the files again.',
  moreProblems: 'Choose "Show all changes" to see them.',
  conflictsNote: filesDecide =>
    filesDecide
      ? 'You have chosen that the files decide.'
      : 'What stands in Pejling stays. The files change it only if you choose so.',
  waitingNote:
    "They belong to others' networks or to the whole municipality. If you say OK, they wait for a yes from the network's coordinator or an administrator.",
  rolesNote:
    'I already answer that they have the role. They may not use it until an administrator has said yes.',
  goneNote: 'It stays, unless you choose to have it removed.',
  goneTaken: 'You have chosen to have it removed when you say OK.',
  fixesTaken: 'The proposed fixes are part of what you see above.',
  noticesGo: people =>
    `${people === 1 ? '1 person is' : `${people} people are`} told five minutes after your OK (half a minute where the meeting is within a day). Undo it before that, and nobody hears of it.`,
  noticesOff: 'You have chosen to tell nobody.',
  noticesOfSeries:
    'Where a whole series has new times, nobody is told from here. Write to them yourself.',
  withoutNotices: 'Tell nobody',
  withNotices: people => `Tell ${people === 1 ? '1 person' : `${people} people`}`,
  noticed: people => `${people === 1 ? '1 person' : `${people} people`} will be told shortly.`,
  undoTells: (people, meetings) =>
    `People have been told of that import. If you undo it, ${people === 1 ? '1 person is' : `${people} people are`} told that ${meetings === 1 ? '1 meeting is as it was' : `${meetings} meetings are as they were`}. Nothing is undone yet.`,
  undoAndTell: people => `Undo, and tell ${people}`,
  undoSilently: 'Undo, and tell nobody',
  filesDecide: 'Where you have made changes in Pejling too, the files decide.',
  unchangedYet: 'Nothing has changed yet. The preview is good for an hour.',
  take: (added, changed, gone) => {
    const parts = [
      added + changed > 0 ? `save ${amounts(added, changed)}` : '',
      gone > 0 ? `remove ${gone}` : '',
    ]
    return `OK, ${and(parts.filter(Boolean))}`
  },
  takeWaiting: number => `OK, pass on ${count(number, 'row', 'rows')}`,
  fix: number => `Fix and include (${count(number, 'proposal', 'proposals')})`,
  unfix: 'Leave the proposals out',
  takeGone: number => `It is gone: remove ${number === 1 ? 'it' : `the ${number}`}`,
  keepGone: 'Keep what is gone',
  preferFiles: number => `Let the files decide (${count(number, 'conflict', 'conflicts')})`,
  preferPejling: 'Keep what stands in Pejling',
  showAll: 'Show all changes',
  cancel: 'Cancel',
  cancelled: 'Then I do nothing. Nothing has changed.',
  saved: (added, changed, gone) => {
    const parts = [amounts(added, changed), gone > 0 ? `${gone} removed` : ''].filter(Boolean)
    return parts.length > 0 ? `Saved: ${and(parts)}.` : 'Saved.'
  },
  sentOn: number =>
    number === 1
      ? "1 row waits for a yes from the network's coordinator or an administrator."
      : `${number} rows wait for a yes from the network's coordinator or an administrator.`,
  goneLeft: number =>
    number === 1
      ? '1 thing that no longer stands in the files has been kept.'
      : `${number} things that no longer stand in the files have been kept.`,
  alreadySaved: 'You have already said OK to this, so nothing more was done.',
  undo: 'Undo the import',
  undone: (removed, back, returned) => {
    const parts = [
      removed > 0 ? `${removed} new ${removed === 1 ? 'is' : 'are'} gone again` : '',
      back > 0 ? `${back} changed ${back === 1 ? 'is as it was' : 'are as they were'}` : '',
      returned > 0 ? `${returned} removed ${returned === 1 ? 'is' : 'are'} back` : '',
    ]
    return `The import is undone: ${and(parts.filter(Boolean))}.`
  },
  undoneRemoved: number => `Gone again: ${number}`,
  undoneBack: number => `As before: ${number}`,
  undoneReturned: number => `Back: ${number}`,
  undoneWaiting: 'The rows that waited for a yes from others are taken back too.',
  undoneAlready: 'That import is undone already, or too old to be undone.',
  newerImport: (at, by) =>
    `There has been another import since, ${at}${by === undefined ? '' : ` by ${by}`}. That one must be undone first.`,
  undoNewer: 'Undo the newest import',
  mayNotUndo:
    'That import is not yours. It can be undone by whoever made it, or by an administrator. Nothing has changed.',
  changedMeanwhile:
    'The programme has changed since you saw this, so I have not saved anything yet. This is how it looks now:',
  newerPreview:
    'A newer preview has taken the place of that one, so I have not saved anything. Here is the newest:',
  notYours: 'Somebody else made that preview, and only they can say OK to it. Nothing has changed.',
  expired:
    'That preview is too old. Nothing has changed. Send the files again, and we will look at them.',
  overtaken:
    'Somebody else changed the programme at the same moment, so nothing is saved. Try again.',
  waits: number =>
    number === 1
      ? '1 row or role waits for your OK.'
      : `${number} rows and roles wait for your OK.`,
  showWaiting: 'See what waits',
  waitingHeading: 'This waits for your OK',
  takeWaitingRows: number => `OK, include ${number === 1 ? 'it' : `the ${number}`}`,
  dropWaitingRows: 'No, remove the rows',
  waitingChanged: 'Something has changed since you saw this. This is how it looks now:',
  taken: (rows, roles) => {
    const parts = [
      rows > 0 ? count(rows, 'row', 'rows') : '',
      roles > 0 ? count(roles, 'role', 'roles') : '',
    ]
    return `You have said yes to ${and(parts.filter(Boolean))}.`
  },
  dropped: rows => `${count(rows, 'row is', 'rows are')} removed and will not be included.`,
  guestMayNot:
    'Thank you for the file, but I can only take files from those who coordinate a network. I have not read it, and nothing is stored. Send it to your coordinator.',
  memberMayNot: networks =>
    [
      'Thank you for the file, but only coordinators can add meetings and lists. I have not read it, and nothing is stored. Send it to whoever coordinates your network:',
      ...networks.map(({ name, coordinators }) => `${name}: ${and(coordinators) || 'nobody yet'}`),
    ].join('\n'),
  othersMayNot:
    'Thank you for the file, but only coordinators can add meetings and lists. I have not read it, and nothing is stored. Send it to whoever coordinates the network.',
  noFiles:
    'There were no files. Choose a calendar (.ics), a sheet (.xlsx or .csv) or a page (.md).',
  tooMany: (number, most) =>
    `That was ${number} files. I can take ${most} at a time, so send them in several goes. Nothing has changed.`,
  tooBig: (megabytes, most) =>
    `That is ${megabytes} MB, and I can take ${most} MB at a time. Send fewer files, or save them without pictures. Nothing has changed.`,
  tooMuch:
    'There is more in the files than I can hold at once. Split them, and send one at a time. Nothing has changed.',
  stopped: 'You stopped it, so the files are not read to the end. Nothing has changed.',
  tooSlow:
    'The files took too long to read, so I stopped. Nothing has changed. Split them into smaller files, and send one at a time.',
}
