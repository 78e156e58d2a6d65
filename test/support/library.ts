// Tools, pages and deadlines for Nordlund, in other words and habits than the sample network's. Used by test/ask; what an answer
// must say is worked out from these records there, never by the code under test.
import { Deadline } from '../../src/model/meeting.js'
import { Page, Tool } from '../../src/model/page.js'
import { Programme } from '../../src/model/programme.js'
import { createSnapshot, type Snapshot } from '../../src/programme/snapshot.js'
import { at, nordlund } from './programme.js'

const site = 'https://nordlund.example'

function tool(id: string, name: string, more: Partial<Record<keyof Tool, unknown>>): Tool {
  return Tool.parse({ id, name, link: `${site}/vaerktoejer/${id}`, ...more })
}

function page(id: string, title: string, passages: readonly [string, string][], more = {}): Page {
  return Page.parse({
    id,
    title,
    link: `${site}/${id}`,
    passages: passages.map(([heading, text]) => ({ heading, text })),
    ...more,
  })
}

export const nordlundTools: readonly Tool[] = [
  tool('smtte', 'SMTTE-skemaet', {
    aliases: ['SMTTE', 'SMTTE-modellen'],
    themes: ['planlægning', 'evaluering'],
    audience: 'team',
    length: '45-60 min',
    when: 'Når teamet skal planlægge et forløb og vide, hvad de ser efter undervejs.',
    summary: 'Sammenhæng, mål, tegn, tiltag og evaluering på ét ark.',
    steps: ['Skriv målet.', 'Find tegn, I kan se.', 'Vælg tiltag.', 'Aftal, hvornår I evaluerer.'],
  }),
  tool('supervision', 'Kollegial supervision i seks trin', {
    aliases: ['supervision', 'kollegasparring'],
    themes: ['sparring', 'relationer'],
    audience: 'lærere, pædagoger og vejledere',
    length: '50 min',
    when: 'Når en kollega har en sag, der er svær at komme videre med alene.',
    summary: 'En fast samtaleform, hvor én fortæller, én spørger, og resten lytter.',
    steps: ['Fordel rollerne.', 'Fortæl sagen.', 'Spørg ind.', 'Reflektér.', 'Saml op.', 'Aftal.'],
  }),
  tool('fem-hvorfor', 'Fem gange hvorfor', {
    aliases: ['5 x hvorfor'],
    themes: ['analyse', 'problemløsning'],
    audience: 'ledelse og ressourcepersoner',
    length: '15-20 min',
    when: 'Når I vil finde årsagen bag et problem, før I vælger en løsning.',
    summary: 'Spørg hvorfor fem gange i træk, og skriv hvert svar ned.',
    steps: ['Skriv problemet.', 'Spørg hvorfor.', 'Gentag fire gange.'],
  }),
  tool('makkerlaesning', 'Makkerlæsning', {
    aliases: ['læsemakkere', 'læs to og to'],
    themes: ['læsning', 'ordblindhed'],
    audience: 'lærere i dansk og læsevejledere',
    length: '20 min',
    when: 'Når elever på forskellige niveauer skal læse den samme tekst.',
    summary: 'To elever læser højt for hinanden og skiftes til at hjælpe.',
    steps: ['Sæt makkerpar.', 'Læs et afsnit hver.', 'Genfortæl for hinanden.'],
  }),
  tool('klassemoede', 'Klassemødet', {
    aliases: ['klassens møde'],
    themes: ['trivsel', 'fællesskab', 'elevinddragelse'],
    audience: 'lærere og pædagoger',
    length: '1 lektion',
    when: 'Når der er konflikter eller uro i klassen, og eleverne selv skal være med til at løse dem.',
    summary: 'Et fast møde, hvor eleverne sætter dagsordenen.',
    steps: ['Saml punkter i en kasse.', 'Vælg tre.', 'Lav én aftale.'],
  }),
  tool('problembank', 'Problembanken', {
    aliases: ['rige opgaver'],
    themes: ['matematik', 'problemløsning'],
    audience: 'matematiklærere og matematikvejledere',
    length: '10 min at finde en opgave',
    when: 'Når eleverne skal arbejde undersøgende med matematik.',
    summary: 'Over hundrede åbne opgaver, sorteret efter klassetrin og emne.',
  }),
  tool('overlevering', 'Overleveringsskema', {
    aliases: ['overgangsskema', 'skema til overgange'],
    themes: ['overgange', 'samarbejde'],
    audience: 'pædagoger i børnehaven og børnehaveklasseledere',
    length: '30 min pr. barn',
    when: 'Når et barn går fra børnehave til skole.',
    summary: 'Det, den nye skole har brug for at vide om barnet, på to sider.',
    steps: ['Udfyld med forældrene.', 'Send skemaet.', 'Hold et overleveringsmøde.'],
  }),
  tool('moedeleder', 'Den gode mødeleder', {
    aliases: ['mødeledelse', 'facilitering'],
    themes: ['mødeledelse', 'facilitering'],
    audience: 'koordinatorer og tovholdere',
    length: '20 min',
    when: 'Før du skal lede et møde, hvor alle skal til orde.',
    summary: 'En tjekliste til før, under og efter mødet.',
  }),
  tool('robotkasse', 'Robotkassen', {
    aliases: ['robotter', 'micro:bit-kassen'],
    themes: ['teknologiforståelse', 'IT'],
    audience: 'IT-vejledere og lærere',
    length: '2 lektioner',
    when: 'Når eleverne skal programmere noget, de kan røre ved.',
    summary: 'En kasse med robotter og opgavekort, som skolen kan låne.',
    steps: ['Book kassen.', 'Prøv kortene selv.', 'Lad eleverne arbejde i par.'],
  }),
  tool('datasamtale', 'Datasamtalen', {
    aliases: ['samtale om data'],
    themes: ['data', 'analyse'],
    audience: 'ledelse og team',
    length: '60 min',
    when: 'Når resultaterne fra test og trivselsmåling skal blive til handling.',
    summary: 'Fire spørgsmål til tallene: Hvad ser vi, hvad undrer os, hvad tror vi, hvad gør vi?',
    steps: ['Se på tallene i stilhed.', 'Del det, I ser.', 'Vælg ét at handle på.'],
  }),
]

export const nordlundPages: readonly Page[] = [
  page(
    'vikar',
    'Vikar, når du er på møde',
    [
      ['', 'Skolen finder selv en vikar, når du er til møde i dit netværk.'],
      ['Hvem betaler?', 'Kommunen betaler timerne på læringslabs. Resten står skolen for.'],
      [
        'Hvordan søger vi refusion?',
        'Lederen sender timesedlen til refusion@nordlund.example inden 30 dage.',
      ],
    ],
    { aliases: ['vikartimer', 'vikardækning'] },
  ),
  page('befordring', 'Befordring og parkering', [
    ['Kørselsgodtgørelse', 'Du får statens lave takst pr. kilometer, når du kører i egen bil.'],
    ['Parkering ved Nordlundhallen', 'P-pladsen på nordsiden er gratis hele dagen.'],
    ['Offentlig transport', 'Tog til Nordlund Station og bus 12 derfra, i alt 25 minutter.'],
  ]),
  page('sygdom', 'Hvis du bliver syg', [
    ['Hvem skal have besked?', 'Skriv til afbud@nordlund.example og til din leder før kl. 8.'],
    [
      'Kan en anden tage min plads?',
      'Ja, en kollega med samme funktion kan deltage i stedet for dig.',
    ],
  ]),
  page('lokaler', 'Lån af lokaler', [
    [
      'Hvordan booker jeg?',
      'Skriv til pedellen på den skole, I vil mødes på, mindst en uge i forvejen.',
    ],
    [
      'Hvad er der i lokalet?',
      'Skærm, tavle og kaffemaskine. Tag selv adapter med til din computer.',
    ],
    ['Hvad koster det?', 'Det er gratis for netværkene.'],
  ]),
  page(
    'uddannelse',
    'Efteruddannelse som vejleder',
    [
      [
        '',
        'Alle nye vejledere tager vejlederuddannelsen på VIA inden for de første to år i funktionen.',
      ],
      ['Hvor meget tid får jeg?', 'Du får 60 timer om året til studierne.'],
      ['Hvem betaler bøgerne?', 'Skolen køber dem, og de bliver på skolen, når du er færdig.'],
      ['Hvordan søger jeg?', 'Tal med din leder, og udfyld skemaet på siden inden 1. marts.'],
    ],
    { aliases: ['vejlederuddannelsen', 'diplomuddannelse'] },
  ),
  page('mad', 'Mad og drikke', [
    ['Til netværksmøder', 'Værtsskolen sørger for kaffe, te og brød.'],
    ['Til læringslabs', 'Der er varm mad kl. 12. Sig til, hvis du er vegetar.'],
  ]),
  page('fotos', 'Billeder og samtykke', [
    [
      'Må vi tage billeder af børnene?',
      'Kun når forældrene har givet samtykke i Aula. Spørg hellere én gang for meget.',
    ],
  ]),
]

function deadline(
  id: string,
  title: string,
  due: string,
  audience: Record<string, unknown>,
  more: Partial<Record<keyof Deadline, unknown>> = {},
): Deadline {
  return Deadline.parse({ id, title, due, audience, ...more })
}

export const nordlundDeadlines: readonly Deadline[] = [
  deadline('modul1', 'Modul 1 løst i teamet', '2026-10-30', { everyone: true }),
  deadline('modul2', 'Modul 2 løst i teamet', '2026-12-11', { everyone: true }),
  deadline('modul3', 'Modul 3 løst i teamet', '2027-03-26', { everyone: true }),
  deadline('indsatsteori-h1', 'Indsatsteori sendt ind', '2026-12-04', { holds: ['hold-1'] }),
  deadline(
    'indsatsteori-h2',
    'Indsatsteori sendt ind',
    '2026-12-14T12:00',
    { holds: ['hold-2'] },
    { note: 'Brug skabelonen, højst to sider.', link: `${site}/aflever` },
  ),
  deadline('indsatsteori-h3', 'Indsatsteori sendt ind', '2026-12-18', { holds: ['hold-3'] }),
  deadline('opgaver-mat', 'Opgaver til matematikkens dag', '2026-11-27', {
    networks: ['matematik'],
  }),
  deadline('boglister', 'Boglister til biblioteket', '2026-12-02', { networks: ['laesning'] }),
  deadline('tilmelding-viden', 'Tilmelding til vidensdag om mellemformer', '2027-02-19', {
    everyone: true,
  }),
  deadline('budget', 'Budget til styregruppen', '2027-01-08', {
    people: ['else.krog@nordlund.example'],
  }),
]

export const nordlundWithLibrary: Programme = Programme.parse({
  ...nordlund,
  tools: nordlundTools,
  pages: nordlundPages,
  deadlines: nordlundDeadlines,
})

/** Nordlund with its tools, pages and deadlines at a moment. */
export function libraryAt(now: string): Snapshot {
  return createSnapshot({ version: 1, programme: nordlundWithLibrary }, at(now))
}
