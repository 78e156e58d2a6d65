// What a school's leader reads when choosing who takes part, and what those who are chosen read. Used by src/attend/designate.

import type { CandidateSaid, DesignationWording, LabSaid, Mark } from './designation-said.js'

const both = (names: readonly string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`

const at = ({ title, when, place }: LabSaid) =>
  `${title}, ${when}${place === undefined ? '' : `, ${place}`}`

const things = { 'knowledge-day': 'vidensdag', plf: 'PLF' } as const

function markSaid({ what }: Mark): string {
  if (what.is !== 'lab') return things[what.is]
  return what.number === undefined ? 'lab' : `lab ${what.number}`
}

function marksSaid(marks: readonly Mark[]): string[] {
  const of = (has: Mark['has']) => marks.filter(mark => mark.has === has).map(markSaid)
  const [been, signed] = [of('been'), of('signed-up')]
  return [
    ...(been.length > 0 ? [`var på ${both(been)}`] : []),
    ...(signed.length > 0 ? [`tilmeldt ${both(signed)}`] : []),
  ]
}

const notes = {
  off: 'har fri den dag',
  busy: 'skal til andet møde',
  no: 'har sagt nej',
  yes: 'har sagt ja',
} as const

const says = {
  yes: 'kommer',
  no: 'kan ikke',
  maybe: 'kommer måske',
  substitute: 'sender en kollega',
} as const

const until = (lastDay: string | undefined) =>
  lastDay === undefined ? '' : ` Vælg senest ${lastDay}.`

export const designation: DesignationWording = {
  ask: {
    one: (school, lab, lastDay) => `Hvem skal med fra ${school} til ${at(lab)}?${until(lastDay)}`,
    several: school => `Hvem skal med fra ${school}? Du vælger deltagere til de her:`,
    line: (lab, lastDay) => `${at(lab)}${lastDay === undefined ? '' : ` (vælg senest ${lastDay})`}`,
    at: (school, line) => `${school}: ${line}`,
    more: count => (count === 1 ? '… og én mere' : `… og ${count} mere`),
    standing: names =>
      names.length === 0 ? 'Indtil nu: ingen kommer' : `Indtil nu: ${both(names)}`,
  },
  buttons: {
    choose: 'Vælg deltagere',
    chooseFor: title => `Vælg til ${title}`,
    chooseAt: school => `Vælg for ${school}`,
    change: 'Ret valget',
    another: 'Vælg en anden',
    tell: 'Giv dem besked nu',
    add: 'Én mangler på listen',
    delegate: 'Lad en anden vælge',
    undelegate: name => `${name} skal ikke vælge mere`,
    away: 'Hvem er af sted den uge?',
    yes: 'Deltager',
    no: 'Kan ikke',
  },
  form: {
    title: 'Vælg deltagere',
    submit: 'Gem',
    text: (school, lab, lastDay) => `${school} til ${at(lab)}.${until(lastDay)}`,
    ticked: {
      before: 'De, du valgte til det gamle tidspunkt, er krydset af.',
      last: 'De, der var med sidst, er krydset af. Ret, som du vil.',
    },
    moved: 'Mødet er flyttet, siden du åbnede listen, så intet er gemt endnu. Se tidspunktet igen.',
    overtaken: (by, names) =>
      names.length === 0
        ? `${by} har i mellemtiden gemt, at ingen kommer. Dine krydser står her endnu. Gem, hvis det er dem, der gælder.`
        : `${by} har i mellemtiden valgt ${both(names)}. Dine krydser står her endnu. Gem, hvis det er dem, der gælder.`,
    people: 'Hvem skal med?',
    morePeople: 'Flere at vælge imellem',
    hint: 'Ledelsen står øverst.',
    nobody: 'Ingen fra skolen kommer denne gang',
    tell: 'Skal de have besked nu?',
    now: 'Ja, giv dem besked nu',
    later: 'Nej, det gør jeg senere',
    candidate: said =>
      [
        [said.name, ...roleOf(said)].join(', '),
        [...said.notes.map(note => notes[note]), ...marksSaid(said.marks)].join(', '),
      ]
        .filter(part => part !== '')
        .join(' · '),
  },
  problems: {
    nobodyChosen: 'Sæt kryds ved mindst én. Kommer der ingen, så vælg det nederst på listen.',
    both: 'Du har både valgt nogen og sagt, at ingen kommer. Fjern det ene.',
    strangers: 'En af dem, du valgte, hører ikke længere til skolen. Se listen igen.',
    gone: 'Det møde findes ikke længere.',
    over: 'Mødet er slut eller i gang, så valget kan ikke laves om mere.',
    cancelled: 'Mødet er aflyst, så der skal ikke vælges nogen.',
    'not-open':
      'Der er ikke åbent for tilmelding til det møde lige nu. Koordinatoren åbner, og så får du besked her.',
    'not-lab': 'Til det møde svarer hver for sig, så der skal ikke vælges nogen.',
    'no-right':
      'Det er skolens leder, eller en, som lederen har bedt om det, der vælger. Intet er ændret.',
  },
  whichSchool: title => `Hvilken skole vil du vælge for til ${title}?`,
  receipt: {
    nobody: (school, lab) => `Noteret: ingen kommer fra ${school} til ${at(lab)}.`,
    chosen: (school, lab, count) =>
      `${count === 1 ? 'Én' : count} fra ${school} skal med til ${at(lab)}:`,
    person: ({ name, functions, says: said, knows }) => {
      const state = said === undefined ? (knows ? undefined : 'ved det ikke endnu') : says[said]
      const who = functions.length > 0 ? `${name}, ${functions.join(' og ')}` : name
      return state === undefined ? who : `${who} (${state})`
    },
    telling: (count, from) => {
      const who = `Der går besked til ${count === 1 ? 'én' : count}`
      return from === undefined
        ? `${who} om et øjeblik. Har du valgt forkert, så ret det bare nu.`
        : `${who} inden for arbejdstiden, senest ${from}.`
    },
    nowhere: names => `${both(names)} kan ikke nås i chatten, så sig det selv.`,
    onPage: names => `${both(names)} ser først beskeden, når Pejling bliver åbnet.`,
    notTold: count =>
      count === 1 ? 'Én har ikke fået besked endnu.' : `${count} har ikke fået besked endnu.`,
    allKnow: 'Alle har fået besked.',
    unsaid: names => `Tror stadig, de skal med: ${both(names)}.`,
    by: (name, when) => `Valgt af ${name} ${when}.`,
    none: (school, lab) => `Der er endnu ikke valgt nogen fra ${school} til ${at(lab)}.`,
    clash: (name, meeting, when) => `Bemærk: ${name} skal også til ${meeting}, ${when}.`,
    off: name => `Bemærk: ${name} har fri den dag.`,
    seats: (chosen, seats) => `Bemærk: der er ${seats} pladser i alt, og du har valgt ${chosen}.`,
  },
  overtaken: 'Andre ændrede noget i samme øjeblik, så intet er gemt. Prøv igen.',
  nothingToTell: 'Der er ikke valgt nogen at give besked til.',
  chosen: {
    lead: (by, lab, school) =>
      by === undefined
        ? `Du er valgt til at tage med fra ${school} til ${at(lab)}.`
        : `${by} har valgt dig til at tage med fra ${school} til ${at(lab)}.`,
    withYou: names => `Du følges med ${both(names)}.`,
    asks: 'Kan du være med?',
    hasSaidYes: 'Du har svaret, at du kommer.',
    off: (lab, school) =>
      `Du skal alligevel ikke med fra ${school} til ${at(lab)}. Planen er lavet om.`,
  },
  declined: {
    lead: (name, lab) => `${name} kan ikke komme til ${at(lab)}.`,
    left: names => `Stadig med: ${both(names)}.`,
    nobodyLeft: school => `Så er der ingen fra ${school} lige nu.`,
  },
  add: {
    title: 'Én mangler på listen',
    submit: 'Læg til',
    text: school =>
      `Personen kommer på listen for ${school} og kan vælges med det samme. Brug arbejdsmailen: det er den, Pejling kender folk på.`,
    name: 'Navn',
    email: 'Arbejdsmail',
    function: 'Hvad laver personen på skolen?',
    functionHint: 'Fx læsevejleder eller lærer',
    problems: {
      name: 'Skriv navnet.',
      email: 'Skriv mailen, så den ligner navn@skole.dk.',
      function: 'Skriv fx læsevejleder eller lærer.',
      domain: domain =>
        `Ingen i programmet har en mail, der slutter på @${domain}. Brug arbejdsmailen, eller bed koordinatoren om at lægge personen ind.`,
      here: name => `${name} står allerede på listen med den mail.`,
      elsewhere:
        'Mailen tilhører en, der står et andet sted i programmet. Bed koordinatoren om at rette, hvor personen arbejder.',
    },
    added: (name, school) => `${name} er nu på listen for ${school} og er krydset af.`,
  },
  delegate: {
    title: 'Lad en anden vælge',
    submit: 'Gem',
    text: school =>
      `Den, du peger på, kan fra nu af vælge deltagere for ${school} og se, hvem der er af sted. Du kan stadig selv, og du kan tage det tilbage.`,
    who: 'Hvem?',
    standing: (school, names) => `${both(names)} kan også vælge for ${school}.`,
    nobody: school => `Lige nu er det kun ledelsen, der vælger for ${school}.`,
    named: (name, school) => `${name} kan nu vælge deltagere for ${school} og får besked.`,
    already: (name, school) => `${name} kan allerede vælge for ${school}.`,
    taken: (name, school) => `${name} vælger ikke længere for ${school}.`,
    notOne: 'Vedkommende vælger ikke for skolen længere.',
    mayNot: 'Det er skolens leder, der kan bede en anden om at vælge. Intet er ændret.',
    told: (by, school) =>
      `${by} har bedt dig om at vælge, hvem der skal med fra ${school}, når der er læringslab. Du kan også spørge “hvem fra os er af sted i næste uge?”`,
    nobodyToName: 'Der står ikke andre på skolens liste, som du kan pege på.',
  },
  away: {
    lead: (school, period) => `Af sted fra ${school} ${period}:`,
    nobody: (school, period) => `Ingen fra ${school} er af sted ${period}, så vidt jeg ved.`,
    day: (day, count) =>
      `${day.charAt(0).toUpperCase()}${day.slice(1)}${count > 1 ? ` (${count} af sted)` : ''}`,
    at: (meeting, hours, names) =>
      `${meeting}${hours === undefined ? '' : ` kl. ${hours}`}: ${names.join(', ')}`,
    maybe: name => `${name} (har ikke svaret)`,
    notChosen: (meeting, hours) =>
      `${meeting}${hours === undefined ? '' : ` kl. ${hours}`}: der er ikke valgt nogen endnu`,
    others: count => `og ${count} mere`,
    clash: name => `Bemærk: ${name} står til to møder på samme tid.`,
    note: 'De, der har sagt nej, er ikke talt med.',
    more: count => (count === 1 ? '… og én dag mere' : `… og ${count} dage mere`),
    ahead: 'de næste 14 dage',
  },
  say: {
    none: 'Der er ingen læringslab forude, som du vælger deltagere til.',
    notOpen: title =>
      `Der er ikke åbnet for tilmelding til ${title} endnu. Du får besked her, når du kan vælge.`,
    several: 'Hvilket af dem?',
    one: (school, lab) => `• ${school} til ${at(lab)}`,
  },
}

function roleOf({ functions, isLeader }: CandidateSaid): readonly string[] {
  return functions.length === 0 && isLeader ? ['ledelsen'] : functions
}
