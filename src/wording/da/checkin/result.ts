// What came out of a check-in: the picture, the same in words, what is done about it, rounds side by side, the file. Danish. Used by
// src/checkin/result and src/insight. Nothing here knows an exact number, and "few or none" is never "none".
import type { Count, Response, Share } from '../../../model/result.js'
import { and, networkName, stop } from '../ask-grammar.js'

/** What a round was about, and when it ran: days as they are said. */
export interface ResultSaid {
  readonly meeting?: string | undefined
  readonly network?: string | undefined
  readonly opened: string
  readonly closed: string
}

/** A part of a picture and the words on it. */
export interface ShareSaid {
  readonly label: string
  readonly share: string
}

const shares: Readonly<Record<Share, string>> = {
  few: 'få eller ingen',
  some: 'nogle',
  most: 'de fleste',
}

const responses: Readonly<Record<Response, string>> = {
  'under-half': 'Under halvdelen svarede; de andre kan have det anderledes.',
  'over-half': 'Mindst halvdelen svarede.',
  'nearly-all': 'Næsten alle svarede.',
}

function about({ meeting, network }: ResultSaid): string {
  if (meeting !== undefined) return ` til ${meeting}`
  return network === undefined ? '' : ` i ${networkName(network)}`
}

const picture = {
  heading: (said: ResultSaid) => `Det kom der ud af jeres check-in${about(said)}`,
  days: ({ opened, closed }: ResultSaid) => (opened === closed ? opened : `${opened} – ${closed}`),
  count: ({ from, to }: Count) => `${from}-${to} svarede`,
  /** `isRest`: a question is not shown. */
  why: (fewest: number, isRest: boolean) =>
    isRest
      ? `Resten vises, fordi mindst ${fewest} svarede.`
      : `Vises, fordi mindst ${fewest} svarede.`,
  share: (share: Share) => shares[share],
  ten(ten: number): string {
    if (ten === 0) return 'under 10 %'
    return ten === 100 ? 'over 90 %' : `ca. ${ten} %`
  },
  /** "Godt eller rigtig godt: de fleste." */
  line: (said: readonly ShareSaid[]) =>
    stop(said.map(({ label, share }) => `${label}: ${share}`).join(' · ')),
  part: (label: string, count: string) => `${label} (${count})`,
  others: 'Øvrige',
  response: (response: Response) => responses[response],
  tooFew: (fewest: number) =>
    `For få svar. Der skal være mindst ${fewest}, før noget kan vises, så ingen kan kendes på sit svar. Svarene er slettet.`,
  questionTooFew: 'For få svar på det her spørgsmål.',
  apart: 'Gruppen er ikke den samme som sidst, så vi sammenligner ikke.',
  texts: 'Skrevet uden navn, i tilfældig rækkefølge:',
  themes: (words: readonly string[]) => `Det går igen hos mindst 3: ${and(words)}.`,
  doing: (text: string) => `Det gør vi nu: ${text}`,
  doingBy: (name: string, day: string) => `Skrevet af ${name} ${day}.`,
  /** The link between people and answers; `isErased`: from the disk too. */
  erased: (isErased: boolean): string =>
    isErased
      ? 'Hvem der svarede hvad, er slettet og kan ikke længere findes.'
      : 'Hvem der svarede hvad, blev slettet, da runden lukkede.',
  /** What the two forms of a bar mean. */
  legend: 'Fyldt: mindst så mange. Tom ramme: måske så mange.',
  /** What is seen, for who sees it not. */
  alt: (questions: readonly string[]) =>
    `Tegning af svarene på ${and(questions.map(one => `"${one}"`))}. Det samme står som tekst.`,
}

const buttons = {
  show: 'Vis resultatet',
  series: 'Vis ved siden af hinanden',
  file: 'Hent som fil',
  picture: 'Gem billedet',
  doing: 'Skriv, hvad I gør nu',
  changeDoing: 'Ret, hvad I gør nu',
  list: 'Alle mine resultater',
}

const doing = {
  title: 'Det gør vi nu',
  /** Without how many they are: of a meeting's round that is nearly how many answered. */
  text: 'Det kommer til at stå ved resultatet, og alle, der kan se det, får besked. Det står også øverst næste gang, I bliver spurgt.',
  field: 'Hvad gør I nu?',
  hint: 'En enkelt ting, I kan nå, er nok.',
  submit: 'Gem og send',
  empty: 'Skriv, hvad I gør nu.',
  tooLong: (most: number) => `Det er for langt. Der er plads til ${most} tegn.`,
  cpr: 'Der står et CPR-nummer i teksten. Tag det ud, så gemmer jeg resten.',
  saved: 'Gemt. De, der blev spurgt, får besked.',
  same: 'Det står der allerede.',
  notSaved: 'Det er ikke gemt. Prøv igen om lidt; det, du skrev, står her stadig.',
  mayNot: 'Det kan kun den, der lavede runden, eller netværkets koordinator skrive.',
  tooFew: 'Der var for få svar, så der er ikke et resultat at handle på.',
  /** To everybody who was asked; `author`: who wrote it. */
  told: (said: ResultSaid, author: string | undefined) =>
    `Nyt om jeres check-in${about(said)}. ${author ?? 'Koordinatoren'} skriver:`,
  wanted: (said: ResultSaid) =>
    `Resultatet af jeres check-in${about(said)} er ude. Hvad gør I nu? Skriv det kort, så ser alle, der blev spurgt, at deres svar bliver brugt.`,
}

const sideBySide = {
  heading: (network: string | undefined) =>
    network === undefined
      ? 'Runderne ved siden af hinanden'
      : `Runderne i ${networkName(network)} ved siden af hinanden`,
  tooFew: 'For få svar',
  /** "10. september". */
  day: (day: number, month: string) => `${day}. ${month}`,
  /** "Efterårsferie": a gap between two rounds. */
  holiday: (name: string) => name,
  small: 'Så få svar kan ikke vise en sikker ændring.',
  apart: 'Ikke samme gruppe som før',
  one: 'Der er kun én runde endnu.',
  alt: (question: string, rounds: number) =>
    `Tegning af ${rounds === 1 ? 'en runde' : `${rounds} runder`} med "${question}" ved siden af hinanden. Det samme står som tekst.`,
}

const list = {
  heading: 'Dine resultater',
  none: 'Der er ingen resultater til dig endnu. De kommer, når et check-in, du er blevet spurgt i, lukker.',
  line: (question: string, said: ResultSaid, isShown: boolean) =>
    `${question} (${[said.meeting ?? (said.network && networkName(said.network)), said.closed].filter(Boolean).join(', ')})${isShown ? '' : ': for få svar'}`,
}

const file = {
  name: 'check-in',
  text: 'Her er præcis det, der blev vist. Linkene virker i en time og er kun til dig.',
  columns: ['Spørgsmål', 'Gruppe', 'Antal', 'Svar', 'Andel'],
  everybody: 'Alle',
  written: 'Skrevet uden navn',
}

export const results = {
  ...{ picture, buttons, doing, sideBySide, list, file },
  mayNot: 'Det resultat er kun til dem, der blev spurgt, og dem, det var sagt, det gik til.',
  gone: 'Det resultat er der ikke. Et check-in viser først noget, når det er lukket, og et resultat gemmes i to skoleår.',
  /** In a room where others read along. */
  shared: 'Her læser andre med, så resultatet viser jeg kun i vores egen chat.',
}
