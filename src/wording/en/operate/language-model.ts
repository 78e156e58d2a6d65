// What is said of a tenant's language model at the start and by doctor, in English. See da/operate/language-model.ts.
import type { LanguageModelWording } from '../../da/operate/language-model.js'

export const languageModel: LanguageModelWording = {
  on: (tenant, { model, host }) =>
    `The language model ${model} at ${host} is on${tenant ? ` for ${tenant}` : ''}. It is asked only when the rules are not sure.`,
  toolsUnused: ({ model }) =>
    `${model} did not look anything up when I told it to. If it seldom helps, choose a model that can use tools.`,
  off: (tenant, why) => `The language model is off${tenant ? ` for ${tenant}` : ''}: ${why}`,
  triedAgain: 'Everybody gets the exact answers meanwhile, and I try again every minute.',
  trouble: {
    hostNotAllowed: ({ host }) =>
      `${host} is not among the hosts that may be sent questions. If you have agreed that it may, name it in OPENAI_HOSTS.`,
    unencrypted: ({ host }) =>
      `The address at ${host} is not encrypted (http). Use https. If it is within your own network, write its full name in OPENAI_HOSTS.`,
    nameNotFound: ({ host }) =>
      `There is nobody called ${host}. Check the spelling of the address, and that this machine can look names up (DNS).`,
    closed: ({ host }) =>
      `Nobody takes calls at ${host}. Check that the model's server is running and that the port is right.`,
    certificate: ({ host, detail }) =>
      `I cannot trust the certificate of ${host} (${detail}). If it is your own, point NODE_EXTRA_CA_CERTS at it.`,
    unreachable: ({ host, detail }) =>
      `${host} cannot be reached (${detail}). Check that this machine is let out to it.`,
    denied: ({ host, detail }) =>
      host === 'eu.api.openai.com'
        ? `OpenAI says no to the key (${detail}). The EU address only takes keys of projects that were created with data in Europe.`
        : `${host} says no to the key (${detail}). Fetch it again, and check that it may use the model.`,
    modelUnknown: ({ model, host, known }) =>
      known.length > 0
        ? `${host} has no model called ${model}. It has ${known.join(', ')} and the like.`
        : `${host} does not know ${model}. In Azure, OPENAI_MODEL is the name of your deployment.`,
    noTools: ({ model }) =>
      `${model} cannot use tools, so it cannot look anything up. Choose a model that can, or turn them on in its server (docs/language-model.md).`,
    slow: ({ model }) =>
      `${model} did not answer within 8 seconds. Choose a smaller or faster model, or give it more to compute with.`,
    busy: ({ host, detail }) =>
      `${host} says that it was asked too much, or that the quota is used up (${detail}).`,
    broken: ({ host, detail }) => `${host} answers with an error (${detail}).`,
    rejected: ({ host, detail }) =>
      `${host} refuses what I ask (${detail}). Check that the model is one for conversations (chat).`,
    foreign: ({ host }) =>
      `Whatever answers at ${host} does not speak as OpenAI does (chat/completions). Check whether the address should end in /v1.`,
  },
  unnamed: variable => `${variable} is set, but OPENAI_MODEL is not, so no language model is used.`,
}
