// “Who can see what?” and the page “For union and safety representatives”. English.
import type { whoSees as danish, PromiseSaid } from '../../da/checkin/who-sees.js'

const splits = { school: 'by school', function: 'by function', hold: 'by hold' } as const

function and(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function seers(names: readonly string[]): string {
  return names.length === 0
    ? 'The picture is seen by those who were asked, and nobody else.'
    : `The picture is seen by those who were asked, and by ${and(names)}. Nobody else gets it, whatever their position.`
}

export const whoSees: typeof danish = {
  general: fewest => [
    'A check-in is answered without a name. While it is open your answer is remembered, so that you can change it, and nobody can see it in Pejling: no coordinator, no leader, no colleague. Nobody can see who has answered either. Only whoever runs the server could technically find it.',
    `When it closes, the answers are counted, and the link between you and your answer is deleted in the same moment. There is a picture only if at least ${fewest} have answered. Otherwise it says “Too few answers”, and the answers are deleted.`,
    'The picture goes to those who were asked, and to those who were chosen before it opened. The button “Who can see what?” at the question says it for that very check-in.',
  ],
  heading: 'Who can see what?',
  lines: (said: PromiseSaid): string[] => [
    said.isClosed
      ? 'It is closed. The answers have been counted, and the link between you and your answer is deleted.'
      : `You answer without name. While it is open your answer is remembered, so that you can change it. Nobody can see it in Pejling${said.addressees.length > 0 ? `, not even ${and(said.addressees)}` : ''}. Only whoever runs the server could technically find it.`,
    ...(said.isClosed
      ? []
      : [
          said.closes === undefined
            ? 'When a round closes, the answers are counted, and the link between you and your answer is deleted at the same moment.'
            : `It closes ${said.closes}. At the same moment the answers are counted, and the link between you and your answer is deleted.`,
        ]),
    `${seers(said.addressees)} It is shown only if at least ${said.fewest} have answered. Otherwise it says “Too few answers”, and the answers are deleted.`,
    'Fewer than 30 answers are shown in words alone: few or none, some, most. It never says who has answered, or how many are missing.',
    said.takesComments
      ? 'Comments are shown without names and in random order, and only when at least 3 have written one. Your way of writing may give you away, so leave out names and what only you know.'
      : 'There are no comments in this one.',
    said.split === undefined
      ? 'The answers are not divided into smaller groups.'
      : `The picture may be divided ${splits[said.split]}, but only where each part has at least ${said.fewest} answers.`,
    ...(said.notCounted.length > 0
      ? [`Not answering, since they made it or coordinate: ${and(said.notCounted)}.`]
      : []),
    '“I would like to be contacted” carries your name and goes only to the one you choose. It has nothing to do with your answer.',
    'What you type in the chat yourself stays there. Use the buttons and the form, and your answer stands nowhere in the chat.',
  ],
  facts: {
    fileName: 'for-union-and-safety',
    title: 'For union and safety reps',
    lead: 'Here is what is asked, who sees what, and when it is deleted. You can pass the page on:',
    open: 'Open the page',
    kept: (days: number) =>
      `The link works for ${days} days. Everybody who has it can read the page. There are no answers on it.`,
    asked: 'What is asked?',
    question: (text, steps) => `${text} (${steps.join(' · ')})`,
    whom: 'Who is asked?',
    whomLines: ({ of, kind, notCounted }: PromiseSaid) => [
      kind === 'series'
        ? `Those who belong to ${of} when a round opens.`
        : `Those at ${of} who open the question themselves.`,
      ...(notCounted.length > 0 ? [`Not asked to answer: ${and(notCounted)}.`] : []),
      ...(kind === 'series'
        ? [
            'Newcomers are counted from the next half-year, or as soon as at least 5 of them can be counted at once.',
            'Each person is asked at most once in ten days.',
          ]
        : []),
      'It is voluntary. One can skip, pause or opt out, and nobody can see it.',
    ],
    seen: 'Who sees what?',
    keptHeading: 'When is it deleted?',
    columns: ['What', 'Tied to a person?', 'Gone'],
    rows: [
      ['An answer while it is open', 'Yes, behind a secret key', 'When it closes'],
      ['Who was asked, and who has answered', 'Yes, without the answer itself', 'When it closes'],
      ['Who may see the picture', 'Yes, not who answered', 'With the picture'],
      ['The picture', 'No', 'After two school years'],
      ['Too few answers', 'No', 'The answers are deleted when it closes'],
      ['Comments', 'Not once it is closed', '31 July after the school year'],
    ],
    never: 'What is it never used for?',
    neverLines: [
      'To judge a single person, for appraisals or for pay.',
      'To see who has answered, or who has not.',
      'To rank schools, networks or coordinators.',
      'For offensive behaviour, illness or the relation to one’s own leader. That belongs with the safety or union representative.',
    ],
    limits: 'What can it not promise?',
    limitLines: [
      'While it is open, whoever runs the server could technically find an answer. That is why we say “without name” and not “anonymous”.',
      'Slack, Teams and other chats may have their own copies of what people have typed in them.',
      'Copies of the server’s disks may lie with whoever runs it until they are deleted there.',
      'A comment can be known by its language. That is why none are shown until at least 3 have written.',
    ],
    pictureLink: (days: number) =>
      `Slack and Teams fetch the picture through a secret link that works for ${days} days. Everybody who has the link can see the picture, and the chat may keep its own copy. It says only what those who were asked have been given themselves.`,
    contact: (name: string) => `Made by ${name}. Ask there if anything is unclear.`,
    gone: 'That page is no longer here. Ask for a new link in the chat.',
  },
}
