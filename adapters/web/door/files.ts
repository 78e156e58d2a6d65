// POST /chat/files/<id>: the files of one drop as a form → Inbound → the bot, which says on the way how far it has come. server.ts mounts
// it behind the guard. The answer is one JSON object a line: any number of {progress}, then the answer or what went wrong. DELETE of the
// same address stops the reading; a page that is closed or loaded again does not, and finds the answer in its log.
import express, {
  type Response as Answer,
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  Router,
} from 'express'
import { z } from 'zod'
import { fileLimits, type InboundFile, type SentFile } from '../../../src/core/message.js'
import { cleanText } from '../../../src/core/text.js'
import { converse } from '../conversation/converse.js'
import { langOf, sendProblem, type Texts } from '../problems.js'
import type { Receiver } from './receive.js'
import { addressOf, FilesRequest, HttpError } from './schema.js'

/** What stands around the files in the form: names, boundaries, the fields. */
const formBytes = 256 * 1024

/** Reads at most what a drop may hold: a body that says or shows that it is more is left unread. */
export function createFileRoutes(receiver: Receiver, guard: RequestHandler): Router {
  const limit = fileLimits.bytes + formBytes
  const raw = express.raw({ type: 'multipart/form-data', limit, inflate: false })
  const drops = new Map<string, Drop>()
  const router = Router()
  router.use('/chat/files', guard)
  router.post(
    '/chat/files/:id',
    follow(receiver, drops),
    raw,
    createFileReceiver(receiver, drops),
    onTooBig(receiver.texts),
  )
  router.delete('/chat/files/:id', (req, res) => {
    const drop = drops.get(req.params.id)
    drop?.stopping.abort()
    // What has not come whole can only be stopped by the one who sends it.
    res.status(drop?.request.complete ? 204 : 404).end()
  })
  return router
}

/** A drop on its way in, under an id that only its own page knows. */
interface Drop {
  readonly request: Request
  readonly stopping: AbortController
}

/** Knows of a drop from its first byte, so that it can be stopped at any moment. */
function follow(
  { texts }: Receiver,
  drops: Map<string, Drop>,
): RequestHandler<{ readonly id: string }> {
  return (request, res, next) => {
    const { id } = request.params
    if (!z.uuid().safeParse(id).success) return refuse(request, res, texts)
    const drop = { request, stopping: new AbortController() }
    drops.set(id, drop)
    res.once('close', () => {
      if (drops.get(id) === drop) drops.delete(id)
    })
    next()
  }
}

function createFileReceiver(
  receiver: Receiver,
  drops: ReadonlyMap<string, Drop>,
): RequestHandler<{ readonly id: string }> {
  return async (req, res) => {
    const { texts, tenant } = receiver
    const { id } = req.params
    const form = await readForm(req.body, req.headers['content-type'])
    if (!form) return refuse(req, res, texts)
    const { conversation, as, lang, label } = form.request
    const inbound: InboundFile = {
      type: 'file',
      tenant,
      address: addressOf(as, conversation),
      conversation,
      eventId: id,
      lang,
      files: form.files,
    }
    const say = (line: object) => void res.write(`${JSON.stringify(line)}\n`)
    res.type('application/x-ndjson; charset=utf-8')
    const signal = drops.get(id)?.stopping.signal
    const following = {
      onProgress: (progress: string) => say({ progress }),
      ...(signal ? { signal } : {}),
    }
    const answer = await converse(receiver, inbound, { shown: cleanText(label) }, following)
    say('html' in answer ? answer : { error: answer.code, message: answer.message })
    res.end()
  }
}

function refuse(req: Request, res: Answer, texts: Texts): void {
  const message = texts[langOf(req)].problem.invalid
  sendProblem(res, texts, { status: 400, code: 'invalid', message })
}

interface Form {
  readonly request: FilesRequest
  readonly files: readonly SentFile[]
}

/** The form as Node itself reads one, or undefined where it is none. */
async function readForm(body: unknown, type = ''): Promise<Form | undefined> {
  if (!Buffer.isBuffer(body)) return undefined
  const headers = { 'Content-Type': type }
  const form = await new Response(new Uint8Array(body), { headers })
    .formData()
    .catch(() => undefined)
  if (!form) return undefined
  const entries = [...form.entries()]
  const request = FilesRequest.safeParse(
    Object.fromEntries(entries.filter(([, value]) => typeof value === 'string')),
  )
  if (!request.success) return undefined
  const files: SentFile[] = []
  for (const [, value] of entries) {
    if (typeof value === 'string') continue
    files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  }
  return { request: request.data, files }
}

function onTooBig(texts: Texts): ErrorRequestHandler {
  return (error, req, res, next) => {
    const http = HttpError.safeParse(error)
    if (!http.success || http.data.status !== 413) return next(error)
    const megabytes = Math.ceil((http.data.length ?? fileLimits.bytes + 1) / 2 ** 20)
    const message = texts[langOf(req)].filesTooBig(megabytes, fileLimits.bytes / 2 ** 20)
    sendProblem(res, texts, { status: 413, code: 'too-long', message })
  }
}
