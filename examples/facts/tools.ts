// The tools of the sample network: names that Danish networks know, described in our own few words. Read by the Markdown
// writer and the tests. The policies and strategies are in tools-policies.ts.
import { domain } from './places.js'
import { policyTools } from './tools-policies.js'

/** What people should be told of a tool; the id is made of the name. */
export interface SampleTool {
  readonly name: string
  readonly aliases: readonly string[]
  readonly themes: readonly string[]
  readonly audience: string
  readonly length?: string
  readonly when?: string
  readonly summary: string
  readonly steps: readonly string[]
  /** The last part of its address on the network's site; a policy may have none of its own. */
  readonly path?: string
}

/** The whole address of a tool or a page. */
export function addressOf(path: string): string {
  return `https://${domain}/${path}`
}

const analysis: readonly SampleTool[] = [
  {
    name: 'Mette Molbæks analyseramme',
    aliases: ['analyserammen', 'Molbæks analyseramme'],
    themes: ['inklusion', 'analyse', 'sparring'],
    audience: 'ressourcepersoner og team',
    length: '60-90 min',
    when: 'Når et team er kørt fast med en elev eller en klasse og har brug for at se på det med nye øjne.',
    summary:
      'Analyserammen flytter blikket fra barnet alene til det, der sker omkring barnet: fællesskabet, undervisningen, de voksne og rammerne.',
    steps: [
      'Beskriv en konkret situation så neutralt som muligt.',
      'Se på situationen fra flere sider: barnet, fællesskabet, de voksne og rammerne.',
      'Find det, I selv kan gøre noget ved.',
      'Aftal én ændring, og hvornår I ser på den igen.',
    ],
    path: 'vaerktoejer/analyseramme',
  },
  {
    name: 'Tønnesvangs vitaliseringsmodel til relationsarbejde',
    aliases: ['vitaliseringsmodellen', 'Tønnesvang'],
    themes: ['relationer', 'trivsel', 'motivation'],
    audience: 'lærere, pædagoger og ressourcepersoner',
    length: '45 min',
    when: 'Når I vil forstå, hvad et barn savner, før I vælger, hvad I gør.',
    summary:
      'Modellen hjælper jer med at spørge, om barnet oplever at blive set, at høre til, at kunne noget og at have noget at stræbe efter.',
    steps: [
      'Vælg et barn, som I undrer jer over.',
      'Gå modellens behov igennem ét for ét, og skriv eksempler fra hverdagen.',
      'Vælg det behov, der bliver mødt mindst.',
      'Aftal, hvad hver voksen gør anderledes i de næste 14 dage.',
    ],
    path: 'vaerktoejer/vitaliseringsmodel',
  },
  {
    name: 'PAF',
    aliases: ['fælles reagerende udviklingsmetode', 'PAF-modellen'],
    themes: ['inklusion', 'tidlig indsats', 'læringsmiljø'],
    audience: 'team, ledelse og PPR',
    length: '2 timer',
    when: 'Når et læringsmiljø eller et barn er i vanskeligheder, og skolens egne greb ikke har været nok.',
    summary:
      'PAF samler dem, der kender situationen, om én fælles plan, så der ikke sættes ind fra fem sider på én gang.',
    steps: [
      'Saml dem, der er tæt på barnet eller klassen.',
      'Bliv enige om, hvad I ser, uden at forklare det endnu.',
      'Vælg én forklaring, I vil arbejde ud fra.',
      'Læg en plan med få handlinger og en ansvarlig for hver.',
      'Mød hinanden igen efter seks uger.',
    ],
    path: 'vaerktoejer/paf',
  },
  {
    name: 'Boblediagram',
    aliases: ['boblediagrammet', 'bobler'],
    themes: ['data', 'analyse'],
    audience: 'skoleledelser og ressourcepersoner',
    length: '30-45 min',
    when: 'Når skolens data skal blive til noget, man kan tale om på læringslabbet.',
    summary:
      'Hver udfordring får en boble. Jo flere elever den rører ved, jo større er boblen, og så kan alle se, hvor det er klogt at begynde.',
    steps: [
      'Skriv de udfordringer, I ser i jeres data, på hver sin seddel.',
      'Tegn en boble for hver, og lad størrelsen vise, hvor mange elever det handler om.',
      'Ryk de bobler sammen, der hænger sammen.',
      'Vælg den klynge, I vil begynde med.',
    ],
    path: 'vaerktoejer/boblediagram',
  },
  {
    name: 'The big WHY',
    aliases: ['det store hvorfor', 'big why'],
    themes: ['indsatsteori', 'fælles retning'],
    audience: 'skoleledelser og team',
    length: '30 min',
    when: 'Før I går i gang med noget nyt, og igen når I er ved at glemme, hvorfor I gør det.',
    summary: 'En kort øvelse, hvor I spørger "hvorfor?", indtil I er nået frem til eleverne.',
    steps: [
      'Skriv jeres indsats i én sætning.',
      'Spørg "hvorfor er det vigtigt?", og skriv svaret under.',
      'Bliv ved, til svaret handler om elevernes læring og trivsel.',
      'Læs kæden nedefra og op: Holder den?',
    ],
    path: 'vaerktoejer/the-big-why',
  },
  {
    name: 'Kapacitetsinterview',
    aliases: ['kapacitetsinterviewet', 'interviewguide til kapacitet'],
    themes: ['data', 'skoleudvikling'],
    audience: 'skoleledelser',
    length: '90 min',
    when: 'I god tid før Læringslab 1, så svarene kan ligge i skolens datagrundlag.',
    summary:
      'Et interview med ledelsen og udvalgte medarbejdere om, hvad skolen allerede kan, og hvor den gerne vil hen.',
    steps: [
      'Vælg fire til seks, der kender skolen fra hver sin side.',
      'Gå guidens spørgsmål igennem, og lad alle svare.',
      'Skriv styrker og ønsker ned med deres egne ord.',
      'Tag opsummeringen med til læringslabbet.',
    ],
    path: 'vaerktoejer/kapacitetsinterview',
  },
]

const team: readonly SampleTool[] = [
  {
    name: 'Inspiration til sparringssamtale mellem ledelser og ressourcepersoner',
    aliases: ['sparringssamtale', 'guide til sparringssamtalen'],
    themes: ['sparring', 'ledelse'],
    audience: 'skoleledere og ressourcepersoner',
    length: '45 min',
    when: 'Et par gange om året, når leder og ressourceperson skal finde ud af, hvad funktionen skal bruges til.',
    summary:
      'Spørgsmål, der hjælper leder og ressourceperson med at tale om opgaven, tiden og den støtte, der er brug for.',
    steps: [
      'Vælg hver to spørgsmål, inden I mødes.',
      'Begynd med det, der er lykkedes siden sidst.',
      'Tal om, hvad kollegerne har brug for lige nu.',
      'Aftal, hvad lederen gør, og hvad ressourcepersonen gør.',
    ],
    path: 'vaerktoejer/sparringssamtale',
  },
  {
    name: 'Læringscirklen',
    aliases: ['cirklen', 'læringscirkel'],
    themes: ['PLF', 'teamsamarbejde'],
    audience: 'team',
    length: '60 min',
    when: 'Når teamet vil arbejde undersøgende med sin egen undervisning.',
    summary:
      'Cirklen fører teamet fra et spørgsmål om elevernes læring gennem en afprøvning og tilbage til, hvad eleverne fik ud af det.',
    steps: [
      'Find et spørgsmål om elevernes læring.',
      'Saml det, I ved i forvejen.',
      'Vælg noget, I vil prøve af.',
      'Prøv det, og læg mærke til tegn på læring.',
      'Tal om, hvad det betyder for næste gang.',
    ],
    path: 'vaerktoejer/laeringscirklen',
  },
  {
    name: 'Taksonomi – PLF',
    aliases: ['PLF-taksonomi', 'taksonomien'],
    themes: ['PLF', 'teamsamarbejde'],
    audience: 'team og ressourcepersoner',
    length: '30 min',
    when: 'Når et team vil vide, hvor langt det er kommet som professionelt læringsfællesskab.',
    summary:
      'Fire trin fra at dele materialer til at undersøge undervisningen sammen. Teamet placerer sig selv og vælger næste skridt.',
    steps: [
      'Læs de fire trin hver for sig.',
      'Sæt et kryds der, hvor du synes, teamet er.',
      'Sammenlign, og tal om forskellene.',
      'Vælg ét skridt op ad trappen.',
    ],
    path: 'vaerktoejer/taksonomi-plf',
  },
  {
    name: 'Dagsorden til teammødet',
    aliases: ['PLF-dagsorden', 'skabelon til teammøde'],
    themes: ['PLF', 'teamsamarbejde', 'mødeledelse'],
    audience: 'team',
    length: '5 min at udfylde',
    when: 'Til hvert teammøde, så eleverne kommer før kalenderen.',
    summary:
      'En skabelon, hvor de første 40 minutter er til elevernes læring, og det praktiske står til sidst.',
    steps: [
      'Skriv mødets ene spørgsmål øverst.',
      'Giv hvert punkt et antal minutter.',
      'Skriv beslutningen ud for punktet med det samme.',
    ],
    path: 'vaerktoejer/teammoede',
  },
  {
    name: 'Observation hos en kollega',
    aliases: ['kollegial observation', 'besøg i klassen'],
    themes: ['sparring', 'undervisning'],
    audience: 'lærere, pædagoger og vejledere',
    length: '1 lektion og 20 min bagefter',
    when: 'Når en kollega gerne vil have et par ekstra øjne på noget bestemt.',
    summary:
      'Kollegaen bestemmer, hvad der skal ses efter. Du beskriver, hvad du så, og lader være med at bedømme.',
    steps: [
      'Aftal, hvad du skal se efter.',
      'Sæt dig, så du kan se eleverne.',
      'Skriv, hvad eleverne gør og siger.',
      'Fortæl, hvad du så, og spørg, hvad kollegaen tænker.',
    ],
    path: 'vaerktoejer/observation',
  },
  {
    name: 'Aktionslæring i fire skridt',
    aliases: ['aktionslæring', 'små afprøvninger'],
    themes: ['PLF', 'afprøvning'],
    audience: 'team og ressourcepersoner',
    length: '4 møder à 45 min',
    when: 'Mellem to læringslabs, når indsatsen skal prøves af i klasserne.',
    summary:
      'En lille afprøvning ad gangen: Hvad undrer vi os over, hvad gør vi, hvad så vi, og hvad gør vi nu?',
    steps: [
      'Formulér det, I undrer jer over.',
      'Beslut en handling, der kan prøves inden for to uger.',
      'Prøv den, og saml noget, I kan se på sammen.',
      'Se sammen på det, I har samlet, og beslut det næste.',
    ],
    path: 'vaerktoejer/aktionslaering',
  },
]

const pupils: readonly SampleTool[] = [
  {
    name: 'IT-understøttet inklusion',
    aliases: ['IT og inklusion', 'it til inklusion'],
    themes: ['IT', 'inklusion', 'læsning'],
    audience: 'IT-vejledere, læsevejledere og lærere',
    length: '20-30 min',
    when: 'Når en elev kan være med i mere, hvis teksten bliver læst op, eller opgaven kan løses på en anden måde.',
    summary:
      'En oversigt over hjælpemidler, ordnet efter hvad eleven har svært ved, med et eksempel til hvert.',
    steps: [
      'Find det, eleven har svært ved, i oversigten.',
      'Vælg ét hjælpemiddel, og prøv det selv først.',
      'Lad hele klassen prøve det, så ingen skiller sig ud.',
      'Spørg eleven efter en uge, om det hjælper.',
    ],
    path: 'vaerktoejer/it-og-inklusion',
  },
  {
    name: 'EVA 2018: God undervisning set med elevernes øjne',
    aliases: ['EVA-rapporten', 'god undervisning set med elevernes øjne'],
    themes: ['undervisning', 'elevperspektiv'],
    audience: 'lærere, pædagoger og team',
    length: '60 min',
    when: 'Når I vil tale om god undervisning ud fra, hvad eleverne selv fortæller.',
    summary:
      'Elevers egne ord om, hvornår undervisningen er god. Brug dem som åbning på et møde om undervisningen.',
    steps: [
      'Læs hver to sider, inden I mødes.',
      'Vælg det citat, der gør mest indtryk.',
      'Tal om, hvad jeres egne elever ville sige.',
    ],
    path: 'vaerktoejer/eva-2018',
  },
  {
    name: 'Det digitale træ',
    aliases: ['træet', 'digitalt træ'],
    themes: ['IT', 'overblik'],
    audience: 'alle på læringslabbet',
    length: '10 min',
    when: 'Når I vil finde rundt i materialerne til læringslabs.',
    summary:
      'En PowerPoint, hvor hver gren på træet fører til et materiale. Den skal vises som præsentation, før grenene virker.',
    steps: [
      'Hent filen ned på din egen computer.',
      'Åbn den, og start præsentationen.',
      'Klik på den gren, du vil se.',
    ],
    path: 'vaerktoejer/det-digitale-trae',
  },
  {
    name: 'Tegn på læring',
    aliases: ['tegnskema', 'hvad ser vi efter'],
    themes: ['evaluering', 'undervisning'],
    audience: 'team',
    length: '45 min',
    when: 'Når I har valgt et mål og skal vide, hvordan I opdager, at eleverne er på vej.',
    summary:
      'Et skema, hvor teamet skriver, hvad eleverne gør og siger, når de er på vej mod målet.',
    steps: [
      'Skriv målet, så eleverne forstår det.',
      'Skriv tre tegn, I kan se eller høre.',
      'Aftal, hvem der ser efter hvad.',
      'Saml op efter tre uger.',
    ],
    path: 'vaerktoejer/tegn-paa-laering',
  },
  {
    name: 'Elevinterview',
    aliases: ['spørg eleverne', 'samtale med elever'],
    themes: ['data', 'elevperspektiv'],
    audience: 'lærere, pædagoger og ressourcepersoner',
    length: '15 min pr. gruppe',
    when: 'Når skolens data siger noget om eleverne, men I ikke har hørt det fra dem selv.',
    summary:
      'Fem åbne spørgsmål til tre-fire elever ad gangen om, hvornår de lærer noget, og hvornår de har det godt.',
    steps: [
      'Vælg elever, der ikke ligner hinanden.',
      'Fortæl, hvad svarene skal bruges til.',
      'Stil spørgsmålene, og skriv elevernes egne ord ned.',
      'Fortæl eleverne, hvad I gør med det.',
    ],
    path: 'vaerktoejer/elevinterview',
  },
  {
    name: 'Indsatsteori på én side',
    aliases: ['indsatsteori', 'skabelon til indsatsteori'],
    themes: ['indsatsteori', 'skoleudvikling'],
    audience: 'skoleledelser og ressourcepersoner',
    length: '90 min',
    when: 'På Læringslab 1, når skolen har valgt sit indsatsområde.',
    summary:
      'Ét ark, der binder indsatsen sammen: hvad vi gør, hvad de voksne gør anderledes, og hvad eleverne får ud af det.',
    steps: [
      'Skriv, hvad eleverne skal have ud af det, længst til højre.',
      'Skriv, hvad de voksne gør anderledes, i midten.',
      'Skriv til venstre, hvad skolen sætter i gang.',
      'Læs arket højt fra venstre, og sig "derfor" mellem felterne.',
    ],
    path: 'vaerktoejer/indsatsteori',
  },
]

/** Written one by one with front matter. */
export const toolsWithFields: readonly SampleTool[] = [...analysis, ...pupils]
/** Written one by one under headings and labels. */
export const toolsWithLabels: readonly SampleTool[] = team
/** All of them. */
export const tools: readonly SampleTool[] = [...toolsWithFields, ...toolsWithLabels, ...policyTools]
