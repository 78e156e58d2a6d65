// The answer about one meeting: when and where it is, and whatever else was asked of it. Called by src/ask/answers/meetings.ts.
// A date in it is the meeting's own; what was assumed to find it is said.
import type { Facet } from '../../model/turn.js'
import { schoolsOfHold } from '../../programme/audience.js'
import { isFor } from '../../programme/query.js'
import type { Occurrence } from '../../programme/snapshot.js'
import type { Chosen, MeetingSaid } from '../../wording/ask-wording.js'
import { wording } from '../../wording/wording.js'
import type { Resolved } from '../resolve.js'
import { isCommon } from '../text/common.js'
import { nounAt } from '../text/nouns.js'
import { tokenise } from '../text/tokens.js'
import { type Answer, compose, fieldsOf, sourceOf, suggestionsFor } from './compose.js'
import { attendSentence } from './people/attend.js'
import { hostSentence, invitedSentence, networkSentences } from './people/hosts.js'
import { coordinatorSentence } from './people/roles.js'
import { aboutOf, sayMeeting, shortened, type Telling, withVerdict, withWhose } from './say.js'
import { replacementOf } from './schedule/replaced.js'
import { verdictOn } from './schedule/verdict.js'
import { gatheringSentence, toldSentence, untoldSentence } from './told/sentence.js'
import { asksWhy } from './told/why.js'

/** One meeting, chosen as said; `before` are cancelled ones that would have come first, `only`: it is for others than the asker. */
export interface OneMeeting {
  readonly occurrence: Occurrence
  readonly chosen: Chosen
  readonly before?: readonly Occurrence[]
  readonly only?: boolean
  /** Yes or no in front, where the question was whether it is so. */
  readonly verdict?: boolean | undefined
  /** Said before it: what the question asked about and there is none of. */
  readonly lead?: string | undefined
  /** Said after it: that nothing comes in the place of what is cancelled. */
  readonly tail?: string | undefined
  /** What has begun and is not over, where the next one was asked for. */
  readonly underWay?: readonly Occurrence[]
}

export function answerOne(one: OneMeeting, resolved: Resolved, telling: Telling): Answer {
  const { ask } = wording(telling.lang)
  const { occurrence, chosen, before = [], only = false, underWay = [], lead, tail } = one
  const said = sayMeeting(occurrence, telling)
  const { facets } = resolved.query
  const told = toldSentence(occurrence, said, { resolved, telling })
  const untold = told ? undefined : untoldSentence(telling)
  const verdict = one.verdict ?? verdictBeside(told, occurrence, { resolved, telling })
  const main = underWay.includes(occurrence)
    ? ''
    : leadOf(said, chosen, { resolved, telling, occurrence })
  // "Hvor mange timer er et læringslab?": how long comes first, and then which.
  const isOfAny = isOfLength(said, resolved, telling)
  const isGeneral = resolved.query.pick === undefined && resolved.query.periods.length === 0
  const isOnlyLength = isOfAny && isGeneral && said.duration !== '' && facets.length === 1
  const attends = resolved.query.yesNo && facets[0] === 'attend' && !said.isCancelled
  const attend = attends ? attendSentence(occurrence, said, { resolved, telling }) : undefined
  return compose(telling, {
    ...(untold ? { kind: 'unknown' } : {}),
    sentences: [
      untold,
      attend,
      ...underWay.flatMap(each => underWaySentences(each, facets, telling)),
      lead,
      isOfAny && said.duration ? ask.lengthOf(aboutOf(resolved.scope), said) : undefined,
      isOnlyLength
        ? undefined
        : withVerdict(facets.includes('attend') ? undefined : verdict, main, telling),
      tail,
      main && !isOnlyLength && linkUnasked(said, facets) ? ask.link(said) : undefined,
      said.movedFrom && !said.isCancelled && !facets.includes('original') && !isOnlyLength
        ? ask.moved(said)
        : undefined,
      said.movedFrom && !said.isCancelled && asksWhy(telling.question)
        ? ask.reason(said)
        : undefined,
      ...facets
        .filter(facet => !(attend && facet === 'attend') && !(isOfAny && facet === 'length'))
        .map(facet => extraOf(facet, { said, occurrence, resolved, telling })),
      told ?? gatheringSentence(said, resolved.query, telling),
      only && said.whom.length > 0 && !facets.includes('attend')
        ? ask.onlyFor(said.whom)
        : undefined,
      isOnlyLength ? undefined : assumedSentence(resolved, said, telling),
      before.length > 0 ? ask.cancelledBefore(before.map(each => each.meeting.title)) : undefined,
    ],
    details: [fieldsOf(said, telling)],
    buttons: suggestionsFor(resolved, telling),
    sources: isOnlyLength ? [] : [...new Set([occurrence, ...underWay])].map(sourceOf),
    query: resolved.query,
    shown: [occurrence],
  })
}

/** How long any of the kind lasts is asked, or how long the one that is told. */
function isOfLength(said: MeetingSaid, { query }: Resolved, { question }: Telling): boolean {
  const { facets, definite, number, pick } = query
  const isFirst = facets[0] === 'length' && !said.isCancelled && !facets.includes('when')
  const isNamed = tokenise(question).some(({ key }) => nounAt(key)?.kind !== undefined)
  const isBare = isNamed && !definite && number === undefined && pick === undefined
  return isFirst && !said.timeUnknown && (isBare || anyOne.test(question))
}

/** "Kommer Trine til mødet?": where its text has her, a no would be untrue. */
function verdictBeside(
  told: string | undefined,
  occurrence: Occurrence,
  { resolved: { query }, telling }: Saying,
): boolean | undefined {
  const verdict = verdictOn(occurrence, query, telling)
  const isUntrue = told !== undefined && verdict === false && !query.facets.includes('status')
  return isUntrue ? undefined : verdict
}

/** Who is late for a meeting needs its place or link first. */
function underWaySentences(
  occurrence: Occurrence,
  facets: readonly Facet[],
  telling: Telling,
): (string | undefined)[] {
  const { ask } = wording(telling.lang)
  const said = sayMeeting(occurrence, telling)
  return [ask.underWay(said), linkUnasked(said, facets) ? ask.link(said) : undefined]
}

/** Whoever is told of a meeting online needs the link, asked for or not. */
function linkUnasked(said: MeetingSaid, facets: readonly Facet[]): boolean {
  const isAhead = !said.isPast && !said.isCancelled
  return isAhead && said.isOnline === true && said.link !== undefined && !facets.includes('link')
}

interface Saying {
  readonly resolved: Resolved
  readonly telling: Telling
}

/** One of a kind, and no certain one. */
const anyOne = /(?<!\p{L})(?:et|en|a|an)(?!\p{L}) (?!time|hour)\p{L}/iu
/** Who speaks at a meeting is not who coordinates it. */
const asksSpeaker =
  /oplæg|oplaeg|foredrag|speaker|speaking|presenting|presentation|(?:give|hold)\w* (?:the |a )?talk/iu
const tellsSpeaker =
  /(?<!\p{L})(?:oplæg|foredrag|talk|keynote|speaker|besøg|gæst|oplægsholder)\p{L}*(?:\s*:|\s+(?:ved|v\/|af|med|by|from|fra))|(?<!\p{L})[Vv]\/\s*\p{L}/iu

/** That it is off, why where that is told or asked, and what comes instead. */
function cancelledLead(said: MeetingSaid, occurrence: Occurrence, telling: Telling): string {
  const { ask } = wording(telling.lang)
  const replacement = replacementOf(occurrence, telling)
  const why = said.why ?? replacement?.why
  const isAsked = asksWhy(telling.question) || said.why !== undefined
  const reason = isAsked ? ask.reason({ ...said, ...(why ? { why } : {}) }) : undefined
  const instead = replacement && ask.instead(sayMeeting(replacement.occurrence, telling))
  return [ask.cancelled(said), reason, instead].filter(Boolean).join(' ')
}

function leadOf(
  said: MeetingSaid,
  chosen: Chosen,
  { resolved, telling, occurrence }: Saying & { readonly occurrence: Occurrence },
): string {
  const { ask } = wording(telling.lang)
  if (said.isCancelled) return cancelledLead(said, occurrence, telling)
  const [first] = resolved.query.facets
  if (first === 'where' && chosen === 'named') return withLink(ask.where(said), said, telling)
  const about = aboutOf(resolved.scope)
  if (asksTitle(said, { resolved, telling })) return ask.theme(said)
  const short = chosen === 'named' ? said : shortened(said, about)
  const lead = ask.meeting(about, withWhose(short, occurrence, { resolved, telling }), chosen)
  // "Hvornår er det, og hvor?": the second half is answered too, though nothing is known of it.
  const isWhere = resolved.query.facets.includes('where') && !said.isPast
  return isWhere && !said.place ? `${lead} ${ask.noPlace}` : lead
}

/** "Hvad er temaet?", where nothing but the title tells; a title that only says that it is a meeting does not. */
function asksTitle(said: MeetingSaid, { resolved, telling }: Saying): boolean {
  const isAsked = resolved.query.facets.includes('agenda') && asksTheme.test(telling.question)
  if (!isAsked || said.agenda) return false
  const title = shortened(said, aboutOf(resolved.scope)).short ?? said.title
  return tokenise(title).some(
    ({ key }) => !/^\d/.test(key) && !isCommon(key) && nounAt(key) === undefined,
  )
}
const asksTheme =
  /(?<!\p{L})(?:tema|emne|overskrift|handle|theme|topic|subject|about)\p{L}{0,4}(?!\p{L})/iu

function isTitleTold(said: MeetingSaid, saying: Saying): boolean {
  return !said.isCancelled && asksTitle(said, saying)
}

/** Where an online meeting is, is where its link leads; a guest has none in what is said. */
function withLink(where: string, said: MeetingSaid, { lang }: Telling): string {
  const { place = '', link } = said
  if (said.isOnline) return where
  const isOnline = /(?<!\p{L})(?:teams|zoom|online|virtuel|digital|meet)/iu.test(place)
  return isOnline && link ? `${where} ${wording(lang).ask.link(said)}` : where
}

/** What was asked beside when and where. */
function extraOf(
  facet: Facet,
  { said, occurrence, resolved, telling }: Saying & { said: MeetingSaid; occurrence: Occurrence },
): string | undefined {
  const { ask } = wording(telling.lang)
  switch (facet) {
    case 'agenda':
      return isTitleTold(said, { resolved, telling }) ? undefined : ask.agenda(said)
    case 'length':
    case 'until':
    case 'link':
    case 'preparation':
    case 'original':
      return ask[facet](said)
    case 'end':
      return said.isCancelled ? undefined : ask.end(said)
    case 'attend':
      return said.isCancelled || isForAsker(occurrence, { resolved, telling })
        ? undefined
        : attendSentence(occurrence, said, { resolved, telling })
    case 'status': {
      const isMoved = resolved.query.facets.includes('moved') && said.movedFrom !== undefined
      return said.isCancelled || isMoved ? undefined : ask.status(said)
    }
    case 'still': {
      const isSaid =
        said.isCancelled || verdictOn(occurrence, resolved.query, telling) !== undefined
      return isSaid ? undefined : ask.status(said)
    }
    case 'coordinator':
      return hostOf(said, occurrence, { resolved, telling })
    case 'people':
    case 'per-school':
    case 'hold':
    case 'schools':
      return whomSentences(said, occurrence, telling)
    case 'when':
    case 'where':
    case 'list':
    case 'count':
    case 'exists':
    case 'leader':
    case 'networks':
    case 'who':
    case 'free':
    case 'busy':
    case 'clash':
    case 'moved':
    case 'held':
    case 'total':
    case 'overseer':
    case 'year':
      return undefined
    default:
      return facet satisfies never
  }
}

/** "Hvornår skal jeg til læringslab?": that it is the asker's own is taken for granted, and no yes is asked for. */
function isForAsker(occurrence: Occurrence, { resolved, telling }: Saying): boolean {
  const { query } = resolved
  const { viewer, snapshot } = telling
  const isOwn = query.whose === 'me' && query.facets.includes('when') && !query.yesNo
  return isOwn && viewer.person !== undefined && isFor(snapshot, viewer.person, occurrence)
}

/** Who stands for it; who speaks there is another, and told where its text does. */
function hostOf(
  said: MeetingSaid,
  occurrence: Occurrence,
  { resolved, telling }: Saying,
): string | undefined {
  const { ask } = wording(telling.lang)
  if (asksSpeaker.test(telling.question)) {
    if (toldSentence(occurrence, said, { resolved, telling })) return undefined
    // "Læseforståelse, oplæg ved Ida Holm": the title has told it.
    if (tellsSpeaker.test(said.title)) return undefined
    const line = said.agenda?.split('\n').find(each => tellsSpeaker.test(each))
    return line ? ask.reads(line.trim()) : ask.noSpeaker
  }
  return (
    coordinatorSentence(resolved.scope.networks, telling) ??
    hostSentence(occurrence, telling) ??
    (telling.viewer.person ? ask.nobodyKnown(said.title) : undefined)
  )
}

/** Whom it is for, and who is called to it by name. */
function whomSentences(said: MeetingSaid, occurrence: Occurrence, telling: Telling): string {
  const { ask } = wording(telling.lang)
  const isForAll = occurrence.meeting.audience.everyone
  const invited = invitedSentence(occurrence, telling)
  const whom = isForAll ? ask.forEveryone(said) : ask.participants(said.title, said.whom)
  return [
    // Where they are called by name, that it is for no network says nothing.
    ...(said.whom.length === 0 && !isForAll && invited.length > 0 ? [] : [whom]),
    ...schoolSentences(occurrence, telling),
    ...networkSentences(occurrence, telling),
    ...invited,
    ...(occurrence.meeting.kind === 'lab' && telling.viewer.person ? [ask.leaderPicks] : []),
    ...(invited.length > 0 && said.whom.length === 0 ? [hostSentence(occurrence, telling)] : []),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The schools of each hold that the meeting is for. */
function schoolSentences({ meeting }: Occurrence, { snapshot, lang }: Telling): string[] {
  return meeting.audience.holds.flatMap(id => {
    const schools = schoolsOfHold(snapshot, id).flatMap(
      school => snapshot.schools.get(school)?.name ?? [],
    )
    return wording(lang).ask.holdSchools(snapshot.holds.get(id)?.name ?? id, schools)
  })
}

/** "(Hold 2, som Skovvangskolen er på.)", where the answer is about that hold because of the school. */
export function assumedSentence(
  { assumed: { hold, school } }: Resolved,
  said: MeetingSaid | undefined,
  { lang }: Telling,
): string | undefined {
  if (!hold || !school || (said && !said.whom.includes(hold.name))) return undefined
  return wording(lang).ask.assumedHold(hold.name, school.name)
}
