// The rules of Europe/Copenhagen as an iCalendar VTIMEZONE: without it Outlook is an hour off, or refuses the file.
// Written into every calendar by calendar-feed.ts. The rules are the European Union's since 1996.
type Component = [name: string, properties: unknown[], components: Component[]]

export const copenhagen: Component = [
  'vtimezone',
  [['tzid', {}, 'text', 'Europe/Copenhagen']],
  [
    change('daylight', { from: '+01:00', to: '+02:00', name: 'CEST', month: 3, hour: '02' }),
    change('standard', { from: '+02:00', to: '+01:00', name: 'CET', month: 10, hour: '03' }),
  ],
]

interface Change {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly month: number
  readonly hour: string
}

/** On the last Sunday of the month, from 1996, whose last Sundays were the 31st of March and the 27th of October. */
function change(name: string, facts: Change): Component {
  const day = facts.month === 3 ? '03-31' : '10-27'
  return [
    name,
    [
      ['dtstart', {}, 'date-time', `1996-${day}T${facts.hour}:00:00`],
      ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: facts.month, byday: '-1SU' }],
      ['tzoffsetfrom', {}, 'utc-offset', facts.from],
      ['tzoffsetto', {}, 'utc-offset', facts.to],
      ['tzname', {}, 'text', facts.name],
    ],
    [],
  ]
}
