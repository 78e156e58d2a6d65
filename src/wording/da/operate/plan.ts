// The command `plan`: what goes out when, and why not otherwise. Danish.
import { dateOf, type LocalDate, type LocalDateTime } from '../../../core/time.js'
import { sayDate, sayTime } from '../../dates.js'

/** Why a reminder does not go as its offset says (`src/remind/plan/plan.ts`). */
export type PlanWord =
  | 'quiet-hours'
  | 'day-off'
  | 'before-start'
  | 'passed'
  | 'same-minute'
  | 'day-budget'
  | 'week-budget'
  | 'weekly-day-off'
  | 'late'
  | 'no-hour'
  | 'no-work-day'
  | 'said-no'
  | 'opted-out'

/** How long before; `minutes` may be many. */
export interface OffsetFacts {
  readonly unit: 'days' | 'schoolDays' | 'minutes'
  readonly count: number
}

export interface PlanCounts {
  readonly reminders: number
  readonly messages: number
  readonly receivers: number
  readonly shifted: number
  readonly bundled: number
  readonly dropped: number
}

function when(local: LocalDateTime, today: LocalDate): string {
  return `${sayDate('da', dateOf(local), today)} ${sayTime('da', local)}`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

export const plan = {
  usage:
    'Skriv, hvilke dage planen skal vise: npx pejling plan --from 2026-11-01 --to 2026-11-30. Begge dage er med.',
  where: 'Vælg enten --programme MAPPE eller --tenant ID, ikke begge.',
  badMoment: (option: string, text: string) =>
    `${option} skal være en dato som 2026-11-01 eller et tidspunkt som 2026-11-01T09:00, ikke "${text}".`,
  backwards: '--from skal ligge før --to.',
  tooLong: (years: number) => `Planen kan højst vise ${years} år ad gangen.`,
  heading: (name: string, first: LocalDate, last: LocalDate) =>
    `Påmindelser i ${name} fra ${sayDate('da', first, last)} til ${sayDate('da', last, last)} ${last.slice(0, 4)}`,
  nothing: 'Der er ingen påmindelser i perioden.',
  day: (day: LocalDate, today: LocalDate) => sayDate('da', day, today),
  time: (local: LocalDateTime) => local.slice(11).replace(':', '.'),
  /** Of what it is a reminder: the meeting's or deadline's own day. */
  about: (title: string, day: LocalDate, today: LocalDate) =>
    `${title} (${sayDate('da', day, today)})`,
  offset({ unit, count: number }: OffsetFacts): string {
    if (number === 0) return unit === 'minutes' ? 'nu' : 'samme dag'
    if (unit === 'schoolDays') return `${count(number, 'skoledag', 'skoledage')} før`
    if (unit === 'days') return `${count(number, 'dag', 'dage')} før`
    if (number % 60 === 0) return `${count(number / 60, 'time', 'timer')} før`
    return `${count(number, 'minut', 'minutter')} før`
  },
  receivers: (people: number, rooms: number) =>
    [
      ...(people > 0 ? [count(people, 'person', 'personer')] : []),
      ...(rooms > 0 ? [count(rooms, 'kanal', 'kanaler')] : []),
    ].join(' og '),
  outcome: {
    send: '',
    shift: 'flyttet',
    bundle: 'samlet',
    drop: 'sendes ikke',
  },
  /** `wanted`: when the offset alone would have sent it. */
  why(word: PlanWord, wanted: LocalDateTime, today: LocalDate): string {
    const was = `Var sat til ${when(wanted, today)}`
    switch (word) {
      case 'quiet-hours':
        return `${was}, men der sendes kun mellem kl. 7 og 17.`
      case 'day-off':
        return `${was}, men da er modtageren ikke på arbejde.`
      case 'before-start':
        return `${was}, men da er mødet begyndt.`
      case 'passed':
        return `${was}, hvor der ikke sendes, og det var for sent at sende før. Sendes, så snart der kan sendes.`
      case 'same-minute':
        return 'Kommer i samme besked som en anden påmindelse.'
      case 'day-budget':
        return `${was}, men den dag går der allerede en besked. Kommer med i en anden.`
      case 'week-budget':
        return `${was}, men den uge går der allerede tre beskeder. Kommer med i en anden.`
      case 'weekly-day-off':
        return 'Det er modtagerens faste fridag. Der sendes kun, hvis modtageren har sagt ja til mødet.'
      case 'late':
        return `${was}, men det var allerede forbi, da mødet kom i planen.`
      case 'no-hour':
        return 'Varer hele dagen, så der er intet klokkeslæt at regne tilbage fra.'
      case 'no-work-day':
        return 'Modtageren har ingen arbejdsdag før dagen.'
      case 'said-no':
        return 'Modtageren har sagt nej til mødet.'
      case 'opted-out':
        return 'Modtageren har slået påmindelsen kort før mødet fra.'
      default:
        return word satisfies never
    }
  },
  sum: ({ reminders, messages, receivers, shifted, bundled, dropped }: PlanCounts) =>
    `${count(reminders, 'påmindelse', 'påmindelser')} i ${count(messages, 'besked', 'beskeder')} til ${count(receivers, 'modtager', 'modtagere')}: ${shifted} flyttet til et andet tidspunkt, ${bundled} samlet i en anden besked. ${dropped} sendes ikke.`,
  noHolidays: (year: string, municipality: string | undefined) =>
    `Ferieplanen for skoleåret ${year}${municipality ? ` i ${municipality}` : ''} mangler, så kun weekender, helligdage og egne fridage er regnet fra.`,
  forNobody: (title: string) =>
    `Fristen "${title}" siger ikke, hvem den gælder, så ingen bliver mindet om den.`,
  others: 'møder uden netværk',
  notYet: (names: readonly string[]) =>
    `Planen viser det hele, men intet sendes, før der er sagt ja. Det mangler for: ${names.join(', ')}.`,
}
