// Texts as no one should have to answer them: questions and the programme's own words, mutated, joined and made hostile. The nth
// text is the same each time, so a crash is found again by its number. Used by test/ask/any-text.test.ts and the bench.
import type { Programme } from '../../../src/model/programme.js'

/** A source of numbers below a bound, the same for the same seed. */
export type Dice = (below: number) => number

export function diceOf(seed: number): Dice {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0
  return below => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

export function oneOf<Item>(items: readonly Item[], dice: Dice): Item {
  const item = items[dice(items.length)]
  if (item === undefined) throw new RangeError('nothing to choose from')
  return item
}

/** What readers of text stumble over: names of JavaScript's own, patterns that make a search go back, signs, directions, dates. */
export const hostile: readonly string[] = [
  ...[
    '',
    ' ',
    '?',
    '.',
    '-',
    '()',
    '[]',
    '\\',
    '\\b',
    '%s',
    '%00',
    `\${x}`,
    '{{x}}',
    '<b>',
    '*',
    '(?:',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'prototype',
    'undefined',
    'null',
    'NaN',
  ],
  ...[
    '((((a+)+)+)+',
    '(.*)*b',
    '[^]*',
    'aaaaaaaaaaaaaaaaaaaaaaaa!',
    '^(\\w+\\s?)*$',
    '|||',
    '~ ~ ~',
    '\\d{1,99}',
  ],
  ...[
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffe',
    '\r\n',
    '\t\t',
  ],
  ...[
    '\u200b',
    '\u200d',
    '\u00ad',
    '\u202e',
    '\u2066',
    '\u061c',
    'e\u0301\u0301\u0301',
    'Å',
    'ﬁ',
    'İ',
    'ẞ',
    'ß',
  ],
  ...[
    'שלום',
    'متى الاجتماع القادم؟',
    '次の会議はいつですか',
    'Когда встреча',
    'नमस्ते',
    '👩‍👩‍👧‍👦',
    '🇩🇰',
    '\ud83d',
    '\udc4d',
    '𝖍𝖛𝖔𝖗',
  ],
  ...[
    '0',
    '-1',
    '1e309',
    '99999999999999999999',
    '٣',
    '½',
    '0x1f',
    'hold 0',
    'lab 99',
    'nr. -2',
    '3,5',
    '1.000.000',
  ],
  ...[
    '32/13',
    '29/2',
    '31. november',
    '1/1/0000',
    '2026-99-99',
    'uge 0',
    'uge 54',
    'kl. 25',
    'kl. 99.99',
    'd. 0.',
    '00:00',
    '12/12-12/12',
  ],
  ...[
    'om 9999999 dage',
    'for 100 år siden',
    'fra juleaften til juleaften',
    'mellem 1. og 1.',
    'næste næste næste uge',
    'i går i morgen i dag',
  ],
  ...[
    'hvor hvor hvor',
    'og og og',
    'hvad med',
    'ikke ikke ikke',
    'Mette Mette',
    'hold hold hold',
    'skolen skolen',
    '???',
    '!!!',
  ],
]

/** Letters that look like others, or stand for them. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'ο',
  i: 'і',
  å: 'a\u030a',
  ø: 'oe',
  æ: 'ae',
  n: 'ñ',
  s: 'ſ',
}

type Mutation = (text: string, dice: Dice, more: readonly string[]) => string

const mutations: readonly Mutation[] = [
  text => text,
  text => text.toUpperCase(),
  text => text.replaceAll(' ', ''),
  text => [...text].reverse().join(''),
  text => text.replace(/[a-zåøæ]/g, letter => lookalikes[letter] ?? letter),
  (text, dice) => text.slice(0, dice(text.length + 1)),
  (text, dice) => text.slice(dice(text.length + 1)),
  (text, dice) => at(text, dice, ''),
  (text, dice) => at(text, dice, String.fromCharCode(dice(0x3000))),
  (text, dice) => at(text, dice, String.fromCodePoint(0x1f300 + dice(600))),
  (text, dice) => at(text, dice, oneOf(hostile, dice)),
  (text, dice) => `${text} ${oneOf(hostile, dice)}`,
  (text, dice) => `${oneOf(hostile, dice)} ${text}`,
  (text, dice, more) => `${text} ${oneOf(more, dice)}`,
  (text, dice, more) => `${text}? ${oneOf(more, dice)}?`,
  (text, dice) => text.replace(/\d+/g, () => String(dice(10 ** dice(12)))),
  (text, dice) => shuffled(text.split(' '), dice).join(' '),
  (text, dice) => [...text].map(letter => letter + (dice(9) === 0 ? '\u200b' : '')).join(''),
  text => text.replace(/\b(\p{L})(\p{L})/gu, '$2$1'),
]

function at(text: string, dice: Dice, put: string): string {
  const place = dice(text.length + 1)
  return text.slice(0, place) + put + text.slice(place + dice(2))
}

function shuffled(words: readonly string[], dice: Dice): string[] {
  return words
    .map(word => ({ word, order: dice(2 ** 20) }))
    .sort((one, other) => one.order - other.order)
    .map(({ word }) => word)
}

/** Every word and sentence of a programme that a question may have in it. */
export function textsOf(programme: Programme): string[] {
  const { people, schools, networks, holds, areas, meetings, deadlines, tools, pages } = programme
  const named = [...people, ...schools, ...networks, ...holds, ...areas, ...tools]
  return [
    ...named.map(({ name }) => name),
    ...people.flatMap(({ posts }) => posts.flatMap(({ functions }) => functions)),
    ...[...meetings, ...deadlines].map(({ title }) => title),
    ...meetings.flatMap(({ place, agenda }) => [place ?? '', agenda ?? '']),
    ...tools.flatMap(({ summary, when = '', steps }) => [summary, when, ...steps]),
    ...pages.flatMap(({ title, passages }) => [
      title,
      ...passages.flatMap(({ heading, text }) => [heading, text]),
    ]),
  ].filter(text => text !== '')
}

/** The nth text out of questions and the programme's own words. One in forty is as long as a message can be. */
export function anyText(nth: number, sources: readonly string[]): string {
  const dice = diceOf(nth)
  if (dice(50) === 0) return oneOf(hostile, dice)
  let text = oneOf(sources, dice)
  for (let left = dice(5); left > 0; left--) text = oneOf(mutations, dice)(text, dice, sources)
  if (dice(40) === 0) text = `${text} `.repeat(1 + Math.floor(4000 / (text.length + 1)))
  return text.slice(0, 5000)
}
