// What gives somebody away in a text. Danish. Used by src/people/guard, and wherever something is typed that others read or that is kept.
import { and } from '../ask-grammar.js'

const quoted = (parts: readonly string[]) => and(parts.map(part => `“${part}”`))

export const guard = {
  cpr: 'Der står et CPR-nummer. Det må jeg ikke gemme, så tag det ud, før du sender.',
  /** Before a text without a name is sent; sending it again is the yes. */
  canTell: (parts: readonly string[]) =>
    `Det kan kendes: ${quoted(parts)}. Ret det gerne. Skal det stå sådan, så send igen.`,
  /** The same where a pupil seems named. */
  pupil: (parts: readonly string[]) =>
    `Nævner du en elev? ${quoted(parts)} ligner. Skriv hellere “en elev i 3. klasse”. Skal det stå sådan, så send igen.`,
  /** Beside what goes on all the same: a preview, or what is noted. */
  pupilNote: (parts: readonly string[]) =>
    `Husk, at elever ikke skal kunne kendes: ${quoted(parts)} ligner en elevs navn.`,
}
