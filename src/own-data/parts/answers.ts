// What somebody has answered to invitations and asked of coordinators, and the codes that they wrote at meetings.
import { sayAbout } from '../../remind/words/moment.js'
import { wording } from '../../wording/wording.js'
import type { Owner, Part } from '../asking.js'

/** Somebody may have written a meeting's code so long before now that it still stands there. */
const arrivalsMs = 16 * 86_400_000

export const answers: Part = {
  async read(owner) {
    const { deps, tenant, me, lang } = owner
    const { answered, file: say } = wording(lang).ownData
    const own = await deps.answers.ofPerson(tenant, me)
    return own.map(({ about, said, note, at }) => {
      const what = answered[said] ?? said
      return { text: say.about(sayAbout(owner, about), note ? say.note(what, note) : what), at }
    })
  },
  async erase({ deps, tenant, me, now, snapshot }) {
    for (const answer of await deps.answers.ofPerson(tenant, me)) {
      await deps.answers.remove(tenant, answer)
    }
    for (const { id, start } of snapshot.occurrences) {
      if (start <= now && start > now - arrivalsMs) await deps.codes.leave(tenant, id, me)
    }
    await deps.cards.erase(tenant, me)
  },
}

export const questions: Part = {
  async read(owner) {
    const { file: say } = wording(owner.lang).ownData
    const { asked, memberships } = await askedBy(owner)
    return [
      ...asked.map(({ text, at, answer }) => ({
        text: answer ? say.hasAnswered(text, answer.text) : text,
        at,
      })),
      ...memberships.map(({ at }) => ({ text: say.wanted, at })),
    ]
  },
  async erase(owner) {
    const { asked, memberships } = await askedBy(owner)
    await owner.deps.questions.erase(owner.tenant, {
      questions: asked.map(({ id }) => id),
      memberships: memberships.map(({ id }) => id),
    })
  },
}

export async function askedBy({ deps, tenant, me }: Owner) {
  const accounts = await deps.reach.of(tenant, me)
  return deps.questions.ofPerson(tenant, { person: me, accounts })
}
