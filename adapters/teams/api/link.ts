// The address that opens the chat with Pejling in Teams, for a page outside it, with words ready to be sent. src/platforms.ts hands it out.

/** `appId`: the bot's registration, which is its account in Teams. */
export function chatLink(appId: string, message: string): string {
  const query = new URLSearchParams({ users: `28:${appId}`, message })
  return `https://teams.microsoft.com/l/chat/0/0?${query}`
}
