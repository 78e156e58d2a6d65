// What every chat adapter promises of writing to somebody who did not just write, and of changing what was written. An adapter's tests
// call `testWriting` with a platform that keeps what it takes, and tells what a person reads there.
import { describe, expect, it } from 'vitest'
import type { Address, Room } from '../../src/core/message.js'
import type { Chat } from '../../src/core/ports.js'
import { type Reply, textReply } from '../../src/core/reply.js'

/** One platform with somebody on it, and a room of many where it has such. */
export interface Written {
  readonly chat: Chat
  readonly to: Address
  readonly room: Room
  /** The messages that stand there now, oldest first, as they can be read, their buttons' words too. */
  read(at: Address | Room): Promise<readonly string[]>
  /** The platform, or somebody, takes the message away. */
  lose(at: Address | Room, ref: string): Promise<void>
}

export interface WritingAdapter {
  readonly name: string
  /** A fresh one for each test. */
  open(): Promise<Written>
  readonly hasRooms: boolean
}

const invited: Reply = {
  ...textReply('da', 'Matematiknetværket mødes torsdag d. 14. januar kl. 13.'),
  blocks: [
    { type: 'text', text: 'Matematiknetværket mødes torsdag d. 14. januar kl. 13.' },
    { type: 'actions', buttons: [{ label: 'Deltager', action: { id: 'ask', q: 'x' } }] },
  ],
}
const cancelled = textReply('da', 'Aflyst: mødet torsdag d. 14. januar.')
const other = textReply('da', 'En anden besked.')

export function testWriting({ name, open, hasRooms }: WritingAdapter): void {
  async function begin() {
    const written = await open()
    await written.chat.send(written.to, other, 'other')
    const sent = await written.chat.send(written.to, invited, 'reminder:1')
    return { ...written, ref: sent.outcome === 'accepted' ? sent.ref : '' }
  }

  describe(`${name}, a message in it`, () => {
    it('that is changed says the new words where it stood, and has none of its buttons', async () => {
      const { chat, to, ref, read } = await begin()
      expect((await read(to)).at(1)).toContain('Deltager')
      expect(await chat.edit(to, ref, cancelled)).toEqual({ outcome: 'accepted', ref })
      const [before, now, ...more] = await read(to)
      expect(before).toContain('En anden besked.')
      expect(now).toContain('Aflyst: mødet torsdag')
      expect(now).not.toContain('mødes torsdag')
      expect(now).not.toContain('Deltager')
      expect(more).toEqual([])
    })

    it('changed twice in the same way is changed once, and can be changed again, also back', async () => {
      const { chat, to, ref, read } = await begin()
      for (const reply of [cancelled, cancelled, invited, cancelled]) {
        expect(await chat.edit(to, ref, reply)).toEqual({ outcome: 'accepted', ref })
      }
      const texts = await read(to)
      expect(texts).toHaveLength(2)
      expect(texts[1]).toContain('Aflyst')
    })

    it('that is gone is told to be gone, and nothing is written instead', async () => {
      const { chat, to, ref, read, lose } = await begin()
      await lose(to, ref)
      const gone = { outcome: 'refused', why: 'message_not_found' }
      expect(await chat.edit(to, ref, cancelled)).toEqual(gone)
      expect(await chat.edit(to, '', cancelled)).toEqual(gone)
      expect(await read(to)).toHaveLength(1)
    })

    it('that is taken away is gone for good, however often that is asked, and the others stay', async () => {
      const { chat, to, ref, read } = await begin()
      await chat.edit(to, ref, cancelled)
      for (let times = 0; times < 2; times++) {
        expect(await chat.remove(to, ref)).toEqual({ outcome: 'accepted', ref })
      }
      expect(await read(to)).toEqual([expect.stringContaining('En anden besked.')])
      const gone = { outcome: 'refused', why: 'message_not_found' }
      expect(await chat.edit(to, ref, invited)).toEqual(gone)
      expect(await chat.remove(to, '')).toEqual(gone)
      expect(await read(to)).toHaveLength(1)
    })

    it('is written in a room of many, and changed and taken away there, where the platform has rooms', async () => {
      const { chat, room, to, read } = await open()
      const sent = await chat.send(room, invited, 'reminder:2')
      if (!hasRooms) {
        expect(sent).toEqual({ outcome: 'refused', why: 'no-rooms' })
        expect(await chat.edit(room, 'x', cancelled)).toEqual({
          outcome: 'refused',
          why: 'no-rooms',
        })
        expect(await chat.remove(room, 'x')).toEqual({ outcome: 'refused', why: 'no-rooms' })
        return
      }
      expect(sent.outcome).toBe('accepted')
      expect(await read(room)).toEqual([expect.stringContaining('mødes torsdag')])
      expect(await read(to)).toEqual([])
      const ref = sent.outcome === 'accepted' ? sent.ref : ''
      expect(await chat.edit(room, ref, cancelled)).toEqual(sent)
      expect(await read(room)).toEqual([expect.stringContaining('Aflyst')])
      expect(await chat.remove(room, ref)).toEqual(sent)
      expect(await read(room)).toEqual([])
    })
  })
}
