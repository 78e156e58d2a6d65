// The letters of the codes that those present at a meeting write. The store makes codes of them, src/attend/after reads them.

/** Without vowels no word comes out, and what looks alike is left out. */
export const codeLetters = 'BCDFGHJKMNPQRSTVWXZ23456789'
