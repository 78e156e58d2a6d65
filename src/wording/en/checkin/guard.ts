// What gives somebody away in a text. English.
import type { guard as danish } from '../../da/checkin/guard.js'
import { and } from '../ask-grammar.js'

const quoted = (parts: readonly string[]) => and(parts.map(part => `“${part}”`))

export const guard: typeof danish = {
  cpr: 'There is a CPR number in it. I may not store it, so please take it out before you send.',
  canTell: parts =>
    `This can be recognised: ${quoted(parts)}. Feel free to change it. If it should stay, send it again.`,
  pupil: parts =>
    `Are you naming a pupil? ${quoted(parts)} looks like it. Better to write “a pupil in year 3”. If it should stay, send it again.`,
  pupilNote: parts =>
    `Remember that nobody should be able to recognise a pupil: ${quoted(parts)} looks like a pupil’s name.`,
}
