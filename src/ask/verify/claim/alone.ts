// What is right or wrong without a context: addresses, telephone numbers, names that nobody knows; and links, which have to be those of what
// is spoken of. Called by verify.ts.
import type { Basis } from '../bear/basis.js'
import type { Bearer } from '../bear/bearers.js'
import { bearsAll } from '../bear/bears.js'
import { isSame } from '../bear/same.js'
import { isIdentity, type Mention } from '../mention.js'
import type { Piece } from '../pieces.js'
import { type InSentence, wrongOf } from './state.js'

export function isAlone({ slot }: Mention): boolean {
  return slot === 'unknown' || slot === 'contact' || slot === 'link'
}

/** An address or a link is written as it was found; an unknown name never is, and a time that is not reckoned only word for word. */
export function isKnownAlone(mention: Mention, { bearers, all, asked }: Basis): boolean {
  switch (mention.slot) {
    case 'link':
      return (
        bearers.some(bearer => hasLink(bearer, mention.url)) ||
        (!/^https?:/.test(mention.url) && all.includes(mention.url))
      )
    case 'contact':
      return /@/.test(mention.value)
        ? all.toLowerCase().includes(mention.value) ||
            bearers.some(({ person }) => person?.id === mention.value)
        : all.replace(/\D/g, '').includes(mention.value.slice(-8)) ||
            bearers.some(({ school }) =>
              school?.phone?.replace(/\D/g, '').includes(mention.value.slice(-8)),
            )
    default: {
      const isWritten =
        mention.slot === 'unknown' &&
        mention.of === 'date' &&
        all.toLowerCase().includes(mention.said.toLowerCase())
      return isWritten || asked.some(each => isSame(each, mention))
    }
  }
}

/** "Gitte Nors (louise.friis@…)": the address of another than the one who was just named. */
export function isOfAnother(contact: Mention, before: readonly Mention[], text: string): boolean {
  const named = before.findLast(({ end }) => end <= contact.start)
  if (contact.slot !== 'contact' || named?.slot !== 'person' || !contact.value.includes('@'))
    return false
  const between = text.slice(named.end, contact.start)
  return (
    /^[\s(,:*_[–—-]*(?:(?:på|at|e-?mail|mail)\s*:?\s*)?(?:\[?mailto:)?$/iu.test(between) &&
    !named.ids.includes(contact.value)
  )
}

/** The link of what is spoken of, where it is the link of a meeting, a deadline or a tool at all. */
export function checkLinks({ mentions }: Piece, { reply, basis }: InSentence): void {
  const ids = [...reply.context.ids, ...mentions.filter(isIdentity)].filter(
    ({ slot }) => slot !== 'person' && slot !== 'school',
  )
  const tool = ids.findLast(({ slot }) => slot === 'tool')
  for (const mention of mentions) {
    if (mention.slot !== 'link') continue
    const found = basis.bearers.filter(
      bearer => hasLink(bearer, mention.url) && bearer.of !== 'text',
    )
    if (found.length === 0 || found.some(({ of }) => of === 'passage')) continue
    const about =
      tool && found.some(({ of }) => of === 'tool')
        ? [tool]
        : [...ids, ...reply.context.facts.filter(({ slot }) => slot === 'date')]
    const isOwn =
      about.length === 0 ||
      about.some(each => found.some(bearer => bearsAll(bearer, [each], basis)))
    if (!isOwn) reply.wrong.push(wrongOf(mention))
  }
}

function hasLink({ mentions, meeting, tool, deadline }: Bearer, url: string): boolean {
  const own = meeting?.occurrence.meeting
  return (
    [
      own?.link,
      own?.minutes,
      tool?.link,
      deadline?.link,
      ...(own?.materials.map(each => each.url) ?? []),
    ].includes(url) || mentions.some(each => each.slot === 'link' && each.url === url)
  )
}
