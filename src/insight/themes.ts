// What comes up again in texts of several people: words that at least so many of them use. Called by src/checkin. No score, no summary, no
// word of fewer people than asked for: what one or two write is never pointed at, and nobody's name is a theme.
import { isFirstName, wordsIn } from '../people/guard/names.js'
import { foldTitle } from '../programme/indexes.js'

export interface Written {
  /** Whoever wrote it: several texts of one count once. */
  readonly author: string
  readonly text: string
}

/** Shorter ones say nothing by themselves. */
const shortest = 4

/** Words that carry no subject. Folded when they are compared. */
const empty = new Set(
  `alle alligevel allerede altid andre anden andet at bare bedre blev blevet blive bliver burde derfor deres dette denne disse eller ellers
  endnu efter enig enige fordi flere faktisk fået for fra gange gennem gerne gjort godt gode gøre gør hans have haft har havde hele heller
  hende hendes hvad hver hvert hvilke hvis hvor hvordan hvorfor ikke ingen inden igen jeres kunne kommer komme kommet lige lidt ligesom
  mange med mere meget mellem mens mest mig mine mindre måske måtte nogen noget nogle også over rigtig samme sammen selv siden sige siger
  skal skulle slet stadig stor store synes således tage tager temmelig til tror uden under var ved vores være været ville virkelig
  about after again also always because been before being both could does doing done each even ever every from have having here into just
  like made make many more most much must need never only other ours over really same should some still such than that their them then
  there these they thing things think this those through very want well were what when where which while will with would your yours`
    .split(/\s+/)
    .map(foldTitle),
)

/** Spelled as first met, the most used first; words used by as many in the order of the alphabet. */
export function themesOf(texts: readonly Written[], fewest: number): readonly string[] {
  const users = new Map<string, Set<string>>()
  const spelled = new Map<string, string>()
  for (const { author, text } of texts) {
    for (const found of wordsIn(text)) {
      const [word, key] = [found.text, foldTitle(found.text)]
      if (word.length < shortest || empty.has(key) || isFirstName(text, found)) continue
      users.set(key, (users.get(key) ?? new Set()).add(author))
      spelled.set(key, spelled.get(key) ?? word.toLocaleLowerCase('da'))
    }
  }
  return [...users]
    .filter(([, { size }]) => size >= fewest)
    .sort(([a, as], [b, bs]) => bs.size - as.size || (a < b ? -1 : 1))
    .map(([key]) => spelled.get(key) ?? key)
}
