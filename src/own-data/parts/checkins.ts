// Check-ins: what somebody has answered while a round is open, which results they may see, and what they have written down. What a round
// that is closed was told by whom nobody knows, so there is nothing to show of it.
import { takeBack } from '../../checkin/reflect/write.js'
import { sayDate } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Owner, OwnLine, Part } from '../asking.js'

/** As many as one person can have. */
const most = 5000

export const rounds: Part = {
  async read(owner) {
    const { deps, tenant, me, lang } = owner
    const { file: say } = wording(lang).ownData
    const open = await deps.rounds.openOnes(tenant, { person: me })
    const all = await Promise.all(
      open.map(async ({ id, questions }): Promise<readonly OwnLine[]> => {
        const own = await deps.rounds.own(tenant, id, me)
        const lines = questions.map(({ text }, nth): OwnLine => {
          const step = own?.steps[nth]
          if (step === undefined) return { text: say.isAsked(text), stays: true }
          return { text: say.hasAnswered(text, `${step} / 5`) }
        })
        return own?.comment ? [...lines, { text: say.comment(own.comment.text) }] : lines
      }),
    )
    return all.flat()
  },
  async erase({ deps, tenant, me, now }) {
    for (const { id } of await deps.rounds.openOnes(tenant, { person: me })) {
      await deps.rounds.undo(tenant, id, { person: me, now })
    }
  },
}

export const results: Part = {
  async read({ deps, tenant, me, lang, today }) {
    const readable = await deps.results.list(tenant, { reader: me }, most)
    return readable.map(({ questions, closed }) => ({
      text: `${questions.map(({ text }) => text).join(' ') || wording(lang).ownData.kinds.result} (${sayDate(lang, closed, today)})`,
    }))
  },
}

export const series: Part = {
  async read({ deps, tenant, me }) {
    const all = await deps.series.list(tenant)
    return all.flatMap(({ counted, questions }) =>
      counted.includes(me) ? [{ text: questions.map(({ text }) => text).join(' ') }] : [],
    )
  },
}

export const reflections: Part = {
  async read(owner) {
    const own = await writtenBy(owner)
    return own.map(({ text, createdAt: at }) => ({ text, at }))
  },
  async erase(owner) {
    const { deps, tenant, now } = owner
    for (const one of await writtenBy(owner)) {
      await takeBack({ deps, tenant, now }, one)
    }
  },
}

export const teamAnswers: Part = {
  async read({ deps, tenant, me }) {
    const sent = await deps.teamRounds.sent(tenant)
    return sent.flatMap(({ answers }) =>
      Object.values(answers).flatMap(({ by, texts, at }) =>
        by === me ? [{ text: texts.join(' '), at }] : [],
      ),
    )
  },
}

export const contacts: Part = {
  async read({ deps, tenant, me, snapshot, lang }) {
    const { file: say } = wording(lang).ownData
    const own = await deps.contacts.of(tenant, me)
    return own.map(({ to, text, at }) => {
      const name = snapshot.people.get(to)?.name ?? to
      return { text: text === undefined ? name : say.about(name, text), at }
    })
  },
  erase: ({ deps, tenant, me }) => deps.contacts.erase(tenant, me),
}

function writtenBy({ deps, tenant, me }: Owner) {
  return deps.reflections.list(tenant, { author: me }, most)
}
