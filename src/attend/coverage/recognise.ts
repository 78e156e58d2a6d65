// Whether somebody asks who comes, or wants a nudge sent, in plain words: "hvem mangler at svare på lab 2?", "hvem kommer til mødet på
// torsdag?", "send en rykker til dem, der ikke har svaret". Called by say.ts before a question is answered. Pure.
import type { CoverageAction } from '../../core/actions/coverage.js'
import type { Lang } from '../../core/message.js'

/** `which`: the words that say which meeting; empty where none do. */
export interface Asked {
  readonly does: Extract<CoverageAction['does'], 'show' | 'silent' | 'file' | 'nudge'>
  readonly which: string
  readonly lang: Lang
}

const opening =
  '(?:(?:hej|hejsa|hello|hi|hey|ok|okay|pejling|og|så|nå|and|so|please|kan du|ka du|ku du|kunne du|vil du|gider du|can you|could you|would you|lige|gerne|sige mig|sig mig|fortælle mig|fortæl mig|vise mig|vis mig|vise|vis|se|tell me|show me|show|hente|hent|sende mig|send mig|give mig|giv mig|get me|get|give me|send me|jeg vil gerne se|må jeg se|ved du|do you know)[,!.]? +)*'
const yet = '(?: +(?:endnu|stadig|stadigvæk|nu|yet|so far|already|allerede))?'
const said = '(?:svaret|meldt +(?:sig|tilbage)|tilmeldt +sig)'
const not = '(?:ikke|ikk|ik)'
const notAnswered = `(?:mangler${yet}(?: +(?:at +)?(?:svare|svar|melde +(?:sig|tilbage)|tilmelde +sig))?|(?:har|hr)${yet} +${not}${yet} +${said}${yet}|(?:(?:endnu|stadig) +)?${not}${yet} +(?:har|hr)${yet} +${said}${yet})`
const unanswered = `(?:(?:have|has)(?:n['’]?t| not)${yet} +(?:answered|replied|responded|signed +up)|did(?:n['’]?t| not) +(?:answer|reply|respond)|(?:are|is) +missing|still +(?:have|has|need|needs) +to +(?:answer|reply|respond))`
const comes = `(?:kommer(?: +(?:${not}|der|med))?|deltager|(?:har|hr) +(?:svaret|sagt +(?:ja|nej|til|fra)|meldt +(?:sig|afbud|deltagere)|tilmeldt +sig)|er +(?:tilmeldt|meldt +til|valgt))`
const coming = `(?:(?:is|are)? *(?:coming|attending|signed +up|taking +part)|(?:has|have) +(?:answered|replied|said +(?:yes|no)|signed +up|accepted|declined|cancelled)|comes|said +(?:yes|no))`
const those = '(?:til +|for +|på +)?(?:alle +)?(?:de|dem|folk|skoler|skolerne)?,? *(?:der|som) +'
const whom =
  '(?:to +)?(?:all +|everybody +|everyone +)?(?:those|them|people|the ones|schools)? *(?:who|that) +'

/** The first that fits; what stands after it says which meeting. */
const patterns: readonly { does: Asked['does']; lang: Lang; form: string }[] = [
  {
    does: 'nudge',
    lang: 'da',
    form: `(?:send|sende|skriv) +(?:lige +)?(?:en +)?(?:rykker|påmindelse)(?:en)? +${those}${notAnswered}`,
  },
  { does: 'nudge', lang: 'da', form: '(?:send|sende|skriv) +(?:lige +)?(?:en +)?rykker(?:en)?' },
  {
    does: 'nudge',
    lang: 'da',
    form: `(?:ryk|rykke|rykker|påmind|påminde|mind|minde) +(?:lige +)?${those}${notAnswered}`,
  },
  {
    does: 'nudge',
    lang: 'en',
    form: `(?:nudge|chase|remind|send +(?:a +)?(?:nudge|reminder)) +${whom}${unanswered}`,
  },
  { does: 'nudge', lang: 'en', form: 'send +(?:a +)?nudge' },
  {
    does: 'silent',
    lang: 'da',
    form: '(?:hvem|hvilke +skoler|hvor +mange) +mangler +(?:jeg|vi)(?: +endnu)?(?: +(?:svar|at +høre)(?: +fra)?)?',
  },
  {
    does: 'silent',
    lang: 'da',
    form: `(?:hvem|hvilke +skoler|hvilken +skole|hvor +mange)(?: +(?:der|som|alle))? +${notAnswered}`,
  },
  {
    does: 'silent',
    lang: 'en',
    form: `(?:who|which +schools?|how +many(?: +people)?) +${unanswered}`,
  },
  {
    does: 'file',
    lang: 'da',
    form: '(?:en +|et +|the +)?(?:deltagerliste[nr]?|tilmeldingsliste[nr]?|liste[nr]? +over +(?:deltagere|deltagerne))',
  },
  {
    does: 'file',
    lang: 'en',
    form: "(?:a +|the +)?(?:participants?[’']? +list|list +of +participants|attendee +list)",
  },
  {
    does: 'show',
    lang: 'da',
    form: `(?:hvem|hvilke +skoler|hvor +mange)(?: +(?:der|som|alle))? +${comes}`,
  },
  {
    does: 'show',
    lang: 'da',
    form: '(?:hvordan +(?:går|ser) +det +(?:ud +)?med +|status +på +)?(?:tilmeldinger(?:ne)?|tilmeldingen|svarene)',
  },
  {
    does: 'show',
    lang: 'en',
    form: `(?:who|which +schools?|how +many(?: +people)?)(?:['’]s)? +${coming}`,
  },
  {
    does: 'show',
    lang: 'da',
    form: '(?:(?:kommer|deltager) +alle|har +alle +(?:svaret|meldt +sig)|er +alle +tilmeldt)',
  },
  {
    does: 'show',
    lang: 'en',
    form: '(?:(?:is|are) +(?:everybody|everyone|they +all|all) +coming|(?:has|have) +(?:everybody|everyone|they +all|all) +(?:answered|replied|signed +up))',
  },
]

const compiled = patterns.map(({ form, ...rest }) => ({
  ...rest,
  pattern: new RegExp(`^${loose(opening)}${loose(form)}(|[ ,].*)$`, 'iu'),
}))

/** What stands between it and the meeting; without it the words say something else: "hvem kommer fra Nordskolen?". */
const between = new RegExp(
  `^(?: +(?:endnu|stadig|nu|yet|so far))?,? +${loose('(?:til|på|i|om|for|hos|ved|to|in|at|about|on)')} +`,
  'iu',
)
/** A time may stand there without: "hvem kommer onsdag d. 2". */
const atOnce = new RegExp(
  `^ +(?=${loose('(?:(?:man|tirs|ons|tors|fre|lør|søn)dag|i *(?:dag|morgen|aften|overmorgen)|d\\.? *\\d|den +\\d|uge +\\d|\\d{1,2}\\.|næste|this|next|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)')})`,
  'iu',
)
const ending = /(?:[\s,]+(?:endnu|nu|lige|tak|yet|now|please|thanks))*[\s?!.,]*$/iu
const mostLetters = 160

/** Undefined: it is none of these, and a question like any other. */
export function readAsked(text: string): Asked | undefined {
  const line = text.replace(/\s+/g, ' ').trim().replace(ending, '')
  if (line.length > mostLetters) return undefined
  for (const { does, lang, pattern } of compiled) {
    const rest = pattern.exec(line)?.[1]
    if (rest === '') return { does, lang, which: '' }
    const found = rest === undefined ? null : (atOnce.exec(rest) ?? between.exec(rest))
    if (rest && found) return { does, lang, which: rest.slice(found[0].length) }
  }
  return undefined
}

/** æ, ø and å may be typed in any way. */
function loose(form: string): string {
  return form.replace(/å/g, '(?:å|aa|a)').replace(/ø/g, '(?:ø|oe|o)').replace(/æ/g, '(?:æ|ae|a)')
}
