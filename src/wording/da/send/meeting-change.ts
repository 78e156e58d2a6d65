// Moving, cancelling and changing a meeting in chat. Danish.
import type { ChangeKind } from '../../../model/change.js'

/** A meeting as it is spoken of: its title, and when it is ("onsdag d. 9. december kl. 13-15"). */
export interface MeetingSaid {
  readonly title: string
  readonly when: string
}

/** When people are told: with the pause that is left, or the time of day when it is over ("kl. 10.35"). */
export interface ToldWhen {
  readonly people: number
  /** So many of them are off then, and hear of it when they are at work again. */
  readonly later: number
}

/** What one should think of before one says yes. */
export interface WarningSaid {
  readonly code: 'weekend' | 'day-off' | 'some-off' | 'hours' | 'clash' | 'weekday'
  readonly day: string
  readonly people?: number
  /** Another meeting of the same people. */
  readonly meeting?: MeetingSaid
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`
}

function after({ people: count, later }: ToldWhen): string {
  if (later === 0) return ''
  const who = later < count ? `${later} af dem har` : 'De har'
  return ` ${who} fri nu og får den, når de er på arbejde igen.`
}

const took: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Aflyst.',
  'planned-again': 'Mødet gennemføres igen.',
  moved: 'Flyttet.',
  slightly: 'Flyttet.',
  place: 'Stedet er rettet.',
  link: 'Linket er rettet.',
  length: 'Tiden er rettet.',
}
const buttons: Readonly<Record<ChangeKind, string>> = {
  cancelled: 'Aflys mødet',
  'planned-again': 'Gennemfør mødet',
  moved: 'Flyt mødet',
  slightly: 'Flyt mødet',
  place: 'Skift sted',
  link: 'Skift link',
  length: 'Gem den nye tid',
}

export const meetingChange = {
  offer: 'Flyt eller aflys',
  what: ({ title, when }: MeetingSaid) => `${title}, ${when}. Hvad skal der ske?`,
  open: 'Flyt eller ret',
  cancel: 'Aflys mødet',
  revive: 'Gennemfør mødet alligevel',
  mend: 'Ret',
  undo: 'Fortryd',
  tellNow: 'Send nu',
  take: (kind: ChangeKind) => buttons[kind],
  /** Over the preview. */
  heading: (kind: ChangeKind, title: string) => {
    if (kind === 'cancelled') return `Skal ${title} aflyses?`
    if (kind === 'planned-again') return `Skal ${title} gennemføres alligevel?`
    const isMoved = kind === 'moved' || kind === 'slightly'
    return isMoved ? `Skal ${title} flyttes?` : `Skal ${title} ændres sådan?`
  },
  fields: {
    when: 'Tid',
    place: 'Sted',
    link: 'Link',
    status: 'Status',
  },
  none: 'intet',
  fromTo: (before: string, after: string) => `${before} → ${after}`,
  status: { planned: 'planlagt', cancelled: 'aflyst' },
  /** Under the preview: who is told, and how long after the yes. */
  willTell: (told: ToldWhen, pauseMs: number) => {
    const { people: count } = told
    if (count === 0) return 'Ingen får besked: mødet er ikke for nogen, jeg kender.'
    if (pauseMs === 0)
      return `Siger du ja, får ${people(count)} besked med det samme.${after(told)}`
    const pause =
      pauseMs < 60_000 ? `${pauseMs / 1000} sekunder` : `${Math.round(pauseMs / 60_000)} minutter`
    return `Siger du ja, får ${people(count)} besked om ${pause}. Indtil da kan du fortryde.${after(told)}`
  },
  willTellNobody: 'Ingen får besked: det er sådan, de har fået det at vide.',
  warning: ({ code, day, people: count = 0, meeting }: WarningSaid): string => {
    switch (code) {
      case 'weekend':
        return `Obs: ${day} ligger i en weekend.`
      case 'day-off':
        return `Obs: ${day} har alle fri.`
      case 'some-off':
        return `Obs: ${people(count)} har fri ${day}.`
      case 'hours':
        return 'Obs: Det er uden for almindelig arbejdstid.'
      case 'clash':
        return `Obs: ${people(count)} skal også til ${meeting?.title ?? ''}, ${meeting?.when ?? ''}.`
      case 'weekday':
        return `Obs: Ugedag og dato passer ikke sammen. Jeg har taget ${day}.`
      default:
        return code satisfies never
    }
  },
  /** After the yes. `at` is `atTime` or `inSeconds`; absent: now. */
  taken: (kind: ChangeKind | undefined, told: ToldWhen, at?: string) => {
    const { people: count } = told
    const done = kind ? took[kind] : 'Rettet.'
    if (count === 0) return `${done} Ingen får besked: mødet er ikke for nogen, jeg kender.`
    if (at === undefined) return `${done} ${people(count)} får besked nu.${after(told)}`
    return `${done} ${people(count)} får besked ${at}.${after(told)}`
  },
  /** When people are told: at a time of day, or so soon. */
  atTime: (time: string) => time,
  inSeconds: (seconds: number) => `om ${seconds} sekunder`,
  already: 'Det står allerede sådan, så der er ikke gjort mere.',
  undone: ({ title, when }: MeetingSaid) =>
    `Fortrudt. ${title} er igen ${when}, og ingen har fået besked.`,
  undoneMore: ({ title, when }: MeetingSaid) =>
    `Fortrudt. ${title} er igen ${when}. De øvrige ændringer, som ikke er sendt endnu, står ved magt.`,
  told: 'Folk har fået besked, så det kan ikke fortrydes i stilhed. Skal de have besked igen?',
  tellingNow: 'Beskeden er på vej.',
  nothingToTell: 'Der er ingen besked, der venter.',
  changedMeanwhile:
    'Mødet er ændret, siden du så det her, så jeg har ikke gjort noget. Sådan ser det ud nu:',
  overtaken: 'En anden ændrede programmet i samme øjeblik, så intet er gemt. Prøv igen.',
  problems: {
    gone: 'Det møde er her ikke længere.',
    over: 'Mødet er slut, så det kan ikke ændres.',
    cancelled: 'Mødet er allerede aflyst.',
    'whole-series':
      'Jeg kan ændre ét møde i rækken ad gangen. Hele rækken retter du i kalenderen, og så læser du den ind igen.',
    past: 'Den tid er allerede gået.',
    'needs-end': 'Skriv også, hvornår det slutter.',
    'ends-first': 'Mødet slutter, før det begynder.',
    'no-such-start': 'Den tid findes ikke: uret stilles frem den nat. Vælg en anden.',
    'no-such-end': 'Den sluttid findes ikke: uret stilles frem den nat. Vælg en anden.',
    'bad-link': 'Et link skal begynde med https://.',
    nothing: 'Det står allerede sådan, så der er ikke noget at ændre.',
  },
  typed: {
    date: 'Vælg en dato.',
    time: 'Skriv klokkeslæt som 13.30.',
    cpr: 'Der står et CPR-nummer. Det må jeg ikke gemme, så tag det ud, før du sender.',
    tooLong: (most: number) => `Der er plads til ${most} tegn.`,
  },
  impossible: (said: string) => `“${said}” findes ikke i kalenderen. Intet er ændret.`,
  form: {
    title: 'Flyt eller ret mødet',
    submit: 'Se, hvad der sker',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Du ser, hvem der får besked, før noget bliver ændret.`,
    date: 'Dato',
    start: 'Begynder',
    end: 'Slutter',
    allDay: 'Tomt: hele dagen',
    keepsLength: 'Tomt: samme længde som før',
    place: 'Sted',
    link: 'Link til onlinemøde',
  },
  several: 'Hvilket møde mener du?',
  more: (count: number) =>
    `Der er ${count} mere. Skriv dagen eller netværket med, så finder jeg det.`,
  choose: ({ title, when }: MeetingSaid) => `${when}: ${title}`,
  nothingFound:
    'Jeg kan ikke finde det møde blandt dem, der ligger foran os. Skriv netværk, nummer eller dag med. Intet er ændret.',
  nothingOff: 'Jeg kan ikke finde et aflyst møde, der passer. Intet er ændret.',
  whenTo: ({ title, when }: MeetingSaid) =>
    `${title}, ${when}. Hvad skal det flyttes til? Vælg dag og tid her, eller skriv det med “til”. Intet er ændret endnu.`,
  mayNot: (who: readonly string[]) =>
    who.length === 0
      ? 'Det er kun dem, der koordinerer mødet, som kan ændre det. Intet er ændret.'
      : `Det er kun dem, der koordinerer mødet, som kan ændre det. Skriv til ${or(who)}. Intet er ændret.`,
  guestMayNot:
    'Det er kun dem, der koordinerer et netværk, som kan flytte og aflyse møder. Intet er ændret.',
}

/** Any of them. */
function or(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} eller ${parts.at(-1)}`
}
