// What is noted after a meeting: who came, minutes and agreements. Danish.
import { and } from '../ask-grammar.js'

/** A meeting as it is spoken of: its title, and when it is ("onsdag d. 9. december kl. 13-15"). */
export interface MeetingSaid {
  readonly title: string
  readonly when: string
}

/** An agreement with the names of who does it, and the day by which it is done, said. */
export interface AgreementSaid {
  readonly what: string
  readonly who: readonly string[]
  readonly by?: string | undefined
  readonly isDone?: boolean
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} personer`
}

export const after = {
  heading: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
  nothing: 'Der er ikke noteret noget fra mødet endnu.',
  fields: { came: 'Hvem kom', minutes: 'Referat' },
  came: (count: number) => people(count),
  notNoted: 'ikke noteret endnu',
  /** Some have written the code, and nobody has noted who came. */
  byCode: (count: number) => `${people(count)} har skrevet koden`,
  agreements: 'Det aftalte I',
  agreement: ({ what, who, by, isDone = false }: AgreementSaid) => {
    const parts = [and(who), by === undefined ? '' : `senest ${by}`, isDone ? 'gjort' : '']
    const more = parts.filter(part => part !== '').join(', ')
    return more === '' ? what : `${what} (${more})`
  },
  moreAgreements: (count: number) => `… og ${count} mere`,
  buttons: {
    who: 'Hvem kom?',
    ask: 'Spørg i mødet',
    agreement: 'Skriv en aftale',
    minutes: 'Sæt referat på',
    otherMinutes: 'Skift referat',
    code: 'Vis en kode',
    slide: 'Vis på storskærm',
    done: 'Gjort',
    reopen: 'Ikke gjort',
    mend: 'Ret',
    remove: 'Fjern',
    note: 'Ja, notér det',
    which: 'Et andet møde',
    show: 'Se, hvad der er noteret',
  },
  /** What a button does, for whoever hears it alone. */
  buttonOf: (does: string, what: string) => `${does}: ${what}`,
  noted: 'Noteret.',
  removed: 'Fjernet.',
  cameNoted: (count: number) =>
    count === 0 ? 'Noteret: Ingen er krydset af.' : `Noteret: ${people(count)} kom.`,
  already: 'Det er noteret i forvejen.',
  preview: ({ title, when }: MeetingSaid) => `Skal jeg notere det her fra ${title}, ${when}?`,
  /** Under the preview of an agreement. */
  previewNote: 'Alle, der var inviteret, kan se det, og det står i påmindelsen om næste møde.',
  which: 'Hvilket møde var det?',
  whoForm: {
    title: 'Hvem kom?',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Kryds dem af, der kom. Kun I, der koordinerer, kan se det.`,
    submit: 'Gem',
    came: 'Kom',
    others: 'Andre, der kom',
    othersHint: 'Navn eller e-mail med komma imellem',
    unknown: (names: readonly string[]) =>
      `${and(names)} kender jeg ikke. Skriv hele navnet eller e-mailadressen, som de står i planen.`,
    tooLong: (most: number) => `Skriv højst ${most} tegn.`,
    person: (name: string, school: string | undefined) =>
      school === undefined ? name : `${name}, ${school}`,
  },
  minutesForm: {
    title: 'Referat',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Sæt et link til referatet. Alle, der var inviteret, kan se det.`,
    submit: 'Gem',
    link: 'Link til referatet',
    hint: 'Begynder med https://. Lad feltet være tomt for at fjerne linket.',
    wrong: 'Det er ikke et link, jeg kan bruge. Det skal begynde med https://',
  },
  agreementForm: {
    title: 'En aftale',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Alle, der var inviteret, kan se aftalen, og den står i påmindelsen om næste møde, til den er gjort.`,
    submit: 'Gem aftalen',
    what: 'Hvad aftalte I?',
    who: 'Hvem gør det?',
    by: 'Senest',
    empty: 'Skriv, hvad I aftalte.',
    tooMany: (most: number) => `Vælg højst ${most}.`,
    badDay: 'Vælg en dag.',
  },
  code: {
    heading: (code: string) => `Koden er ${code}`,
    text: (code: string, until: string, { title, when }: MeetingSaid) =>
      `Den er til ${title}, ${when}. Bed dem, der er til stede, om at skrive ${code} til mig her i chatten. Så noterer jeg, at de kom. Koden gælder til ${until}.`,
    none: 'Jeg kunne ikke lave en kode lige nu. Prøv igen om lidt.',
    /** To whoever wrote it. */
    arrived: ({ title, when }: MeetingSaid) => `Tak. Du er noteret til ${title}, ${when}.`,
    unknown: 'Den kode kender jeg ikke. Måske er den udløbet. Spørg den, der holder mødet.',
    guest: 'Jeg kender dig ikke i planen, så jeg kan ikke notere, at du kom.',
    tooEarly: 'Koden kan først vises en time før mødet.',
    tooLate: 'Mødet er slut. Kryds selv af, hvem der kom.',
  },
  tooEarly: ({ title, when }: MeetingSaid) =>
    `${title} er først ${when}. Bagefter kan du notere, hvem der kom.`,
  full: (most: number) =>
    `Der står allerede ${most} aftaler fra mødet. Fjern en, før du skriver en ny.`,
  changed: 'Aftalen er ændret, siden du så den. Sådan ser det ud nu:',
  overtaken: 'Andre skrev samtidig, så det blev ikke noteret. Prøv igen.',
  gone: 'Det møde står ikke i planen mere.',
  noMeeting: 'Jeg kan ikke finde et møde, du har holdt for nylig, som det passer på.',
  mayNot: 'Det er mødets koordinator, der noterer det.',
  cpr: 'Der står et CPR-nummer i det. Skriv det uden.',
}
