// What is said of a tenant's language model at the start and by doctor: whether it can be asked, and if not, what to do about it. Used by
// src/open-model.ts and src/cli/doctor; the operator reads it. Hosts, models and the endpoint's own words come in as facts.

/** What is wrong with an endpoint, as src/llm/check.ts finds it out. */
export type ModelTroubleName =
  | 'hostNotAllowed'
  | 'unencrypted'
  | 'nameNotFound'
  | 'closed'
  | 'certificate'
  | 'unreachable'
  | 'denied'
  | 'modelUnknown'
  | 'noTools'
  | 'slow'
  | 'busy'
  | 'broken'
  | 'rejected'
  | 'foreign'

export interface ModelFacts {
  readonly model: string
  readonly host: string
  /** The endpoint's or the system's own word for what is wrong. */
  readonly detail: string
  /** Some of the models that it has instead. */
  readonly known: readonly string[]
}

export interface LanguageModelWording {
  /** `tenant`: undefined in the demonstration, where there is but one. */
  on(tenant: string | undefined, facts: Pick<ModelFacts, 'model' | 'host'>): string
  /** It works, but did not look anything up when it was told to. */
  toolsUnused(facts: Pick<ModelFacts, 'model'>): string
  off(tenant: string | undefined, why: string): string
  /** It is tried again by itself. */
  triedAgain: string
  trouble: Readonly<Record<ModelTroubleName, (facts: ModelFacts) => string>>
  /** A key is there, but no model. */
  unnamed(variable: string): string
}

export const languageModel: LanguageModelWording = {
  on: (tenant, { model, host }) =>
    `Sprogmodellen ${model} hos ${host} er slået til${tenant ? ` for ${tenant}` : ''}. Den bliver kun spurgt, når reglerne ikke er sikre.`,
  toolsUnused: ({ model }) =>
    `${model} slog ikke noget op, da jeg bad om det. Hjælper den sjældent, så vælg en model, der kan bruge værktøjer (tools).`,
  off: (tenant, why) => `Sprogmodellen er slået fra${tenant ? ` for ${tenant}` : ''}: ${why}`,
  triedAgain: 'Alle får de præcise svar så længe, og jeg prøver igen hvert minut.',
  trouble: {
    hostNotAllowed: ({ host }) =>
      `${host} er ikke blandt de værter, der må få spørgsmål. Har I aftalt, at den må, så skriv den i OPENAI_HOSTS.`,
    unencrypted: ({ host }) =>
      `Adressen på ${host} er uden kryptering (http). Brug https. Står den i jeres eget net, så skriv dens fulde navn i OPENAI_HOSTS.`,
    nameNotFound: ({ host }) =>
      `Der er ingen, der hedder ${host}. Se efter, om adressen er skrevet rigtigt, og om maskinen kan slå navne op (DNS).`,
    closed: ({ host }) =>
      `Ingen tager imod på ${host}. Se efter, om modellens server kører, og om porten er den rigtige.`,
    certificate: ({ host, detail }) =>
      `Certifikatet på ${host} kan jeg ikke stole på (${detail}). Er det jeres eget, så peg NODE_EXTRA_CA_CERTS på det.`,
    unreachable: ({ host, detail }) =>
      `${host} kan ikke nås (${detail}). Se efter, om maskinen må komme ud til den.`,
    denied: ({ host, detail }) =>
      host === 'eu.api.openai.com'
        ? `OpenAI siger nej til nøglen (${detail}). EU-adressen tager kun nøgler fra projekter, der er oprettet med data i Europa.`
        : `${host} siger nej til nøglen (${detail}). Hent den igen, og se efter, om den må bruge modellen.`,
    modelUnknown: ({ model, host, known }) =>
      known.length > 0
        ? `${host} har ingen model, der hedder ${model}. Den har fx ${known.join(', ')}.`
        : `${host} kender ikke ${model}. I Azure er OPENAI_MODEL navnet på jeres deployment.`,
    noTools: ({ model }) =>
      `${model} kan ikke bruge værktøjer (tools), så den kan ikke slå noget op. Vælg en model, der kan, eller slå dem til i dens server (docs/language-model.md).`,
    slow: ({ model }) =>
      `${model} svarede ikke på 8 sekunder. Vælg en mindre eller hurtigere model, eller giv den mere at regne på.`,
    busy: ({ host, detail }) =>
      `${host} siger, at der er spurgt for meget, eller at kvoten er brugt (${detail}).`,
    broken: ({ host, detail }) => `${host} svarer med en fejl (${detail}).`,
    rejected: ({ host, detail }) =>
      `${host} afviser det, jeg spørger om (${detail}). Se efter, om modellen er til samtaler (chat).`,
    foreign: ({ host }) =>
      `Det, der svarer på ${host}, taler ikke som OpenAI (chat/completions). Se efter, om adressen skal ende på /v1.`,
  },
  unnamed: variable =>
    `${variable} er sat, men OPENAI_MODEL er ikke, så ingen sprogmodel bliver brugt.`,
}
