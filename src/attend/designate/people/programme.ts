// Writes in the programme what a leader adds to it: a person, a role. On whatever it is by then, with the rights of then. Used by
// add-person.ts and delegate.ts.
import type { Programme } from '../../../model/programme.js'
import { askingOf } from '../../../programme/asking.js'
import { standingOf } from '../../../remind/asking.js'
import type { Asking } from '../../asking.js'

/** How often somebody else's write may come between before we give up. */
const tries = 5

/** `edit` gives the programme to write, or what is in its way. `overtaken`: others wrote all the time, and nothing was written. */
export async function writeProgramme<Other>(
  asking: Asking,
  name: string,
  edit: (here: Asking) => { readonly programme: Programme } | { readonly no: Other },
): Promise<{ readonly saved: Asking } | { readonly no: Other | 'overtaken' }> {
  const { deps, tenant, now, address, lang } = asking
  let here = asking
  for (let turn = 0; turn < tries; turn++) {
    const edited = edit(here)
    if ('no' in edited) return edited
    const { version } = here.snapshot
    const { outcome } = await deps.programmes.save(tenant, edited.programme, {
      expectedVersion: version,
      submission: `designate:${name}:${version}`,
    })
    const newer = await deps.programmes.version(tenant)
    here = askingOf(await standingOf(deps, tenant, { now, version: newer }), address, lang)
    if (outcome === 'saved') {
      deps.wake(tenant)
      return { saved: here }
    }
  }
  return { no: 'overtaken' }
}
