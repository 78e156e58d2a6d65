// What stands in a calendar file and around its link. Used by src/programme/calendar/calendar-feed.ts, src/bot.ts and the calendar routes.
import type { Meeting } from '../../model/meeting.js'

export interface CalendarWording {
  feedName(programme: string): string
  cancelled(title: string): string
  /** What a calendar shows under a meeting: how to take part, what to do before, what it is about. '' where nothing is known. */
  description(meeting: Pick<Meeting, 'agenda' | 'preparation' | 'link' | 'materials'>): string
  /** Above the two links: to this meeting, and to everything that is for the person. */
  links: string
  thisMeeting: string
  everything: string
  /** The address to paste where a calendar asks for one. */
  paste(address: string): string
  delay: string
  renew: string
  renewed: string
  forMembers: string
  button: string
}

export const calendar: CalendarWording = {
  feedName: programme => `Netværk: ${programme}`,
  cancelled: title => `Aflyst: ${title}`,
  description: ({ agenda, preparation, link, materials }) =>
    [
      link && `Mød online: ${link}`,
      preparation && `Forberedelse:\n${preparation}`,
      agenda && `Dagsorden:\n${agenda}`,
      materials.length > 0 &&
        `Materialer:\n${materials.map(({ title, url }) => (url ? `${title}: ${url}` : title)).join('\n')}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  links: 'Sådan får du det i din kalender:',
  thisMeeting: 'Hent mødet',
  everything: 'Hent alle mine møder',
  paste: address => `Din egen kalender-adresse: ${address}`,
  delay:
    'Sæt adressen ind i Outlook eller Google under "Abonner på kalender", så følger flytninger og aflysninger med. Kalenderen kan være op til et døgn bagud. Adressen er kun din: del den ikke.',
  renew: 'Lav en ny adresse',
  renewed: 'Her er din nye adresse. Den gamle virker ikke længere.',
  forMembers: 'Kun dem, der er med i netværkene, kan få møderne i deres kalender.',
  button: 'Læg i kalenderen',
}
