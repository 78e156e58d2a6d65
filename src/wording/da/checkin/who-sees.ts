// “Hvem kan se hvad?” and the page “Til MED, TR og AMR”: what is promised of a check-in and what is not, from its real settings. Danish.
// No word here may say more than the mechanism carries: while a round is open it can still be told who answered what by whoever runs the server.
import { and } from '../ask-grammar.js'

/** The settings of one round, as they are said. */
export interface PromiseSaid {
  readonly questions: readonly { readonly text: string; readonly steps: readonly string[] }[]
  /** The network or the meeting, and whether they are asked again and again. */
  readonly of: string
  readonly kind: 'meeting' | 'series'
  /** Who gets the picture besides those who were asked; names. */
  readonly addressees: readonly string[]
  /** Who made it and who coordinates: they do not answer. */
  readonly notCounted: readonly string[]
  readonly takesComments: boolean
  readonly split: 'school' | 'function' | 'hold' | undefined
  /** "tirsdag d. 1. december kl. 20"; absent where each round of a series has its own. */
  readonly closes?: string
  readonly isClosed: boolean
  /** Fewest answers that are shown. */
  readonly fewest: number
}

const splits = {
  school: 'efter skole',
  function: 'efter funktion',
  hold: 'efter hold',
} as const

function seers(names: readonly string[]): string {
  return names.length === 0
    ? 'Billedet ses kun af dem, der er spurgt.'
    : `Billedet ses af dem, der er spurgt, og af ${and(names)}. Ingen andre får det, heller ikke på grund af deres stilling.`
}

export const whoSees = {
  /** To anybody who asks about check-ins in general. */
  general: (fewest: number): string[] => [
    'Et check-in svarer man på uden navn. Så længe der er åbent, huskes dit svar, så du kan rette det, og ingen kan se det i Pejling: hverken en koordinator, en leder eller en kollega. Ingen kan heller se, hvem der har svaret. Kun den, der driver serveren, ville teknisk kunne finde det.',
    `Når der lukkes, tælles svarene, og koblingen mellem dig og dit svar slettes i samme øjeblik. Der kommer kun et billede, hvis mindst ${fewest} har svaret. Ellers står der “For få svar”, og svarene slettes.`,
    'Billedet får de, der blev spurgt, og dem, der var valgt, før der blev åbnet. Knappen “Hvem kan se hvad?” på spørgsmålet siger det for netop det check-in.',
  ],
  heading: 'Hvem kan se hvad?',
  lines: (said: PromiseSaid): string[] => [
    said.isClosed
      ? 'Der er lukket. Svarene er talt sammen, og koblingen mellem dig og dit svar er slettet.'
      : `Du svarer uden navn. Så længe der er åbent, huskes dit svar, så du kan rette det. Ingen kan se det i Pejling${said.addressees.length > 0 ? `, heller ikke ${and(said.addressees)}` : ''}. Kun den, der driver serveren, ville teknisk kunne finde det.`,
    ...(said.isClosed
      ? []
      : [
          said.closes === undefined
            ? 'Når en runde lukker, tælles svarene, og koblingen mellem dig og dit svar slettes i samme øjeblik.'
            : `Der lukkes ${said.closes}. I samme øjeblik tælles svarene, og koblingen mellem dig og dit svar slettes.`,
        ]),
    `${seers(said.addressees)} Det vises kun, hvis mindst ${said.fewest} har svaret. Ellers står der “For få svar”, og svarene slettes.`,
    'Under 30 svar vises kun i ord: få eller ingen, nogle, de fleste. Der står aldrig, hvem der har svaret, eller hvor mange der mangler.',
    said.takesComments
      ? 'Kommentarer vises uden navn og i tilfældig orden, og kun når mindst 3 har skrevet. Din måde at skrive på kan røbe dig, så skriv ikke navne eller noget, kun du ved.'
      : 'Der er ingen kommentarer i den her.',
    said.split === undefined
      ? 'Svarene deles ikke op i mindre grupper.'
      : `Billedet kan deles op ${splits[said.split]}, men kun hvor der er mindst ${said.fewest} svar i hver del.`,
    ...(said.notCounted.length > 0
      ? [`${and(said.notCounted)} har lavet det eller koordinerer, og svarer derfor ikke selv.`]
      : []),
    '“Jeg vil gerne kontaktes” er med dit navn og går kun til den, du vælger. Det har intet med dit svar at gøre.',
    'Det, du selv skriver i chatten, bliver stående der. Brug knapperne og formularen, så står dit svar ingen steder i chatten.',
  ],
  facts: {
    fileName: 'til-med-tr-og-amr',
    title: 'Til MED, TR og AMR',
    /** Above the link. */
    lead: 'Her er, hvad der spørges om, hvem der ser hvad, og hvornår det slettes. Du kan sende siden videre:',
    open: 'Åbn siden',
    kept: (days: number) =>
      `Linket virker i ${days} dage. Alle, der har det, kan læse siden. Der står ingen svar på den.`,
    asked: 'Hvad spørges der om?',
    question: (text: string, steps: readonly string[]) => `${text} (${steps.join(' · ')})`,
    whom: 'Hvem spørges?',
    whomLines: ({ of, kind, notCounted }: PromiseSaid) => [
      kind === 'series'
        ? `Dem, der er med i ${of}, når en runde åbner.`
        : `Dem, der er til ${of} og selv åbner spørgsmålet.`,
      ...(notCounted.length > 0 ? [`${and(notCounted)} svarer ikke.`] : []),
      ...(kind === 'series'
        ? [
            'Nye i netværket tæller først med fra næste halvår, eller når mindst 5 nye kan tælle med på samme tid.',
            'Hver person spørges højst en gang på ti dage.',
          ]
        : []),
      'Det er frivilligt. Man kan springe over, holde pause eller sige helt fra, og det kan ingen se.',
    ],
    seen: 'Hvem ser hvad?',
    keptHeading: 'Hvornår slettes det?',
    columns: ['Hvad', 'Knyttet til en person?', 'Væk'],
    rows: [
      ['Et svar, mens der er åbent', 'Ja, bag en hemmelig nøgle', 'Når der lukkes'],
      ['Hvem der er spurgt, og hvem der har svaret', 'Ja, uden selve svaret', 'Når der lukkes'],
      ['Hvem der må se billedet', 'Ja, uden hvem der svarede', 'Med billedet'],
      ['Billedet', 'Nej', 'Efter to skoleår'],
      ['For få svar', 'Nej', 'Svarene slettes, når der lukkes'],
      ['Kommentarer', 'Ikke, når der er lukket', '31. juli efter skoleåret'],
    ],
    never: 'Hvad bruges det aldrig til?',
    neverLines: [
      'Til at vurdere en enkelt person, til MUS eller til løn.',
      'Til at se, hvem der har svaret, eller hvem der ikke har.',
      'Til at rangordne skoler, netværk eller koordinatorer.',
      'Til krænkelser, sygdom eller forholdet til ens egen leder. Den slags hører til hos AMR eller TR.',
    ],
    limits: 'Hvad kan det ikke love?',
    limitLines: [
      'Mens der er åbent, kan den, der driver serveren, teknisk finde et svar. Derfor siger vi “uden navn” og ikke “anonymt”.',
      'Slack, Teams og andre chatter kan have deres egne kopier af det, nogen selv har skrevet i dem.',
      'Kopier af serverens diske kan ligge hos den, der driver den, til de selv slettes der.',
      'En kommentar kan kendes på sit sprog. Derfor vises de først, når mindst 3 har skrevet.',
    ],
    /** How a chat shows the picture. */
    pictureLink: (days: number) =>
      `Slack og Teams henter billedet gennem et hemmeligt link, der virker i ${days} dage. Alle, der har linket, kan se billedet, og chatten kan beholde sin egen kopi. Der står kun det, som de spurgte selv har fået.`,
    contact: (name: string) => `Lavet af ${name}. Spørg der, hvis noget er uklart.`,
    gone: 'Den side findes ikke mere. Bed om et nyt link i chatten.',
  },
}
