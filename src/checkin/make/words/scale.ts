// Which scale's words answer a question, by how it is put. Called where a question is typed in a sentence, and by the preview, which says when
// nobody can tell. Pure. A guess is only a beginning: the preview shows the words, and the form changes them.
import type { Question, ScaleId } from '../../../model/round.js'
import { foldTitle } from '../../../programme/indexes.js'
import { wording } from '../../../wording/wording.js'

/** Folded. The first that fits. */
const signs: readonly (readonly [ScaleId, RegExp])[] = [
  ['often', /\bhvor (?:tit|ofte|mange gange)\b|\bhow often\b/u],
  ['ready', /\bhvor klar\b|\ber (?:du|i) klar\b|\bhow ready\b|\bare you ready\b/u],
  [
    'time',
    /\b(?:meget|nok|har (?:du|i)) tid\b|\btid (?:nok|til)\b|\bhvor travlt\b|\b(?:much|enough|have) time\b|\btime (?:enough|for|to)\b|\bhow busy\b/u,
  ],
  [
    'useful',
    /\bbruge\b|\bbrugbart?\b|\btager du med\b|\btager i med\b|\budbytte\b|\bfik du\b|\buseful\b|\bcan (?:you|we) use\b|\btake (?:away|home|with)\b/u,
  ],
  [
    'extent',
    /\bi hvor hoj grad\b|\bi hvor hog grad\b|\bto what extent\b|\bhow much\b|\bhvor meget\b/u,
  ],
  [
    'mood',
    /\bhvordan (?:gar|har|var|gik|er|foler|oplever|synes)\b|\bhow (?:is|was|are|did|do|does)\b/u,
  ],
]

/** `agree` of what is no question; undefined where no scale's words clearly answer it. */
export function scaleFor(text: string): ScaleId | undefined {
  const line = foldTitle(text)
  const found = signs.find(([, sign]) => sign.test(line))?.[0]
  return found ?? (line.trim().endsWith('?') ? undefined : 'agree')
}

/** Whether the question is one of ours, or its scale the one that its words ask for. */
export function scalesFit({ text, scale }: Question): boolean {
  const ours = [...wording('da').rounds.ready, ...wording('en').rounds.ready]
  return ours.some(one => one.text === text && one.scale === scale) || scaleFor(text) === scale
}
