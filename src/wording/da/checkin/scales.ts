// The words of the seven scales, five steps from heavy to good, and what their three bands are called: heavy (steps 1 and 2), middle (3) and
// good (4 and 5). Danish. Used by everything in src/checkin that shows a question, reads a typed answer or says what came out. A band's name
// covers both its steps. Within a scale no two steps read alike when they are typed.
import type { ScaleId } from '../../../model/round.js'

export interface ScaleSaid {
  /** What kind of question it is for, in a list to choose from. */
  readonly name: string
  /** From heavy to good; each fits on a phone's button. */
  readonly steps: readonly [string, string, string, string, string]
  /** Heavy, middle, good. */
  readonly bands: readonly [string, string, string]
}

export const scales: Readonly<Record<ScaleId, ScaleSaid>> = {
  mood: {
    name: 'Hvordan går det?',
    steps: ['Rigtig skidt', 'Ikke så godt', 'Nogenlunde', 'Godt', 'Rigtig godt'],
    bands: ['Skidt eller ikke så godt', 'Nogenlunde', 'Godt eller rigtig godt'],
  },
  agree: {
    name: 'Er du enig?',
    steps: ['Helt uenig', 'Uenig', 'Hverken eller', 'Enig', 'Helt enig'],
    bands: ['Uenig eller helt uenig', 'Hverken eller', 'Enig eller helt enig'],
  },
  extent: {
    name: 'I hvor høj grad?',
    steps: ['Slet ikke', 'I mindre grad', 'I nogen grad', 'I høj grad', 'I meget høj grad'],
    bands: ['Slet ikke eller i mindre grad', 'I nogen grad', 'I høj eller meget høj grad'],
  },
  often: {
    name: 'Hvor tit?',
    steps: ['Aldrig', 'Sjældent', 'Af og til', 'Ofte', 'Rigtig ofte'],
    bands: ['Aldrig eller sjældent', 'Af og til', 'Ofte eller rigtig ofte'],
  },
  ready: {
    name: 'Hvor klar er du?',
    steps: ['Slet ikke klar', 'Mangler en del', 'Halvvejs', 'Næsten klar', 'Helt klar'],
    bands: ['Ikke klar endnu', 'Halvvejs', 'Klar eller næsten klar'],
  },
  time: {
    name: 'Er der tid nok?',
    steps: ['Alt for lidt tid', 'For lidt tid', 'Lige tid nok', 'God tid', 'Rigelig tid'],
    bands: ['For lidt eller alt for lidt tid', 'Lige tid nok', 'God eller rigelig tid'],
  },
  useful: {
    name: 'Hvor meget kan du bruge?',
    steps: ['Ikke noget', 'Kun lidt', 'Noget', 'En hel del', 'Rigtig meget'],
    bands: ['Ikke noget eller kun lidt', 'Noget', 'En hel del eller rigtig meget'],
  },
}
