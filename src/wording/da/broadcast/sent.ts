// Messages that coordinators write to many, once they are confirmed: what stands around the words, the report, what can be done with them
// under way and afterwards, and the copy for Aula. Danish. Used by src/broadcast/sent.
import { and, networkName, stop } from '../ask-grammar.js'
import { titled } from '../ask-nouns.js'

/** How far a message has come: `landed` lies with its receivers (or may), `flying` is on its way this moment, `left` does not go out. */
export interface Landed {
  readonly landed: number
  readonly flying: number
  readonly left: number
}

/** A message as the lists name it. */
export interface ListedSaid {
  /** The first of its words. */
  readonly excerpt: string
  readonly state: 'draft' | 'asked' | 'planned' | 'sent' | 'late' | 'stopped' | 'recalled'
  /** "mandag d. 7. december kl. 8"; of a planned one when it goes, else when it was confirmed. */
  readonly when?: string
  /** "sendt til 36 · 1 ikke sendt". */
  readonly counts?: string
}

export interface SentWording {
  /** Above the words. */
  from(author: string): string
  corrects(author: string, when: string | undefined): string
  repeats(author: string, when: string | undefined): string
  edited(when: string): string
  recalled(author: string): string
  meeting: string
  meetingName(title: string, networks: readonly string[]): string
  meetingOff(meeting: string): string
  /** `taken`: where the message itself cannot say it; `done`: below the message. */
  seen: { label: string; taken: string; done: string }
  mayNot: string
  gone: string
  /** It has not been confirmed yet, or waits for somebody's yes. */
  notYet: string
  list: {
    heading: string
    none: string
    line(said: ListedSaid): string
    /** A draft that nothing has been written in yet. */
    untitled: string
    more(count: number): string
    /** Of several that go out now: which one. */
    which: string
  }
  report: {
    heading(excerpt: string): string
    planned(when: string): string
    to(people: number, hasRoom: boolean): string
    message: string
    reacted(count: number, people: number): string
    edited(when: string): string
    stopped(by: string): string
    recalled(by: string): string
    late: string
    asked: string
    takenBack: string
    takenBackCounts(counts: { done: number; under: number; failed: number }): string
    /** It still lies with them; with the words it had before. */
    notTakenBack(names: readonly string[], more: number): string
    notRewritten(names: readonly string[], more: number): string
    open: string
    /** Names that are not shown. */
    more(count: number): string
  }
  stop: {
    label: string
    undone: string
    stopped(counts: Landed): string
    tooLate(people: number): string
  }
  rewrite: string
  edit: {
    label: string
    title: string
    submit: string
    text(landed: number): string
    field: string
    empty: string
    same: string
    /** Others have said yes to the words. */
    approved: string
    done(landed: number): string
    notYours: string
  }
  recall: {
    label: string
    /** `excerpt`: so that one sees which message it is. */
    sure(people: number, excerpt: string): string
    yes(people: number): string
    nobody: string
    under(people: number): string
  }
  repeat: { label(people: number): string; nobody: string }
  correct: string
  late: {
    ask(said: { excerpt: string; when: string; people: number }): string
    send: string
    drop: string
    sent(people: number): string
    /** Nobody is left who has not had it. */
    nobody: string
  }
  copy: {
    label: string
    lead: string
    when: string
    place: string
    link: string
    off: string
    by(author: string, when: string): string
  }
}

const people = (count: number) => (count === 1 ? 'én' : `${count}`)
const persons = (count: number) => (count === 1 ? 'én person' : `${count} personer`)
/** People and rooms. */
const receivers = (count: number) => (count === 1 ? 'én modtager' : `${count} modtagere`)

const named = (names: readonly string[], more: number) =>
  more > 0 ? `${names.join(', ')} og ${more} mere` : and(names)

function stateOf({ state, when, counts }: ListedSaid): string {
  switch (state) {
    case 'draft':
      return 'kladde'
    case 'asked':
      return 'venter på et ja fra en anden koordinator'
    case 'planned':
      return when === undefined ? 'venter på at blive sendt' : `sendes ${when}`
    case 'late':
      return 'blev ikke sendt i tide og venter på dit svar'
    case 'stopped':
      return counts === undefined ? 'stoppet' : `stoppet · ${counts}`
    case 'recalled':
      return 'trukket tilbage'
    case 'sent':
      return [when, counts].filter(part => part !== undefined).join(' · ')
    default:
      return state satisfies never
  }
}

function stopped({ landed, flying, left }: Landed): string {
  const parts = [
    left === 0
      ? `Stoppet. ${landed === 1 ? 'Én nåede' : `${landed} nåede`} at få beskeden`
      : `Stoppet. ${landed === 1 ? 'Én nåede' : `${landed} nåede`} at få beskeden, og ${left === 1 ? 'én får' : `${left} får`} den ikke`,
    flying > 0 &&
      `${flying === 1 ? 'Én var' : `${flying} var`} på vej lige nu og kan nå at komme frem`,
  ]
  return parts
    .filter(part => part !== false)
    .map(part => stop(part))
    .join(' ')
}

export const sentMessages: SentWording = {
  from: author => `Besked fra ${author}`,
  corrects: (author, when) =>
    when === undefined
      ? `Rettelse fra ${author}`
      : `Rettelse fra ${author} til beskeden fra ${when}`,
  repeats: (author, when) =>
    when === undefined
      ? `${author} minder om en besked`
      : `${author} minder om beskeden fra ${when}`,
  edited: when => `Rettet ${when}`,
  recalled: author => `${author} har trukket beskeden tilbage.`,
  meeting: 'Møde',
  meetingName: (title, [only, another]) =>
    titled(title, only && !another ? networkName(only) : undefined),
  meetingOff: meeting => `${meeting} er aflyst.`,
  seen: { label: 'Set', taken: 'Tak, det er noteret.', done: 'Du har trykket Set.' },
  mayNot: 'Det er den, der har skrevet beskeden, og netværkets koordinator, der kan se det.',
  gone: 'Den besked findes ikke længere.',
  notYet: 'Beskeden er ikke sendt endnu.',
  list: {
    heading: 'Dine beskeder',
    none: 'Du har ikke skrevet til nogen netværk endnu.',
    line: said => `${said.excerpt === '' ? 'Uden tekst' : `“${said.excerpt}”`}: ${stateOf(said)}`,
    untitled: 'Uden tekst',
    more: count => (count === 1 ? 'Der er én ældre besked.' : `Der er ${count} ældre beskeder.`),
    which: 'Hvilken af dem?',
  },
  report: {
    heading: excerpt => `Beskeden “${excerpt}”`,
    planned: when => `Den sendes ${when}.`,
    to: (count, hasRoom) => {
      if (count === 0) return 'Til kanalen'
      return hasRoom ? `Til ${persons(count)} og kanalen` : `Til ${persons(count)}`
    },
    message: 'Status',
    reacted: (count, of) => `${count} af ${of} har trykket Set eller svaret.`,
    edited: when => `Teksten er rettet ${when}.`,
    stopped: by => `${by} har stoppet den.`,
    recalled: by => `${by} har trukket den tilbage.`,
    late: 'Den blev ikke sendt i tide. Skal den sendes alligevel?',
    asked: 'Den venter på et ja fra en anden koordinator.',
    takenBack: 'Trukket tilbage',
    takenBackCounts: ({ done, under, failed }) =>
      [
        done > 0 && `hos ${done}`,
        under > 0 && `${under} på vej`,
        failed > 0 && `${failed} kunne ikke fjernes`,
      ]
        .filter(part => part !== false)
        .join(' · '),
    notTakenBack: (names, more) => `Beskeden ligger stadig hos ${named(names, more)}.`,
    notRewritten: (names, more) => `Den gamle tekst står stadig hos ${named(names, more)}.`,
    open: 'Se, hvem der har fået den',
    more: count => `… og ${count} mere. Hele listen er i filen.`,
  },
  stop: {
    label: 'Stop',
    undone: 'Fortrudt. Ingen har fået beskeden.',
    stopped,
    tooLate: count =>
      `Det er for sent at fortryde: ${count === 1 ? 'den er sendt' : `den er sendt til ${count}`}. Du kan rette teksten eller trække beskeden tilbage.`,
  },
  rewrite: 'Ret, og send igen',
  edit: {
    label: 'Ret teksten',
    title: 'Ret beskeden',
    submit: 'Ret',
    text: landed =>
      landed === 0
        ? 'Ingen har fået beskeden endnu. De får den nye tekst.'
        : `${landed === 1 ? 'Én har' : `${landed} har`} fået beskeden. Hos dem bliver teksten rettet, hvor den ligger, og de får ikke en ny besked.`,
    field: 'Besked',
    empty: 'Skriv, hvad der skal stå.',
    same: 'Teksten er den samme som før, så der er ikke ændret noget.',
    approved:
      'En anden koordinator har sagt ja til teksten, så den kan ikke rettes bagefter. Send en rettelse i stedet.',
    done: landed =>
      landed === 0
        ? 'Teksten er rettet. Det er den nye, der bliver sendt.'
        : `Teksten bliver rettet nu hos ${people(landed)}. Der kommer til at stå, at den er rettet.`,
    notYours:
      'Det er kun den, der har skrevet beskeden, der kan rette den. Du kan trække den tilbage.',
  },
  recall: {
    label: 'Træk tilbage',
    sure: (count, excerpt) =>
      `Skal beskeden “${excerpt}” trækkes tilbage hos ${receivers(count)}? Den forsvinder fra deres chat. Nogle kan have læst den.`,
    yes: count => (count === 1 ? 'Træk den tilbage' : `Træk den tilbage hos ${count}`),
    nobody: 'Ingen har fået beskeden, så der er ikke noget at trække tilbage.',
    under: count =>
      `Beskeden bliver trukket tilbage nu hos ${receivers(count)}. Se om lidt, om det lykkedes hos alle.`,
  },
  repeat: {
    label: count =>
      count === 1 ? 'Gentag til den, der mangler' : `Gentag til de ${count}, der mangler`,
    nobody: 'Alle, der har fået beskeden, har trykket Set eller svaret.',
  },
  correct: 'Send en rettelse',
  late: {
    ask: ({ excerpt, when, people: count }) =>
      `Din besked “${excerpt}” skulle være sendt ${when} til ${receivers(count)}, men Pejling kørte ikke. Skal den sendes nu?`,
    send: 'Send nu',
    drop: 'Send den ikke',
    sent: count =>
      `Beskeden bliver sendt nu til ${receivers(count)}. Er det uden for deres arbejdstid, får de den, når den begynder.`,
    nobody: 'Der er ikke flere at sende den til.',
  },
  copy: {
    label: 'Kopiér til Aula',
    lead: 'Kopiér teksten herunder, og sæt den ind i Aula:',
    when: 'Tid',
    place: 'Sted',
    link: 'Link',
    off: 'AFLYST',
    by: (author, when) => `${author}, ${when}`,
  },
}
