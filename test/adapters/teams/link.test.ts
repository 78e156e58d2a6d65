// The address that opens the chat with Pejling in Teams.
import { expect, it } from 'vitest'
import { chatLink } from '../../../adapters/teams/api/link.js'

it('The link to Pejling in Teams opens the bot’s chat with the words ready', () => {
  const link = new URL(chatLink('99999999-8888-7777-6666-555555555555', 'K7PM & æøå'))
  expect(`${link.origin}${link.pathname}`).toBe('https://teams.microsoft.com/l/chat/0/0')
  expect(Object.fromEntries(link.searchParams)).toEqual({
    users: '28:99999999-8888-7777-6666-555555555555',
    message: 'K7PM & æøå',
  })
})
