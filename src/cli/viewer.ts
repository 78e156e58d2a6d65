// Who a command is run as: `--as` with an e-mail or a full name. Called by ask, import and approve.
import { Mistake } from '../core/errors.js'
import type { PersonId } from '../core/ids.js'
import type { Lang } from '../core/message.js'
import { cleanText } from '../core/text.js'
import { type Instant, localOf } from '../core/time.js'
import { Person } from '../model/person.js'
import type { Programme } from '../model/programme.js'
import { type Viewer, viewerOf } from '../people/rights.js'
import { wording } from '../wording/wording.js'

/** The one person of that e-mail or full name; a `Mistake` where there is none, or several. */
export function personNamed(as: string, programme: Pick<Programme, 'people'>, lang: Lang): Person {
  const { command } = wording(lang)
  const wanted = cleanText(as).trim().toLowerCase()
  const found = programme.people.filter(
    person => person.id === wanted || person.name.toLowerCase() === wanted,
  )
  const [person, second] = found
  if (!person) throw new Mistake(command.personUnknown(as))
  if (!second) return person
  throw new Mistake(
    command.personAmbiguous(
      as,
      found.map(one => one.id),
    ),
  )
}

export interface Naming {
  readonly programme: Programme
  /** The tenant's first administrator, whom no sheet has to name. */
  readonly admin?: PersonId | undefined
  readonly now: Instant
  readonly lang: Lang
}

/** That person with the rights that are in force now. */
export function viewerNamed(as: string, { programme, admin, now, lang }: Naming): Viewer {
  const today = localOf(now, programme.tz).slice(0, 10)
  const isAdmin = admin !== undefined && as.trim().toLowerCase() === admin
  const known = programme.people.find(({ id }) => id === admin)
  const person = isAdmin
    ? (known ?? Person.parse({ id: admin, name: admin }))
    : personNamed(as, programme, lang)
  const viewer = viewerOf(person, today)
  if (person.id !== admin) return viewer
  const grant = { role: 'admin', scope: { kind: 'tenant' }, approved: true } as const
  return { ...viewer, grants: [...viewer.grants, grant] }
}
