// How a series' rule is said: "hver anden torsdag kl. 14". Called by the preview and the list. Pure. A rule that read.ts has not made is said as
// it stands.
import type { Lang } from '../../../core/message.js'
import type { Series } from '../../../model/round.js'
import type { CadenceSaid } from '../../../wording/da/checkin/cadence.js'
import { sayTime } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

export function sayCadence(lang: Lang, { rule, time }: Pick<Series, 'rule' | 'time'>): string {
  const said = partsOf(rule, sayTime(lang, `2026-01-01T${time}`))
  return said ? wording(lang).rounds.cadence(said) : `${rule} ${time}`
}

function partsOf(rule: string, time: string): CadenceSaid | undefined {
  const parts = new Map(rule.split(';').map(part => pairOf(part)))
  const every = Number(parts.get('INTERVAL') ?? 1)
  const date = parts.get('BYMONTHDAY')
  if (date !== undefined) return { is: 'date', every, date: Number(date), time }
  const days = (parts.get('BYDAY') ?? '').split(',')
  const [, which = '', code = ''] = /^(-?\d)?(\w\w)$/.exec(days[0] ?? '') ?? []
  const day = codes.indexOf(code) + 1
  if (day === 0) return undefined
  if (which !== '') return { is: 'month', every, nth: Number(which), day, time }
  return { is: 'week', every, days: days.map(one => codes.indexOf(one) + 1), time }
}

function pairOf(part: string): readonly [string, string] {
  const [name = '', value = ''] = part.split('=')
  return [name, value]
}
