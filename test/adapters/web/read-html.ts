// What a person would read in our HTML, and what tags there are, by the simplest parser that is right for what we write.

export function readHtml(html: string): { text: string; tags: string[] } {
  const tags = html.match(/<[^>]*>/g) ?? []
  const text = html.replace(/<br>/g, '\n').replace(/<[^>]*>/g, '\u0000')
  return { text: fromHtml(text), tags }
}

/** The values of an attribute, in order, as a script would get them. */
export function attributesOf(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    fromHtml(value),
  )
}

function fromHtml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
