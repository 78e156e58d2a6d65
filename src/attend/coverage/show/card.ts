// The card that says who comes, one glance on a phone: how many schools, who is missing, how many heads, then a short line per school.
// Called by chat.ts, and by live.ts for the one that keeps itself up to date. Pure; what the viewer may not see is not in the view.
import type { CoverageAction } from '../../../core/actions/coverage.js'
import type { Lang } from '../../../core/message.js'
import type { Block, Button, Field, Reply } from '../../../core/reply.js'
import { localOf } from '../../../core/time.js'
import type { Viewer } from '../../../people/rights.js'
import { mayChange } from '../../../remind/change/allowed.js'
import { meetingName } from '../../../remind/report/words.js'
import type { CountsSaid, MissingSaid } from '../../../wording/da/attend/coverage.js'
import { sayDate, sayTime } from '../../../wording/dates.js'
import { wording } from '../../../wording/wording.js'
import type { Standing } from '../../asking.js'
import { mayChoose } from '../../designate/school.js'
import type { Counts, Group, SchoolCoverage } from '../count.js'
import { mayNudge, type View } from '../view.js'
import { silentIn, unchosenIn } from './lines.js'

/** Schools of a card; the names' list and the file have all. */
const mostSchools = 30

export interface Showing {
  readonly standing: Standing
  readonly lang: Lang
  readonly viewer: Viewer
  /** It stays, and is brought up to date. */
  readonly isLive?: true
}

export function cardOf(view: View, showing: Showing): Reply {
  const { standing, lang } = showing
  const said = wording(lang).coverage
  const heading = meetingName(standing, view.occurrence, lang)
  const { lead, notes } = wordsOf(view, showing)
  const { fields, rest } = fieldsOf(view, showing)
  const more = rest > 0 ? [said.more(rest)] : []
  const live = showing.isLive
    ? [said.live(sayTime(lang, localOf(standing.now, standing.snapshot.zone)))]
    : []
  const small = [...more, ...notes, ...live]
  const lines = fields.map(({ label, value }) => `${label}: ${value.text}`)
  const buttons = buttonsOf(view, showing)
  return {
    lang,
    text: [heading, ...lead, ...lines, ...small].join('\n'),
    blocks: [
      { type: 'text', text: heading, style: 'heading' },
      { type: 'text', text: lead.join('\n') },
      ...(fields.length > 0 ? [{ type: 'fields' as const, fields }] : []),
      ...small.map((text): Block => ({ type: 'text', text, style: 'note' })),
      ...(buttons.length > 0 ? [{ type: 'actions' as const, buttons }] : []),
    ],
  }
}

/** What has to be seen first, and what may stand under it. */
function wordsOf(view: View, { standing, lang }: Showing): { lead: string[]; notes: string[] } {
  const said = wording(lang).coverage
  const { occurrence, schools, coming, counts } = view
  const { meeting, end } = occurrence
  const { snapshot, today, now } = standing
  if (meeting.status === 'cancelled') return { lead: [said.cancelled], notes: [] }
  const named = (state: SchoolCoverage['state']) =>
    schools.flatMap(one =>
      one.state === state ? (snapshot.schools.get(one.school)?.name ?? []) : [],
    )
  const missing = named('missing')
  const none = named('none')
  const all = schools.length
  const some =
    counts.yes + counts.chosen + counts.substitute + counts.maybe + counts.no + counts.silent
  const { answerBy, seats } = meeting
  return {
    lead: [
      ...(all > 0
        ? [said.schools({ all, coming: all - missing.length - none.length, missing, none })]
        : []),
      ...(some > 0 ? [said.counts(countsSaid(counts, coming.length))] : []),
      ...(seats === undefined ? [] : [said.seats(coming.length, seats)]),
    ],
    notes: [
      ...(view.saidYesBefore.length > 0 ? [said.saidYesBefore(view.saidYesBefore.length)] : []),
      ...(meeting.openForAnswers ? [] : [said.closed]),
      ...(end <= now ? [said.over] : []),
      ...(meeting.openForAnswers && answerBy && end > now
        ? [said.deadline(sayDate(lang, answerBy, today), answerBy < today)]
        : []),
      ...(view.isPart ? [said.part] : []),
    ],
  }
}

/** Who is missing stands first. */
function fieldsOf(view: View, { standing, lang }: Showing): { fields: Field[]; rest: number } {
  const said = wording(lang).coverage
  const { schools, others, occurrence } = view
  if (occurrence.meeting.status === 'cancelled') return { fields: [], rest: 0 }
  const order = ['missing', 'comes', 'none'] as const
  const lines = order
    .flatMap(state => schools.filter(one => one.state === state))
    .map(one => ({
      label: standing.snapshot.schools.get(one.school)?.name ?? one.school,
      value: { text: schoolSaid(view, one, lang) },
    }))
  const alone = { label: said.others, value: { text: said.counts(countsOf(others)) } }
  const rest = Math.max(0, lines.length - mostSchools)
  return {
    fields: [...lines.slice(0, mostSchools), ...(others.people.length > 0 ? [alone] : [])],
    rest,
  }
}

function schoolSaid(view: View, school: SchoolCoverage, lang: Lang): string {
  const said = wording(lang).coverage
  if (school.state === 'none') return said.none
  const counts = said.counts(countsOf(school))
  if (school.state === 'comes') return counts
  const why = whyMissing(view, school)
  // Where some have answered, how many have not tells more.
  return why === 'silent' && school.people.some(({ comes }) => comes !== 'silent')
    ? counts
    : said.missing(why)
}

function whyMissing({ isDesignated }: View, { people, choice }: SchoolCoverage): MissingSaid {
  if (choice) return 'all-declined'
  if (isDesignated) return 'unchosen'
  return people.length === 0 ? 'nobody-known' : 'silent'
}

/** Of one school: nobody stands twice in it. */
function countsOf({ counts }: Group): CountsSaid {
  return countsSaid(counts, counts.yes + counts.chosen + counts.substitute)
}

function countsSaid({ substitute, maybe, no, silent }: Counts, coming: number): CountsSaid {
  return { coming, substitute, maybe, no, silent }
}

/** At most five: platforms show no more in a row. */
function buttonsOf(view: View, { lang, viewer, standing, isLive }: Showing): Button[] {
  const said = wording(lang).coverage
  const { occurrence, isOwn, schools } = view
  const { id, meeting, start, end } = occurrence
  const isAhead = meeting.status === 'planned' && end > standing.now
  const button = (label: string, does: CoverageAction['does']): Button => ({
    label,
    action: { id: 'coverage', does, meeting: id },
  })
  const mayNameAny = isOwn || schools.some(({ school }) => view.mayName(school))
  const isMissing = silentIn(view).length > 0 || unchosenIn(standing, view).length > 0
  const isOpen = meeting.openForAnswers === true && isAhead
  const isBegun = meeting.status === 'planned' && start <= standing.now
  return [
    ...(isOpen && view.isDesignated ? chooseButtons(view, { lang, viewer, standing }) : []),
    ...(isAhead && isOwn && !isLive && !isBegun ? [button(said.follow, 'follow')] : []),
    ...(mayNameAny ? [button(said.names, 'names')] : []),
    ...(isMissing && isOpen ? [button(said.silent, 'silent')] : []),
    ...(isMissing && isOpen && mayNudge(viewer, meeting)
      ? [button(said.nudge.label, 'nudge')]
      : []),
    ...(isOwn ? [button(said.file, 'file')] : []),
    ...(isAhead && !meeting.openForAnswers && mayChange(viewer, meeting)
      ? [openButton(said.open, id)]
      : []),
    ...(isBegun && isOwn ? [noteButton(lang, id)] : []),
  ].slice(0, mostButtons)
}
const mostButtons = 5

function openButton(label: string, meeting: string): Button {
  return { label, action: { id: 'invitation', does: 'open', meeting } }
}

function noteButton(lang: Lang, meeting: string): Button {
  return { label: wording(lang).after.buttons.show, action: { id: 'after', does: 'show', meeting } }
}

/** Of the one school that the viewer chooses for; who chooses for several asks for one. */
function chooseButtons(
  { occurrence, schools }: View,
  { lang, viewer, standing }: Pick<Showing, 'lang' | 'viewer' | 'standing'>,
): Button[] {
  const own = schools.flatMap(({ school }) => standing.snapshot.schools.get(school) ?? [])
  const [only, another] = own.filter(school => mayChoose(viewer, school))
  if (!only || another) return []
  const action = {
    id: 'designation',
    does: 'choose',
    meeting: occurrence.id,
    school: only.id,
  } as const
  return [{ label: wording(lang).designation.buttons.choose, action }]
}
