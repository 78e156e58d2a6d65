// What tells the author of a round or a series that it went another way than planned. Called by ../chat.ts when it is sent, with the rights and
// the plan of that moment. Codes: `round-gone`, `no-right`, `unreadable`.
import type { RoundAction } from '../../../core/actions/checkin.js'
import type { Button } from '../../../core/reply.js'
import type { Delivery } from '../../../model/delivery.js'
import type { Round, Series } from '../../../model/round.js'
import { viewerAt } from '../../../programme/asking.js'
import type { Words } from '../../../remind/compose.js'
import { wording } from '../../../wording/wording.js'
import type { Standing } from '../../asking.js'
import type { NoteWhy } from '../../series/rows.js'
import { mayManage } from '../rights.js'
import { momentSaid, networkNamed, told } from '../said.js'
import { aboutWhat } from '../who-sees.js'

const whys: readonly NoteWhy[] = ['silent', 'few', 'moved', 'cancelled', 'over']

export async function noteWords(standing: Standing, delivery: Delivery): Promise<Words> {
  const { deps, tenant, snapshot } = standing
  const { source, receiver } = delivery
  const [id = '', said] = source.id.split(':')
  const why = whys.find(one => one === said)
  if (!why || receiver.kind !== 'person') return stale('unreadable')
  const one = (await deps.series.load(tenant, id)) ?? (await deps.rounds.load(tenant, id))
  if (!one) return stale('round-gone')
  const person = snapshot.people.get(receiver.id)
  if (!person || !mayManage({ snapshot, viewer: viewerAt(person, standing) }, one))
    return stale('no-right')
  const sayer = { ...standing, lang: one.lang }
  const { note, series } = wording(one.lang).rounds
  const isSeries = 'rule' in one
  const of = isSeries ? series(networkNamed(sayer, one.network)) : aboutWhat(sayer, one)
  const when = isSeries && one.nextAt !== undefined ? momentSaid(sayer, one.nextAt) : undefined
  if (why === 'moved' && when === undefined) return stale('round-gone')
  const text = why === 'moved' ? note.moved(of, when ?? '') : note[why](of)
  return { reply: told(one.lang, text, buttonsOf(one, why)), stale: [] }
}

function buttonsOf(one: Round | Series, why: NoteWhy): Button[] {
  const { buttons: say } = wording(one.lang).rounds
  const button = (label: string, does: RoundAction['does'], of: object): Button => ({
    label,
    action: { id: 'round', does, ...of },
  })
  if (!('rule' in one)) return [button(say.list, 'list', {})]
  const series = { series: one.id }
  const results: Button = {
    label: say.results,
    action: { id: 'result', does: 'series', ...series },
  }
  const turns = [button(say.pause, 'pause', series), button(say.end, 'end', series)]
  return why === 'silent' ? [results, ...turns] : turns
}

function stale(why: string): Words {
  return { stale: [{ index: 0, why }] }
}
