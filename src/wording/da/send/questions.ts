// What is said when a question goes from one person to another: the form that sends it, the coordinator's message and form, the answer,
// the page that comes of it, votes, and the coordinator's list. Used by src/questions.
import { and, inside, networkName } from '../ask-grammar.js'

/** Somebody as colleagues know them. */
export interface Who {
  readonly name: string
  readonly functions: readonly string[]
  readonly schools: readonly string[]
}
/** Somebody who answers. Without a name for a guest, or where it is nobody's any more. */
export interface Answerer {
  readonly role: 'coordinator' | 'admin'
  readonly network?: string
  readonly name?: string
}
/** How often a question was asked without an answer, or voted down, and when last. */
export interface MissSaid {
  readonly text: string
  /** Others like it. */
  readonly others: number
  readonly times: number
  readonly lastAt: string
}

export interface QuestionsWording {
  /** Under an answer that Pejling did not have. */
  askButton: string
  /** The form that sends a question on. */
  sendOn: {
    title: string
    submit: string
    question: string
    network: string
    /** A network to choose, with those who get the question; no names for a guest. */
    choice(network: string, names: readonly string[]): string
    unknown(names: readonly string[]): string
    text(isGuest: boolean): string
  }
  problems: {
    empty: string
    emptyAnswer: string
    choose: string
    cpr: string
    tooLong(length: number, most: number): string
    tooMany(most: number): string
  }
  /** Who has it now; no names for a guest. */
  sent(names: readonly string[]): string
  sentBefore(names: readonly string[]): string
  answeredBefore: string
  /** There is nobody to send it to. */
  nobody: string
  /** To those who can answer: who asks, undefined for a guest. */
  asks(who: Who | undefined, network: string | undefined): string
  /** Below it: others who have it, and what goes with the answer. */
  asksNote(others: readonly string[], isGuest: boolean): string
  answer: string
  pass: string
  answerForm: { title: string; submit: string; field: string }
  /** To who answered: it is on its way; the asker's first name, undefined for a guest. */
  answered(asker: string | undefined): string
  keepOffer: string
  keep: string
  unkeep: string
  kept(title: string): string
  keptBefore(title: string): string
  unkept: string
  notKept: string
  /** Many wrote at the same moment. */
  overtaken: string
  mayNotKeep: string
  /** Somebody else has answered; undefined where it is the presser. */
  alreadyAnswered(by: string | undefined, answer: string): string
  yourText(text: string): string
  passed(others: readonly string[]): string
  passedOn(names: readonly string[]): string
  passedLast: string
  gone: string
  mayNotAnswer: string
  /** The answer to the one who asked. */
  youAsked(question: string): string
  answers(by: Answerer): string
  quoted(text: string): string
  /** Beside a page that was an answer. */
  answeredBy(by: Answerer, date: string): string
  vote: {
    helped: string
    notHelped: string
    thanks: string
    sorry: string
  }
  list: {
    heading: string
    nothing: string
    mayNot: string
    waiting(count: number): string
    waitingSince(at: string, network: string | undefined): string
    /** More of the same than are shown. */
    more(count: number): string
    answerNo(number: number): string
    unanswered: string
    notHelped: string
    columns: readonly [string, string, string]
    times(miss: MissSaid): string
    line(miss: MissSaid): string
    like(text: string, others: number): string
    note: string
  }
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

/** "matematikvejleder på Nordskolen"; '' where nothing is known. */
function placeOf({ functions, schools }: Who): string {
  const at = schools.length > 0 ? `på ${and(schools)}` : ''
  return [and(functions.map(inside)), at].filter(Boolean).join(' ')
}

/** "koordinator for matematiknetværket". */
function roleOf({ role, network }: Answerer): string {
  if (role === 'admin') return 'administrator'
  return network === undefined ? 'koordinator' : `koordinator for ${networkName(network)}`
}

/** By name and role; where there is no name "Koordinatoren for matematiknetværket". */
function answererName(by: Answerer): string {
  if (by.name !== undefined) return `${by.name}, ${roleOf(by)},`
  if (by.role === 'admin') return 'En administrator'
  return by.network === undefined
    ? 'En koordinator'
    : `Koordinatoren for ${networkName(by.network)}`
}

export const questions: QuestionsWording = {
  askButton: 'Spørg koordinatoren',
  sendOn: {
    title: 'Spørg koordinatoren',
    submit: 'Send spørgsmålet',
    question: 'Dit spørgsmål',
    network: 'Hvad handler det om?',
    choice: (network, names) => (names.length > 0 ? `${network} (til ${and(names)})` : network),
    unknown: names => (names.length > 0 ? `Ved ikke (til ${and(names)})` : 'Ved ikke'),
    text: isGuest =>
      isGuest
        ? 'Spørgsmålet går til den, der koordinerer netværket. Du er gæst her, så du kan ikke se, hvem det er, og de får kun at vide, at en gæst spørger. Skriv dit navn, hvis det skal med. Svaret får du her i chatten. Spørgsmål og svar kan blive til en side, som andre kan læse.'
        : 'Spørgsmålet går til dem, der står ud for det, du vælger, med dit navn, din skole og din funktion. Svaret får du her i chatten. Spørgsmål og svar kan blive til en side, som andre kan læse, men uden dit navn.',
  },
  problems: {
    empty: 'Skriv, hvad du vil spørge om.',
    emptyAnswer: 'Skriv dit svar her.',
    choose: 'Vælg noget på listen.',
    cpr: 'Der står et CPR-nummer. Det må jeg ikke gemme, så tag det ud, før du sender.',
    tooLong: (length, most) => `Det fylder ${length} tegn, og der er plads til ${most}.`,
    tooMany: most =>
      `Du har allerede ${most} spørgsmål, der venter på svar. Vent, til du har fået svar på et af dem.`,
  },
  sent: names =>
    names.length > 0
      ? `Så er dit spørgsmål på vej til ${and(names)}. Du får svaret her i chatten.`
      : 'Så er dit spørgsmål på vej til den, der koordinerer netværket. Du får svaret her i chatten.',
  sentBefore: names =>
    names.length > 0
      ? `Det spørgsmål har ${and(names)} allerede fået fra dig. Du får svaret her i chatten.`
      : 'Det spørgsmål har du allerede sendt. Du får svaret her i chatten.',
  answeredBefore: 'Det har du spurgt om før, og det er der svaret på:',
  nobody:
    'Der er ingen at sende dit spørgsmål til endnu: ingen står som koordinator eller administrator. Det er ikke gemt. Spørg den, der indkalder til jeres møder.',
  asks: (who, network) => {
    const about = network === undefined ? '' : ` om ${networkName(network)}`
    if (!who) return `En gæst spørger${about}:`
    const place = placeOf(who)
    return place === '' ? `${who.name} spørger${about}:` : `${who.name}, ${place}, spørger${about}:`
  },
  asksNote: (others, isGuest) =>
    [
      ...(others.length > 0 ? [`${and(others)} har fået det samme spørgsmål.`] : []),
      isGuest
        ? 'Svaret bliver sendt uden dit navn, for gæster ser ingen navne.'
        : 'Svaret bliver sendt med dit navn.',
    ].join(' '),
  answer: 'Svar',
  pass: 'Kan ikke svare',
  answerForm: { title: 'Svar på spørgsmålet', submit: 'Send svaret', field: 'Dit svar' },
  answered: asker =>
    asker === undefined
      ? 'Tak! Dit svar er på vej til gæsten.'
      : `Tak! Dit svar er på vej til ${firstName(asker)}.`,
  keepOffer:
    'Vil du gøre det til en side, så svarer jeg selv den næste, der spørger om det samme. Alle kan læse siden, også gæster. Der står ikke, hvem der spurgte.',
  keep: 'Gør svaret til en side',
  unkeep: 'Fortryd siden',
  kept: title =>
    `Nu er der en side: “${title}”. Den svarer jeg med, når nogen spørger om det samme.`,
  keptBefore: title => `Det er allerede en side: “${title}”.`,
  unkept: 'Siden er væk igen. Den, der spurgte, har stadig fået svaret.',
  notKept: 'Der er ingen side at fortryde.',
  overtaken: 'Andre ændrede noget i samme øjeblik, så intet er gemt. Prøv igen.',
  mayNotKeep: 'Kun dem, der koordinerer netværket, kan lave en side af svaret. Intet er ændret.',
  alreadyAnswered: (by, answer) =>
    by === undefined ? `Det har du svaret på: “${answer}”` : `${by} har svaret: “${answer}”`,
  yourText: text =>
    `Dit eget svar er derfor ikke sendt. Her er det, så det ikke går tabt: “${text}”`,
  passed: others => `Det er i orden. ${and(others)} har også fået spørgsmålet.`,
  passedOn: names => `Det er i orden. Nu går spørgsmålet videre til ${and(names)}.`,
  passedLast:
    'Det er i orden. Jeg har ikke andre at spørge, så spørgsmålet bliver stående på listen over dem, der venter på svar.',
  gone: 'Det spørgsmål er her ikke længere.',
  mayNotAnswer: 'Kun dem, der koordinerer netværket, kan svare på det spørgsmål. Intet er sendt.',
  youAsked: question => `Du spurgte: “${question}”`,
  answers: by => `${answererName(by)} svarer:`,
  quoted: text => `“${text}”`,
  answeredBy: (by, date) => `${answererName(by)} svarede det ${date}.`,
  vote: {
    helped: 'Svaret hjalp',
    notHelped: 'Svaret hjalp ikke',
    thanks: 'Tak! Det er noteret.',
    sorry: 'Tak, fordi du siger det. Vil du have et svar fra en koordinator i stedet?',
  },
  list: {
    heading: 'Spørgsmål, der mangler et svar',
    nothing: 'Der er ikke noget, der mangler svar. Alle spørgsmål til dig er besvaret.',
    mayNot: 'Listen over ubesvarede spørgsmål er for dem, der koordinerer et netværk.',
    waiting: count =>
      count === 1 ? '1 spørgsmål venter på svar' : `${count} spørgsmål venter på svar`,
    waitingSince: (at, network) =>
      network === undefined ? `Stillet ${at}` : `Stillet ${at} om ${networkName(network)}`,
    more: count => `… og ${count} mere`,
    answerNo: number => `Svar på nr. ${number}`,
    unanswered: 'Det kunne jeg ikke svare på',
    notHelped: 'Her hjalp mit svar ikke',
    columns: ['Spørgsmål', 'Antal', 'Senest'],
    times: ({ times }) => (times === 1 ? '1 gang' : `${times} gange`),
    line: miss =>
      `${questions.list.like(miss.text, miss.others)}: ${questions.list.times(miss)}, senest ${miss.lastAt}`,
    like: (text, others) =>
      others === 0
        ? `“${text}”`
        : `“${text}” og ${others === 1 ? '1, der ligner' : `${others}, der ligner`}`,
    note: 'Ingen kan se, hvem der har spurgt om det, jeg ikke kunne svare på. Læg en side ind om det, så kan jeg svare næste gang.',
  },
}
