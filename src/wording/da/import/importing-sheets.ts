// What an import says of sheets (Excel and CSV): each problem with a proposed fix. A part of importing.ts, which is the door to
// it; the facts of each problem are typed here. The names and texts in them have passed the CPR guard.
import type { LocalDate, LocalDateTime } from '../../../core/time.js'
import type { FixState, OddDayWhy, Said } from './importing.js'
import { oddDay, when, withFix } from './importing-calendar.js'

type Local = LocalDate | LocalDateTime

/** Every kind of problem in a sheet. Those that begin with `row` have a sister among the calendars'. */
export interface SheetProblemArgs {
  'wrong-ending': { ending: string; really: string }
  'not-a-sheet': { looksLike: SheetLook }
  'workbook-locked': object
  'workbook-old': object
  'workbook-macros': object
  'workbook-damaged': object
  'workbook-too-big': object
  'sheet-too-long': { limit: number }
  'no-tables': object
  'table-unknown': { headers: string }
  'columns-unread': { headers: readonly string[]; kind: SheetTable }
  'row-no-title': object
  /** Nothing says what happens: the meeting is called what its network is. */
  'row-named-by-network': { title: string }
  'row-no-date': { title: string }
  'row-off-no-date': { title: string }
  'row-no-year': { title: string; value: string }
  'row-date-unclear': { title: string; value: string }
  'row-bad-time': { title: string; value: string }
  'row-weekday': { title: string; value: string; date: LocalDate; weekday: number }
  'row-ends-first': { title: string; start: Local; end: Local; fix?: { start: Local; end: Local } }
  'row-in-gap': { title: string; local: LocalDateTime; fix: LocalDateTime }
  'row-year': { title: string; year: number }
  'row-other-year': { title: string; date: LocalDate; year: number }
  'row-no-end': { title: string }
  'row-no-audience': { title: string }
  'row-moved': { title: string; value: string }
  'row-maybe-off': { title: string; value: string }
  /** Whom the row above is for is taken for this one and those below it. */
  'row-whom-above': { title: string; whom: string }
  'holidays-for-pupils': object
  'row-in-holiday': { title: string; date: LocalDate; why: OddDayWhy; name?: string }
  'row-twice': { name: string; first: number }
  'row-differs': { name: string; first: number }
  'row-link': { title: string }
  'row-too-long': { title: string; limit: number }
  'unknown-name': { what: NamedThing; name: string; near?: string }
  'unknown-word': { what: WordThing; value: string }
  /** A role, or several, of which it cannot be said what they are of. */
  'role-of-nothing': { value: string; lacks: 'school' | 'network' | 'area'; rows: number }
  'no-email': { name: string; known?: string }
  'bad-email': { name: string; value: string }
  'school-above': { name: string; school: string }
  'shared-email': { name: string; other: string }
  'times-differ': { title: string; calendar: Local; sheet: Local }
  'places-differ': { title: string; calendar: string; sheet: string }
  'cpr-cell': object
}
/** What a file that is no sheet looks like. */
export type SheetLook = 'zip' | 'pdf' | 'office' | 'image' | 'web-page' | 'contacts' | 'other'
/** What a table is about. */
export type SheetTable =
  | 'holidays'
  | 'people'
  | 'deadlines'
  | 'meetings'
  | 'networks'
  | 'areas'
  | 'schools'
  | 'hold-columns'
export type NamedThing = 'school' | 'network' | 'hold' | 'area' | 'person'
export type WordThing = 'reminders' | 'days-off' | 'staff-group' | 'applies' | 'role' | 'audience'

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag']

function said(local: Local): string {
  return when(local).trim()
}

const looks: Readonly<Record<SheetLook, string>> = {
  zip: 'Filen er en zip-pakke',
  pdf: 'Filen er en PDF',
  office: 'Filen er et dokument fra et ældre Office-program',
  image: 'Filen er et billede',
  'web-page': 'Filen er en webside',
  contacts: 'Filen er et visitkort med kontakter',
  other: 'Filen ligner ikke et regneark',
}

const unknownNames: Readonly<Record<NamedThing, (name: string) => string>> = {
  school: name => `Skolen "${name}" kendes ikke`,
  network: name => `Netværket "${name}" kendes ikke`,
  hold: name => `Holdet "${name}" kendes ikke`,
  area: name => `Området "${name}" kendes ikke`,
  person: name => `"${name}" er ikke blandt personerne`,
}

const words: Readonly<Record<WordThing, { what: string; fix: string }>> = {
  reminders: {
    what: 'påmindelsen',
    fix: 'Skriv fx "5 skoledage 09:00; samme dag 07:00" eller "ingen".',
  },
  'days-off': { what: 'fridagen', fix: 'Skriv ugedage, fx "onsdag, fredag".' },
  'staff-group': {
    what: 'personalegruppen',
    fix: 'Skriv skole, SFO, daginstitution eller administration.',
  },
  applies: {
    what: 'hvem ferien gælder for',
    fix: 'Skriv fx "skole: elever fri" eller "skole: personale fri".',
  },
  role: {
    what: 'rollen',
    fix: 'Skriv fx skoleleder, koordinator, stedfortræder eller områdeleder.',
  },
  audience: {
    what: 'hvem det er for',
    fix: 'Skriv hold, netværk, skole eller funktion, fx "vejledere", eller "alle".',
  },
}

/** Headers that Pejling knows, by what the table is about. */
const headersOf: Readonly<Record<SheetTable, string>> = {
  meetings:
    'Møde, Lab, Tema, Dato, Tid, Sted, Link, Netværk, Hold, Skole, Målgruppe, Dagsorden, Forberedelse, Medbring, Materialer, Vært, Svarfrist, Pladser, Påmindelser og Bemærkninger',
  deadlines: 'Opgave, Frist, Målgruppe, Netværk, Hold, Skole, Link og Bemærkning',
  people:
    'Navn, Mail, Skole, Funktion, Netværk, Hold, Rolle, Kaldenavn, Team, Personalegruppe, Fridage, Kommune, Fra og Til',
  schools:
    'Skole, Kaldes også, Hold, Område, Skoleleder, Stedfortræder, Adresse, Telefon og Kommune',
  networks: 'Netværk, Kaldes også, Fag, Koordinator, Stedfortræder og Mail',
  areas: 'Område, Kaldes også og Områdeleder',
  holidays: 'Ferie, Fra, Til, Gælder og Kommune',
  'hold-columns': 'Hold 1, Hold 2 og så videre',
}

const lacksFix = {
  school: 'Skriv skolen i en kolonne, der hedder Skole.',
  network: 'Skriv netværket ved hver rolle, fx "tovholder for tysk, stedfortræder for musik".',
  area: 'Skriv området i en kolonne, der hedder Område.',
} as const

const saveAgain = 'Åbn filen i Excel, og gem den som .xlsx.'

export const sheetProblems: {
  readonly [Code in keyof SheetProblemArgs]: (args: SheetProblemArgs[Code], fix?: FixState) => Said
} = {
  'wrong-ending': ({ ending, really }) => ({
    problem: `Filen hedder ${ending}, men indholdet er ${really}.`,
    fix: `Giv filen endelsen ${really}.`,
  }),
  'not-a-sheet': ({ looksLike }) => ({
    problem: `${looks[looksLike]} og kan ikke læses som regneark.`,
    fix: 'Gem arket som .xlsx eller .csv.',
  }),
  'workbook-locked': () => ({
    problem: 'Arket er låst med en adgangskode.',
    fix: 'Gem en kopi uden adgangskode.',
  }),
  'workbook-old': () => ({
    problem: 'Arket er i det gamle Excel-format (.xls).',
    fix: saveAgain,
  }),
  'workbook-macros': () => ({
    problem: 'Arket indeholder makroer, og dem åbner Pejling ikke.',
    fix: 'Gem det som .xlsx uden makroer.',
  }),
  'workbook-damaged': () => ({ problem: 'Arket er beskadiget og kan ikke læses.', fix: saveAgain }),
  'workbook-too-big': () => ({
    problem: 'Arket fylder for meget, når det pakkes ud.',
    fix: 'Gem kun de ark, der skal læses, i en ny fil.',
  }),
  'sheet-too-long': ({ limit }) => ({
    problem: `Pejling læser højst ${limit} rækker i et ark og 50 ark. Resten er ikke læst.`,
    fix: 'Del filen op.',
  }),
  'no-tables': () => ({
    problem: 'Her er ingen tabel, som Pejling kan læse.',
    fix: 'Skriv overskrifter over kolonnerne, fx Navn, Mail og Skole eller Dato, Tid og Møde.',
  }),
  'table-unknown': ({ headers }) => ({
    problem: `Det fremgår ikke, hvad tabellen med "${headers}" handler om. Den er ikke læst.`,
    fix: 'Brug overskrifter som Navn, Mail, Skole, Dato, Tid og Møde.',
  }),
  'columns-unread': ({ headers, kind }) => ({
    problem: `${headers.length === 1 ? 'Kolonnen' : 'Kolonnerne'} ${headers.map(header => `“${header}”`).join(', ')} er ikke læst.`,
    fix: `Skal det med, så brug en overskrift, Pejling kender i den slags tabel: ${headersOf[kind]}.`,
  }),
  'row-named-by-network': ({ title }) => ({
    problem: `Der står ikke, hvad der sker. Mødet er læst og hedder "${title}" efter netværket.`,
    fix: 'Skriv et emne i rækken, hvis mødet skal hedde noget andet.',
  }),
  'row-no-title': () => ({
    problem: 'Rækken har en dato, men det fremgår ikke, hvad der sker. Den er ikke taget med.',
    fix: 'Skriv, hvad mødet hedder.',
  }),
  'row-off-no-date': ({ title }) => ({
    problem: `"${title}" er aflyst, men der står ingen dato, så det er ikke taget med.`,
    fix: 'Lad datoen stå ved siden af, fx "9/3 AFLYST". Så kan Pejling sige det til dem, der spørger.',
  }),
  'row-no-date': ({ title }) => ({
    problem: `"${title}" har ingen dato og er ikke taget med.`,
    fix: 'Skriv en dato.',
  }),
  'row-no-year': ({ title, value }) => ({
    problem: `"${title}" har datoen "${value}" uden år. Den er ikke taget med.`,
    fix: 'Skriv året ved datoen, eller skoleåret i arkets overskrift, fx 2026/27.',
  }),
  'row-date-unclear': ({ title, value }) => ({
    problem: `Hvornår "${title}" er, kan ikke læses af "${value}". Rækken er ikke taget med.`,
    fix: 'Skriv én dato, fx 1.12.2026.',
  }),
  'row-bad-time': ({ title, value }) => ({
    problem: `"${title}" har tiden "${value}", som ikke findes. Rækken er ikke taget med.`,
    fix: 'Ret tiden i arket.',
  }),
  'row-weekday': ({ title, value, date, weekday }) => ({
    problem: `"${title}" har datoen "${value}", men ${said(date).slice(3)} er ikke en ${weekdays[weekday - 1] ?? 'sådan dag'}. Rækken er ikke taget med.`,
    fix: 'Ret ugedagen eller datoen i arket.',
  }),
  'row-ends-first': ({ title, start, end, fix }, state) => {
    const what = `"${title}" slutter (${said(end)}), før det begynder (${said(start)})`
    if (!fix)
      return { problem: `${what}, og er ikke taget med.`, fix: 'Ret start eller slut i arket.' }
    const times = `${said(fix.start)} til ${said(fix.end)}`
    return withFix({ state, meant: times, where: 'arket' }, [
      `${what}.`,
      `${what}, og er ikke taget med.`,
    ])
  },
  'row-in-gap': ({ title, local, fix }, state) => {
    const what = `"${title}" begynder eller slutter ${said(local)}, og den time springer uret over.`
    return withFix({ state, meant: said(fix), where: 'arket' }, [
      what,
      `${what} Rækken er ikke taget med.`,
    ])
  },
  'row-year': ({ title, year }) => ({
    problem: `"${title}" ligger i år ${year} og er ikke taget med.`,
    fix: 'Ret årstallet i arket.',
  }),
  'row-other-year': ({ title, date, year }) => ({
    problem: `"${title}" ligger ${said(date)}, men arket er for skoleåret ${year}/${String((year + 1) % 100).padStart(2, '0')}. Det er taget med.`,
    fix: 'Tjek årstallet.',
  }),
  'row-no-end': ({ title }) => ({
    problem: `"${title}" har ingen sluttid. Kun starten er taget med.`,
    fix: 'Skriv en sluttid i arket.',
  }),
  'row-no-audience': ({ title }) => ({
    problem: `Det fremgår ikke, hvem "${title}" er for.`,
    fix: 'Skriv hold, netværk eller skole i en kolonne, fx Målgruppe.',
  }),
  'row-moved': ({ title, value }) => ({
    problem: `"${title}" er flyttet, men den nye tid kan ikke læses af "${value}". Mødet står som aflyst, til den er på plads.`,
    fix: 'Skriv den nye dato i datokolonnen.',
  }),
  'row-maybe-off': ({ title, value }) => ({
    problem: `Der står "${value}" ved "${title}", men det er ikke klart, om det er selve mødet. Mødet er ikke læst som aflyst.`,
    fix: 'Skriv kun AFLYST i bemærkningen, hvis det er mødet.',
  }),
  'row-whom-above': ({ title, whom }) => ({
    problem: `Der står ikke, hvem "${title}" er for. "${whom}" fra rækken over er brugt, også længere nede, hvor der ikke står noget.`,
    fix: 'Skriv det i hver række, hvis det ikke passer.',
  }),
  'holidays-for-pupils': () => ({
    problem: 'Der står ikke, hvem ferierne gælder for. De er læst som dage, hvor eleverne har fri.',
    fix: 'Lav en kolonne, der hedder Gælder, fx "skole: elever fri" eller "skole: personale fri".',
  }),
  'row-in-holiday': ({ title, date, why, name }) => ({
    problem: `"${title}" ligger ${oddDay(date, why, name)}. Det er taget med.`,
    fix: 'Tjek datoen.',
  }),
  'row-twice': ({ name, first }) => ({
    problem: `"${name}" står også i række ${first}. Rækken er kun taget med én gang.`,
    fix: 'Slet den ene række.',
  }),
  'row-differs': ({ name, first }) => ({
    problem: `"${name}" står også i række ${first} med noget andet. Række ${first} er brugt.`,
    fix: 'Ret den, der er forkert.',
  }),
  'row-link': ({ title }) => ({
    problem: `"${title}" har et link, der ikke begynder med https. Linket er ikke taget med.`,
  }),
  'row-too-long': ({ title, limit }) => ({
    problem: `En tekst i "${title}" er over ${limit} tegn og er kortet af.`,
  }),
  'unknown-name': ({ what, name, near }, state) => {
    const waiting = `${unknownNames[what](name)} og er ikke taget med i rækken.`
    if (near === undefined) return { problem: waiting }
    return withFix({ state, meant: near, where: 'arket' }, [
      `${unknownNames[what](name)}.`,
      waiting,
    ])
  },
  'unknown-word': ({ what, value }) => ({
    problem: `"${value}" kan ikke læses som ${words[what].what}. ${what === 'applies' ? 'Rækken er ikke' : 'Resten af rækken er'} taget med.`,
    fix: words[what].fix,
  }),
  'role-of-nothing': ({ value, lacks, rows }) => {
    const of = { school: 'hvilken skole', network: 'hvilket netværk', area: 'hvilket område' }[
      lacks
    ]
    const rest =
      rows > 1
        ? `(${rows} rækker). Rollerne er ikke givet; resten af rækkerne er taget med.`
        : 'Rollen er ikke givet; resten af rækken er taget med.'
    return {
      problem: `Det fremgår ikke, ${of} rollen "${value}" gælder${rows > 1 ? ' ' : '. '}${rest}`,
      fix: lacksFix[lacks],
    }
  },
  'no-email': ({ name, known }, state) => {
    const waiting = `${name} har ingen mailadresse og er ikke taget med.`
    if (!known) return { problem: waiting, fix: 'Skriv arbejdsmailen i arket.' }
    return withFix({ state, meant: known, where: 'arket' }, [
      `${name} har ingen mailadresse.`,
      waiting,
    ])
  },
  'bad-email': ({ name, value }) => ({
    problem: `${name} har mailadressen "${value}", som ikke kan være rigtig. Rækken er ikke taget med.`,
    fix: 'Ret adressen i arket.',
  }),
  'school-above': ({ name, school }, fix) => ({
    problem:
      fix === 'taken'
        ? `Der står ingen skole ved ${name}. ${school} fra rækken over er brugt.`
        : `Der står ingen skole ved ${name}. Er det ${school}, som står længere oppe?`,
    fix: `Skriv ${school} i rækken, hvis det passer.`,
  }),
  'shared-email': ({ name, other }) => ({
    problem: `${name} har samme mailadresse som ${other} og er ikke taget med.`,
    fix: 'Skriv hver sin adresse.',
  }),
  'places-differ': ({ title, calendar, sheet }) => ({
    problem: `Stedet for "${title}" er ${calendar} i kalenderen og ${sheet} i arket. Kalenderens sted er brugt.`,
    fix: 'Ret det, der er forkert.',
  }),
  'times-differ': ({ title, calendar, sheet }) => ({
    problem: `"${title}" er ${said(calendar)} i kalenderen og ${said(sheet)} i arket. Kalenderens tid er brugt.`,
    fix: 'Ret den, der er forkert.',
  }),
  'cpr-cell': () => ({
    problem: 'Der ser ud til at stå et CPR-nummer i cellen. Den er ikke læst.',
    fix: 'Fjern nummeret i arket.',
  }),
}
