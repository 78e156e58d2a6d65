// Whether the meetings of an answer tell of the thing that is asked about: in their own texts, or not at all. Called by src/ask/answer.ts.
import { MeetingId } from '../../../core/ids.js'
import { emptyQuery } from '../../../model/turn.js'
import type { MeetingSaid } from '../../../wording/ask-wording.js'
import { type Answer, compose } from '../compose.js'
import { sayMeeting, type Telling } from '../say.js'
import { isToldIn, untoldSentence } from './sentence.js'

/** A list of meetings whose texts have nothing of the thing is no answer: then only that is said. */
export function ofThings(answer: Answer, telling: Telling): Answer {
  const { sources, kind } = answer
  if (kind !== 'answer' || sources.length < 2) return answer
  if (isToldIn(meetingsOf(answer, telling), telling)) return answer
  return compose(telling, {
    kind: 'unknown',
    query: emptyQuery,
    sentences: [untoldSentence(telling)],
  })
}

/** Whether the answer is one meeting, whose text has the thing. */
export function isToldOf(answer: Answer, telling: Telling): boolean {
  const said = meetingsOf(answer, telling)
  return answer.kind === 'answer' && said.length === 1 && isToldIn(said, telling)
}

function meetingsOf({ sources }: Answer, telling: Telling): MeetingSaid[] {
  return sources.flatMap(({ id, kind }) => {
    const occurrence =
      kind === 'meeting' ? telling.snapshot.byId.get(MeetingId.parse(id)) : undefined
    return occurrence ? [sayMeeting(occurrence, telling)] : []
  })
}
