// Runs `pejling import` in the process, the programme kept as a value: what it printed, and what then stands.
import { type ImportOptions, importCommand } from '../../src/cli/import/take.js'
import type { Stored } from '../../src/import/preview/weigh.js'
import { emptyProgramme, Programme } from '../../src/model/programme.js'

export interface RunImport extends Partial<ImportOptions> {
  readonly files: readonly string[]
  /** What the run starts from; default a programme with nothing in it but a holiday plan. */
  readonly stored?: Stored
  /** Someone else writes between the reading and the saving. */
  readonly isOvertaken?: boolean
  /** The answers to the questions, in order; more questions than answers are answered as the last. */
  readonly answers?: readonly ('yes' | 'no' | 'other')[]
}

export async function runImport({ stored: from, isOvertaken, answers, ...options }: RunImport) {
  const [out, err, asked]: [string[], string[], string[]] = [[], [], []]
  const before = from ?? { version: 0, programme: withHolidays() }
  const held = memoryTarget(before, isOvertaken)
  const code = await importCommand({
    dryRun: false,
    yes: false,
    json: false,
    lang: 'da',
    now: Date.parse('2026-11-22T09:00:00Z'),
    target: held.target,
    out: line => out.push(line),
    err: line => err.push(line),
    ...(answers
      ? {
          ask: async (question: string) => {
            asked.push(question)
            return answers[asked.length - 1] ?? answers.at(-1) ?? 'other'
          },
        }
      : {}),
    ...options,
  })
  const stored = held.stored()
  return {
    code,
    out: out.join('\n'),
    err: err.join('\n'),
    asked,
    stored,
    isWritten: stored !== before,
  }
}

/** Its holiday plan is there, so that not every preview has to tell that it is missing. */
function withHolidays(): Programme {
  return Programme.parse({
    ...emptyProgramme('Havrelund Kommune'),
    holidays: [
      {
        municipality: 'Havrelund Kommune',
        name: 'Efterårsferie',
        from: '2026-10-10',
        to: '2026-10-18',
        applies: [{ group: 'skole', off: 'pupils' }],
      },
    ],
  })
}

/** A place for a programme that lives as long as the test. */
export function memoryTarget(
  from: Stored,
  isOvertaken = false,
): { target: ImportOptions['target']; stored(): Stored } {
  let stored = from
  return {
    target: {
      load: async () => stored,
      save: async (next, expectedVersion) => {
        if (isOvertaken || expectedVersion !== stored.version) return 'conflict'
        stored = { version: expectedVersion + 1, ...next }
        return 'saved'
      },
    },
    stored: () => stored,
  }
}
