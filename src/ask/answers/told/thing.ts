// The answer to whether something is there at a meeting, where several meetings are meant. Called by src/ask/answer.ts.
import { MeetingId } from '../../../core/ids.js'
import { emptyQuery } from '../../../model/turn.js'
import { type Answer, compose } from '../compose.js'
import { sayMeeting, type Telling } from '../say.js'
import { isToldIn, untoldSentence } from './sentence.js'

/** A list of meetings whose texts have nothing of the thing is no answer: then only that is said. */
export function ofThings(answer: Answer, telling: Telling): Answer {
  const { sources, kind } = answer
  if (kind !== 'answer' || sources.length < 2) return answer
  const said = sources.flatMap(({ id }) => {
    const occurrence = telling.snapshot.byId.get(MeetingId.parse(id))
    return occurrence ? [sayMeeting(occurrence, telling)] : []
  })
  if (isToldIn(said, telling)) return answer
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [untoldSentence(telling)],
  })
}
