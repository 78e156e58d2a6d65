// A coordinator's import into a running municipality's Redis, as processes: what waits, who says yes, and undoing.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, temporaryFolder } from '../support/program.js'

const schools = `Netværk;Koordinator;Mail
Matematiknetværket;Søren Lyngbjerg;soeren@havrelund.example
Læsenetværket;Karin Friis;karin@havrelund.example
`
const people = `Navn;E-mail;Netværk;Rolle
Søren Lyngbjerg;soeren@havrelund.example;Matematiknetværket;koordinator
Karin Friis;karin@havrelund.example;Læsenetværket;koordinator
`
const plan = `Aktivitet;Dato;Tid;Netværk
Netværksmøde 1;2/12-2026;13-15;Matematiknetværket
Netværksmøde 1;3/12-2026;13-15;Læsenetværket
`

describe('the import of a municipality in Redis', () => {
  // Ten programs, each with a Redis of its own to start and stop.
  it('goes from sheets to roles, to what waits, to a yes, and back again', {
    timeout: 120_000,
  }, async () => {
    const folder = temporaryFolder()
    const env = { PEJLING_DATA: join(folder, 'data') }
    const put = (name: string, content: string) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const pejling = async (...args: string[]) => {
      const { code, out, err } = await run([...args, '--tenant', 'havrelund'], { env })
      return { code, out, err }
    }
    const added = await run(
      ['tenant', 'add', 'havrelund', '--name', 'Havrelund', '--admin', 'bo@havrelund.example'],
      { env },
    )
    expect(added).toMatchObject({ code: 0 })

    const files = [put('netvaerk.csv', schools), put('folk.csv', people)]
    const first = await pejling('import', ...files, '--yes')
    expect(first).toMatchObject({ code: 0 })
    expect(first.out).toContain('Roller, der venter på en administrators ja: 2')

    const early = await pejling('import', put('plan.csv', plan), '--yes', '--as', 'Søren Lyngbjerg')
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining('må ikke importere') })
    const roles = await pejling('approve', '--yes', '--as', 'bo@havrelund.example')
    expect(roles.out).toContain('Der er sagt ja til 0 rækker og 2 roller.')

    const own = await pejling('import', put('plan.csv', plan), '--yes', '--as', 'Søren Lyngbjerg')
    expect(own).toMatchObject({ code: 0 })
    expect(own.out).toContain('Venter på et ja fra andre: 1')
    const yes = await pejling('approve', '--yes', '--as', 'karin@havrelund.example')
    expect(yes.out).toContain('Der er sagt ja til 1 række og 0 roller.')

    const shown = await run(['tenant', 'show', 'havrelund'], { env })
    expect(shown.out).toContain('2 møder og 2 personer')
    for (const meetings of ['1 møde', '0 møder']) {
      expect(await pejling('import', '--undo', '--yes')).toMatchObject({ code: 0 })
      const after = await run(['tenant', 'show', 'havrelund'], { env })
      expect(after.out).toContain(meetings)
    }
  })

  it.each([
    [['import', '--undo', 'plan.csv'], 'Skriv den uden filnavne'],
    [
      ['approve', '--programme', 'findes-ikke', '--tenant', 'a'],
      '--programme MAPPE eller --tenant ID',
    ],
  ])('%j is a mistake that says what to write', async (args, sentence) => {
    const { code, err } = await run(args)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
  })
})
