// Files that were dropped → drafts → a preview that is kept for an hour. Called by chat.ts for one who may import. Nothing of the
// programme changes here, and a file that cannot be read is one problem among the others.
import { fileLimits, type SentFile } from '../core/message.js'
import { type Reply, textReply } from '../core/reply.js'
import type { Draft } from '../import/draft.js'
import { offeredIn } from '../import/preview/review.js'
import { readAll } from '../import/read-all.js'
import { sentFiles } from '../import/read-files.js'
import { wording } from '../wording/wording.js'
import type { Importer } from './asking.js'
import { keepPreview, noChoices } from './preview.js'

/** Reads all files of one drop and shows what they would change. */
export async function readFiles(importer: Importer, sent: readonly SentFile[]): Promise<Reply> {
  const { lang, onProgress } = importer
  const { importChat } = wording(lang)
  const refusal = refuse(importer, sent)
  if (refusal) return textReply(lang, refusal)
  const { files, missing } = sentFiles(sent)
  const read = async (takesFixes: boolean): Promise<Draft[]> => [
    ...missing,
    ...(await readAll({
      files,
      known: importer.stored.programme,
      sheets: { takesFixes, today: importer.today },
      onFile: (name, number) => {
        const place = files.length > 1 ? { number, of: files.length } : undefined
        if (!takesFixes) onProgress(importChat.reading(name, place))
      },
    })),
  ]
  const drafts = await read(false)
  const fixed = offeredIn(drafts) > 0 ? await read(true) : undefined
  onProgress(importChat.comparing)
  return keepPreview(importer, { drafts, fixed, choices: noChoices })
}

function refuse({ lang }: Importer, sent: readonly SentFile[]): string | undefined {
  const { importChat } = wording(lang)
  const bytes = sent.reduce((sum, file) => sum + file.bytes.length, 0)
  if (sent.length === 0) return importChat.noFiles
  if (sent.length > fileLimits.files) return importChat.tooMany(sent.length, fileLimits.files)
  if (bytes <= fileLimits.bytes) return undefined
  return importChat.tooBig(Math.ceil(bytes / 2 ** 20), fileLimits.bytes / 2 ** 20)
}
