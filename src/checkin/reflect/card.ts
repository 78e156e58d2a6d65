// A reflection as it is shown: to its writer before it is shared and after, to a reader, and the buttons under it. Used by the rest of this folder.
// Pure.

import type { ReflectionAction } from '../../core/actions/reflection.js'
import type { PersonId } from '../../core/ids.js'
import type { Lang } from '../../core/message.js'
import type { Button, Reply } from '../../core/reply.js'
import type { Reflection } from '../../model/reflection.js'
import { sayWhen } from '../../wording/dates.js'
import { wording } from '../../wording/wording.js'
import type { Standing } from '../asking.js'
import { replyOf } from '../said.js'

type Here = Pick<Standing, 'snapshot' | 'today'>

export function nameIn({ snapshot }: Pick<Here, 'snapshot'>, id: PersonId): string {
  return snapshot.people.get(id)?.name ?? id
}

export function namesIn(here: Here, ids: readonly PersonId[]): readonly string[] {
  return ids.map(id => nameIn(here, id))
}

export function reflectionButton(
  label: string,
  does: ReflectionAction['does'],
  one?: Pick<Reflection, 'id' | 'revision'>,
): Button {
  const opens = does === 'new' || does === 'edit' || does === 'reply'
  return {
    label,
    action: {
      ...{ id: 'reflection', does },
      ...(one ? { reflection: one.id } : {}),
      ...(one && does === 'keep' ? { revision: one.revision } : {}),
    },
    ...(opens ? { opensDialog: true } : {}),
  }
}

/** The text, and what it is about. */
export function linesOf(here: Here, one: Reflection, lang: Lang): readonly string[] {
  const { reflections: say } = wording(lang)
  const meeting = one.meeting && here.snapshot.byId.get(one.meeting)
  const abouts = [
    ...(meeting ? [`${meeting.meeting.title}, ${sayWhen(lang, meeting, here.today)}`] : []),
    ...(one.about === undefined ? [] : [one.about]),
  ]
  return [one.text, ...abouts.map(say.about)]
}

/** The writer's last look before others get it. */
export function previewOf(here: Here, one: Reflection, lang: Lang): Reply {
  const { reflections: say } = wording(lang)
  const { buttons } = say
  const names = namesIn(here, one.wanted?.readers ?? [])
  return replyOf(
    lang,
    [...linesOf(here, one, lang), say.preview(names), say.notShared],
    [
      reflectionButton(buttons.share, 'keep', one),
      reflectionButton(buttons.edit, 'edit', one),
      reflectionButton(buttons.discard, 'discard', one),
    ],
  )
}

/** After it was kept: what can be done with it. The text is not said again. */
export function savedOf(
  here: Here,
  one: Reflection,
  { lang, lead }: { lang: Lang; lead?: string },
): Reply {
  const { reflections: say } = wording(lang)
  const { buttons } = say
  const names = namesIn(here, one.readers)
  const said = lead ?? (names.length > 0 ? say.savedShared(names) : say.savedMine)
  const edit = names.length > 0 ? buttons.edit : buttons.chooseReaders
  return replyOf(
    lang,
    [said],
    [
      reflectionButton(edit, 'edit', one),
      reflectionButton(buttons.delete, 'delete', one),
      reflectionButton(buttons.list, 'list'),
    ],
  )
}
