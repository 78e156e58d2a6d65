// What Pejling answers about one's own time and about people, in Danish. Part of da/ask.ts.
import type { About } from '../ask-wording.js'
import type { PeopleAbout, SituationWording } from '../situation-wording.js'
import {
  and,
  be,
  button,
  capital,
  contact,
  functionName,
  inside,
  networkName,
  nounOf,
  of,
  postsOf,
  whenAndWhere,
} from './ask-grammar.js'

/** "32 timer og 30 minutter". */
function hours(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  return and([
    ...(whole > 0 ? [`${whole} ${whole === 1 ? 'time' : 'timer'}`] : []),
    ...(rest > 0 ? [`${rest} minutter`] : []),
  ])
}

/** "på Nordskolen", "på hold 2": where the people are. */
function at({ places, networks, functions }: PeopleAbout): string {
  const network =
    functions.length === 0 && networks.length > 0 ? ` i ${and(networks.map(networkName))}` : ''
  return `${network}${places.length > 0 ? ` på ${and(places.map(inside))}` : ''}`
}

/** The many of what people do: "matematikvejledere", "skolesekretærer"; what ends in another way stays as it is. */
function many(name: string): string {
  if (/leder$|arbejder$|lærer$|rer$|ner$/u.test(name)) return `${name}e`
  return /(?:ent|[æo]r|og|ør)$/u.test(name) ? `${name}er` : name
}

function mine({ own, people }: About): string {
  return own
    ? ' af dine kommende møder'
    : people.length > 0
      ? ` af ${and(people)}s kommende møder`
      : ' af de kommende møder'
}

export const situation: SituationWording = {
  onlyThisCalendar: '(Jeg kender kun møderne her, ikke resten af din kalender.)',
  notThatISee: (about, period) =>
    `${capital(period)} kan jeg ikke se nogen møder${of(about)}. Der kan være møder, jeg ikke kan vise dig.`,
  noClash: (about, period) =>
    period
      ? `${period} ligger ingen af ${about.own ? 'dine' : 'de'} møder oven i hinanden.`
      : `ingen${mine(about)} ligger oven i hinanden.`,
  theme: said =>
    `${said.isPast ? 'Temaet var' : 'Temaet er'} “${said.title}”. Mødet ${be(said)} ${whenAndWhere(said)}.`,
  noClashWith: said => `${said.title} (${said.when}) ligger ikke oven i noget andet, du skal til.`,
  clashes: (about, count) =>
    count === 1
      ? `to${mine(about)} ligger oven i hinanden:`
      : `${count} steder ligger to${mine(about)} oven i hinanden:`,
  clashesWith: said => `${said.title} (${said.when}) ligger oven i:`,
  pair: (one, other) => `– ${one.title} (${one.when}) og ${other.title} (${other.when})`,
  pairOf: (name, one, other) =>
    `– ${name}: ${one.title} (${one.when}) og ${other.title} (${other.when})`,
  staffClash: (school, count) =>
    count === 0
      ? `ingen på ${school} har to møder på samme tid i det, jeg kan vise dig.`
      : `${count} på ${school} har to møder på samme tid:`,
  sameDay: count =>
    count === 1 ? 'Men to møder ligger samme dag:' : `Men ${count} dage har mere end ét møde:`,
  total(about, { count, minutes, wholeDays, each, period }) {
    const noun = `${nounOf(about, count)}${of(about)}`
    const when = period ?? 'i hele skoleåret'
    const length = and([
      ...(minutes > 0 ? [hours(minutes)] : []),
      ...(wholeDays > 0 ? [`${wholeDays} ${wholeDays === 1 ? 'hel dag' : 'hele dage'}`] : []),
    ])
    const apiece = each && count > 1 ? ` (${each} hver)` : ''
    return `${capital(when)} er det ${length} i alt: ${count} ${noun}${apiece}.`
  },
  lengthOf: (about, said) => `Næste ${nounOf({ ...about, number: 0 }, 1)} varer ${said.duration}.`,
  noSpeaker: 'Hvem der holder oplæg, står ikke i kalenderen.',
  untold: thing => `Der står ikke noget om “${thing}” i kalenderen.`,
  untoldHalf: half => `Men “${half}” kan jeg ikke svare på.`,
  noHours: 'Arbejdstider kan jeg ikke se.',
  original: said =>
    said.movedFrom
      ? `Oprindeligt skulle det have været ${said.movedFrom}.`
      : 'Der står ikke i kalenderen, at det er flyttet.',
  attendOther(answer, name, said) {
    const whom = said.whom.length > 0 ? ` (det er for ${and(said.whom.map(inside))})` : ''
    switch (answer) {
      case 'yes':
        return `Ja, det er også for ${inside(name)}${whom}.`
      case 'yes-lab':
        return `Ja, ${inside(name)} er i målgruppen${whom}. Det er skolelederen, der vælger, hvem der tager med.`
      case 'no':
        return `Nej, efter kalenderen er det ikke for ${inside(name)}${whom}.`
      default:
        return answer satisfies never
    }
  },
  leaderPicks: 'På hver skole vælger skolelederen, hvem der tager med.',
  chosenByLeader: school => `Hvem der tager med fra ${school}, vælger skolelederen. På skolen er:`,
  hostedBy: names => `${and(names)} står for det.`,
  invited: names => `Indkaldt er ${and(names)}.`,
  people(about, count) {
    if (about.functions.length === 0)
      return `Der er ${count} ${count === 1 ? 'person' : 'personer'}${at(about)}:`
    const noun = about.functions.map(functionName).map(name => (count === 1 ? name : many(name)))
    return `Der er ${count} ${and(noun)}${at(about)}:`
  },
  personLine(person) {
    const posts = postsOf(person)
    return `– ${person.name}${posts ? `, ${posts}` : ''} (${person.mail})`
  },
  nobodyWith(about) {
    if (about.functions.length === 0)
      return `Jeg kan ikke se, hvem det er for ${and([...about.networks.map(networkName), ...about.places])}.`
    return `Jeg kan ikke se, hvem der er ${and(about.functions.map(functionName))}${at(about)}.`
  },
  forEveryone: ({ title, isPast }) => `${title} ${isPast ? 'var' : 'er'} for alle.`,
  forThese: ({ title, isPast, when, whom }) =>
    `${title} ${isPast ? 'var' : 'er'} for ${and(whom.map(inside))} (${when}).`,
  countPerHold: (about, count, holds) =>
    `Der er ${count} ${nounOf(about, count)} for hvert hold i dette skoleår, ${count * holds} i alt for de ${holds} hold.`,
  agreedAt: (said, hasAny) =>
    hasAny
      ? `Det aftalte I på ${said.title} ${said.when}:`
      : `Referatet fra ${said.title} ${said.when}:`,
  agreedLine(what, { who, by, isDone }) {
    const more = [
      who.length > 0 ? and(who) : '',
      by ? `senest ${by}` : '',
      isDone ? 'gjort' : '',
    ].filter(Boolean)
    return `– ${what}${more.length > 0 ? ` (${more.join(', ')})` : ''}`
  },
  minutesAt: link => `Referat: ${link}`,
  noAgreements: network =>
    `Jeg kan ikke se, hvad der blev aftalt sidst${network ? ` i ${networkName(network)}` : ''}. Der ligger ikke noget referat hos mig.`,
  noneWith: about =>
    `Der er ingen ${and(about.functions.map(functionName))}${at(about)}, så vidt jeg kan se.`,
  countAt: (school, count) => `– ${school ?? 'Uden skole'}: ${count}`,
  networkSchools: (networks, schools) =>
    `I ${and(networks.map(networkName))} er der nogen fra ${schools.length} ${schools.length === 1 ? 'skole' : 'skoler'}: ${and(schools)}.`,
  personSchools: (name, schools) =>
    schools.length > 0
      ? `${name} er på ${and(schools)}.`
      : `Jeg kan ikke se, hvilken skole ${name} er på.`,
  areaSchools: (area, schools) =>
    schools.length > 0
      ? `I ${inside(area)} er der ${schools.length} ${schools.length === 1 ? 'skole' : 'skoler'}: ${and(schools)}.`
      : `Jeg kan ikke se nogen skoler i ${inside(area)}.`,
  schoolsWith(what, { schools, of, isLacking }) {
    const count = `${schools.length} af ${of} skoler`
    if (isLacking)
      return schools.length === 0
        ? `Alle skoler har en ${functionName(what)}.`
        : `${count} har ikke en ${functionName(what)}, så vidt jeg kan se: ${and(schools)}.`
    return schools.length === 0
      ? `Jeg kan ikke se nogen skole med en ${functionName(what)}.`
      : `${count} har en ${functionName(what)}: ${and(schools)}.`
  },
  coordinatorOf: (name, networks) =>
    networks.length > 0
      ? `${name} koordinerer ${and(networks.map(networkName))}.`
      : `Jeg kan ikke se, at ${name} koordinerer noget netværk.`,
  letIn:
    'Det er koordinatoren for netværket, der tilføjer nye. Bed koordinatoren eller din skoleleder om at tilføje dig med din arbejdsmail. Indtil da kan jeg vise de møder, der er åbne for alle.',
  overseer: (area, people) => `${capital(inside(area))} ledes af ${and(people.map(contact))}.`,
  sharedName: (said, count) => `Der er ${count}, der hedder ${said}:`,
  whichOf: said => `“${said}” kan være flere. Hvilken mener du?`,
  writeMore: 'Der er mange: skriv også efternavn eller skole.',
  personFields: {
    where: 'Skole',
    does: 'Funktion',
    networks: 'Netværk',
    mail: 'E-mail',
  },
  personColumns: ['Navn', 'Funktion og skole', 'E-mail'],
  talk: {
    praise: 'Tak, det varmer! Skriv bare, når du skal bruge mig.',
    robot:
      'Jeg er Pejling, en chatbot. Jeg slår op i netværkenes kalender og fortæller, hvad der står, så jeg gætter aldrig en dato.',
    fine: 'Tak, godt! Jeg sidder klar med kalenderen. Hvad vil du vide?',
    bye: 'Selv tak, vi ses! Hav det godt.',
    upset: 'Det er jeg ked af. Skriv gerne, hvad du leder efter, så prøver jeg igen.',
    slip: 'Det gør ikke noget. Jeg er her, hvis du skal bruge en dato eller et sted.',
  },
  suggestPeople: {
    person: name => button(`Hvem er ${name}?`),
    meetingsOf: name => button(`Hvornår er næste møde for ${name}?`),
    at: school => button(`Hvem er på ${school}?`),
    functions: name => button(`Hvem er ${many(name).replace(/ere$/u, 'er')}ne?`),
    members: network => button(`Hvem er med i ${networkName(network)}?`),
    clash: button('Har jeg to møder samtidig?'),
    changed: button('Hvilke af mine møder er aflyst eller flyttet?'),
    meant: (question, said, name) => ({
      label: `Mener du ${name}?`,
      q: question.replace(said, name),
    }),
  },
}
