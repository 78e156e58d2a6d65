// The round that a button, a form or a sentence is about, while this person may answer it; else what is said instead. Whoever opens a
// meeting's round is on its roster from then. Used by the rest of this folder. Rights are those of the moment, every time.
import type { PersonId } from '../../core/ids.js'
import { type Reply, textReply } from '../../core/reply.js'
import { dateOf, localOf } from '../../core/time.js'
import type { RosterEntry, Round } from '../../model/round.js'
import { coordinatorsOf } from '../../programme/audience.js'
import { wording } from '../../wording/wording.js'
import { rosterOf } from '../anonymity/roster.js'
import type { Asking, Standing } from '../asking.js'
import { lookCard, waitingCard } from './card.js'
import { factsOf } from './facts.js'

/** Open now, and who wants something with it. */
export interface Open {
  readonly round: Round
  readonly person: PersonId
}

/** What is said where nothing can be done. */
export interface Problem {
  readonly problem: Reply
}

export function isProblem(one: object): one is Problem {
  return 'problem' in one
}

/** Whether they are asked in it is found out by whoever writes (`written`, `entered`). */
export async function openRound(asking: Asking, id: string): Promise<Open | Problem> {
  const { deps, tenant, viewer, snapshot, lang, now } = asking
  const { problems } = wording(lang).checkin
  const person = viewer.person?.id
  const round = person === undefined ? undefined : await deps.rounds.load(tenant, id)
  if (person === undefined || !snapshot.people.has(person)) return said(asking, problems.guest)
  if (!round) return said(asking, problems.gone)
  if (round.state === 'open' && round.opensAt <= now && now < round.closesAt)
    return { round, person }
  return overProblem(asking, round)
}

/** Why it cannot be answered now. */
async function overProblem(asking: Asking, round: Round): Promise<Problem> {
  const { lang, now } = asking
  const { problems } = wording(lang).checkin
  switch (round.state) {
    case 'draft':
      return said(asking, problems.notOpen)
    case 'discarded':
      return said(asking, problems.gone)
    case 'stopped':
      return said(asking, problems.stopped)
    case 'open':
      return said(asking, now < round.opensAt ? problems.notOpen : problems.counting)
    case 'closed':
      return { problem: await closedReply(asking, round) }
    default:
      return round.state satisfies never
  }
}

/** That the link is cut; "can no longer be found" only where it is gone from the disk too. */
async function closedReply(asking: Asking, { id }: Round): Promise<Reply> {
  const { deps, tenant, lang, viewer } = asking
  const { problems, buttons } = wording(lang).checkin
  const result = await deps.results.load(tenant, id)
  const ticket = result?.erasure
  const isErased = ticket !== undefined && (await deps.erasures.state(ticket)) === 'done'
  const reply = textReply(lang, problems.closed(isErased))
  const mayRead = result?.readers.some(one => one === viewer.person?.id)
  if (!mayRead) return reply
  const show = {
    label: buttons.result,
    action: { id: 'result', does: 'show', round: id },
  } as const
  return { ...reply, blocks: [...reply.blocks, { type: 'actions', buttons: [show] }] }
}

/**
 * Does what the person wants of it, once more where they had to be put on the roster first. Undefined: it is written; else why it is not.
 */
export async function written(
  asking: Asking,
  open: Open,
  write: () => Promise<'saved' | 'closed' | 'not-asked'>,
): Promise<Problem | undefined> {
  const first = await write()
  if (first === 'saved') return undefined
  if (first === 'closed') return closedMeanwhile(asking, open)
  const entered = await enter(asking, open)
  if (isProblem(entered)) return entered
  return (await write()) === 'saved' ? undefined : closedMeanwhile(asking, open)
}

/** They may answer it, and are on its roster now; else what they are shown instead. */
export async function enter(asking: Asking, open: Open): Promise<RosterEntry | Problem> {
  const { deps, tenant, now, lang } = asking
  const { round, person } = open
  const entry = await entryOf(asking, round, person)
  if (entry && !entry.isCounted) return { problem: notCounted(asking, open, entry) }
  if (!entry) {
    const why = whyNot(asking, open)
    const { notAsked } = wording(lang).checkin.problems
    return why ? { problem: lookCard(round, factsOf(asking, round), why) } : said(asking, notAsked)
  }
  if (round.kind === 'series') return entry
  const joined = await deps.rounds.join(tenant, round.id, { entry, now })
  return joined === 'closed' ? closedMeanwhile(asking, open) : entry
}

/** Of a meeting's round as it would be if they opened it now. */
export async function entryOf(
  { deps, tenant, snapshot }: Standing,
  round: Round,
  person: PersonId,
): Promise<RosterEntry | undefined> {
  if (round.kind === 'series') return deps.rounds.entry(tenant, round.id, person)
  const day = dateOf(localOf(round.opensAt, snapshot.zone))
  const [entry] = rosterOf({ round, people: [person], snapshot, day })
  return entry
}

function notCounted(asking: Asking, open: Open, { isWaiting }: RosterEntry): Reply {
  const { round } = open
  const facts = factsOf(asking, round)
  return isWaiting
    ? waitingCard(round, facts)
    : lookCard(round, facts, whyNot(asking, open) ?? 'coordinator')
}

function whyNot(
  { snapshot, today }: Asking,
  { round, person }: Open,
): 'author' | 'coordinator' | undefined {
  if (round.author === person) return 'author'
  const coordinators = round.network ? coordinatorsOf(snapshot, round.network, today) : []
  return coordinators.some(({ id }) => id === person) ? 'coordinator' : undefined
}

/** It was closed or stopped between two steps. */
async function closedMeanwhile(asking: Asking, { round }: Open): Promise<Problem> {
  const { deps, tenant, lang } = asking
  const now = await deps.rounds.load(tenant, round.id)
  return now ? overProblem(asking, now) : said(asking, wording(lang).checkin.problems.gone)
}

function said({ lang }: Asking, text: string): Problem {
  return { problem: textReply(lang, text) }
}
