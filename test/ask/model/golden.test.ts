// The prompts' golden cases. First: exactly what a model is told for a question, message by message, as files beside this test; who changes a
// prompt or a tool sees there what becomes of it. Then: replies as models write them, and what is made of each.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/ask/answer.js'
import { answerWithModel } from '../../../src/ask/model/turn.js'
import { TenantId } from '../../../src/core/ids.js'
import type { ModelMessage } from '../../../src/core/ports.js'
import { guest, viewerOf } from '../../../src/people/rights.js'
import { at, nordlundAt, who } from '../../support/programme.js'
import { type Script, scriptedModel } from '../../support/scripted-model.js'

const now = '2026-11-22T10:00'
const snapshot = nordlundAt(now)

interface Case {
  readonly as: string
  readonly before?: string
  readonly question: string
  readonly scripts: readonly Script[]
}

async function told({ as, before, question, scripts }: Case) {
  const viewer = as === 'guest' ? guest : viewerOf(who(as), now.slice(0, 10))
  const facts = { snapshot, viewer, now: at(now) }
  const previous = before === undefined ? undefined : answerQuestion(before, facts).turn
  const context = { ...facts, ...(previous ? { previous } : {}) }
  const model = scriptedModel(scripts)
  const tenant = TenantId.parse('nordlund')
  const helped = await answerWithModel(question, { ...context, model, tenant, account: 'web:u1' })
  return { ...helped, messages: model.requests.at(-1)?.messages ?? [] }
}

function written(messages: readonly ModelMessage[]): string {
  return messages
    .map(message => {
      switch (message.role) {
        case 'system':
        case 'user':
          return `## ${message.role}\n\n${message.text}\n`
        case 'assistant':
          return `## asks\n\n${message.calls.map(({ name, input }) => `${name} ${input}`).join('\n')}\n`
        case 'tool':
          return `## gets\n\n${message.text}\n`
        default:
          return message satisfies never
      }
    })
    .join('\n')
}

describe('what a model is told', () => {
  it.each<[string, Case]>([
    [
      'several-questions.da',
      {
        as: 'Mette Dahl',
        before: 'Hvornår er næste møde i læsning?',
        question:
          'Hvornår er læringslab 2 for hold 3? Og hvornår mødes matematiknetværket? Lone spurgte',
        scripts: [
          {
            calls: [
              { name: 'ask', input: { question: 'Hvornår mødes matematiknetværket næste gang?' } },
            ],
          },
          {
            calls: [
              { name: 'meeting', input: { ref: 'm1' } },
              { name: 'find_people', input: { name: 'P1' } },
            ],
          },
          'Læringslab 2 for hold 3 er tirsdag d. 8. december.',
        ],
      },
    ],
    [
      'free-wording.en',
      {
        as: 'Sofie Bruun',
        question: 'well what about those number people and such, you know what I mean?',
        scripts: [
          { calls: [{ name: 'find_meetings', input: { network: 'matematik' } }] },
          'Do you mean the maths network?',
        ],
      },
    ],
    [
      'guest.da',
      {
        as: 'guest',
        question: 'altså hold da op, hvordan ser det ud med dem der regner, siger Karen Toft?',
        scripts: [
          { calls: [{ name: 'find_people', input: { name: 'P1' } }] },
          { calls: [{ name: 'find_meetings', input: { network: 'matematik', to: '2026-12-31' } }] },
          'Jeg er ikke helt med. Hvad vil du vide?',
        ],
      },
    ],
  ])('%s', async (name, one) => {
    const { messages } = await told(one)
    await expect(written(messages)).toMatchFileSnapshot(`golden/${name}.md`)
  })
})

describe('what is made of a reply', () => {
  const note = '\n\nSkrevet af en sprogmodel og tjekket mod jeres egne data.'
  const from = (reply: string): Case => ({
    as: 'Sofie Bruun',
    question: 'altså hold da op, hvordan ser det ud med dem der regner og sådan?',
    scripts: [
      { calls: [{ name: 'find_meetings', input: { network: 'matematik', to: '2026-12-31' } }] },
      { calls: [{ name: 'meeting', input: { ref: 'm1' } }] },
      { calls: [{ name: 'find_people', input: { function: 'matematikvejleder' } }] },
      reply,
    ],
  })

  it.each([
    [
      'one sentence',
      'I mødes torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
      'I mødes torsdag d. 3. december kl. 13-16 på Engbæk Skole.',
    ],
    [
      'bold, and a link with words',
      '**Torsdag d. 3. december** mødes matematiknetværket kl. 13. [Mødelink](https://teams.example/mat2)',
      'Torsdag d. 3. december mødes matematiknetværket kl. 13. Mødelink: https://teams.example/mat2',
    ],
    [
      'a list with stars',
      'Her er mødet:\n\n* Dag: torsdag d. 3. december\n* Sted: Engbæk Skole\n* Husk: Tag et elevprodukt med',
      'Her er mødet:\n\n– Dag: torsdag d. 3. december\n– Sted: Engbæk Skole\n– Husk: Tag et elevprodukt med',
    ],
    [
      'persons by their aliases',
      'Der er to matematikvejledere: P1 og P2. Du kan skrive til P2 på P2@mail.',
      'Der er to matematikvejledere: Sofie Bruun og Amira Haddad. Du kan skrive til Amira på amira.haddad@nordlund.example.',
    ],
    [
      'the mail as a link',
      'Skriv til [P2](mailto:P2@mail).',
      'Skriv til Amira Haddad: amira.haddad@nordlund.example.',
    ],
    [
      'an address in brackets',
      'Mødet d. 3. december har et link: <https://teams.example/mat2>',
      'Mødet d. 3. december har et link: https://teams.example/mat2',
    ],
  ])('%s is shown', async (_, reply, shown) => {
    const { fate, answer } = await told(from(reply))
    expect(fate).toBe('said')
    expect(answer.reply.text).toBe(shown + note)
  })

  it.each([
    ['the right day at another hour', 'I mødes torsdag d. 3. december kl. 9-12.'],
    ['the right hour at another place', 'I mødes torsdag d. 3. december kl. 13-16 på Rådhuset.'],
    ['a week that it is not in', 'I mødes i uge 50.'],
    ['a person nobody found', 'Karen Toft er matematikvejleder.'],
    ['another person’s mail', 'Skriv til P1 på lone.vad@nordlund.example.'],
    ['an alias left over', 'Spørg P9of2.'],
    ['a mail as an alias of nobody', 'Skriv til P9@mail.'],
    ['a link that looks alike', 'Linket er https://teams.example.evil.example/mat2'],
    ['a link with a question behind it', 'Linket er https://teams.example/mat2?u=P1'],
    ['a tool that is not there, in bold', 'Prøv **Datatrappen** til mødet torsdag d. 3. december.'],
    ['a picture', '![mødet](https://teams.example/mat2)'],
    ['a table of HTML', '<table><tr><td>3. december</td></tr></table>'],
    ['a user of Slack', 'Spørg <@U12345>.'],
    ['a promise', 'I mødes torsdag d. 3. december. Jeg minder dig om det dagen før.'],
  ])('%s is not', async (_, reply) => {
    const { fate, answer } = await told(from(reply))
    expect(fate).toBe('rejected')
    expect(answer.reply.text).not.toContain('sprogmodel')
  })
})
