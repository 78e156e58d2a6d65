// Words of subjects that no check-in is for: offensive behaviour, health, somebody's own leader, and appraisals or pay (A13). Called by the
// forms and the preview. Pure. `pay` is refused; of the others whoever writes it is warned and shown the way to AMR and TR.
import { foldTitle } from '../../programme/indexes.js'

export type Sensitive = 'topic' | 'pay'

/** Appraisal and pay: never. */
const pay = [
  ...[
    'mus',
    'mus-samtale',
    'mussamtale',
    'lønsamtale',
    'løn',
    'lønnen',
    'din løn',
    'lønforhandling',
  ],
  ...[
    'lønforhandlingen',
    'lønforhøjelse',
    'løntillæg',
    'medarbejderudviklingssamtale',
    'lønninger',
  ],
  ...[
    'salary',
    'salaries',
    'pay rise',
    'your pay',
    'wage',
    'wages',
    'appraisal',
    'performance review',
  ],
]
/** How words of these subjects begin, whatever they end in. */
const topics = [
  ...['mobning', 'mobbe', 'chikane', 'sexchikane', 'krænk', 'overgreb', 'vold', 'truet', 'trussel'],
  ...['trusler', 'diskrimin', 'racis', 'sexis', 'forulemp', 'udstødt', 'udskældt', 'stress', 'syg'],
  ...[
    'depress',
    'angst',
    'udbrændt',
    'psykisk',
    'helbred',
    'gravid',
    'misbrug',
    'alkohol',
    'diagnose',
  ],
  ...[
    'selvmord',
    'leder',
    'chef',
    'skoleleder',
    'ledelse',
    'bully',
    'bullied',
    'harass',
    'assault',
  ],
  ...[
    'violen',
    'threat',
    'discriminat',
    'sexual',
    'abuse',
    'burnout',
    'burnt out',
    'illness',
    'sick',
  ],
  ...['health', 'anxiety', 'pregnan', 'leader', 'boss', 'manager', 'principal', 'head teacher'],
  ...['headteacher'],
]
/** Words that only begin alike, folded. */
const harmless = /^(?:sygt|voldsom\p{L}*|lederskab|leadership|healthy|bossa)$/u

const payWords = new RegExp(`(?<!\\p{L})(?:${pay.map(escaped).join('|')})(?!\\p{L})`, 'u')
const topicWords = new RegExp(`(?<!\\p{L})(?:${topics.map(escaped).join('|')})\\p{L}*`, 'gu')

/** The gravest that stands in it; undefined of what may be asked. */
export function sensitiveIn(text: string): Sensitive | undefined {
  const line = foldTitle(text)
  if (payWords.test(line)) return 'pay'
  const found = [...line.matchAll(topicWords)].map(([word]) => word)
  return found.some(word => !harmless.test(word)) ? 'topic' : undefined
}

function escaped(word: string): string {
  return foldTitle(word).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
