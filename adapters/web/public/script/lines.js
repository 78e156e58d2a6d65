// @ts-check
// Reads an answer that comes line by line, one JSON object each: what is known on the way, and last what came of it. post.js and files.js use it.

/**
 * The last line that is not on the way. What is on the way and came at once is handed over by its newest line alone.
 * @template Line
 * @param {Response} response
 * @param {(line: Line) => boolean} takeOnWay false: it is the answer
 * @returns {Promise<Line | undefined>}
 */
export async function lastLine(response, takeOnWay) {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  /** @type {Line | undefined} */
  let last
  for (;;) {
    const { done, value = '' } = (await reader?.read()) ?? { done: true }
    const lines = `${text}${value}${done ? '\n' : ''}`.split('\n')
    text = lines.pop() ?? ''
    const newest = lines.filter(Boolean).pop()
    if (newest !== undefined) {
      const line = JSON.parse(newest)
      if (!takeOnWay(line)) last = line
    }
    if (done) return last
  }
}
