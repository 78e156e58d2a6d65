// What is said of answers that were given elsewhere and are pasted in. Danish. Part of invitation.ts.
import { and, inside } from '../ask-grammar.js'
import type { InvitedSaid } from './invitation.js'

/** Of answers that were pasted: a line that nothing is taken from. */
export interface UnclearSaid {
  readonly line: number
  readonly text: string
  readonly why: 'unknown' | 'several' | 'not-invited' | 'no-status'
  readonly names: readonly string[]
}

export interface ReadySaid {
  readonly yes: number
  readonly no: number
  readonly maybe: number
  /** They have not answered there either. */
  readonly silent: number
  /** They have answered here themselves, which stands. */
  readonly own: number
}

export const pasted = {
  title: 'Indsæt svar',
  submit: 'Se svarene',
  text: (said: InvitedSaid) =>
    `Har folk svaret på ${inside(said.title.trim())} et andet sted, så indsæt listen her: én person på hver linje, med navn eller mail og svaret. I Outlook: Sporing → Kopiér status til Udklipsholder.`,
  field: 'Svarene',
  hint: 'Fx: Mette Holm; Accepteret',
  empty: 'Indsæt mindst én linje.',
  cpr: 'Der står et CPR-nummer, som jeg har gjort ulæseligt. Fjern det, og send igen.',
  offer: (said: InvitedSaid) =>
    `Har du svar på ${inside(said.title.trim())}, ${said.when}, et andet sted fra?`,
  ready: ({ yes, no, maybe, silent, own }: ReadySaid) => {
    const parts = [
      ...(yes > 0 ? [`${yes} kommer`] : []),
      ...(no > 0 ? [`${no} kan ikke`] : []),
      ...(maybe > 0 ? [`${maybe} måske`] : []),
    ]
    const lead =
      parts.length > 0
        ? `Klar til at blive gemt: ${and(parts)}.`
        : 'Der er ingen nye svar at gemme.'
    const quiet = silent > 0 ? ` ${silent} har ikke svaret dér endnu.` : ''
    const theirs =
      own > 0 ? ` ${own} har selv svaret her, og det er deres eget svar, der gælder.` : ''
    return `${lead}${quiet}${theirs}`
  },
  unclear: ({ line, text, why, names }: UnclearSaid) => {
    const said = `Linje ${line}, “${text}”: `
    switch (why) {
      case 'unknown':
        return `${said}den person kender jeg ikke.`
      case 'several':
        return `${said}det kan være ${names.join(' eller ')}. Brug mailadressen.`
      case 'not-invited':
        return `${said}${names[0] ?? 'personen'} er ikke spurgt til mødet.`
      case 'no-status':
        return `${said}jeg kan ikke se, hvad svaret er.`
      default:
        return why satisfies never
    }
  },
  applied: (count: number) => (count === 1 ? 'Gemt: 1 svar.' : `Gemt: ${count} svar.`),
  nothing: 'Svarene står der allerede, så der er ikke gemt mere.',
}
