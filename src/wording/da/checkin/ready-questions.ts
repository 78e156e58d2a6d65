// Questions that are ready to ask, each with a scale whose words answer it. Danish. Used by src/checkin/make, which shows them in the forms.
// None is about health, offensive behaviour or somebody's own leader (A13), and none asks how good a single person is at the work.
import type { Question } from '../../../model/round.js'

export interface ReadyQuestion extends Question {
  /** The same in every language. */
  readonly id: string
  /** Where it belongs: in the last minutes of a meeting, or again and again. */
  readonly fits: 'meeting' | 'series'
}

export const readyQuestions: readonly ReadyQuestion[] = [
  {
    ...{ id: 'take-away', fits: 'meeting', scale: 'useful' },
    text: 'Hvor meget kan du bruge fra mødet i dag?',
  },
  {
    ...{ id: 'ready-to-try', fits: 'meeting', scale: 'ready' },
    text: 'Hvor klar er du til at prøve det af hjemme på skolen?',
  },
  {
    ...{ id: 'meeting-mood', fits: 'meeting', scale: 'mood' },
    text: 'Hvordan har mødet været for dig?',
  },
  {
    ...{ id: 'next-step', fits: 'meeting', scale: 'agree' },
    text: 'Jeg ved, hvad jeg skal gøre inden næste gang',
  },
  {
    ...{ id: 'heard', fits: 'meeting', scale: 'agree' },
    text: 'Jeg fik sagt det, jeg gerne ville, i dag',
  },
  {
    ...{ id: 'agreed-time', fits: 'meeting', scale: 'time' },
    text: 'Har du tid til det, vi har aftalt i dag?',
  },
  {
    ...{ id: 'new-ideas', fits: 'meeting', scale: 'extent' },
    text: 'I hvor høj grad har dagen givet dig noget nyt at arbejde videre med?',
  },
  {
    ...{ id: 'task-mood', fits: 'series', scale: 'mood' },
    text: 'Hvordan går det med opgaven for tiden?',
  },
  {
    ...{ id: 'task-time', fits: 'series', scale: 'time' },
    text: 'Hvor meget tid har du til opgaven for tiden?',
  },
  {
    ...{ id: 'used-lately', fits: 'series', scale: 'often' },
    text: 'Hvor tit har du brugt noget fra netværket de sidste to uger?',
  },
  {
    ...{ id: 'sparring', fits: 'series', scale: 'often' },
    text: 'Hvor tit har du sparret med en kollega om opgaven de sidste to uger?',
  },
  {
    ...{ id: 'whom-to-ask', fits: 'series', scale: 'agree' },
    text: 'Jeg ved, hvem jeg kan spørge, når jeg går i stå',
  },
  {
    ...{ id: 'signs', fits: 'series', scale: 'extent' },
    text: 'I hvor høj grad ser du tegn på, at det, vi har sat i gang, virker?',
  },
  {
    ...{ id: 'lab-ready', fits: 'series', scale: 'ready' },
    text: 'Hvor klar er du til næste læringslab?',
  },
  {
    ...{ id: 'network-useful', fits: 'series', scale: 'useful' },
    text: 'Hvor meget kan du bruge netværket til lige nu?',
  },
]
