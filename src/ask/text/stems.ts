// Danish and English inflection, taken off the end of a word's key. Used to find names and words in whatever form they stand.
// Deliberately a list of endings and no dictionary: a reduction that is no word finds nothing, so it does no harm.

/** Longest first: definite plural, genitive of each, then the short ones. */
const endings =
  'ernes enes erne rnes ens ets ers nes ene rne en et er ne es ns ts rs e s n t r'.split(' ')
/** A reduction shorter than this says nothing. */
const shortest = 3
/** Latin words lose their ending before a Danish one: vejlederkursus, vejlederkurset. Names of people end so too, and are shorter. */
const latin = /(?<=.{6})(?:us|um)$/

/** The word's key and what it can be a form of, itself first: `labbets` → labbets, labbet…, labb, lab. At most twenty. */
export function stemsOf(key: string): readonly string[] {
  const known = kept.get(key)
  if (known) return known
  if (kept.size >= maxKept) kept.clear()
  const stems = reduced(key)
  if (key.length <= longestKept) kept.set(key, stems)
  return stems
}

/** Of the words met, as each of a question's is asked about many times over, and the same few words come again and again. */
const kept = new Map<string, readonly string[]>()
const maxKept = 5000
const longestKept = 40

function reduced(key: string): string[] {
  const stems = latin.test(key) ? [key, key.replace(latin, '')] : [key]
  for (const ending of endings) {
    const stem = key.slice(0, key.length - ending.length)
    if (stem.length < shortest || !key.endsWith(ending)) continue
    stems.push(stem)
    if (isDoubled(stem)) stems.push(stem.slice(0, -1))
  }
  return stems
}

/** Danish doubles the consonant before an ending: lab, labbet. */
function isDoubled(stem: string): boolean {
  return (
    stem.length > shortest &&
    stem.at(-1) === stem.at(-2) &&
    /[bdfgklmnprst]/.test(stem.at(-1) ?? '')
  )
}
