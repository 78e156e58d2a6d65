// Making rounds and series: the forms, the preview, the yes, and one's list of them. Danish. Used by src/checkin/make. While a round is open
// nothing here says how many have answered, nor whether anybody has (A1).
import { and, networkName } from '../ask-grammar.js'
import { cadence } from './cadence.js'
import { readyQuestions } from './ready-questions.js'
import { whoSees } from './who-sees.js'

/** A meeting as it is spoken of. */
export interface MeetingSaid {
  readonly title: string
  readonly when: string
}
/** How many can be counted, how likely a picture is, and how many of ten are reckoned with. */
export interface ChanceSaid {
  readonly is: 'refused' | 'advised-against' | 'unlikely' | 'even' | 'likely'
  readonly countable: number
  readonly inTen: number
}
/** What one has, in a list: what it is about, and where it stands. */
export interface OneSaid {
  readonly of: string
  readonly question: string
  readonly more: number
  readonly state: RoundStateSaid
}
export type RoundStateSaid =
  | { readonly is: 'draft' | 'stopped' | 'ended' | 'paused' }
  | { readonly is: 'waits' | 'open' | 'closed' | 'running'; readonly when: string }
export type SplitSaid = 'school' | 'function' | 'hold'

const splits: Readonly<Record<SplitSaid | 'none', string>> = {
  none: 'Nej, kun samlet',
  school: 'Efter skole',
  function: 'Efter funktion',
  hold: 'Efter hold',
}

const capital = (text: string) => `${text.slice(0, 1).toLocaleUpperCase('da')}${text.slice(1)}`
const can = (count: number) => (count === 1 ? '1 kan svare' : `${count} kan svare`)

function chance({ is, countable, inTen }: ChanceSaid): string {
  const first = `${can(countable)}; de, der har lavet det eller koordinerer, tæller ikke med.`
  switch (is) {
    case 'refused':
      return `${first} Et check-in uden navn kræver, at mindst 5 kan svare, ellers kunne man regne ud, hvem der svarede hvad.`
    case 'advised-against':
      return `${first} Så få giver næsten kun et billede, hvis alle svarer, og den enkelte kan føle sig set.`
    case 'unlikely':
      return `${first} Svarer ${inTen} af 10, er chancen for et billede under en fjerdedel.`
    case 'even':
      return `${first} Svarer ${inTen} af 10, er det usikkert, om der kommer et billede: der skal mindst 5 svar til.`
    case 'likely':
      return `${first} Svarer ${inTen} af 10, kommer der efter alt at dømme et billede.`
    default:
      return is satisfies never
  }
}

export const rounds = {
  ready: readyQuestions,
  cadence,
  whoSees,
  splits,
  chance,
  /** What a small group can do instead. */
  instead: {
    meeting:
      'Slå jer sammen med et nabonetværk om spørgsmålet, eller lad teamet svare sammen, med navn.',
    series:
      'Spørg hellere i slutningen af et møde, hvor de fleste svarer, eller lad teamet svare sammen, med navn.',
  },
  /** To a member whose own network is too small, or nearly: the same reason that its coordinator is given. */
  member: (network: string, said: ChanceSaid) =>
    `${capital(networkName(network))}: ${chance(said)}`,
  mayNot:
    'Det er netværkets koordinator, der laver check-ins. Vil du foreslå et spørgsmål, så skriv til koordinatoren.',
  guestMayNot: 'Jeg kender dig ikke i planen, så du kan ikke lave check-ins her.',
  gone: 'Det check-in findes ikke mere.',
  meetingGone: 'Det møde står ikke i planen mere.',
  notYours: 'Det er en anden, der har lavet det check-in, og du koordinerer ikke netværket.',
  overtaken: 'Det er ændret i mellemtiden. Se det igen, som det er nu.',
  buttons: {
    meeting: 'I et møde',
    series: 'Igen og igen',
    team: 'Lad teamet svare sammen',
    start: 'Ja, spørg',
    startSeries: 'Ja, start serien',
    change: 'Ret',
    discard: 'Kassér',
    undo: 'Fortryd',
    close: 'Luk nu',
    stop: 'Stop og slet svarene',
    sureStop: 'Ja, stop og slet',
    keepOpen: 'Lad det være åbent',
    pause: 'Hold pause',
    resume: 'Fortsæt serien',
    end: 'Afslut serien',
    show: 'Se udkastet',
    code: 'Vis koden',
    slide: 'Vis på tavlen',
    whoSees: 'Hvem kan se hvad?',
    facts: 'Til MED, TR og AMR',
    results: 'Se billederne',
    list: 'Mine check-ins',
    answer: 'Svar',
    /** A meeting in a list to choose from. */
    about: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
    /** What a button is about, for whoever hears it alone. */
    of: (label: string, what: string) => `${label}: ${what}`,
  },
  choose:
    'Hvad slags check-in skal det være? I slutningen af et møde svarer de fleste, så dér kommer der oftest et billede. En serie stiller det samme spørgsmål igen og igen.',
  whichMeeting: 'Hvilket møde?',
  whichNetwork: 'Hvilket netværk?',
  noMeeting: 'Jeg kan ikke finde et kommende møde, du har ansvar for, som det passer på.',
  tooLate: 'Mødet er slut, så det er for sent at spørge i det.',
  meetingForm: {
    title: 'Spørg i mødet',
    text: ({ title, when }: MeetingSaid) =>
      `${title}, ${when}. Du ser det hele, som de andre får det, før der spørges.`,
  },
  seriesForm: {
    title: 'Spørg igen og igen',
    text: (network: string) =>
      `${capital(networkName(network))}. Der er åbent i fem skoledage hver gang, og ingen spørges oftere end hver tiende dag.`,
    network: 'Netværk',
    rhythm: 'Hvor tit?',
    rhythmHint:
      'For eksempel: hver anden torsdag kl. 14, den første tirsdag i måneden, eller 0 14 * * 4',
    from: 'Fra hvilken dag?',
    fromHint: 'Tom: fra i dag.',
  },
  form: {
    submit: 'Se, hvordan det bliver',
    ready: 'Færdige spørgsmål',
    readyHint: 'Vælg et eller flere, højst 4 i alt.',
    own: 'Dit eget spørgsmål, hvis du har et',
    ownHint: 'Højst 90 tegn. Et spørgsmål, man kan svare på med ét tryk.',
    scale: 'Svar til dit eget spørgsmål',
    scaleChoice: (name: string, steps: readonly string[]) =>
      `${name} ${steps[0]} … ${steps.at(-1)}`,
    comments: 'Må man skrive en kommentar?',
    commentChoices: { yes: 'Ja, uden navn', no: 'Nej' },
    split: 'Skal billedet deles op?',
    addressees: 'Hvem får billedet, ud over dem, der spørges?',
    addresseesHint: 'Kan ikke ændres, når der er åbnet.',
    sendsTo: 'Hvem får besked?',
    sendsToChoices: {
      coming: 'Dem, der har sagt, at de kommer',
      all: 'Alle, mødet er for',
      nobody: 'Ingen, kun koden på tavlen',
    },
    opens: 'Åbner kl.',
    closes: 'Lukker kl.',
    lang: 'Sprog',
    langChoices: { da: 'Dansk', en: 'Engelsk' },
    problems: {
      none: 'Vælg et spørgsmål, eller skriv dit eget.',
      many: (most: number) => `Vælg højst ${most} i alt.`,
      long: (length: number, most: number) => `Det er ${length} tegn. Skriv højst ${most}.`,
      cpr: 'Der står et CPR-nummer. Skriv det uden.',
      opens: 'Skriv en tid på dagen for mødet, før det lukker.',
      closes: 'Det skal være åbent til mindst en time efter mødet, og lukke samme dag.',
      past: 'Den dag er gået.',
      network: 'Vælg et netværk, du koordinerer.',
      rhythm: {
        unknown: 'Det kan jeg ikke læse. Skriv for eksempel: hver anden torsdag kl. 14',
        weekend: 'Vælg en hverdag. Der spørges kun på skoledage.',
        hours: 'Vælg en tid mellem 7.30 og 16.00.',
        never: 'Der er ingen skoledage i den rytme.',
      },
    },
  },
  /** A13. */
  sensitive: {
    topic:
      'Det ligner et emne, der er for alvorligt til et check-in: krænkelser, helbred eller forholdet til en leder. Den, der har brug for hjælp, kan ikke få den uden navn. Tal med AMR eller TR først.',
    pay: 'Et check-in må ikke bruges til MUS eller løn. Skriv spørgsmålet om.',
  },
  preview: {
    heading: 'Sådan bliver det',
    card: 'Sådan ser de, der spørges, det:',
    fields: {
      meeting: 'Møde',
      network: 'Netværk',
      opens: 'Åbner',
      closes: 'Lukker',
      rhythm: 'Rytme',
      next: 'De næste gange',
      to: 'Besked til',
      sees: 'Får billedet',
      split: 'Opdeling',
      comments: 'Kommentarer',
    },
    to: (kind: 'coming' | 'all' | 'nobody', count: number) => {
      if (kind === 'nobody') return 'Ingen. Koden på tavlen åbner det.'
      const people = count === 1 ? '1 person' : `${count} personer`
      return kind === 'coming'
        ? `Dem, der har sagt, at de kommer, når der åbnes (lige nu ${people})`
        : `Alle, mødet er for (${people})`
    },
    sees: (names: readonly string[]) =>
      names.length === 0 ? 'Kun dem, der er spurgt' : `Dem, der er spurgt, og ${and(names)}`,
    coming: (coming: number, invited: number) =>
      `${coming} har sagt, at de kommer, af ${invited} der kan tælle med.`,
    five: 'Der kommer kun et billede, hvis mindst 5 svarer.',
    splitWarning: (split: SplitSaid, parts: number) =>
      split === 'school'
        ? `En skoleopdeling vil næsten aldrig kunne vises her: ${parts} skoler, og de fleste har færre end 5, der svarer.`
        : split === 'hold'
          ? `En opdeling på hold vil næsten aldrig kunne vises her: ${parts} hold, og de fleste har færre end 5, der svarer.`
          : `En opdeling på funktioner vil næsten aldrig kunne vises her: ${parts} funktioner, og de fleste har færre end 5, der svarer.`,
    fits: 'Passer svarene til spørgsmålet? Ellers tryk Ret og vælg nogle andre.',
    thinned: 'Der går altid mindst ti dage imellem, så det bliver hver anden gang.',
    locked: 'Når der er åbnet, kan hverken spørgsmål, modtagere eller opdeling ændres.',
    changed: 'Udkastet er ændret, siden du så det. Sådan er det nu:',
    collides: (other: string, moved: string | undefined) =>
      moved === undefined
        ? `Nogle af de samme bliver spurgt i ${other} inden for ti dage. Vælg en anden rytme.`
        : `Nogle af de samme bliver spurgt i ${other} inden for ti dage. Derfor bliver den første gang ${moved}, for alle.`,
  },
  started: ({ title, when }: MeetingSaid, opens: string) =>
    `Det er sat op til ${title}, ${when}. Der åbnes ${opens}. Vis koden på tavlen, så kan alle i rummet være med.`,
  startedSeries: (network: string, first: string) =>
    `Serien er i gang i ${networkName(network)}. Første gang er ${first}.`,
  undone: 'Fortrudt. Der er ikke spurgt nogen.',
  tooLateToUndo:
    'Der er allerede åbnet, så det kan ikke fortrydes. Du kan lukke det eller stoppe det.',
  discarded: 'Kasseret. Der er ikke spurgt nogen.',
  locked: 'Der er åbnet, og så kan det ikke ændres. Du kan lukke det eller stoppe det.',
  lockedSeries:
    'Serien er i gang, og så kan spørgsmål, modtagere og opdeling ikke ændres. Du kan holde pause eller afslutte den og lave en ny.',
  over: 'Der er lukket, så det kan ikke ændres mere.',
  already: 'Det er sat i gang.',
  closing: 'Der lukkes nu. Billedet kommer om lidt, hvis mindst 5 har svaret.',
  askClose: (of: string) =>
    `Skal jeg lukke ${of} nu? Så tælles svarene, og ingen kan svare bagefter.`,
  askStop: (of: string) =>
    `Skal jeg stoppe ${of}? Alle svar bliver slettet, og der kommer intet billede. Det kan ikke fortrydes.`,
  stopped: 'Stoppet. Alle svar er slettet, og der kommer intet billede.',
  paused: 'Serien holder pause. Der spørges ikke, før du sætter den i gang igen.',
  resumed: (first: string) => `Serien fortsætter. Næste gang er ${first}.`,
  ended: 'Serien er afsluttet. Der spørges ikke igen.',
  /** A round of the series is open: it runs to its end. */
  openRoundStays: 'Den runde, der er åben nu, lukker som planlagt.',
  noneOpen: 'Du har ingen åbne check-ins.',
  noSeries: 'Du har ingen serier i gang.',
  list: {
    heading: 'Dine check-ins',
    shared: 'Her læser andre med. Spørg mig i vores egen chat.',
    toAnswer: 'Du kan svare på',
    none: 'Du har ingen check-ins. Skriv “lav et check-in”, så går vi i gang.',
    noneMember: 'Der er ingen åbne check-ins til dig lige nu.',
    one: ({ of, question, more, state }: OneSaid) => {
      const rest = more === 0 ? '' : ` (og ${more} mere)`
      return `${of}: “${question}”${rest}. ${states(state)}`
    },
  },
  series: (network: string) => `serien i ${networkName(network)}`,
  inMeeting: ({ title, when }: MeetingSaid) => `${title}, ${when}`,
  code: {
    heading: (code: string) => `Koden er ${code}`,
    text: (code: string, said: MeetingSaid, closes: string) =>
      `Til ${said.title}, ${said.when}. Bed dem i rummet om at skrive ${code} til mig i chatten. Så åbner spørgsmålet, og de bliver noteret som til stede. Det kan gøres, fra der åbnes, og til ${closes}.`,
    none: 'Jeg kunne ikke lave en kode lige nu. Prøv igen om lidt.',
  },
  /** What tells the author of a round or a series that something went another way than planned. */
  note: {
    moved: (of: string, when: string) =>
      `Næste runde i ${of} er flyttet til ${when}, fordi nogle af de samme blev spurgt et andet sted inden for ti dage. Den er flyttet for alle.`,
    few: (of: string) =>
      `Der blev ikke spurgt i ${of} denne gang: færre end 5 kan tælle med, og så kan det ikke være uden navn.`,
    silent: (of: string) =>
      `Der blev ikke spurgt i ${of} denne gang. De sidste to gange fik ingen at vide, hvad I gør ved det, og så bliver folk trætte af at svare. Skriv, hvad I gør nu, eller hold pause.`,
    cancelled: (of: string) =>
      `Mødet er aflyst, så der bliver ikke spurgt: ${of}. Er der et nyt møde, kan du spørge i det.`,
    over: (of: string) => `Mødet er forbi, så der bliver ikke spurgt: ${of}.`,
  },
}

function states(state: RoundStateSaid): string {
  switch (state.is) {
    case 'draft':
      return 'Udkast.'
    case 'waits':
      return `Åbner ${state.when}.`
    case 'open':
      return `Åbent til ${state.when}.`
    case 'closed':
      return `Lukket ${state.when}.`
    case 'running':
      return `Næste gang ${state.when}.`
    case 'stopped':
      return 'Stoppet.'
    case 'paused':
      return 'Holder pause.'
    case 'ended':
      return 'Afsluttet.'
    default:
      return state satisfies never
  }
}
