// What Pejling answers to questions, in Danish. Facts come in as typed arguments from src/ask/answers; English implements the
// same interface. Short, warm, du-form; the text alone carries every fact that was asked for.
import type { About, AskWording } from '../ask-wording.js'
import {
  agendaSaid,
  and,
  at,
  be,
  button,
  capital,
  contact,
  genderOf,
  heldSo,
  inBrackets,
  inside,
  labelled,
  networkName,
  nounOf,
  of,
  ofWhom,
  otherNetworks,
  placesOf,
  postsOf,
  saysNoMore,
  stop,
  subject,
  theOne,
  titleIs,
  unopened,
  whenAndWhere,
  whose,
} from './ask-grammar.js'
import { titled } from './ask-nouns.js'
import { orders } from './ask-orders.js'
import { situation } from './ask-situation.js'

/** "Mit " or "min " before a noun; of a word whose gender nobody knows, nothing. */
function mine(about: About): string {
  const gender = genderOf(about)
  return gender === undefined ? '' : gender === 'et' ? 'mit ' : 'min '
}

export const ask: AskWording = {
  ...situation,
  orders,
  meeting(about, said, chosen) {
    const isOfWord = about.words.length > 0 && (chosen === 'next' || chosen === 'latest')
    const isByName = chosen === 'named' || isOfWord
    if (isByName) return `${titleIs(said)} ${whenAndWhere(said)}.`
    const short = said.short ?? said.title
    const title = short === '' || saysNoMore(short, about) ? '' : `${short}${whose(said)}, `
    return `${subject(about, chosen)} ${be(said)} ${title}${whenAndWhere(said)}.`
  },
  cancelled: said => `${theOne(said)} ${inBrackets(said)} er aflyst.`,
  noReason: 'Hvorfor, står der ikke.',
  reason: said => (said.why ? ask.reads(said.why) : ask.noReason),
  instead: said => `I stedet er ${said.title} ${whenAndWhere(said)}.`,
  reads: text => `I kalenderen står: ${stop(text)}`,
  where: said =>
    said.place
      ? `${titleIs(said)}${at(said.place)} ${inBrackets(said)}.`
      : `Der står ikke noget sted på ${theOne(said)} endnu ${inBrackets(said)}.`,
  noPlace: 'Der står ikke noget sted i kalenderen endnu.',
  nextOfEach: about => `${subject(about, 'next')}:`,
  length: said =>
    said.timeUnknown
      ? 'Hvor længe det varer, står der ikke noget om.'
      : `Det varer ${said.duration}.`,
  until: said => (said.relative ? `Det er ${said.relative}.` : undefined),
  end(said) {
    if (said.timeUnknown) return 'Hvornår det slutter, står der ikke noget om.'
    return said.end ? `Det slutter ${said.end}.` : 'Det varer hele dagen.'
  },
  link({ link, links = [] }) {
    if (link) return `Her er linket: ${link}`
    if (links.length === 0) return 'Der står ikke noget link i kalenderen.'
    const these = links.length === 1 ? 'det her link' : 'de her links'
    return `I kalenderen står ${these}: ${links.map(({ title, url }) => `${title}: ${url}`).join(', ')}`
  },
  agenda: said =>
    said.agenda ? agendaSaid(said.agenda) : 'Der står ikke nogen dagsorden i kalenderen endnu.',
  preparation: said =>
    said.preparation
      ? labelled('Forberedelse', said.preparation)
      : `Der står ikke noget om forberedelse i kalenderen.${said.agenda && !said.isCancelled ? ` ${agendaSaid(said.agenda)}` : ''}`,
  attend(answer, said) {
    const whom = said.whom.length > 0 ? ` (det er for ${and(said.whom.map(inside))})` : ''
    switch (answer) {
      case 'yes':
        return `Ja, det er også for dig${whom}.`
      case 'yes-lab':
        return `Ja, du er i målgruppen${whom}. Det er din leder, der vælger, hvem der tager med.`
      case 'school':
        return `Din skole skal med${whom}. Det er skolelederen, der vælger, hvem der tager med.`
      case 'no':
        return `Nej, efter kalenderen er det ikke for dig${whom}.`
      default:
        return answer satisfies never
    }
  },
  status: said =>
    said.isPast
      ? 'Det blev ikke meldt aflyst.'
      : said.movedFrom
        ? 'Det er ikke aflyst.'
        : 'Det står stadig i kalenderen og er ikke aflyst.',
  verdict: (isSo, rest, isNegated) =>
    `${isSo ? (isNegated ? 'Jo' : 'Ja') : 'Nej'}, ${unopened(rest)}`,
  online: 'online',
  underWay: said =>
    `I gang lige nu: ${said.title}${said.place ? at(said.place) : ''}${said.end ? ` (slutter ${said.end})` : ''}.`,
  guestNote: '(Det andet, du spørger om, viser jeg kun dem, der er med i netværkene.)',
  changed(about, count, { period, sort }) {
    const noun = `${nounOf(about, 2)}${of(about)}`
    if (count === 0 && period)
      return `${capital(period)} er ingen ${about.own ? 'af dine ' : ''}${noun} aflyst eller flyttet.`
    if (count === 0)
      return `Ingen ${about.own ? 'af dine kommende' : 'kommende'} ${noun} er aflyst eller flyttet.`
    const words = { cancelled: 'aflyste', moved: 'flyttede', both: 'aflyste og flyttede' }
    const which = words[sort ?? 'both']
    return `${about.own ? `Dine ${which}` : capital(which)} ${noun}:`
  },
  changes: period =>
    period
      ? `${capital(period)} er det her aflyst eller flyttet:`
      : 'Det her er aflyst eller flyttet:',
  moved: said => (said.movedFrom ? `Det er flyttet fra ${said.movedFrom}.` : ''),
  cancelledBefore: titles =>
    `(${and(titles.map(title => titled(title)))}, der skulle have ligget før, er aflyst.)`,
  onlyFor: whom => `Det er kun for ${and(whom.map(inside))}.`,
  assumedHold: (hold, school) => `(${capital(hold)}, som ${school} er på.)`,
  othersHave: count => `(Der er ${count === 1 ? 'ét møde' : `${count} møder`} for andre.)`,
  onlyForOthers: about =>
    `Der er ${about.number ? 'ikke' : 'ingen kommende'} ${nounOf(about, 2)}${heldSo(about)}${ofWhom(about) || ' for dig'}, kun for andre:`,
  list(about, { planned, cancelled, isOver }, span) {
    if (about.number && span.kind === 'named')
      return `${capital(nounOf(about, 1))}${of(about)} ${isOver ? 'blev holdt' : 'holdes'} ${planned + cancelled} gange:`
    const count = planned === 0 ? 'ingen' : planned
    const also = cancelled > 0 ? ` (${planned > 0 ? 'og ' : ''}${cancelled} aflyst)` : ''
    const noun = `${nounOf(about, planned)}${of(about)}${also}`
    const has = about.own ? `Du har ${count}` : `Der er ${count}`
    switch (span.kind) {
      case 'upcoming':
        return `${has} kommende ${noun}:`
      case 'past':
        return about.own ? `Du har haft ${count} ${noun}:` : `Der har været ${count} ${noun}:`
      case 'named':
        return `${has} ${noun}:`
      case 'first':
        return `${about.own ? 'Dine' : 'De'} næste ${count} ${noun}${planned < span.amount ? ' (flere er der ikke)' : ''}:`
      case 'period': {
        const had = isOver ? (about.own ? 'har du haft' : 'har der været') : undefined
        return `${capital(span.period)} ${had ?? (about.own ? 'har du' : 'er der')} ${count} ${noun}:`
      }
      default:
        return span satisfies never
    }
  },
  alreadyHeld: count => `(${count} har allerede været i dette skoleår.)`,
  line(said) {
    const moved = said.movedFrom && !said.isCancelled ? ` (flyttet fra ${said.movedFrom})` : ''
    const link = said.isOnline && said.link && !said.isCancelled ? ` (${said.link})` : ''
    return `– ${ask.rowTitle(said)}: ${whenAndWhere(said)}${link}${moved}`
  },
  more: count => `… og ${count} flere.`,
  and,
  rowTitle(said) {
    return `${capital(said.short || said.title)}${whose(said)}${said.isCancelled ? ' (aflyst)' : ''}`
  },
  count(about, { all, ahead, period }) {
    const noun = `${nounOf(about, all)}${of(about)}`
    if (period) return `${capital(period)} ${about.own ? 'har du' : 'er der'} ${all} ${noun}.`
    const rest =
      ahead === all
        ? 'alle ligger endnu foran'
        : ahead === 0
          ? 'ingen af dem ligger foran'
          : `${ahead} af dem ligger endnu foran`
    return `${about.own ? 'Du har' : 'Der er'} ${all} ${noun} i dette skoleår; ${rest}.`
  },
  countAhead(about, count, period) {
    const has = about.own ? 'Du har' : 'Der er'
    const none = `${has} ikke flere ${nounOf(about, 2)}${of(about)}`
    const when = period ?? 'i dette skoleår'
    return count === 0
      ? `${none} ${when}.`
      : `${has} ${count} ${nounOf(about, count)} tilbage${of(about)} ${when}:`
  },
  nothing(about, { period, past }) {
    const noun = `${nounOf(about, 2)}${of(about)}`
    const none = about.number ? 'ikke' : 'ingen'
    if (period) return `${capital(period)} ${about.own ? 'har du' : 'er der'} ${none} ${noun}.`
    if (about.number) return `Der er ikke ${noun} i kalenderen.`
    if (past)
      return about.own ? `Du har ikke haft ${noun} endnu.` : `Der har ikke været ${noun} endnu.`
    return about.own
      ? `Du har ikke flere ${noun} i kalenderen.`
      : `Der er ikke planlagt flere ${noun}.`
  },
  noneOfYours(kind) {
    const what = {
      school: 'hvilken skole du er på',
      hold: 'hvilket hold du er på',
      network: 'hvilke netværk du er med i',
    }
    return `Jeg kan ikke se, ${what[kind]}. Skriv navnet, så slår jeg det op.`
  },
  columns: ['Hvad', 'Hvornår', 'Hvor'],
  fields: {
    when: 'Hvornår',
    where: 'Hvor',
    length: 'Varighed',
    link: 'Link',
    agenda: 'Dagsorden',
    preparation: 'Forberedelse',
    whom: 'For',
    source: 'Står i',
  },
  holidays: rows =>
    rows
      .map(({ name, when, ofPupils, isPast, week }) => {
        const who =
          ofPupils && !/elev/iu.test(name) ? `eleverne ${isPast ? 'havde' : 'har'} fri` : ''
        const beside = [week ? `uge ${week}` : '', who].filter(Boolean).join(', ')
        return `${titled(name)} ${isPast ? 'var' : 'er'} ${when}${beside ? ` (${beside})` : ''}.`
      })
      .join(' '),
  holidayUnknown: 'Det står ikke i den ferieplan, jeg har. Spørg på din skole.',
  noHoliday: period => `Ferieplanen har ingen fridage ${period}.`,
  isHoliday: name => `Det er ${name[0]?.toLowerCase() ?? ''}${name.slice(1)}.`,
  coordinates: (network, people) =>
    `${capital(networkName(network))} koordineres af ${and(people.map(contact))}.`,
  leads: (school, people) => `${school} ledes af ${and(people.map(contact))}.`,
  nobodyKnown: what => `Jeg kan ikke se, hvem det er for ${what}.`,
  members: (network, { count, names }) => `I ${networkName(network)} er ${count}: ${and(names)}.`,
  participants: (title, whom) =>
    whom.length > 0
      ? `Det er for ${and(whom.map(inside))}.`
      : `Der står ikke, hvem ${title} er for.`,
  person(person) {
    const posts = postsOf(person)
    const others = otherNetworks(person)
    const networks = others.length > 0 ? ` og er med i ${and(others.map(networkName))}` : ''
    const who = posts
      ? `${person.name} er ${posts}${networks}`
      : `${person.name}${networks.replace(' og', '')}`
    return `${who}. E-mail: ${person.mail}.`
  },
  schoolFact(fact, school, value) {
    if (fact === 'address')
      return value
        ? `${school} ligger på ${stop(value)}`
        : `Adressen på ${school} står ikke i de ark, jeg har.`
    return value
      ? `${school} har telefonnummer ${stop(value)}`
      : `Telefonnummeret til ${school} står ikke i de ark, jeg har.`
  },
  placeIs: places => `I kalenderen står stedet som ${and(places.map(place => `“${place}”`))}.`,
  placeUnknown: places =>
    `Adressen kender jeg ikke.${places.length > 0 ? ` I kalenderen står der kun ${and(places.map(place => `“${place}”`))}.` : ''}`,
  hold: (who, hold, others) =>
    `${who === 'you' ? 'Du' : who} er på ${inside(hold)}${others.length > 0 ? ` sammen med ${and(others)}` : ''}.`,
  holdSchools: (hold, schools) =>
    schools.length > 0
      ? `På ${inside(hold)} er ${and(schools)} (${schools.length} ${placesOf(schools)}).`
      : `Der er ingen skoler på ${inside(hold)} endnu.`,
  holds(holds, others) {
    const on = holds.flatMap(hold => hold.schools).length
    const lines = holds.map(
      ({ name, schools }) =>
        `– ${name}${schools.length > 0 ? ` (${schools.length}): ${and(schools)}` : ': ingen skoler endnu'}`,
    )
    if (others.length === 0)
      return `Der er ${holds.length} hold med i alt ${on} skoler:\n${lines.join('\n')}`
    const all = `Der er ${on + others.length} skoler i alt`
    if (on === 0) return `${all}: ${and(others)}.`
    return `${all}. ${on} af dem er på hold:\n${[...lines, `– Uden hold: ${and(others)}`].join('\n')}`
  },
  noPhones: 'Telefonnumre har jeg ikke.',
  noHold: who => `Jeg kan ikke se, hvilket hold ${who === 'you' ? 'du' : who} er på.`,
  networks: (who, names) =>
    who === 'all'
      ? `Der er ${names.length} netværk: ${and(names.map(inside))}.`
      : `${who === 'you' ? 'Du' : who.name} er ${names.length > 0 ? `med i ${and(names.map(networkName))}` : 'ikke med i noget netværk'}.`,
  unknownNames: names =>
    `Jeg kender ikke ${and(names.map(name => `“${name}”`))}, så det kan jeg ikke svare på. Spørg mig gerne om møder, frister, værktøjer, eller hvem der er hvem.`,
  unknownNumber: (about, known) =>
    `Jeg kender ikke ${nounOf(about, 1)}. ${known.length > 0 ? `Jeg kender ${and(known.map(number => nounOf({ ...about, number }, 1)))}.` : ''}`.trim(),
  unknownKind: about => `Jeg kender ingen ${nounOf(about, 2)}. Dem er der ingen af i kalenderen.`,
  impossibleDate: said => `“${said}” findes ikke i kalenderen. Prøv med en anden dato.`,
  notUnderstood:
    'Det kan jeg ikke svare på. Spørg mig gerne, hvornår og hvor møderne er, hvem der er med, hvilke frister og værktøjer der er, eller om noget praktisk.',
  whichMeeting: 'Hvilket møde tænker du på?',
  whichNetwork: 'Hvilket netværk mener du?',
  whichPerson: said => `Der er flere, der hedder ${said}. Hvem mener du?`,
  refusedGuest:
    'Det kan jeg kun vise dem, der er med i netværket. Som gæst kan du se de møder, der er åbne for alle. Skal du være med, så skriv til din koordinator.',
  refusedOwn:
    'Jeg ved ikke, hvem du er, så jeg kan ikke se, hvad der er dit. Bed din koordinator om at tilføje dig. Indtil da kan jeg vise de møder, der er åbne for alle.',
  refusedPeople:
    'Navne på personer viser jeg kun til dem, der selv er med i netværket. Bed din koordinator om at tilføje dig, så hjælper jeg gerne.',
  refusedClosed: about =>
    `${capital(nounOf(about, 2))}${of(about)} er kun for deltagerne, så dem kan jeg ikke vise dig. Spørg koordinatoren, hvis du skal med.`,
  greeting: name =>
    `Hej${name ? ` ${name}` : ''}! Jeg er Pejling. Spørg mig om møder, frister og værktøjer: hvornår, hvor og for hvem. Du kan skrive, som du taler.`,
  thanks: 'Selv tak! Skriv bare, hvis der er mere.',
  help: 'Jeg svarer på, hvornår og hvor dit næste møde er, hvad der sker i en uge eller en måned, hvem der er hvem, og hvad du skal have med. Du kan også spørge om frister, værktøjer og praktiske ting. Skriv, som du taler.',
  suggest: {
    next: about =>
      button(
        `Hvornår er ${about.own ? mine(about) : ''}næste ${nounOf({ ...about, number: 0 }, 1)}${of(about)}?`,
      ),
    all: about =>
      button(
        about.own
          ? `Vis alle mine ${nounOf({ ...about, number: 0 }, 2)}`
          : `Vis alle ${nounOf({ ...about, number: 0 }, 2)}${of(about)}`,
      ),
    latest: about =>
      button(
        `Hvornår var ${about.own ? mine(about) : genderOf(about) === 'et' ? 'det ' : 'den '}seneste ${nounOf({ ...about, number: 0 }, 1)}${of(about)}?`,
      ),
    coordinator: network => button(`Hvem koordinerer ${networkName(network)}?`),
    schools: hold => button(`Hvilke skoler er på ${inside(hold)}?`),
    mine: button('Hvornår er mit næste møde?'),
    myLab: button('Hvornår er næste læringslab?'),
    everything: button('Vis alle mine møder'),
    open: button('Hvilke møder er der for alle?'),
    everyone: period => ({
      label: 'Hvad er der for alle?',
      q: `Hvilke møder er der for alle ${period}?`,
    }),
    otherPeriod: (question, said, period) => ({
      label: `Eller ${period}?`,
      q: question.includes(said)
        ? question.replace(said, period)
        : `Hvilke møder er der ${period}?`,
    }),
    inNetwork: (question, network) => ({
      label: capital(networkName(network)),
      q: `${question.replace(/[\s?!.]+$/u, '').slice(0, 400)} i ${networkName(network)}?`,
    }),
    instead: (question, name) => ({ label: name, q: question.slice(0, 500) }),
  },
}
