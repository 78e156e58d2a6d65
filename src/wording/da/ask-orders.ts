// What Pejling answers in Danish when it is told to do something. Part of da/ask.ts.
import type { OrdersWording, OrderTo } from '../orders-wording.js'
import { and, contact, networkName } from './ask-grammar.js'

const calendarTip =
  'Spørg mig om mødet, og tryk på “Læg i kalenderen” under svaret, så står det i din egen kalender.'

export const orders: OrdersWording = {
  notDone: {
    change: 'Det kan jeg ikke gøre ud fra den besked, så jeg har ikke ændret noget.',
    message: 'Det kunne jeg ikke gøre til en besked, så der er ikke sendt noget.',
    remind: 'Jeg kan ikke sætte en påmindelse for dig, så der er ikke sat nogen.',
    absence:
      'Jeg kan ikke finde et møde, der er åbent for svar, så afbuddet er ikke noteret, og ingen har fået besked endnu.',
    late: 'Om man kan komme senere eller gå før, står der ikke noget om, og jeg giver ikke beskeder videre.',
    signup: 'Jeg kan ikke finde et møde, der er åbent for svar, så du er ikke tilmeldt noget.',
    erase: 'Det kan jeg ikke slette her, så der er ikke slettet noget.',
    calendar: 'Jeg kan ikke selv skrive i din kalender, så der er ikke lagt noget ind.',
    other: 'Det kan jeg ikke gøre for dig, så der er ikke sket noget.',
  },
  clock: (day, week, time) =>
    `I dag er det ${day} (uge ${week}), og klokken er ${time.replace(/^kl\. /u, '')}.`,
  instead(order, to) {
    switch (order) {
      case 'remind':
      case 'calendar':
        return calendarTip
      case 'erase':
        return 'Bed den, der administrerer Pejling hos jer, om at gøre det.'
      case 'change':
        if (to.isSelf)
          return 'Et møde, der står i planen, kan du flytte eller aflyse i chatten: skriv “flyt” eller “aflys”, og hvilket møde det er. Nye møder læser du ind med kalenderen eller arket.'
        return `Bed ${whom(to)} om det.`
      case 'message':
        return to.isSelf
          ? `Skriv “skriv til ${networkName(to.network ?? '')}: …” i chatten, med din besked efter kolonet, så ser du, hvem der får den, før den går ud.`
          : `Bed ${whom(to)} om det.`
      case 'absence':
      case 'signup':
        return to.isOfHold
          ? 'Sig det til din skoleleder, som vælger, hvem der tager med.'
          : `Skriv til ${whom(to).replace(/,$/u, '')}.`
      case 'late':
        return `Skriv til ${whom(to).replace(/,$/u, '')}.`
      case 'other':
        return 'Jeg svarer på spørgsmål om møder, frister, værktøjer, og hvem der er hvem.'
      default:
        return order satisfies never
    }
  },
}

/** "Søren Lund (soren@…), der koordinerer matematiknetværket,". */
function whom({ network, people }: OrderTo): string {
  return network && people.length > 0
    ? `${and(people.map(contact))}, der koordinerer ${networkName(network)},`
    : 'den, der har indkaldt til mødet,'
}
