// POST /chat/files: the files of one drop as a form → Inbound → the bot, which says on the way how far it has come. server.ts mounts it
// behind the guard. The answer is one JSON object a line: any number of {progress}, then the answer or what went wrong. DELETE
// /chat/files/<id> stops the reading; a page that is closed or loaded again does not, and finds the answer in its log.
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import { fileLimits, type InboundFile, type SentFile } from '../../src/core/message.js'
import { cleanText } from '../../src/core/text.js'
import { converse } from './conversation/converse.js'
import { langOf, sendProblem, type Texts } from './problems.js'
import type { Receiver } from './receive.js'
import { addressOf, FilesRequest, HttpError } from './schema.js'

/** What stands around the files in the form: names, boundaries, the fields. */
const formBytes = 256 * 1024

/** Reads at most what a drop may hold: a body that says or shows that it is more is left unread. */
export function createFileRoutes(receiver: Receiver, guard: RequestHandler): Router {
  const limit = fileLimits.bytes + formBytes
  const raw = express.raw({ type: 'multipart/form-data', limit, inflate: false })
  // An id is a number that only its own page knows.
  const running = new Map<string, AbortController>()
  const router = Router()
  router.use('/chat/files', guard)
  router.post('/chat/files', raw, createFileReceiver(receiver, running), onTooBig(receiver.texts))
  router.delete('/chat/files/:id', (req, res) => {
    const stopping = running.get(req.params.id)
    stopping?.abort()
    res.status(stopping ? 204 : 404).end()
  })
  return router
}

function createFileReceiver(
  receiver: Receiver,
  running: Map<string, AbortController>,
): RequestHandler {
  return async (req, res) => {
    const { texts, tenant } = receiver
    const form = await readForm(req.body, req.headers['content-type'])
    if (!form) {
      const message = texts[langOf(req)].problem.invalid
      return sendProblem(res, texts, { status: 400, code: 'invalid', message })
    }
    const { id, conversation, as, lang, label } = form.request
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
    const stopping = new AbortController()
    running.set(id, stopping)
    const following = {
      onProgress: (progress: string) => say({ progress }),
      signal: stopping.signal,
    }
    const answer = await converse(receiver, inbound, cleanText(label), following)
    if (running.get(id) === stopping) running.delete(id)
    say('html' in answer ? answer : { error: answer.code, message: answer.message })
    res.end()
  }
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
