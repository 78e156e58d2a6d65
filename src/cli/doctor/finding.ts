// What `pejling doctor` has found out about one thing, and how a list of them is shown. Made by the checks beside this file.
import type { PersonId, TenantId } from '../../core/ids.js'
import type { Unreachable } from '../../wording/da/operate/doctor.js'
import type { Wording } from '../../wording/wording.js'

/** `warn`: it works, but is worth knowing. `bad`: something does not work until it is put right. */
export type Mark = 'ok' | 'warn' | 'bad'

export interface Unreached {
  readonly id: PersonId
  readonly name: string
  readonly why: Unreachable
}

export interface Finding {
  readonly mark: Mark
  /** For programs that read `--json`: stays the same, whatever the sentence says. */
  readonly code: string
  readonly text: string
  readonly tenant?: TenantId
  /** Who cannot be reached, where the finding is about people. */
  readonly unreached?: readonly Unreached[]
}

export function good(code: string, text: string): Finding {
  return { mark: 'ok', code, text }
}
export function note(code: string, text: string): Finding {
  return { mark: 'warn', code, text }
}
export function bad(code: string, text: string): Finding {
  return { mark: 'bad', code, text }
}

const signs = { ok: '✓', warn: '!', bad: '✗' } as const

/** The finding as lines: its sentence, and below it the people, gathered by what is in their way. */
export function linesOf({ mark, text, unreached = [] }: Finding, { doctor }: Wording): string[] {
  const reasons = [...new Set(unreached.map(({ why }) => why))]
  const below = reasons.map(reason => {
    const people = unreached.filter(({ why }) => why === reason).map(({ name }) => name)
    return `    ${doctor.people.unreached(doctor.people.why[reason], people)}`
  })
  return [`${signs[mark]} ${text}`, ...below]
}
