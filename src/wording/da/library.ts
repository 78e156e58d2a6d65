// What Pejling says of tools, pages and deadlines, in Danish. The texts of tools and pages are the programme's own and stand as
// they were written.
import type { DeadlinesAbout, LibraryWording, ToolSaid, ToolsSaid } from '../library-wording.js'
import { and, button, capital, inside, stop } from './ask-grammar.js'

const audiences: Readonly<Record<ToolsSaid['audience'][number], string>> = {
  leaders: 'ledere',
  team: 'team',
  teachers: 'lærere',
  pedagogues: 'pædagoger',
  counsellors: 'vejledere',
  coordinators: 'koordinatorer',
}

function or(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} eller ${names.at(-1)}`
}

/** " til ledere, der kan nås på 30 minutter". */
function narrowed({ audience, minutes, isBelow }: ToolsSaid): string {
  const whom = audience.length > 0 ? ` til ${and(audience.map(each => audiences[each]))}` : ''
  const within = `, der kan nås på ${isBelow ? 'under ' : ''}${minutes} minutter`
  return `${whom}${minutes ? within : ''}`
}

function noun(count: number): string {
  return count === 1 ? '1 værktøj' : `${count} værktøjer`
}

function whose({ own, whom }: DeadlinesAbout): string {
  return own || whom.length === 0 ? '' : ` for ${and(whom.map(inside))}`
}

/** "Når …" inside a sentence. */
function whenInside(when: string): string {
  return `${when[0]?.toLowerCase() ?? ''}${when.slice(1)}`
}

/** "Klassen er urolig" says when only after "når"; "et nyt elevråd skal i gang" too. */
function whenSaid(when: string): string {
  const isSentence =
    /^(?:når|hvis|til|ved|efter|før|inden|i|på|under|om|som|for|hver|altid|især)\s/iu
  return isSentence.test(when) || !/^\p{Ll}/u.test(when) ? when : `når ${when}`
}

/** "Brug Kompasset, når …", "Brug Kompasset før jul"; a text that is no such clause stands after a colon. */
function sayUse(name: string, when: string): string {
  if (/^(?:når|hvis) /iu.test(when)) return `Brug ${name}, ${stop(whenInside(when))}`
  return /^(?:til|ved|efter|før|inden|i|på|under|fra|hver|altid|især) /iu.test(when)
    ? `Brug ${name} ${stop(whenInside(when))}`
    : `Sådan kan I bruge ${name}: ${stop(when)}`
}

function missing({ name }: ToolSaid, what: string): string {
  return `Der står ikke, ${what}, på siden om ${name}.`
}

export const library: LibraryWording = {
  tool: ({ name, summary }) => (summary ? `${name}: ${stop(summary)}` : `${name}.`),
  toolLength: said =>
    said.length === undefined
      ? missing(said, 'hvor lang tid det tager')
      : /^\d/u.test(said.length)
        ? `${said.name} tager ${stop(said.length)}`
        : `${said.name}: ${stop(said.length)}`,
  toolWhen: said =>
    said.when === undefined
      ? missing(said, 'hvornår det er godt at bruge')
      : sayUse(said.name, whenSaid(said.when)),
  toolAudience: said =>
    said.audience === undefined
      ? missing(said, 'hvem det er for')
      : `${said.name} er for ${stop(said.audience)}`,
  toolSteps: said =>
    said.steps.length === 0 ? missing(said, 'hvordan man gør') : `Sådan gør I med ${said.name}:`,
  toolLink: ({ name, link }) =>
    link ? `Du finder ${name} her: ${link}` : `Der er ikke noget link til ${name}.`,
  step: (number, text) => `${number}. ${stop(text)}`,
  when: whenSaid,
  length: length => length,
  tools: said => `Jeg fandt ${noun(said.count)}${narrowed(said)}. Bedst passer:`,
  moreTools: () => 'Her er flere:',
  noMoreTools: 'Der er ikke flere, der passer.',
  everyTool: count => `Vi har ${noun(count)}:`,
  toolLine: ({ name, length, when, summary }) =>
    `– ${name}${length ? ` (${length})` : ''}: ${stop(when === undefined ? summary || name : whenSaid(when))}`,
  toolThemes: ({ name, themes }) => `– ${name}${themes.length > 0 ? `: ${and(themes)}` : ''}`,
  toolNames: (names, more) =>
    more > 0 ? `${names.join(', ')} og ${more} mere.` : stop(and(names)),
  noTool: (said, near) => {
    const none = `Jeg har ikke fundet et værktøj til det${narrowed(said).replace(/^ til/u, ' for')}.`
    return near.length > 0 ? `${none} Måske er ${or(near)} tæt på?` : none
  },
  noTools: 'Der er ikke lagt nogen værktøjer ind endnu.',
  pageSource: (title, link, other) =>
    `(Fra siden “${title}”${other ? ', på engelsk' : ''}${link ? `: ${link}` : ''})`,
  pageBegins: (heading, text) =>
    heading === '' ? text : `${heading}${/[?!.:]$/u.test(heading) ? '' : ':'} ${text}`,
  toolSource: (name, link) => `(Fra værktøjet “${name}”${link ? `: ${link}` : ''})`,
  noToolFact: (name, link) => `Det står der ikke noget om ved ${name}${link ? `: ${link}` : '.'}`,
  verdict: isSo => (isSo === undefined ? undefined : isSo ? 'Ja.' : 'Nej.'),
  pageMore: headings => `Siden fortæller også om: ${headings.join(' · ')}`,
  noFact: (title, link) =>
    `Det står der ikke noget om på siden “${title}”${link ? `: ${link}` : '.'}`,
  maybePage: (title, link) =>
    `Det ved jeg ikke. Måske står det på siden “${title}”${link ? `: ${link}` : '.'}`,
  pageLink: (title, link) =>
    link ? `Det står på siden “${title}”: ${link}` : `Der er ikke noget link til “${title}”.`,
  fields: {
    when: 'Hvornår',
    length: 'Varighed',
    audience: 'For',
    steps: 'Sådan gør I',
    link: 'Link',
    page: 'Siden',
    due: 'Frist',
    note: 'Bemærk',
    whom: 'For',
  },
  toolColumns: ['Værktøj', 'Varighed', 'Hvornår'],
  deadline: ({ title, when, relative, isPast }) =>
    `${title}: fristen ${isPast ? 'var' : 'er'} ${when}${relative ? ` (${relative})` : ''}.`,
  deadlineIs: ({ title, when, relative, isPast }, isSo) =>
    `${isSo ? 'Ja' : 'Nej'}, fristen for “${title}” ${isPast ? 'var' : 'er'} ${when}${relative ? ` (${relative})` : ''}.`,
  deadlineAside: ({ title, when, isPast }) =>
    `(${title}: fristen ${isPast ? 'var' : 'er'} ${when}.)`,
  deadlineLeft: ({ title, when, isPast, daysLeft }) => {
    const days = Math.abs(daysLeft)
    const weeks =
      days >= 14 ? ` (${days % 7 === 0 ? '' : 'godt '}${Math.floor(days / 7)} uger)` : ''
    const length = `${days} ${days === 1 ? 'dag' : 'dage'}${weeks}`
    if (isPast) return `${title}: fristen var ${when}, for ${length} siden.`
    return `${title}: fristen er ${when}. ${days === 0 ? 'Det er i dag.' : `Der er ${length} til.`}`
  },
  signUp: meeting => `Tilmelding til ${meeting}`,
  roles: {
    member: 'deltagere',
    leader: 'skoleledere',
    delegate: 'stedfortrædere for skoleledere',
    coordinator: 'koordinatorer',
    deputy: 'stedfortrædere for koordinatorer',
    overseer: 'områdeledere',
    admin: 'administratorer',
  },
  deadlineNote: stop,
  noNote: ({ title }) => `Det står der ikke noget om ved “${title}”.`,
  deadlineLink: ({ title, link }) =>
    link ? `Her er linket: ${link}` : `Der står ikke noget link ved “${title}”.`,
  deadlineWhom: ({ title, whom, isForNobody }) =>
    whom.length > 0
      ? `Det gælder ${and(whom.map(inside))}.`
      : isForNobody
        ? `Der står ikke, hvem “${title}” gælder.`
        : `“${title}” gælder alle.`,
  deadlineLine: ({ title, when, whom }) =>
    `– ${title}: senest ${when}${whom.length > 0 ? ` (${and(whom.map(inside))})` : ''}`,
  deadlines: (about, count, { period, isPast }) => {
    const frist = count === 1 ? '1 frist' : `${count} frister`
    if (isPast && !period) return `${frist}${about.own ? ' for dig' : whose(about)} er gået:`
    const has = about.own ? 'har du' : 'er der'
    if (period) return `${capital(period)} ${has} ${frist}${whose(about)}:`
    return `${about.own ? 'Du har' : 'Der er'} ${frist}${whose(about)}:`
  },
  noDeadlines: (about, period, isPast) => {
    const none = `ingen frister${whose(about)}`
    if (period) return `${capital(period)} ${about.own ? 'har du' : 'er der'} ${none}.`
    if (isPast) return about.own ? 'Du har ikke haft nogen frister.' : `Der har været ${none}.`
    return about.own
      ? 'Du har ingen kommende frister.'
      : `Der er ingen kommende frister${whose(about)}.`
  },
  deadlinesOfOthers: 'De her frister gælder andre end dig:',
  deadlineOfOthers: whom => `Fristen gælder ${and(whom.map(inside))}, ikke dig.`,
  deadlinesOfNobody: 'Der står ikke, hvem de her frister gælder:',
  someOfNobody: '(Ved nogle af dem står der ikke, hvem de gælder.)',
  unknownDeadline: words =>
    words.length > 0
      ? `Jeg kender ingen frist for ${and(words.map(word => `“${word}”`))}.`
      : 'Den frist kender jeg ikke.',
  deadlinesBeside: count => (count === 1 ? 'Husk også fristen:' : 'Husk også fristerne:'),
  deadlineColumns: ['Hvad', 'Senest', 'For'],
  refusedDeadlines:
    'Frister viser jeg kun dem, der er med i netværkene. Bed din koordinator om at tilføje dig, så hjælper jeg gerne.',
  suggest: {
    tool: name => ({ label: name, q: `Hvad er ${name}?` }),
    steps: name => ({ label: 'Hvordan gør man?', q: `Hvordan gør man med ${name}?` }),
    length: name => ({ label: 'Hvor lang tid tager det?', q: `Hvor lang tid tager ${name}?` }),
    audience: name => ({ label: 'Hvem er det for?', q: `Hvem er ${name} for?` }),
    theme: theme => button(`Værktøjer om ${theme}`),
    allTools: button('Hvilke værktøjer har vi?'),
    others: button('Er der andre?'),
    more: button('Vis flere'),
    page: title => ({ label: title, q: `Hvad står der på siden ${title}?` }),
    passage: (title, heading) => ({ label: heading, q: `${title}: ${heading}` }),
    deadline: title => ({ label: `Frist: ${title}`, q: `Hvad er fristen for ${title}?` }),
    deadlines: button('Hvilke frister har jeg?'),
    nextDeadline: button('Hvornår er næste frist?'),
  },
}
