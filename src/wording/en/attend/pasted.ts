// What is said of answers that were given elsewhere and are pasted in. English. Part of invitation.ts.
import type { pasted as danish } from '../../da/attend/pasted.js'
import { and } from '../ask-grammar.js'

export const pasted: typeof danish = {
  title: 'Paste answers',
  submit: 'See the answers',
  text: said =>
    `If people have answered ${said.title.trim()} elsewhere, paste the list here: one person to a line, with name or e-mail and the answer. In Outlook: Tracking → Copy Status to Clipboard.`,
  field: 'The answers',
  hint: 'E.g. Mette Holm; Accepted',
  empty: 'Paste at least one line.',
  cpr: 'There is a CPR number in it, which I have made unreadable. Remove it and send again.',
  offer: said => `Have you got answers to ${said.title.trim()}, ${said.when}, from elsewhere?`,
  ready: ({ yes, no, maybe, silent, own }) => {
    const parts = [
      ...(yes > 0 ? [`${yes} coming`] : []),
      ...(no > 0 ? [`${no} not coming`] : []),
      ...(maybe > 0 ? [`${maybe} maybe`] : []),
    ]
    const lead =
      parts.length > 0 ? `Ready to be saved: ${and(parts)}.` : 'There are no new answers to save.'
    const quiet = silent > 0 ? ` ${silent} have not answered there yet.` : ''
    const theirs = own > 0 ? ` ${own} have answered here themselves, and that answer stands.` : ''
    return `${lead}${quiet}${theirs}`
  },
  unclear: ({ line, text, why, names }) => {
    const said = `Line ${line}, “${text}”: `
    switch (why) {
      case 'unknown':
        return `${said}I don’t know that person.`
      case 'several':
        return `${said}it may be ${names.join(' or ')}. Use the e-mail address.`
      case 'not-invited':
        return `${said}${names[0] ?? 'they'} has not been asked to the meeting.`
      case 'no-status':
        return `${said}I can’t see what the answer is.`
      default:
        return why satisfies never
    }
  },
  applied: count => (count === 1 ? 'Saved: 1 answer.' : `Saved: ${count} answers.`),
  nothing: 'The answers are there already, so no more was saved.',
}
