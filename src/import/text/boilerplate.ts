// The block that Teams, Zoom and Meet put into an invitation ("Deltag i mødet nu", Møde-id, Adgangskode …) and how it is cut
// from the text. Danish and English words are data here. Called by description.ts.

/** A line that opens such a block. */
const heading =
  /^(?:microsoft teams(?:-møde| meeting| need help\?| har du brug for hjælp\?)?(?:\s*<?https?:.*)?$|(?:klik her for at |click here to )?(?:deltage? i (?:teams-|zoom-)?mødet?|tilmeld dig mødet|join (?:the |zoom )?meeting)(?: nu| now)?\s*(?:$|[<(:])|join with google meet|deltag med google meet)/i
const invitation =
  /inviterer dig til et planlagt zoom-møde|is inviting you to a scheduled zoom meeting/i
/** A line that belongs to one once it is open. */
const inside: readonly RegExp[] = [
  /^[_\-=.\s]*$/,
  /^(?:microsoft teams|deltage? (?:på|i|med|via)|tilmeld dig mødet|join (?:on|the|with|zoom|by)|klik her|click here|eller deltag|or join|or call in|eller ring|ring ind|dial in|call in|hent teams|download teams)(?![\p{L}\d])/iu,
  /^(?:møde-?id|meeting id|adgangskode|password|passcode|kodeord|kode|code|pin)\s*:/i,
  /^(?:telefonkonference-?id|phone conference id|konference-?id|video-?id|tenant key|videokonferencenøgle)\b/i,
  /^(?:find et lokalt nummer|find a local number|nulstil pin|reset (?:dial-in )?pin|find dit lokale nummer|find your local number)\b/i,
  /^(?:har du brug for hjælp|need help|få mere at vide|learn more|systemreference|system reference|mødeindstillinger|meeting options|hjælp)\b/i,
  /^(?:for (?:møde)?arrangører|for organizers|til (?:møde)?arrangører|med et videokonferencesystem|join with a video)\b/i,
  /^(?:ét tryk på mobil|one tap mobile|beskyttelse af personlige oplysninger|privacy and security|please do not edit|redigér ikke|flere telefonnumre|more phone numbers)\b/i,
  /^[<(]?https?:\/\/(?:[\w-]+\.)*(?:teams\.microsoft\.com|teams\.live\.com|aka\.ms|zoom\.us|meet\.google\.com|tel\.meet|support\.google\.com)\b\S*$/i,
  /^\+?[\d ()#,*]{6,}(?:\s*(?:,.*|denmark.*|danmark.*|us.*))?$/i,
]
/** Asked of every line before the longer questions. */
const mayOpen = /^(?:-::|microsoft|deltag|tilmeld|klik|click|join)|zoom/i
const rule = /^_{20,}$/
/** Lines that such a block has at most. */
const longest = 30
/** Google's own fence: everything between two of these lines is its. */
const fence = /^-::~:~::~:.*::-$/

/** The text without the blocks; what people wrote before and after stays. */
export function cutBoilerplate(text: string): string {
  if (!/teams|zoom|meet|mødet/i.test(text)) return text
  const kept: string[] = []
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim()
    if (!mayOpen.test(line)) kept.push(lines[at] ?? '')
    else if (fence.test(line)) at = endOfFence(lines, at)
    else if (heading.test(line) || invitation.test(line)) {
      while (kept.at(-1)?.trim() === '') kept.pop()
      const isFramed = rule.test(kept.at(-1)?.trim() ?? '')
      if (isFramed) kept.pop()
      at = isFramed ? endOfFrame(lines, at) : endOfBlock(lines, at)
    } else kept.push(lines[at] ?? '')
  }
  return kept.join('\n')
}

function endOfFence(lines: readonly string[], start: number): number {
  const end = lines.findIndex((line, at) => at > start && fence.test(line.trim()))
  return end === -1 ? start : end
}

/** Below a line of its own the block goes on to its last such line, whatever Microsoft writes between them this year. */
function endOfFrame(lines: readonly string[], start: number): number {
  const next = lines.slice(start, start + longest)
  const last = next.findLastIndex(line => rule.test(line.trim()))
  return endOfBlock(lines, last === -1 ? start : start + last)
}

function endOfBlock(lines: readonly string[], start: number): number {
  let at = start
  while (at + 1 < lines.length && inside.some(line => line.test((lines[at + 1] ?? '').trim()))) at++
  return at
}
