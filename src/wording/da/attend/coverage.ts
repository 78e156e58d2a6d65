// Who comes to a meeting, as its coordinator reads it on a phone: the card, the names, who is missing, and the nudge to them. Used by
// src/attend/coverage.

/** What people have said, each once. `coming` counts heads: substitutes are among them. */
export interface CountsSaid {
  readonly coming: number
  readonly substitute: number
  readonly maybe: number
  readonly no: number
  readonly silent: number
}
/** Schools by what they have answered; `missing` and `none` by name. */
export interface SchoolsSaid {
  readonly all: number
  readonly coming: number
  readonly missing: readonly string[]
  readonly none: readonly string[]
}
/** Why a school is missing. */
export type MissingSaid = 'unchosen' | 'all-declined' | 'nobody-known' | 'silent'
export type ComesSaid = 'yes' | 'chosen' | 'maybe' | 'no' | 'silent'

export interface PersonSaid {
  readonly name: string
  readonly schools: string
  readonly instead?: { readonly name: string; readonly isConfirmed: boolean }
  readonly note?: string
}

export interface CoverageWording {
  schools(said: SchoolsSaid): string
  /** Of all, and of one school. */
  counts(said: CountsSaid): string
  missing(why: MissingSaid): string
  none: string
  others: string
  /** "… og 12 mere". */
  more(count: number): string
  moreInFile(count: number): string
  deadline(date: string, isOver: boolean): string
  seats(taken: number, seats: number): string
  saidYesBefore(count: number): string
  part: string
  closed: string
  open: string
  cancelled: string
  over: string
  live(time: string): string
  follow: string
  following: string
  names: string
  namesHeading(meeting: string): string
  noNames: string
  silent: string
  silentHeading(meeting: string, count: number): string
  nobodySilent(meeting: string): string
  comes(said: ComesSaid): string
  substitute(name: string, isConfirmed: boolean): string
  /** One line of a list: a name, where they come from, and what else there is. */
  person(said: PersonSaid): string
  /** The label of those who have said the same. */
  group(said: ComesSaid | 'substitute', count: number): string
  /** The line of one whom the school has chosen, and who has not said that they come. */
  chosenSilent(line: string): string
  /** A school that nobody comes from yet. */
  unchosen(said: { school: string; by: readonly string[]; isDeclined: boolean }): string
  columns: {
    school: string
    name: string
    functions: string
    mail: string
    comes: string
    insteadOf: string
    note: string
  }
  file: string
  fileText: string
  excel: string
  csv: string
  fileName: string
  which: string
  noneOpen: string
  mayNot: string
  mayNotNames: string
  gone: string
  nudge: {
    label: string
    preview(said: { count: number; meeting: string; isLater: boolean; unreached: number }): string
    sure(count: number): string
    sent(count: number, isLater: boolean): string
    undo: string
    undone(count: number, gone: number): string
    tooLate: string
    nobody: string
    recent(when: string): string
  }
}

const comes: Readonly<Record<ComesSaid, string>> = {
  yes: 'Kommer',
  chosen: 'Valgt af skolen',
  maybe: 'Måske',
  no: 'Kan ikke',
  silent: 'Mangler at svare',
}

export const coverage: CoverageWording = {
  schools: said => {
    const { all, coming, missing, none } = said
    if (all === 1) return oneSchool(said)
    if (none.length === all) return `Ingen af de ${all} skoler sender nogen.`
    const left = missing.length > 0 && coming > 0 ? `; ${list(missing)} mangler.` : '.'
    return `${schoolsComing(all, coming)}${left}${none.length > 0 ? ` ${list(none)} sender ingen.` : ''}`
  },
  counts: counted,
  missing: why =>
    ({
      unchosen: 'mangler at vælge deltagere',
      'all-declined': 'mangler: de valgte kan ikke',
      'nobody-known': 'mangler: vi kender ingen at spørge',
      silent: 'mangler at svare',
    })[why],
  none: 'sender ingen',
  others: 'Andre',
  more: count => (count === 1 ? '… og én mere' : `… og ${count} mere`),
  moreInFile: count =>
    count === 1 ? '… og én mere. Filen har dem alle.' : `… og ${count} mere. Filen har dem alle.`,
  deadline: (date, isOver) => (isOver ? `Svarfristen var ${date}.` : `Svarfrist: ${date}.`),
  seats: (taken, seats) =>
    taken > seats
      ? `${taken} kommer, men der er kun ${seats} pladser.`
      : taken === seats
        ? `Alle ${seats} pladser er taget.`
        : `${taken} af ${seats} pladser er taget.`,
  saidYesBefore: count =>
    count === 1
      ? 'Én sagde ja til det gamle tidspunkt og har ikke svaret igen.'
      : `${count} sagde ja til det gamle tidspunkt og har ikke svaret igen.`,
  part: 'Du ser de skoler, du har ansvar for.',
  closed: 'Mødet er ikke åbnet for tilmelding, så ingen er spurgt endnu.',
  open: 'Åbn for tilmelding',
  cancelled: 'Mødet er aflyst.',
  over: 'Mødet er holdt.',
  live: time => `Følger med af sig selv. Sidst opdateret ${time}.`,
  follow: 'Følg med',
  following: 'Du får oversigten som en besked, der følger med, når folk svarer.',
  names: 'Vis navne',
  namesHeading: meeting => `Svar til ${meeting}`,
  noNames: 'Ingen har svaret eller er valgt endnu.',
  silent: 'Hvem mangler?',
  silentHeading: (meeting, count) => `${count} mangler at svare: ${meeting}`,
  nobodySilent: meeting => `Alle har svaret: ${meeting}`,
  comes: said => comes[said],
  substitute,
  person: ({ name, schools, instead, note }) =>
    [
      schools === '' ? name : `${name}, ${schools}`,
      ...(instead ? [substitute(instead.name, instead.isConfirmed)] : []),
      ...(note === undefined ? [] : [`“${note}”`]),
    ].join(' – '),
  group: (said, count) =>
    `${said === 'substitute' ? 'En kollega deltager i stedet' : comes[said]} (${count})`,
  chosenSilent: line => `${line} – valgt, men har ikke selv svaret`,
  unchosen: ({ school, by, isDeclined }) => {
    if (isDeclined) return `${school}: de valgte kan ikke`
    return by.length > 0
      ? `${school}: ${list(by)} har ikke valgt deltagere`
      : `${school}: vi kender ingen leder, der kan vælge`
  },
  columns: {
    school: 'Skole',
    name: 'Navn',
    functions: 'Funktion',
    mail: 'E-mail',
    comes: 'Svar',
    insteadOf: 'I stedet for',
    note: 'Bemærkning',
  },
  file: 'Hent deltagerliste',
  fileText: 'Her er deltagerlisten. Linkene virker i en time og er kun til dig.',
  excel: 'Excel',
  csv: 'CSV',
  fileName: 'deltagere',
  which: 'Hvilket møde?',
  noneOpen: 'Ingen af dine kommende møder er åbnet for tilmelding.',
  mayNot: 'Det er mødets koordinator, der kan se, hvem der har svaret.',
  mayNotNames: 'Du kan se, hvilke skoler der kommer, men ikke navnene.',
  gone: 'Det møde findes ikke længere.',
  nudge: {
    label: 'Send en rykker',
    preview: ({ count, meeting, isLater, unreached }) =>
      [
        count === 1
          ? `Skal jeg sende en rykker til den ene, der ikke har svaret? Det gælder ${meeting}.`
          : `Skal jeg sende en rykker til de ${count}, der ikke har svaret? Det gælder ${meeting}.`,
        ...(isLater ? ['Nogle får den først på deres næste arbejdsdag.'] : []),
        ...(unreached > 0
          ? [
              unreached === 1
                ? 'Én af dem kan ikke nås i chatten.'
                : `${unreached} af dem kan ikke nås i chatten.`,
            ]
          : []),
      ].join('\n'),
    sure: count => (count === 1 ? 'Send til den ene' : `Send til de ${count}`),
    sent: (count, isLater) =>
      `${isLater ? 'Rykkeren er på vej' : 'Rykkeren sendes om lidt'} til ${count === 1 ? 'én' : count}. Svarer nogen inden, får de den ikke.`,
    undo: 'Fortryd',
    undone: (count, gone) =>
      gone > 0
        ? `Stoppet for ${count}. ${gone} havde allerede fået rykkeren.`
        : 'Fortrudt. Ingen får rykkeren.',
    tooLate: 'Rykkeren er allerede sendt.',
    nobody: 'Alle har svaret, så der er ingen at rykke.',
    recent: when =>
      `Der er sendt en rykker inden for det seneste døgn. Du kan sende en igen ${when}.`,
  },
}

function substitute(name: string, isConfirmed: boolean): string {
  return isConfirmed
    ? `${name} deltager i stedet`
    : `${name} deltager i stedet (ikke bekræftet endnu)`
}

function oneSchool({ coming, none }: SchoolsSaid): string {
  if (coming === 1) return 'Skolen har meldt deltagere.'
  return none.length > 0 ? 'Skolen sender ingen.' : 'Skolen har ikke meldt deltagere endnu.'
}

function schoolsComing(all: number, coming: number): string {
  if (coming === 0) return `Ingen af de ${all} skoler har meldt deltagere endnu`
  if (coming < all) return `${coming} af ${all} skoler har meldt deltagere`
  return all === 2 ? 'Begge skoler har meldt deltagere' : `Alle ${all} skoler har meldt deltagere`
}

/** "A, B og C"; of many the first three. */
function list(names: readonly string[]): string {
  const rest = names.length - 3
  const shown = rest > 1 ? [...names.slice(0, 3), `${rest} andre`] : names
  return new Intl.ListFormat('da').format(shown)
}

function counted({ coming, substitute, maybe, no, silent }: CountsSaid): string {
  const instead = substitute > 0 ? ` (${substitute} i stedet for en kollega)` : ''
  const parts = [
    coming > 0 && `${coming} kommer${instead}`,
    maybe > 0 && `${maybe} måske`,
    no > 0 && `${no} kan ikke`,
    silent > 0 && `${silent} mangler at svare`,
  ]
  return parts.filter(part => part !== false).join(', ')
}
