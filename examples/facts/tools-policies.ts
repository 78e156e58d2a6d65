// The policies and strategies that the sample network's tools rest on: names from Danish municipalities, our own few words.
// One coordinator keeps them all in one file.
import type { SampleTool } from './tools.js'

export const policyTools: readonly SampleTool[] = [
  {
    name: 'Pejlemærker for gode læringsmiljøer',
    aliases: ['pejlemærkerne', 'pejlemærker for god undervisning'],
    themes: ['læringsmiljø', 'undervisning'],
    audience: 'alle på skolerne',
    when: 'Når I vil holde en plan eller en refleksion op mod noget, vi er fælles om.',
    summary:
      'Kommunens fælles ord for, hvad der kendetegner et godt læringsmiljø. Hvert pejlemærke har eksempler fra indskoling til udskoling.',
    steps: [],
    path: 'pejlemaerker',
  },
  {
    name: 'Mindset for inklusion',
    aliases: ['inklusionsmindset'],
    themes: ['inklusion', 'politik'],
    audience: 'alle, der arbejder med børn',
    when: 'Når I begynder en samtale om inklusion og vil have et fælles udgangspunkt.',
    summary:
      'To sider om, hvordan vi i Havrelund taler om og tænker på børn, der er i vanskeligheder.',
    steps: [],
    path: 'politikker/mindset-for-inklusion',
  },
  {
    name: 'Den sammenhængende børne- og ungepolitik',
    aliases: ['børne- og ungepolitikken', 'videoen om børne- og ungepolitikken'],
    themes: ['politik', 'sammenhæng'],
    audience: 'ledere og medarbejdere i skole, dagtilbud og forvaltning',
    length: 'video på 6 min',
    when: 'Når nye kolleger skal kende den fælles retning.',
    summary:
      'En video om, hvordan dagtilbud, skole og forvaltning hjælper hinanden, så børn møder voksne, der trækker samme vej.',
    steps: [],
    path: 'politikker/boerne-og-ungepolitik',
  },
  {
    name: 'Lærings- og trivselspolitik',
    aliases: ['læringspolitikken', 'trivselspolitikken'],
    themes: ['politik', 'trivsel', 'læring'],
    audience: 'skoleledelser og team',
    when: 'Når skolen sætter mål for det næste år.',
    summary:
      'Politikken siger, hvad kommunen lægger vægt på i elevernes læring og trivsel, og hvordan der følges op.',
    steps: [],
    path: 'politikker/laering-og-trivsel',
  },
  {
    name: 'Trivsel på Tværs',
    aliases: ['trivselsstrategien'],
    themes: ['trivsel', 'samarbejde'],
    audience: 'skoler, SFO, klub og sundhedspleje',
    when: 'Når et barns trivsel skal følges af flere faggrupper på én gang.',
    summary:
      'Strategien beskriver, hvem der gør hvad, når skole, fritid og sundhedspleje arbejder sammen om børns trivsel.',
    steps: [],
    path: 'politikker/trivsel-paa-tvaers',
  },
  {
    name: 'Læringslyst og handlekraft',
    aliases: ['strategien om læringslyst'],
    themes: ['strategi', 'motivation'],
    audience: 'skoleledelser, lærere og pædagoger',
    when: 'Når I arbejder med elevernes motivation og lyst til at tage del.',
    summary: 'Skolestrategien om elever, der har lyst til at lære og mod på at handle.',
    steps: [],
    path: 'politikker/laeringslyst-og-handlekraft',
  },
  {
    name: 'Alle skal med',
    aliases: ['arbejdet frem mod Alle skal med'],
    themes: ['inklusion', 'strategi'],
    audience: 'alle skoler',
    when: 'Når I vil se, hvor vi kom fra, og hvad skolerne har aftalt at arbejde videre med.',
    summary:
      'Den fælles plan for, at flere børn kan være en del af fællesskabet på deres egen skole.',
    steps: [],
    path: 'politikker/alle-skal-med',
  },
]
