// Whether two records say the same. Called by the diff of meetings and that of tools and pages. Pure.

/** Plain data, whatever the order of its keys. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [first, second] = [Object.entries(one), new Map(Object.entries(other))]
  return (
    first.length === second.size && first.every(([key, value]) => isEqual(value, second.get(key)))
  )
}
