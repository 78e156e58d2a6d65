// Questions that belong to one network: what a tool is good for, and single facts that stand on a page. Gold is the tool or
// page by name, and words of its own that must be said (a test holds them against the data).
export interface Single {
  readonly world: string
  readonly lang: 'da' | 'en'
  readonly unseen?: true
  readonly q: string
  /** Any of these tools is right. */
  readonly tools?: readonly string[]
  /** Any of these pages is right. */
  readonly pages?: readonly string[]
  /** Words of the tool or the page. */
  readonly says?: string
}

type Row = readonly [q: string, name: string | readonly string[], says?: string]

function tools(world: string, lang: Single['lang'], rows: readonly Row[], unseen?: true): Single[] {
  return rows.map(([q, name]) => ({
    world,
    lang,
    q,
    tools: [name].flat(),
    ...(unseen && { unseen }),
  }))
}

function facts(world: string, lang: Single['lang'], rows: readonly Row[], unseen?: true): Single[] {
  return rows.map(([q, name, says]) => ({
    world,
    lang,
    q,
    pages: [name].flat(),
    ...(says !== undefined && { says }),
    ...(unseen && { unseen }),
  }))
}

const lab = 'Hvad er et læringslab?'

export const singles: readonly Single[] = [
  ...tools('sample', 'da', [
    [
      'hvilket værktøj passer til en sparringssamtale?',
      'Inspiration til sparringssamtale mellem ledelser og ressourcepersoner',
    ],
    [
      'vores team er kørt fast med en elev, har du noget der kan hjælpe',
      'Mette Molbæks analyseramme',
    ],
    ['hvad kan vi bruge når skolens data skal gøres synlige', 'Boblediagram'],
    [
      'noget til at spørge eleverne selv hvad de synes',
      ['Elevinterview', 'EVA 2018: God undervisning set med elevernes øjne'],
    ],
    [
      'hvad bruger man til at forstå hvad et barn savner',
      'Tønnesvangs vitaliseringsmodel til relationsarbejde',
    ],
    ['skabelon til teammøde', 'Dagsorden til teammødet'],
    [
      'jeg skal observere en kollegas time, er der noget jeg kan bruge',
      'Observation hos en kollega',
    ],
    ['Hvad kan vi bruge til at finde ud af, hvorfor vi gør det her?', 'The big WHY'],
    ['vi vil prøve noget af i klassen mellem to labs', 'Aktionslæring i fire skridt'],
    ['hvor langt er vores team som plf, et værktøj til det?', 'Taksonomi – PLF'],
    [
      'hjælpemidler til en elev der har brug for at få læst tekster op',
      'IT-understøttet inklusion',
    ],
    ['hvordan får vi øje på om eleverne er på vej mod målet', 'Tegn på læring'],
    ['powerpointen med grenene', 'Det digitale træ'],
    ['ark til indsatsteorien', 'Indsatsteori på én side'],
    ['er der en video om børne og ungepolitikken', 'Den sammenhængende børne- og ungepolitik'],
    ['trivselsstrategi', 'Trivsel på Tværs'],
  ]),
  ...tools('sample', 'en', [
    [
      'which tool fits a sparringssamtale between a leader and a resource person?',
      'Inspiration til sparringssamtale mellem ledelser og ressourcepersoner',
    ],
    ['template for a team meeting agenda (dagsorden til teammøde)', 'Dagsorden til teammødet'],
    ['what can I use for a boblediagram of our data', 'Boblediagram'],
  ]),
  ...tools(
    'sample',
    'da',
    [
      ['interview med ledelsen om hvad skolen kan, hvad hedder det', 'Kapacitetsinterview'],
      ['noget hvor alle omkring et barn laver en fælles plan', 'PAF'],
      [
        'skal bruge noget om motivation til eleverne',
        ['Tønnesvangs vitaliseringsmodel til relationsarbejde', 'Læringslyst og handlekraft'],
      ],
      ['teamet vil undersøge sin egen undervisning. hvad skal vi tage', 'Læringscirklen'],
    ],
    true,
  ),
  ...facts('sample', 'da', [
    [
      'hvem betaler vikaren?',
      'Vikardækning',
      'Forvaltningen betaler vikaren på læringslabs og kursusdage',
    ],
    ['får vi vikar til netværksmøder', 'Vikardækning', 'Til netværksmøder betaler skolen selv'],
    [
      'hvor mange deltagere fra samme skole får vi dækket vikar til',
      'Vikardækning',
      'højst fire deltagere',
    ],
    ['hvor skal vikartimerne sendes hen', 'Vikardækning', 'vikar@havrelund.example'],
    ['er der mad til laeringslab?', 'Forplejning', 'morgenbrød, frokost og kaffe'],
    ['jeg har nøddeallergi hvem skal jeg sige det til', 'Forplejning', 'mad@havrelund.example'],
    ['hvem betaler maden', 'Forplejning', 'Forvaltningen betaler'],
    ['kan man parkere ved medborgerhuset', 'Transport og kørsel', 'gratis parkering bag huset'],
    ['hvilken bus kører til Medborgerhuset?', 'Transport og kørsel', 'Bus 4'],
    [
      'hvordan kommer jeg til kursuscenter søhøj, jeg har ikke bil',
      'Transport og kørsel',
      'Samkørsel',
    ],
    ['kan jeg få koerselspenge', 'Transport og kørsel', 'til møder uden for din egen skole'],
    ['hvor mange timer er der på klippekortet?', 'Klippekort', '20 timer om året'],
    [
      'hvordan bestiller vi en konsulent på klippekortet',
      'Klippekort',
      'klippekort@havrelund.example',
    ],
    ['kan vi gemme klip til næste år', 'Klippekort', 'falder væk'],
    ['hvor lang tid varer et skolekursus?', 'Skolekurser', 'tre timer'],
    ['hvad koster det at være med på vidensdag', 'Vidensdage', 'gratis for skolen'],
    ['hvem må komme på vidensdagene', 'Vidensdage', 'Alle ressourcepersoner'],
    [
      'kan vi skifte hold til et enkelt læringslab',
      'Holddeling',
      'hvis jeres dag ikke kan lade sig gøre',
    ],
    [
      'hvad gør jeg hvis jeg ikke kan komme til et netværksmøde',
      'Netværk for ressourcepersoner',
      'Meld afbud i invitationen',
    ],
    [
      'hvordan kommer man med i et netværk',
      'Netværk for ressourcepersoner',
      'Din leder skriver til',
    ],
    [
      'hvor meget tid skal teamet bruge på plf',
      'PLF: professionelle læringsfællesskaber',
      'Mindst to timer hver anden uge',
    ],
    [
      'hvem bestemmer om en elev skal i mellemform',
      'Mellemformer',
      'Skolelederen beslutter det sammen med forældrene og PPR',
    ],
    ['må sfo pædagoger komme med på lab', 'SFO og klub', 'Skolelederen vælger dem'],
    ['har sfo åbent på kursusdage', 'SFO og klub', 'holder åbent på kursusdage'],
    ['Skal hele ledelsen med i ledelsessporet?', 'Ledelsesspor', 'Mindst én fra ledelsen'],
    ['der er en fejl på siden hvem skriver jeg til', 'Kontakt', 'webside@havrelund.example'],
    ['hvem får invitationen til læringslab i outlook', lab, 'Lederen får invitationen i Outlook'],
    ['hvem er i plc teamet', 'Pædagogisk læringscenter', 'Skolen bestemmer det selv'],
  ]),
  ...facts('sample', 'en', [
    ['who pays for the substitute (vikar)?', 'Vikardækning', 'Forvaltningen betaler vikaren'],
    ['is there parking at Medborgerhuset?', 'Transport og kørsel', 'gratis parkering'],
    ['how many hours do we have on the klippekort', 'Klippekort', '20 timer om året'],
    ['is there food at a læringslab?', 'Forplejning', 'morgenbrød, frokost og kaffe'],
  ]),
  ...facts(
    'sample',
    'da',
    [
      ['får man frokost på en vidensdag', 'Forplejning', 'morgenbrød, frokost og kaffe'],
      ['hvad med vikardækning, hvor meget får skolen', 'Vikardækning', 'Op til seks timer'],
      ['hvor hurtigt svarer i på en klippekort bestilling', 'Klippekort', 'fem hverdage'],
      ['eksempler på mellemformer', 'Mellemformer', 'To voksne i klassen'],
      ['hvilke moduler er der i e-læringen', 'Skolekurser', 'målstyret undervisning'],
      [
        'hvornår kommer oplæggene fra vidensdagen på siden',
        'Vidensdage',
        'senest en uge efter dagen',
      ],
    ],
    true,
  ),
  ...facts(
    'sample',
    'en',
    [
      ['can we save klippekort hours for next year?', 'Klippekort', 'falder væk'],
      ['which bus goes to Medborgerhuset', 'Transport og kørsel', 'Bus 4'],
    ],
    true,
  ),

  ...tools('tangmose', 'da', [
    ['har du noget til at få eleverne til at stille spørgsmål', 'Undringskort'],
    ['en konflikt i klassen bliver ved, hvad gør vi', 'Trappemodellen'],
    ['noget hurtigt til de sidste minutter af timen', 'Femminutters feedback'],
    ['skolen vil lave et fast læsebånd', 'Læsebånd-planlæggeren'],
    ['hvordan finder jeg ud af hvordan klassen har det mandag morgen', 'Klassens vejrudsigt'],
  ]),
  ...tools('tangmose', 'en', [['a tool for conflicts (konflikter) in class', 'Trappemodellen']]),
  ...tools(
    'tangmose',
    'da',
    [['noget med sol og regn til at vise humøret i klassen', 'Klassens vejrudsigt']],
    true,
  ),
  ...facts('tangmose', 'da', [
    ['dækker kommunen vikar på udviklingslab?', 'Penge og vikarer', 'vikar for to deltagere'],
    ['får jeg vikar til netvaerksmoeder', 'Penge og vikarer', 'så der gives ingen vikar'],
    ['hvor sender vi regnearket med refusion', 'Penge og vikarer', 'oekonomi@tangmose.example'],
    ['hvor længe må man have en forsøgskasse', 'Forsøgskasser', 'fire uger'],
    ['hvem henter forsøgskasserne?', 'Forsøgskasser', 'Skolens tekniske service'],
    ['hvor tit kommer bogbussen', 'Bogbussen', 'hver tredje uge'],
    ['jeg er ny vejleder, får jeg en makker', 'Ny i netværket', 'en makker fra en anden skole'],
    ['hvor mange timer har en vejleder om året', 'Ny i netværket', '60 timer om året'],
  ]),
  ...facts('tangmose', 'en', [
    ['how long can we keep a forsøgskasse?', 'Forsøgskasser', 'fire uger'],
    ['how often does the bogbus come', 'Bogbussen', 'hver tredje uge'],
  ]),
  ...facts(
    'tangmose',
    'da',
    [
      [
        'inden hvornår på måneden skal refusion sendes',
        'Penge og vikarer',
        'inden den 20. i måneden',
      ],
      ['skal eleverne have eget lånerkort i bogbussen', 'Bogbussen', 'skolens fælles lånerkort'],
      ['hvor står kasserne med forsøg', 'Forsøgskasser', 'depotet ved Egebjergskolen'],
    ],
    true,
  ),

  ...tools('brohave', 'da', [
    ['der er meget uro i min klasse, hvad kan jeg bruge', 'Stoptegnet'],
    ['rytmelege til en klasse der har siddet stille', 'Rytmekassen'],
    ['skema til når vi besøger hinandens undervisning', 'Makkerskema'],
    ['noget til at lære nye gloser på', 'Ordjagten'],
    ['samarbejdet med et hjem er gået i stå, har i en opskrift', 'Forældrekaffen'],
  ]),
  ...tools('brohave', 'en', [
    ['something for forældresamarbejde when it is hard', 'Forældrekaffen'],
  ]),
  ...tools('brohave', 'da', [['et håndtegn til når de larmer', 'Stoptegnet']], true),
  ...facts('brohave', 'da', [
    ['hvor kan man parkere ved havnehuset', 'Færge og parkering', 'gratis på kajen'],
    ['hvem betaler faergebilletten?', 'Færge og parkering', 'færgebilletten betalt af centeret'],
    ['hvem vælger vores makkerskole', 'Makkerskab mellem skoler', 'Centerchefen'],
    ['hvor tit besøger makkerskolerne hinanden', 'Makkerskab mellem skoler', 'tre gange på et år'],
    ['hvor længe må jeg låne et instrument', 'Instrumentdepotet', 'otte uger'],
    ['hvornår har instrumentdepotet åbent?', 'Instrumentdepotet', 'tirsdag eftermiddag'],
    ['er der vegansk mad på lab-dage', 'Mad på lab-dage', 'vegansk'],
    ['jeg er syg og skal på lab-dag, hvad gør jeg', 'Mad på lab-dage', 'ring til Havnehuset'],
  ]),
  ...facts('brohave', 'en', [
    ['who chooses our makkerskole?', 'Makkerskab mellem skoler', 'Centerchefen'],
    ['how long can I borrow an instrument', 'Instrumentdepotet', 'otte uger'],
  ]),
  ...facts(
    'brohave',
    'da',
    [
      ['koster det noget at holde på kajen', 'Færge og parkering', 'gratis på kajen'],
      ['hvad får vi at spise på lab dagen', 'Mad på lab-dage', 'sandwich og suppe'],
    ],
    true,
  ),

  ...tools('kystrup', 'da', [
    ['en kollega har brug for at tænke højt, hvad gør jeg', 'Lyttetrekanten'],
    ['en elev skal i gang med at faa tekster laest op', 'Oplæsningspakken'],
    ['vi har en idé der skal blive til en plan', 'Ni brikker'],
  ]),
  ...facts('kystrup', 'da', [
    ['hvor mange penge kan en klasse få fra kulturpuljen', 'Kulturpuljen', '3.500 kroner'],
    ['hvem sender ansøgningen til puljen?', 'Kulturpuljen', 'Kulturformidleren på skolen'],
    ['må jeg bruge båndsaven', 'Værksteder og sikkerhed', 'sikkerhedskursus'],
    ['hvor lang tid gælder sikkerhedskurset', 'Værksteder og sikkerhed', 'fem år'],
    ['hvem maa tage ordblindetesten med en elev', 'Ordblindetest', 'Kun ordblindevejledere'],
  ]),
  ...facts('kystrup', 'en', [
    ['how much can a class get from kulturpuljen?', 'Kulturpuljen', '3.500 kroner'],
  ]),
  ...facts(
    'kystrup',
    'da',
    [['hvornår hører forældrene noget om ordblindetesten', 'Ordblindetest', 'inden for to uger']],
    true,
  ),
]
