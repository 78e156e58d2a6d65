// What an import says of files and calendars: each problem with a proposed fix. A part of importing.ts, which is the door to
// it and holds the facts of each problem.
import { type LocalDate, type LocalDateTime, weekdayOf } from '../../../core/time.js'
import type {
  FileContent,
  FileLook,
  FixState,
  ImportingWording,
  OddDayWhy,
  Said,
  TextField,
} from './importing.js'
import { type PageProblemArgs, pageTextFields } from './importing-pages.js'
import type { ReadingProblemArgs } from './importing-readings.js'
import type { SheetProblemArgs } from './importing-sheets.js'

const weekdays = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø']

/** `ti 01.12.2026 09.00`, always as wide. */
export function when(local: LocalDate | LocalDateTime): string {
  const day = weekdays[weekdayOf(local.slice(0, 10)) - 1]
  const date = `${day} ${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)}`
  return `${date} ${local.slice(11, 16).replace(':', '.')}`.padEnd(19)
}

function said(local: LocalDate | LocalDateTime): string {
  return when(local).trim()
}

const looks: Readonly<Record<FileLook, string>> = {
  zip: 'Filen er en zip-pakke eller et Office-dokument',
  pdf: 'Filen er en PDF',
  office: 'Filen er et Office-dokument eller en Outlook-besked',
  image: 'Filen er et billede',
  'web-page': 'Filen er en webside',
  contacts: 'Filen er et visitkort med kontakter',
  other: 'Filen ligner ikke en kalender',
}

const textFields: Readonly<Record<TextField, string>> = {
  title: 'titlen',
  description: 'beskrivelsen',
  place: 'stedet',
  category: 'en kategori',
  name: 'et navn',
  'calendar-name': 'kalenderens navn',
  ...pageTextFields,
}

const exportAgain = 'Eksportér kalenderen igen fra Outlook eller Google.'

/** A fix that was taken: what is wrong and how it was read. One that is offered: what is wrong and waits, and the question. */
export function withFix(
  { state, meant, where }: { state: FixState | undefined; meant: string; where: string },
  [taken, waiting]: readonly [string, string],
): Said {
  if (state === 'taken') return { problem: `${taken} Læst som ${meant}.` }
  return {
    problem: waiting,
    fix: `Skal det være ${meant}? Sig ja til forslaget, eller ret det i ${where}.`,
  }
}

/** `lø 05.12.2026, som er en lørdag`: what is odd about the day. Used for sheets too. */
export function oddDay(date: LocalDate, why: OddDayWhy, name: string | undefined): string {
  const reasons: Readonly<Record<OddDayWhy, string>> = {
    public: 'som er helligdag eller fast fridag',
    weekend: 'som er i en weekend',
    plan: `hvor personalet har fri (${name ?? 'ferie'})`,
  }
  return `${said(date)}, ${reasons[why]}`
}

/** How files of other programs are saved so that Pejling can read them. */
const saveAs: Readonly<Record<FileContent, string>> = {
  sheet: 'Gem arket som .xlsx.',
  text: 'Gem teksten som Markdown (.md). Er det en tabel, så gem den som .xlsx.',
  calendar: 'Gem kalenderen som .ics (i Outlook: Filer → Gem kalender).',
  other: 'Giv Pejling kalendere som .ics, ark som .xlsx eller .csv og tekster som .md.',
}

export const calendarProblems: Omit<
  ImportingWording['problems'],
  keyof PageProblemArgs | keyof ReadingProblemArgs | keyof SheetProblemArgs
> = {
  'file-missing': () => ({
    problem: 'Filen eller mappen findes ikke.',
    fix: 'Tjek stien.',
  }),
  'file-unreadable': () => ({
    problem: 'Filen kan ikke åbnes.',
    fix: 'Tjek, at du må læse den, og at den ikke er åben i et andet program.',
  }),
  'file-too-big': ({ megabytes, limit }) => ({
    problem: `Filen fylder ${megabytes} MB, og Pejling læser højst ${limit} MB.`,
    fix: 'Eksportér en kortere periode, fx ét skoleår.',
  }),
  'file-empty': () => ({ problem: 'Filen er tom.', fix: 'Gem eller eksportér filen igen.' }),
  'not-a-calendar': ({ looksLike }) => ({
    problem: `${looks[looksLike]} og kan ikke læses som kalender.`,
    fix: 'Gem kalenderen som .ics (i Outlook: Filer → Gem kalender).',
  }),
  'kind-unknown': ({ ending, holds }) => ({
    problem: ending
      ? `${ending}-filer kan Pejling ikke læse.`
      : 'Den slags fil kan Pejling ikke læse.',
    fix: saveAs[holds],
  }),
  'no-events': () => ({
    problem: 'Der er ingen møder i kalenderen.',
    fix: 'Eksportér med alle detaljer, ikke kun ledig/optaget.',
  }),
  'not-a-plan': ({ method }) => ({
    problem: `Filen er et svar på en invitation (${method}), ikke en kalender.`,
    fix: 'Eksportér selve kalenderen som .ics.',
  }),
  'too-many-events': ({ limit }) => ({
    problem: `Pejling læser højst ${limit} møder i en fil. Resten er ikke læst.`,
    fix: 'Eksportér en kortere periode.',
  }),
  'bad-characters': () => ({
    problem: 'Nogle tegn kan ikke læses og er vist som �.',
    fix: 'Gem filen som UTF-8.',
  }),
  'event-cut-off': () => ({
    problem: 'Mødet er skåret over i filen og er ikke taget med.',
    fix: exportAgain,
  }),
  'line-unreadable': ({ title }) => ({
    problem: `En linje i "${title}" kan ikke læses. Resten af mødet er taget med.`,
  }),
  'no-start': ({ title }) => ({
    problem: `"${title}" har ingen starttid og er ikke taget med.`,
    fix: 'Skriv en starttid i kalenderen.',
  }),
  'bad-time': ({ title, value }) => ({
    problem: `"${title}" har tiden "${value}", som ikke findes. Mødet er ikke taget med.`,
    fix: 'Ret tiden i kalenderen.',
  }),
  'end-before-start': ({ title, start, end, fix }, state) => {
    const what = `"${title}" slutter (${said(end)}), før det begynder (${said(start)})`
    if (!fix)
      return {
        problem: `${what}, og er ikke taget med.`,
        fix: 'Ret start eller slut i kalenderen.',
      }
    const times = `${said(fix.start)} til ${said(fix.end)}`
    return withFix({ state, meant: times, where: 'kalenderen' }, [
      `${what}.`,
      `${what}, og er ikke taget med.`,
    ])
  },
  'time-in-gap': ({ title, local, fix }, state) => {
    const what = `"${title}" begynder eller slutter ${said(local)}, og den time springer uret over.`
    return withFix({ state, meant: said(fix), where: 'kalenderen' }, [
      what,
      `${what} Mødet er ikke taget med.`,
    ])
  },
  'year-out-of-range': ({ title, year }) => ({
    problem: `"${title}" ligger i år ${year} og er ikke taget med.`,
    fix: 'Ret årstallet i kalenderen.',
  }),
  'no-end': ({ title }) => ({
    problem: `"${title}" har ingen sluttid. Kun starten er taget med.`,
    fix: 'Skriv en sluttid i kalenderen.',
  }),
  'no-title': () => ({
    problem: 'Mødet har ingen titel.',
    fix: 'Giv det en titel med fx hold eller netværk i kalenderen.',
  }),
  'unknown-zone': ({ title, zone, used }) => ({
    problem: `"${title}" har tidszonen "${zone}", som Pejling ikke kender. Tiden er læst som ${used}.`,
    fix: 'Tjek tidspunktet.',
  }),
  'duplicate-uid': ({ title }) => ({
    problem: `"${title}" står flere gange i filen. Den nyeste er taget med.`,
  }),
  'shared-uid': ({ title }) => ({
    problem: `"${title}" har samme UID som et andet møde i filen. De er taget med hver for sig.`,
  }),
  'rule-unreadable': ({ title }) => ({
    problem: `Gentagelsen af "${title}" kan ikke læses. Kun den første gang er taget med.`,
    fix: 'Læg gangene ind som enkelte møder.',
  }),
  'rule-never': ({ title }) => ({
    problem: `Gentagelsen af "${title}" slutter, før den begynder. Kun den første gang er taget med.`,
    fix: 'Ret gentagelsens slutdato i kalenderen.',
  }),
  'this-and-future': ({ title }) => ({
    problem: `"${title}" er ændret fra en dato og frem. Kun den ene gang er ændret her.`,
    fix: 'Tjek gangene efter.',
  }),
  'text-too-long': ({ title, limit }) => ({
    problem: `En tekst i "${title}" er over ${limit} tegn og er kortet af.`,
  }),
  cpr: ({ field }) => ({
    problem: `Der ser ud til at stå et CPR-nummer i ${textFields[field]}. Den tekst er ikke taget med.`,
    fix: 'Fjern nummeret i kalenderen eller filen.',
  }),
  'link-left-out': ({ title }) => ({
    problem: `"${title}" har et mødelink, der ikke begynder med https. Linket er ikke taget med.`,
  }),
  'no-audience': ({ title }) => ({
    problem: `Det fremgår ikke, hvem "${title}" er for.`,
    fix: 'Skriv hold, netværk eller skole i titlen eller som kategori.',
  }),
  'moved-in-text': ({ title, start, moved }, state) => {
    const what = `"${title}" ligger ${said(start)} i kalenderen, men teksten siger, at det er flyttet til ${said(moved)}.`
    const waiting = `${what} Det står som aflyst, til det er afklaret, så ingen møder forgæves.`
    return withFix({ state, meant: said(moved), where: 'kalenderen' }, [what, waiting])
  },
  'moved-unclear': ({ title, value }) => ({
    problem: `"${title}" er flyttet, men den nye tid kan ikke læses af "${value}". Mødet står som aflyst, til den er på plads.`,
    fix: 'Flyt mødet i kalenderen, eller skriv den nye dato i teksten.',
  }),
  'maybe-off': ({ title, value }) => ({
    problem: `Der står "${value}" ved "${title}", men det er ikke klart, om det er selve mødet. Mødet er ikke læst som aflyst.`,
    fix: 'Skriv AFLYST først i titlen, hvis det er mødet.',
  }),
  'in-holiday': ({ title, date, why, name }) => ({
    problem: `"${title}" ligger ${oddDay(date, why, name)}. Det er taget med.`,
    fix: 'Tjek datoen.',
  }),
  'no-holiday-plan': ({ year, municipality }) => ({
    problem: `Der er ingen ferieplan for ${municipality ? `${municipality} i ` : ''}skoleåret ${year}. Pejling gætter ikke på ferier og regner kun med weekender og helligdage.`,
    fix: 'Læg ferieplanen ind som et ark med kolonnerne kommune, fra, til, navn og gælder.',
  }),
  'off-in-sheet': ({ title }) => ({
    problem: `"${title}" er aflyst i arket, men ikke i kalenderen. Det står nu som aflyst.`,
    fix: 'Holdes det alligevel, så fjern "aflyst" i arket. Ellers aflys det også i kalenderen.',
  }),
  'in-series': ({ title, start }) => ({
    problem: `"${title}" (${when(start).trim()}) er en gang i en række i kalenderen og står der allerede. Det, rækken i arket siger mere, er ikke taget med.`,
    fix: 'Tag rækken ud af arket, eller tag mødet ud af rækken i kalenderen.',
  }),
  'older-version': ({ title }) => ({
    problem: `"${title}" er ældre i filen end det, Pejling kender. Det er ikke ændret.`,
  }),
}
