// What a leader says about choosing and about who is away: "vælg deltagere til lab 2", "hvem har vi valgt?", "lad en anden vælge", "hvem fra
// os er af sted i uge 49?". Called by ../chat.ts. Clear orders and questions alone; everything else is a question like any other.
import { holidaysFor } from '../../../ask/answers/holidays.js'
import { lexiconOf } from '../../../ask/lexicon.js'
import { understand } from '../../../ask/understand.js'
import type { Lang } from '../../../core/message.js'
import { type Button, textReply } from '../../../core/reply.js'
import { dateOf, localOf } from '../../../core/time.js'
import type { School } from '../../../model/programme.js'
import type { Outcome } from '../../../programme/asking.js'
import type { Occurrence } from '../../../programme/snapshot.js'
import { withButtons } from '../../../remind/change/preview.js'
import { plainOf } from '../../../remind/report/recognise.js'
import { wording } from '../../../wording/wording.js'
import type { Asking } from '../../asking.js'
import { mostLabel, problemOf, readChoosing, sayLab } from '../open.js'
import { openDelegate } from '../people/delegate.js'
import { receipt } from '../receipt.js'
import { mayChoose, schoolsChoosing } from '../school.js'
import { lastMoment } from '../told.js'
import { sayAway } from './away.js'

/** Longer texts say more than that. */
const mostLetters = 200
/** One button each; more are chosen from the list that was sent. */
const mostButtons = 5

export interface Heard {
  readonly does: 'choose' | 'chosen' | 'delegate' | 'away'
  readonly lang: Lang
}

// All folded as `plainOf` does: no capitals, æ and å as a, ø as o, without signs.
const asksWhether =
  /^(?:hvornar|hvorfor|hvordan|hvor|skal|ma|when|why|how|where|does|do|should|must)\b/
const negated = /\b(?:ikke|aldrig|not|dont|never)\b/
const chooses =
  /\b(?:valg|valge|udpeg|udpege|udvalg|udvalge|ret|rette|andr|andre|skift|skifte|pick|choose|select|change|designate)\b.*\b(?:deltager|deltagere|deltagerne|participants?|attendees|hvem (?:der |som |vi )?(?:skal|kommer|tager|sender)|who (?:is |should |will )?(?:goes|go|going|comes|come|coming|attends?))\b/
const lab = /\b(?:laringslab|lab|learning lab)(?:s|et|bet|bene|bbet|bbene)?\b/
const hasChosen =
  /^(?:(?:og|and) )?(?:hvem sender (?:vi|jeg)\b|hvem (?:skal|har|vil) (?:vi|jeg)\b.*\b(?:sende|sendt|valgt|valge|udpeget|udpege|tage med|have med)\b|hvem er der valgt\b|who (?:are|have|did|should) (?:we|i)\b.*\b(?:sending|send|sent|chosen|choose|picked|pick)\b)/
/** Meetings that each answers for themselves. */
const otherMeeting =
  /\b(?:\w*mode(?:t|r|rne)?|\w*netvark\w*|vidensdag\w*|seminar\w*|kursus\w*|kurset|meetings?|networks?)\b/
const delegates =
  /^(?:(?:kan|ku|kunne|vil|jeg|du|gerne|please|can|could|you|i|want|to|have) )*(?:lad|lade|let|udpeg|udpege|valg|valge|navngiv|name|appoint|fjern|remove)\b.*\b(?:stedfortrader\w*|delegate|en anden valge|someone else choose|somebody else choose|valge (?:deltagere )?for (?:mig|os)|choose (?:participants )?for (?:me|us))\b|^(?:hvem|who) (?:kan|ma|can|may) (?:ogsa |also )?(?:valge|choose)\b.*\b(?:for|hos) (?:mig|os|me|us)\b/
const away =
  /^(?:(?:og|and|so|sa) )?(?:hvem|hvor mange|who|how many)\b.*\b(?:af sted|afsted|vak|ude af huset|fravarende|ude pa mode|away|out of (?:the )?(?:house|office|school)|absent)\b|\b(?:vikar|vikarer|vikardakning|cover)\b.*\b(?:uge|week|i dag|i morgen|today|tomorrow|mandag|tirsdag|onsdag|torsdag|fredag|monday|tuesday|wednesday|thursday|friday)\b/
/** Something else is asked, and that somebody is away only says when: "hvem tager over, når Mette er væk". */
const whenAway = /^(?:(?:og|and|so|sa) )?(?:hvem|who)\b.*\b(?:nar|hvis|mens|imens|when|if|while)\b/
/** "Vi sender Freja til lab 3": words choose nobody, but show who is chosen and the way to change it. */
const sends =
  /^(?:vi|jeg|we|i) (?:vil (?:gerne )?sende|sender|melder|tilmelder|are sending|will send)\b/
/** Whom a school chooses, it chooses for labs. */
const chosenAlone =
  /^(?:hvem har (?:vi|jeg) (?:valgt|udpeget)|who have (?:we|i) (?:chosen|picked))$/
/** "Hvem skal jeg sende navnene til": whoever is asked for gets them. */
const receives = /\b(?:til|to)$/
const english =
  /\b(?:who|the|for|choose|pick|select|participants?|away|week|are|we|let|delegate|absent)\b/
const danish = /\b(?:hvem|til|valg|valge|udpeg|deltager\w*|uge|er|vi|os|lad|en|af)\b/

/** What the words ask for; undefined where they say something else. */
export function heardIn(text: string): Heard | undefined {
  if (text.length > mostLetters) return undefined
  const plain = plainOf(text)
  if (negated.test(plain)) return undefined
  const lang = english.test(plain) && !danish.test(plain) ? 'en' : 'da'
  if (delegates.test(plain)) return { does: 'delegate', lang }
  if (away.test(plain) && !whenAway.test(plain)) return { does: 'away', lang }
  const isElsewhere = otherMeeting.test(plain) && !lab.test(plain)
  if (asksWhether.test(plain) || isElsewhere) return undefined
  if (chooses.test(plain)) return { does: 'choose', lang }
  const isOfLab = lab.test(plain)
    ? hasChosen.test(plain) || sends.test(plain)
    : chosenAlone.test(plain)
  return isOfLab && !receives.test(plain) ? { does: 'chosen', lang } : undefined
}

export async function sayOrder(asking: Asking, text: string): Promise<Outcome | undefined> {
  const heard = heardIn(text)
  if (!heard || !asking.viewer.person) return undefined
  const here = { ...asking, lang: heard.lang }
  const { snapshot, viewer, lang } = here
  if (heard.does === 'away') return sayAway(here, text)
  const schools = snapshot.programme.schools.filter(school => mayChoose(viewer, school))
  if (schools.length === 0) {
    const { problems } = wording(lang).designation
    return heard.does === 'choose' ? { reply: textReply(lang, problems['no-right']) } : undefined
  }
  if (heard.does === 'delegate') return delegateReply(here)
  return chooseReply(here, schools, text)
}

/** A text is answered with no form: with the way to it. */
async function delegateReply(asking: Asking): Promise<Outcome> {
  const { lang, snapshot, viewer } = asking
  const opened = await openDelegate(asking, { id: 'designation', does: 'delegate' })
  if ('reply' in opened) return opened
  const { delegate, buttons } = wording(lang).designation
  const { action } = opened.form
  const school = action.id === 'name-delegate' ? action.school : undefined
  const name = snapshot.programme.schools.find(({ id }) => id === school)?.name ?? ''
  const button: Button = {
    label: buttons.delegate,
    action: {
      ...{ id: 'designation', does: 'delegate', person: viewer.person?.id ?? 'form' },
      ...(school === undefined ? {} : { school }),
    },
  }
  return { reply: withButtons(textReply(lang, delegate.nobody(name)), [button]) }
}

async function chooseReply(
  asking: Asking,
  schools: readonly School[],
  text: string,
): Promise<Outcome> {
  const { lang } = asking
  const { say, buttons: label } = wording(lang).designation
  const named = labsNamed(asking, text).flatMap(occurrence =>
    schoolsChoosing(asking.snapshot, occurrence)
      .filter(school => schools.includes(school))
      .map(school => ({ occurrence, school })),
  )
  const open = named.filter(({ occurrence }) => problemOf(asking, occurrence) === undefined)
  const [only, another] = open
  const [closed] = named
  if (!only) {
    const said = closed ? say.notOpen(closed.occurrence.meeting.title) : say.none
    return { reply: textReply(lang, said) }
  }
  if (!another) {
    const { reply } = await receipt(
      asking,
      await readChoosing(asking, only.occurrence, only.school),
    )
    return { reply }
  }
  const lines = open.map(({ occurrence, school }) =>
    say.one(school.name, sayLab(asking, occurrence)),
  )
  const buttons = open.slice(0, mostButtons).map(
    ({ occurrence: { id, meeting }, school }): Button => ({
      label: label.chooseFor(meeting.title).slice(0, mostLabel),
      action: {
        ...{ id: 'designation', does: 'choose', meeting: id, school: school.id },
        revision: meeting.answerRevision,
      },
    }),
  )
  return { reply: withButtons(textReply(lang, [say.several, ...lines].join('\n')), buttons) }
}

/** The labs ahead that the words fit, by number, day and hold; all of them where they name none of these. */
function labsNamed({ snapshot, viewer, now, lang }: Asking, text: string): Occurrence[] {
  const asked = understand(text, {
    ...{ lexicon: lexiconOf(snapshot), holidays: holidaysFor(viewer, snapshot) },
    ...{ now: localOf(now, snapshot.zone), fallback: lang },
  })
  const { number, periods, holds } = asked.query
  return snapshot.occurrences.filter(one => {
    const { meeting, startLocal } = one
    if (meeting.kind !== 'lab' || meeting.status !== 'planned' || lastMoment(one) <= now)
      return false
    if (number !== undefined && meeting.number !== number) return false
    if (holds.length > 0 && !holds.some(id => meeting.audience.holds.includes(id))) return false
    const day = dateOf(startLocal)
    return periods.length === 0 || periods.some(({ from, to }) => from <= day && day <= to)
  })
}
