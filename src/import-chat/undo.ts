// "Fortryd importen": takes back the very import that the button names, as far as nobody has changed the same since, and tells what
// came back. Called by chat.ts. One's own, or any for an administrator; the newest must go first.
import type { UndoAction } from '../core/action.js'
import type { Lang } from '../core/message.js'
import { type Block, type Reply, textReply } from '../core/reply.js'
import { homeZone, localOf } from '../core/time.js'
import { inverse } from '../import/change/changes.js'
import { type Undone, undoLast } from '../import/change/imports.js'
import { tellingsBack } from '../import/change/tellings.js'
import { recordLine, stepLine } from '../import/preview/lines.js'
import { kindOfList } from '../import/preview/review.js'
import { type Changes, type ImportRecord, recordLists, type Step } from '../model/imports.js'
import { may } from '../people/rights.js'
import { peopleOf, type Telling } from '../programme/changes-between.js'
import { wording } from '../wording/wording.js'
import { type Importer, loadStored } from './asking.js'
import { cutSection, type Section, sectionBlocks, sectionText } from './lines.js'

/** How often somebody else's write may come between before we give up. */
const tries = 3

export async function undoImport(
  importer: Importer,
  { import: id, sure }: UndoAction,
): Promise<Reply> {
  const { deps, tenant, lang, viewer, person, now } = importer
  const { importChat } = wording(lang)
  let { stored } = importer
  for (let turn = 0; turn < tries; turn++) {
    const log = stored.imports?.log ?? []
    const record = log.find(one => one.id === id)
    if (!record) return textReply(lang, importChat.undoneAlready)
    if (record.by !== person.id && !may(viewer, 'programme.import')) {
      return textReply(lang, importChat.mayNotUndo)
    }
    const [newest] = log
    if (newest && newest !== record) return newerReply({ ...importer, stored }, newest)
    const undone = stored.imports && undoLast(stored.programme, stored.imports)
    if (!undone) return textReply(lang, importChat.undoneAlready)
    const programmes = { before: stored.programme, after: undone.programme }
    const back = tellingsBack(record, programmes, { now, by: person.id })
    if (back.isTold && sure === undefined) return sureReply(importer, id, back.tellings)
    const tellings = sure === 'silent' ? [] : back.tellings
    const { outcome } = await deps.programmes.save(tenant, undone.programme, {
      expectedVersion: stored.version,
      submission: `undo:${id}:${stored.version}`,
      imports: undone.imports,
      changes: tellings.map(({ pending }) => pending),
    })
    const isLess = undone.imports.waiting.length < (stored.imports?.waiting.length ?? 0)
    const people = back.isTold ? peopleOf(tellings).length : 0
    if (outcome === 'saved') return undoneReply(importer, undone, { tookWaiting: isLess, people })
    stored = await loadStored(deps, tenant)
  }
  return textReply(lang, importChat.overtaken)
}

/** Before it is taken back: people have been told of it, and would be told again. */
function sureReply({ lang }: Importer, id: string, tellings: readonly Telling[]): Reply {
  const { importChat } = wording(lang)
  const people = peopleOf(tellings).length
  const text = importChat.undoTells(people, tellings.length)
  const button = (label: string, sure: 'tell' | 'silent') => ({
    label,
    action: { id: 'undo-import', import: id, sure } as const,
  })
  return {
    lang,
    text,
    blocks: [
      { type: 'text', text },
      {
        type: 'actions',
        buttons: [
          button(importChat.undoAndTell(people), 'tell'),
          button(importChat.undoSilently, 'silent'),
        ],
      },
    ],
  }
}

function undoneReply(
  { lang }: Importer,
  { record, kept }: Undone,
  { tookWaiting, people }: { tookWaiting: boolean; people: number },
): Reply {
  const { importChat, review } = wording(lang)
  const { removed, back, returned } = undoneLines(lang, inverse(record.changes))
  const said = importChat.undone(removed.length, back.length, returned.length)
  const sections: Section[] = [
    { heading: importChat.undoneRemoved(removed.length), lines: removed },
    { heading: importChat.undoneBack(back.length), lines: back },
    { heading: importChat.undoneReturned(returned.length), lines: returned },
  ]
  const shown = sections.filter(({ lines }) => lines.length > 0).map(one => cutSection(lang, one))
  const left = [
    ...(people > 0 ? [importChat.noticed(people)] : []),
    ...(tookWaiting ? [importChat.undoneWaiting] : []),
    ...(kept.length > 0 ? [review.undoKept(kept)] : []),
  ]
  return {
    lang,
    text: [said, ...shown.map(sectionText), ...left].join('\n'),
    blocks: [
      { type: 'text', text: said },
      ...shown.flatMap(sectionBlocks),
      ...left.map(text => ({ type: 'text', text }) as const),
    ],
  }
}

/** What was new and is away again, what is as it was, and what was removed and is back. */
function undoneLines(lang: Lang, back: Changes): Record<'removed' | 'back' | 'returned', string[]> {
  const steps = recordLists.flatMap(list =>
    back[list].map((step: Step<object>) => ({ ...step, kind: kindOfList[list] })),
  )
  return {
    removed: steps.flatMap(({ kind, before, after }) =>
      before && !after ? [recordLine(lang, kind, before)] : [],
    ),
    back: steps.flatMap(({ kind, before, after }) =>
      before && after ? [stepLine(lang, kind, { before, after })] : [],
    ),
    returned: steps.flatMap(({ kind, before, after }) =>
      after && !before ? [recordLine(lang, kind, after)] : [],
    ),
  }
}

/** Another import stands on top of it; its maker, or an administrator, gets the button. */
function newerReply({ lang, stored, viewer, person }: Importer, newest: ImportRecord): Reply {
  const { importChat, importing } = wording(lang)
  const name = stored.programme.people.find(({ id }) => id === newest.by)?.name ?? newest.by
  const text = importChat.newerImport(
    importing.when(localOf(newest.at, stored.programme.tz || homeZone)).trim(),
    name,
  )
  const isAllowed = newest.by === person.id || may(viewer, 'programme.import')
  const { id } = newest
  return {
    lang,
    text,
    blocks: [
      { type: 'text', text },
      ...(isAllowed && id !== undefined ? [undoButton(importChat.undoNewer, id)] : []),
    ],
  }
}

/** A row with the one button that takes that import back. */
export function undoButton(label: string, id: string): Block {
  return { type: 'actions', buttons: [{ label, action: { id: 'undo-import', import: id } }] }
}
