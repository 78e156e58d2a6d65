// Whether a coordinator asks for the list of what went unanswered, in plain words: "hvad er der ubesvaret?", "hvilke spørgsmål mangler
// svar?". Called by bot.ts before a question is answered. Pure. A sentence that says anything else beside it is a question like any other.
import { isStop } from '../../ask/library/search/terms.js'
import { keyOf, tokenise } from '../../ask/text/tokens.js'

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean).map(keyOf))
}

/** Says it alone: "ubesvarede?" */
const unanswered = keys('ubesvaret ubesvarede ubesvarte unanswered')
/** What it is that lacks an answer. */
const questions = keys(
  'spørgsmål spørgsmålene spørgsmålet spørsmål question questions henvendelse henvendelser henvendelserne',
)
/** What is the matter with it. */
const lacking = keys(
  'mangler manglende mangle venter vente ventende uden åbne åben udestår ikke nedstemt nedstemte open waiting waits pending without need needs lack lacks missing not couldn couldnt ingen',
)
const answers = keys(
  'svar svaret svarene besvaret besvarede besvares svare svarer answer answers answered',
)
/** Beside small words these may stand in it: they change nothing. */
const beside = keys(
  'liste listen oversigt oversigten se vis hent show list alle nye nyt mig mit mine os vores netværk netværket network endnu stadig lige nu still yet',
)

/** "Hvilke spørgsmål **venter**?" needs no word for an answer; "hvilke spørgsmål er **ikke** …" does. */
const alone = keys('venter vente ventende åbne udestår open waiting pending nedstemte nedstemt')
/** "Hvad kunne **du** ikke svare på?" */
const you = keys('du you')
/** "Hvem har ikke svaret?" is about people. */
const people = keys('hvem who')

/** More words than this say more than that. */
const mostWords = 14

export function asksForList(text: string): boolean {
  const words = tokenise(text).map(({ key }) => key)
  const has = (set: ReadonlySet<string>) => words.some(word => set.has(word))
  if (words.length > mostWords || has(people)) return false
  const lacks = has(lacking) && (has(questions) || has(you)) && has(answers)
  const says = has(unanswered) || lacks || (has(questions) && has(alone))
  const known = [unanswered, questions, lacking, answers, alone, beside]
  return says && words.every(word => isStop(word) || known.some(set => set.has(word)))
}
