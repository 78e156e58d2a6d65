// How `pejling doctor` tells what it finds: line by line as it goes, or with --json as one object at the end. What it is doing
// right now stands on standard error, where somebody sits there to see it.
import type { Wording } from '../../wording/wording.js'
import { type Finding, linesOf, type Mark } from './finding.js'
import type { Progress } from './tenant.js'

export interface Report {
  heading(text: string): void
  tell(...findings: readonly Finding[]): void
  readonly progress: Progress
  /** Sums up, and gives the exit code. */
  end(): number
}

export function createReport(words: Wording, isJson: boolean): Report {
  const { doctor } = words
  const findings: Finding[] = []
  const out = (line: string) => void process.stdout.write(`${line}\n`)
  const { isTTY, write } = terminal()
  return {
    heading(text) {
      if (!isJson) out(`\n${text}`)
    },
    tell(...found) {
      findings.push(...found)
      if (!isJson) for (const line of found.flatMap(each => linesOf(each, words))) out(line)
    },
    progress: {
      looking(done, total) {
        if (isTTY) write(done === total ? '' : doctor.people.looking(done, total))
      },
      waiting: ms => write(`${doctor.people.waiting(Math.ceil(ms / 1000))}${isTTY ? '' : '\n'}`),
    },
    end() {
      const count = (mark: Mark) => findings.filter(finding => finding.mark === mark).length
      const wrong = count('bad')
      const noted = count('warn')
      if (isJson) out(JSON.stringify({ ok: wrong === 0, findings }, undefined, 2))
      else out(`\n${wrong > 0 ? doctor.wrong(wrong) : noted > 0 ? doctor.noted : doctor.well}`)
      return wrong === 0 ? 0 : 1
    },
  }
}

/** At a terminal each line of progress stands where the one before it stood. */
function terminal(): { readonly isTTY: boolean; write(text: string): void } {
  const { stderr } = process
  const { isTTY = false } = stderr
  return { isTTY, write: text => void stderr.write(isTTY ? `\r\u001b[2K${text}` : text) }
}
