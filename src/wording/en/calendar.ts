// What stands in a calendar file and around its link, in English. The same sentences as ../da/calendar.ts.
import type { CalendarWording } from '../da/calendar.js'

export const calendar: CalendarWording = {
  feedName: programme => `Networks: ${programme}`,
  cancelled: title => `Cancelled: ${title}`,
  description: ({ agenda, preparation, link, materials }) =>
    [
      link && `Join online: ${link}`,
      preparation && `To prepare:\n${preparation}`,
      agenda && `Agenda:\n${agenda}`,
      materials.length > 0 &&
        `Materials:\n${materials.map(({ title, url }) => (url ? `${title}: ${url}` : title)).join('\n')}`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  links: 'How to get it into your calendar:',
  thisMeeting: 'Get this meeting',
  everything: 'Get all my meetings',
  paste: address => `Your own calendar address: ${address}`,
  delay:
    'Paste the address into Outlook or Google under "Subscribe to calendar", and moves and cancellations follow. The calendar can be up to a day behind. The address is yours alone: do not share it.',
  renew: 'Make a new address',
  renewed: 'Here is your new address. The old one no longer works.',
  forMembers: 'Only people in the networks can get the meetings into their calendar.',
  button: 'Add to calendar',
}
