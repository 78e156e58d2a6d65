// The nouns by which people are asked for without a verb: "skoleleder Nordskolen", "navne på folk i læsenetværket". Data in both
// languages; read by bare.ts. Inflection and æøå are handled where they are compared.

function row(text: string): string[] {
  return text.split('|').map(phrase => phrase.trim())
}

/** Who leads a school. */
export const leaderNouns: readonly string[] = row(
  'leder | skoleleder | viceskoleleder | viceinspektør | skoleinspektør | inspektør | rektor | forstander | skoleledelse | ledelse | principal | headteacher | headmaster | head | school leader | head teacher',
)

/** Who is in a network, on a hold or at a school. */
export const memberNouns: readonly string[] = row(
  `folk | personer | personerne | navne | navnene | deltagere | deltagerne | deltagerliste | deltagerlisten | deltagerlister | medlemsliste | medlemslisten | navneliste | navnelisten
  | ressourcepersoner | ressourcepersonerne | vejledere | vejlederne | konsulenter | konsulenterne | medarbejdere | medarbejderne | ansatte | personalet | alle på | alle i | alle fra
  | resource persons | counsellors | staff | employees | everyone at | everybody at
  | medlemmer | medlemmerne | kolleger | kollegaer | dem | alle dem | alle der | people | names | members | participants | colleagues | those | everyone in | everybody in`,
)

/** The schools of a hold or a network. */
export const schoolNouns: readonly string[] = row('skoler | skolerne | schools')

/** How somebody is reached. */
export const reachPhrases: readonly string[] = row(
  'få fat i | får ~ fat i | får ~ fat på | få fat på | fange | kontakte | kontakter | komme i kontakt med | kommer ~ i kontakt med | skrive til | skriver ~ til | ringe til | reach | contact | get hold of | get in touch with | write to',
)

/** Question words that ask for people or for a list of them; any other makes it a question of something else. */
export const openQuestions: readonly string[] = row('hvem | hvad hedder | hvilke | who | which')

/** Verbs of asking, that want no yes or no: "kan du give mig …", "har du …". */
export const askingFrames: readonly string[] = row(
  'kan du | kan i | vil du | gider du | må jeg få | må jeg se | kan jeg få | kan jeg se | har du | har i | ved du | kender du | can you | could you | will you | would you | can i get | can i see | can i have | could i get | do you have | do you know',
)

/** Opens a question for how many people are in a network or on a hold. */
export const howManyInPhrases: readonly string[] = row(
  'hvor mange er der i | hvor mange er vi i | hvor mange er med i | hvor mange sidder i | hvor mange er der på | hvor mange er på | how many are in | how many are there in | how many of us are in | how many sit in',
)

/** A guest asks to be let in. */
export const letInPhrases: readonly string[] = row(
  'må jeg være med | kan jeg være med | må jeg komme med | kan jeg komme med | vil gerne være med | få adgang | adgang til | hvordan bliver jeg medlem | blive medlem | tilføj mig | tilføje mig | lukke mig ind | can i join | may i join | how do i join | want to join | get access | have access | add me | let me in | become a member',
)
