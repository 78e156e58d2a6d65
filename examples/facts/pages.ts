// The pages of the sample network: what people ask that no calendar says. Each passage is one fact or a few that belong
// together. No names of persons and no dates: a page is for everybody, and is the same in any school year.
import { practicalPages } from './pages-practical.js'
import { domain, networks, schools } from './places.js'

export interface SamplePage {
  /** The file's name, of which its id is made. */
  readonly file: string
  readonly title: string
  readonly aliases: readonly string[]
  /** The first may have no heading. `items` is a list below the text. */
  readonly passages: readonly SamplePassage[]
  /** The last part of its address on the network's site. */
  readonly path: string
}

export interface SamplePassage {
  readonly heading?: string
  readonly text?: string
  readonly items?: readonly string[]
}

const program: readonly SamplePage[] = [
  {
    file: 'hvad-er-et-laeringslab',
    title: 'Hvad er et læringslab?',
    aliases: ['læringslab', 'læringslaboratorium', 'lab'],
    path: 'laeringslabs',
    passages: [
      {
        text: 'Et læringslab er en dag, hvor skolens ledelse og udvalgte ressourcepersoner arbejder med deres egen skoles data sammen med de andre skoler på samme hold. Der er fem eller seks skoler på et hold.',
      },
      {
        heading: 'Hvor lang tid varer det?',
        text: 'Et læringslab varer seks timer. Hver skole er med på tre læringslabs i løbet af et skoleår.',
      },
      {
        heading: 'Hvem er med?',
        text: 'Skoleledelsen, de ressourcepersoner som lederen har valgt, områdelederen og konsulenter fra forvaltningen. Lederen får invitationen i Outlook og vælger resten.',
      },
      {
        heading: 'Hvad laver vi?',
        items: [
          'Læringslab 1: Vi læser skolens data, vælger indsatsområder og skriver en indsatsteori.',
          'Læringslab 2: Vi ser på det, skolen har prøvet af, og på tegn på læring hos eleverne.',
          'Læringslab 3: Vi undersøger, om virkningen kom, og hvad vi tager med videre.',
        ],
      },
      {
        heading: 'Hvad skal vi have med?',
        text: 'Skolens datagrundlag: kapacitetsinterviewet, den seneste kvalitetsrapport og det, I ved om jeres elever. Til Læringslab 2 og 3 også jeres indsatsteori.',
      },
    ],
  },
  {
    file: 'vidensdage',
    title: 'Vidensdage',
    aliases: ['vidensdag', 'fælles vidensdage'],
    path: 'vidensdage',
    passages: [
      {
        text: 'En vidensdag giver ny viden om ét emne, som skolerne arbejder med. Der er fire vidensdage om året.',
      },
      {
        heading: 'Hvem kan komme med?',
        text: 'Alle ressourcepersoner. Er der få pladser, går den, der ikke har været med før, forrest i køen.',
      },
      {
        heading: 'Hvad koster det?',
        text: 'Det er gratis for skolen at deltage i en vidensdag.',
      },
      {
        heading: 'Materialer',
        text: 'Oplæg og øvelser ligger på siden senest en uge efter dagen.',
      },
    ],
  },
  {
    file: 'klippekort',
    title: 'Klippekort',
    aliases: ['klippekortet', 'konsulenttimer'],
    path: 'klippekort',
    passages: [
      {
        text: 'Klippekortet er skolens timer med en konsulent fra forvaltningen eller VIA. Skolen bestemmer selv, hvad de bruges til.',
      },
      {
        heading: 'Hvor mange timer har vi?',
        text: 'Hver skole har 20 timer om året. Et klip er to timer.',
      },
      {
        heading: 'Hvordan bestiller vi?',
        text: 'Skolelederen skriver til klippekort@havrelund.example med et par linjer om opgaven. I får svar inden for fem hverdage.',
      },
      {
        heading: 'Kan vi gemme timer til næste år?',
        text: 'Nej, timer, der ikke er brugt, når skoleåret slutter, falder væk.',
      },
    ],
  },
  {
    file: 'skolekurser',
    title: 'Skolekurser',
    aliases: ['skolekursus', 'kursus på skolen', 'kursusdage'],
    path: 'skolekurser',
    passages: [
      {
        text: 'Et skolekursus holdes på jeres egen skole for alle lærere og pædagoger. Indholdet aftaler I med konsulenten, så det passer til skolens indsats.',
      },
      {
        heading: 'Hvor lang tid tager det?',
        text: 'Et skolekursus er på tre timer, som regel en eftermiddag.',
      },
      {
        heading: 'E-læring',
        text: 'Til kurset hører tre e-læringsmoduler, som teamet løser sammen: målstyret undervisning, teamet som professionelt læringsfællesskab og analyse af tegn på læring.',
      },
    ],
  },
  {
    file: 'ledelsesspor',
    title: 'Ledelsesspor',
    aliases: ['ledelsessporet', 'lederspor'],
    path: 'ledelsesspor',
    passages: [
      {
        text: 'Ledelsessporet er for skoleledelser. Her arbejder I med at lede den udvikling, som jeres ressourcepersoner driver i hverdagen.',
      },
      {
        heading: 'Skal hele ledelsen med?',
        text: 'Ja, gerne. Mindst én fra ledelsen er med hver gang, så der er en rød tråd.',
      },
      {
        heading: 'Hvordan hænger det sammen med læringslabs?',
        text: 'Hver gang i ledelsessporet samler op på det forrige læringslab og gør klar til det næste.',
      },
    ],
  },
  {
    file: 'sfo-og-klub',
    title: 'SFO og klub',
    aliases: ['SFO/klub', 'fritidsdelen', 'SFO', 'klub'],
    path: 'sfo-og-klub',
    passages: [
      {
        text: 'Pædagoger fra SFO og klub er med på lige fod. En del af dem er ressourcepersoner med en funktion på hele skolen.',
      },
      {
        heading: 'Kan SFO-pædagoger komme med på læringslab?',
        text: 'Ja. Skolelederen vælger dem på samme måde som de andre ressourcepersoner.',
      },
      {
        heading: 'Åbningstid på kursusdage',
        text: 'SFO og klub holder åbent på kursusdage. Lederen sørger for, at der er personale nok, før nogen bliver meldt til.',
      },
    ],
  },
  {
    file: 'mellemformer',
    title: 'Mellemformer',
    aliases: ['mellemform', 'mellemløsninger'],
    path: 'mellemformer',
    passages: [
      {
        text: 'En mellemform er en hjælp, der ligger mellem almen klasse og specialtilbud: barnet bliver på sin skole og får mere støtte i en periode.',
      },
      {
        heading: 'Eksempler',
        items: [
          'To voksne i klassen i de timer, hvor det er sværest.',
          'Et lille hold, der mødes et par timer om dagen.',
          'En fast base, hvor eleven begynder dagen.',
        ],
      },
      {
        heading: 'Hvem beslutter det?',
        text: 'Skolelederen beslutter det sammen med forældrene og PPR.',
      },
    ],
  },
  {
    file: 'plf',
    title: 'PLF: professionelle læringsfællesskaber',
    aliases: ['PLF', 'professionelle læringsfællesskaber', 'professionelt teamarbejde'],
    path: 'plf',
    passages: [
      {
        text: 'Et professionelt læringsfællesskab er et team, der undersøger sin egen undervisning sammen, fordi eleverne skal lære mere og trives bedre.',
      },
      {
        heading: 'Kendetegn',
        items: [
          'Fælles værdier og mål.',
          'Blikket er på elevernes læring.',
          'Vi taler om praksis, også når den er svær.',
          'Vi åbner døren for hinanden.',
          'Vi samarbejder om at blive dygtigere.',
        ],
      },
      {
        heading: 'Hvor meget tid skal teamet sætte af?',
        text: 'Mindst to timer hver anden uge, der ikke bliver brugt til praktiske ting.',
      },
    ],
  },
]

/** Drawn from the places, so that the page and the programme always say the same. */
function cohortsPage(): SamplePage {
  const cohort = (number: number): SamplePassage => {
    const members = schools.filter(school => school.hold === `hold-${number}`)
    return {
      heading: `Hold ${number}`,
      text: `${members.length} skoler er på Hold ${number}.`,
      items: members.map(school => school.name),
    }
  }
  return {
    file: 'holddeling',
    title: 'Holddeling',
    aliases: ['hold', 'hvem er på hvilket hold'],
    path: 'holddeling',
    passages: [
      {
        text: 'Skolerne er delt i tre hold, så der er plads til at arbejde på læringslabbet. Hvert læringslab holdes én gang for hvert hold.',
      },
      cohort(1),
      cohort(2),
      cohort(3),
      {
        heading: 'Kan vi skifte hold?',
        text: 'Ja, til et enkelt læringslab, hvis jeres dag ikke kan lade sig gøre, og der er plads på et andet hold. Skriv til laeringslab@havrelund.example.',
      },
    ],
  }
}

function networksPage(): SamplePage {
  return {
    file: 'netvaerk',
    title: 'Netværk for ressourcepersoner',
    aliases: ['netværkene', 'netværksmøder'],
    path: 'netvaerk',
    passages: [
      {
        text: 'Et netværk samler dem, der har samme funktion på skolerne. Fagkonsulenten indkalder og har dagsordenen med.',
      },
      {
        heading: 'Hvilke netværk er der?',
        items: networks.map(network => network.name),
      },
      {
        heading: 'Hvordan bliver jeg en del af et netværk?',
        text: `Din leder skriver til netvaerk@${domain}, når du får en funktion. Så får du indkaldelserne fra næste møde.`,
      },
      {
        heading: 'Hvad gør jeg, hvis jeg ikke kan komme?',
        text: 'Meld afbud i invitationen, gerne med navnet på en kollega, der deltager i stedet.',
      },
    ],
  }
}

/** Written with front matter. */
export const pagesWithFields: readonly SamplePage[] = [...program, cohortsPage(), networksPage()]
/** Written with a heading and a line or two of labels. */
export const pagesWithLabels: readonly SamplePage[] = practicalPages
/** All of them. */
export const pages: readonly SamplePage[] = [...pagesWithFields, ...pagesWithLabels]
