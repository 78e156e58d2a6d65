// Whether a question for a time or a place is of something else than the meeting it names: "hvornår **spiser** vi på lab?", "hvornår skal
// **regningen** for vidensdagen betales?". Called by src/ask/understanding/doubt.ts. The meeting's own date would be a wrong one.
import type { Facet } from '../../model/turn.js'
import type { Lexicon } from '../lexicon.js'
import { isCommon } from '../text/common.js'
import { endsAsMeeting, nounAt } from '../text/nouns.js'
import { stemsOf } from '../text/stems.js'
import { keyOf, type Token } from '../text/tokens.js'
import type { Understood } from '../understand.js'
import { list, prepositions } from '../words.js'

const ofTime: readonly Facet[] = ['when', 'where', 'length', 'end', 'until']
const between = new Set([...prepositions, 'af'].map(keyOf))
const asks = new Set(list('hvornår | tid | klokken | when | time').map(keyOf))
const modals = new Set(list('skal | kan | må | bør | skulle | kunne | vil').map(keyOf))
const subjects = new Set(
  list('jeg | vi | man | du | de | han | hun | i | we | you | they | one').map(keyOf),
)
/** What one does to come to a meeting. */
const comes = new Set(
  list(
    `troppe | tropper | dukke | dukker | drage | drager | rejse | rejser | stille | stiller | ankomme | ankommer | samler | samle | samling | samlingen | træf | træffet | sammenkomst | session | sessionen | seance | seancen | stævne | hinanden | hverandre | kryds | krydset | regne | regner | satse | forvente | expect | count | omgang | runde | runden | gensyn | løs | løber | ruller | blokere | afsætte | afsat | sat | sætte | sætter | reservere | reserveret
    | show | arrive | turn | gather | travel | session | gathering | allocated | reserved | block | set | aside`,
  ).map(keyOf),
)
/** "Hvornår skal jeg **cykle til** læsemøde?" */
const towards = new Set(list('til | hen | mod | ud | over | afsted').map(keyOf))
/** What is done with a meeting itself, in the passive. */
const ofMeeting = new Set(
  list(
    'holdes | afholdes | mødes | afvikles | gennemføres | samles | ses | flyttes | rykkes | aflyses | planlægges | træffes | findes | startes | lægges | vores | jeres | deres | alles | fælles | des | synes | ønskes | skydes | udskydes | holdt | afholdt | slut | færdigt | planlagt | flyttet | aflyst | rykket | udsat | udskudt | samlet | mødt | sidst | stedet | fysisk | kort | nyt | lagt | sat | godt | ledigt | optaget | inviteret | indkaldt | været | haft',
  ).map(keyOf),
)
const beforeDone = new Set(list('være | blive | have | ha').map(keyOf))
const genitive = /(?:ene|rne)s$/

/** Whether what has the time or the place is something that no meeting is. */
export function isOfOtherThing(asked: Understood, lexicon: Lexicon): boolean {
  if (!asked.query.facets.some(facet => ofTime.includes(facet))) return false
  const { rest } = asked
  const isMention = ({ key }: Token) =>
    nounAt(key) !== undefined ||
    endsAsMeeting(key) ||
    stemsOf(key).some(stem => lexicon.find(stem).length > 0) ||
    (!isCommon(key) && lexicon.meetingsWith(key) !== undefined)
  const told = rest.findIndex(isMention)
  const isWhere = asked.query.facets.includes('where')
  const isComing = ({ key }: Token, at: number) =>
    comes.has(key) ||
    (!isWhere && subjects.has(rest[at - 1]?.key ?? '') && towards.has(rest[at + 1]?.key ?? ''))
  const others = rest.flatMap((token, at) =>
    asked.telling.includes(token.text) && !isComing(token, at) && !isMention(token) ? [at] : [],
  )
  if (isOnlyWhenever(rest, told)) return true
  return others.some(at => isBefore(rest, at, told) || isDeed(rest, at)) || isDone(rest)
}

/** "Hvad skal vi gøre **efter labbet**?": what comes of a meeting stands in none, and the next one's date is no answer. */
export function asksAfterwards({ query, rest }: Understood): boolean {
  const { facets, number, pick, periods, anchors } = query
  const isCertain =
    number !== undefined || pick !== undefined || periods.length + anchors.length > 0
  const isOpen = facets.every(facet =>
    ['when', 'agenda', 'list', 'exists', 'preparation'].includes(facet),
  )
  if (isCertain || !isOpen || !opens.has(rest[0]?.key ?? '')) return false
  const at = rest.findIndex(({ key }) => afterwards.has(key))
  const next = rest.slice(at + 1, at + 4).findIndex(({ key }) => nounAt(key) !== undefined)
  return at > 1 && next >= 0 && !rest.slice(0, at).some(({ key }) => nounAt(key) !== undefined)
}
const afterwards = new Set(list('efter | bagefter | after | following').map(keyOf))
const opens = new Set(list('hvad | hvordan | skal | what | how | do').map(keyOf))

/** "Hvor meget får skolen, **når jeg er på lab**?": the meeting is only when it holds. */
export function asksUnderCondition({ telling, rest }: Understood): boolean {
  const told = rest.findIndex(({ key }) => nounAt(key) !== undefined)
  const clause = rest.findIndex(
    ({ key }, at) =>
      at > 1 && conditions.has(key) && subjects.has(rest[at + 1]?.key ?? '') && at < told,
  )
  const before = new Set(rest.slice(0, Math.max(0, clause)).map(({ text }) => text))
  const isAsked = questions.has(rest[0]?.key ?? '')
  const isOfMoney = amounts.test(
    rest
      .slice(0, 2)
      .map(({ key }) => key)
      .join(' '),
  )
  return isAsked && clause > 0 && (isOfMoney || telling.some(word => before.has(word)))
}
const amounts =
  /^(?:hvor meget|hvor mange|hvem betaler|hvad koster|hvad far|how much|how many|who pays)/
const conditions = new Set(
  list('når | mens | imens | hvis | when | whenever | while | if').map(keyOf),
)
const questions = new Set(list('hvor | hvad | hvem | how | what | who').map(keyOf))

/** "**Frokost** på lab 2", "**spiser** vi til labbet": the meeting only says where and when besides. */
function isBefore(rest: readonly Token[], at: number, told: number): boolean {
  const after = rest.slice(at + 1, told).map(({ key }) => key)
  const isNext = (key: string | undefined) => key !== undefined && between.has(key)
  const isSubject = subjects.has(after[0] ?? '')
  return at < told && (isNext(after[0]) || (isSubject && after.slice(1, 3).some(isNext)))
}

/** "Hvornår er vikaren på plads, **når vi har lab**?": the meeting stands in the clause that says under what condition. */
function isOnlyWhenever(rest: readonly Token[], told: number): boolean {
  const clause = rest.findIndex(
    ({ key }, at) =>
      at > 2 && (key === 'nar' || key === 'when') && subjects.has(rest[at + 1]?.key ?? ''),
  )
  const asked = rest[0]?.key ?? ''
  return clause > 0 && told > clause && rest.length - clause <= longestClause && asks.has(asked)
}
const longestClause = 6

/** "Hvornår skal jeg **framelde** mig vidensdagen?", "when do we **eat** at the lab?" */
function isDeed(rest: readonly Token[], at: number): boolean {
  const [first, second] = [rest[at - 2]?.key ?? '', rest[at - 1]?.key ?? '']
  return subjects.has(second) && (modals.has(first) || /^(?:do|does|can|should|must)$/.test(first))
}

/** "Hvornår skal testen **tages**?", "… bogen være **læst**?": nothing that is done with a meeting. */
export function isDone(rest: readonly Token[]): boolean {
  const modal = rest.findIndex(
    ({ key }, at) => modals.has(key) && asks.has(rest[at - 1]?.key ?? ''),
  )
  if (modal < 0) return false
  return rest.some(({ key, name }, at) => {
    if (at < modal + 2 || name || ofMeeting.has(key)) return false
    const isPassive = /.{2}es$/.test(key) && !genitive.test(key)
    return isPassive || (beforeDone.has(rest[at - 1]?.key ?? '') && /.{2}t$/.test(key))
  })
}
