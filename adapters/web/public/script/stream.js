// @ts-check
// Listens to a conversation on the server and comes back by itself, with the last entry that it has, after whatever cuts it off.
// A window that is not seen does not listen: a browser gives one server six connections, whatever the number of windows.

/**
 * @typedef {{ kind: 'question', event: string, shown?: string, action?: unknown, turn?: string, isFiles?: boolean, isPrivate?: boolean }
 *   | { kind: 'removed', event: string }
 *   | { kind: 'answer' | 'form' | 'message' | 'edited', event: string, html: string, lang: string, by?: string }
 *   | { kind: 'pressed', event: string, turn: string, action: object }} Entry
 * @typedef {{ at: number, unread: Record<string, number> }} News how far the person's inbox has been taken in, and how many messages
 *   others have not read
 * @typedef {{ onEntry: (entry: Entry, id: number) => void, onAsked: (questions: Extract<Entry, { kind: 'question' }>[]) => void,
 *   onTyping: (events: string[]) => void, onNews: (news: News) => void,
 *   onConnection: (isThere: boolean) => void }} Listener
 */

const againMs = 2000

/**
 * @param {{ as: string, conversation: string, after: number, inbox: number | undefined }} from
 * @param {Listener} listener
 * @returns {() => void} ends it
 */
export function listen(
  { as, conversation, after, inbox },
  { onEntry, onAsked, onTyping, onNews, onConnection },
) {
  const controller = new AbortController()
  let last = after
  let taken = inbox
  /** @type {EventSource | undefined} */
  let source
  let timer = 0
  document.addEventListener('visibilitychange', open, { signal: controller.signal })
  open()
  return () => {
    controller.abort()
    close()
  }

  function open() {
    close()
    if (document.hidden) return
    const query = new URLSearchParams({ conversation, as, after: String(last) })
    if (taken !== undefined) query.set('inbox', String(taken))
    const opened = new EventSource(`/chat/events?${query}`)
    source = opened
    opened.addEventListener('open', () => onConnection(true))
    opened.addEventListener('entry', ({ data, lastEventId }) => {
      last = Number(lastEventId)
      onEntry(JSON.parse(data), last)
    })
    opened.addEventListener('inbox', ({ data }) => {
      const news = JSON.parse(data)
      taken = news.at
      onNews(news)
    })
    opened.addEventListener('asked', ({ data }) => onAsked(JSON.parse(data)))
    opened.addEventListener('typing', ({ data }) => onTyping(JSON.parse(data)))
    opened.addEventListener('error', () => {
      onConnection(false)
      // The browser tries again by itself after a cut, but not after an answer that says no.
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(open, againMs)
    })
  }

  function close() {
    clearTimeout(timer)
    source?.close()
  }
}
