// The page as HTML: the chat (server.ts serves it) and the small page that says what went wrong (problems.ts).
// Pure. No script or style inline (CSP); what public/chat.js needs to know stands in data attributes and templates.
import type { Lang } from '../../src/core/message.js'
import { type Html, html } from './html.js'
import type { WebLimits } from './limits.js'
import type { PageTexts, Persona } from './texts.js'

export interface PageFacts {
  readonly lang: Lang
  readonly texts: PageTexts
  /** The guest is added here. */
  readonly personas: readonly Persona[]
  /** The person's id; an unknown one is the guest. Without it the first of the list, who has most to ask. */
  readonly as: string | undefined
  /** The municipality of the demonstration. */
  readonly place: string
  /** It does not exist, and the page says so. */
  readonly invented: boolean
  readonly limits: WebLimits
}

/**
 * The chat page. An element with `data-swap` is replaced by its namesake when the language changes;
 * the log and the text being written are not, so nothing is lost.
 */
export function renderPage(facts: PageFacts): string {
  const { lang, texts, limits } = facts
  const personas = [...facts.personas, texts.guest]
  const first = facts.as === undefined ? personas[0] : undefined
  const chosen = first ?? personas.find(each => each.id === facts.as) ?? texts.guest
  return document(
    lang,
    texts,
    html`<script type="module" src="/assets/chat.js"></script>`,
    html`<a class="skip" href="#question" data-swap="skip">${texts.skip}</a>
${renderTop(facts)}
<div class="layout">
${renderWho(texts, personas, chosen)}
<main>
<h2 class="hidden" id="conversation" data-swap="conversation">${texts.conversation}</h2>
<div id="log" role="log" aria-live="polite" aria-labelledby="conversation">${renderWelcome(lang, texts, chosen)}</div>
${renderForm(texts, chosen)}
<noscript><p class="problem">${texts.noScript}</p></noscript>
</main>
</div>
<div hidden data-swap="data" id="data" data-config="${JSON.stringify(clientConfig(lang, texts, limits))}">${personas.map(
      each =>
        html`<template data-welcome="${each.id}">${renderWelcome(lang, texts, each)}</template>`,
    )}</div>`,
  )
}

/** A whole page that says one thing and leads back to the front page. */
export function renderProblemPage(lang: Lang, texts: PageTexts, message: string): string {
  return document(
    lang,
    texts,
    html``,
    html`<main class="alone"><h1>${texts.problemTitle}</h1><p>${message}</p><p><a href="/?lang=${lang}">${texts.backToChat}</a></p></main>`,
  )
}

function document(lang: Lang, texts: PageTexts, head: Html, body: Html): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${texts.description}">
<title>${texts.title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/colours.css">
<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/chat.css">
<link rel="stylesheet" href="/assets/reply.css">
${head}
</head>
<body>
${body}
</body>
</html>
`.html
}

/** The name, the languages (each in its own), and that this is a demonstration. */
function renderTop({ lang, texts, place, invented }: PageFacts): Html {
  const link = (to: Lang, name: string): Html =>
    html`<a href="/?lang=${to}" lang="${to}" hreflang="${to}" data-lang="${to}"${lang === to ? html` aria-current="true"` : ''}>${name}</a>`
  const { lead, rest } = texts.demo(place, invented)
  return html`<header data-swap="top"><div class="top"><div>
<img src="/assets/icon.svg" alt="" width="44" height="44">
<div class="name"><h1>${texts.title}</h1><p>${texts.tagline}</p></div>
<nav aria-label="${texts.language}">${link('da', 'Dansk')}${link('en', 'English')}</nav>
</div></div>
<p class="demo"><span><strong>${lead}</strong> ${rest}</span></p></header>`
}

/** Folded together by the script where there is little room; then the summary says who one is. */
function renderWho(texts: PageTexts, personas: readonly Persona[], chosen: Persona): Html {
  const choice = (each: Persona): Html =>
    html`<label class="persona"><input type="radio" name="as" value="${each.id}" data-name="${each.name}" autocomplete="off"${each === chosen ? html` checked` : ''}><span><strong>${each.name}</strong><span class="about">${each.about}</span></span></label>`
  return html`<aside aria-labelledby="who" data-swap="who"><details open>
<summary><h2 id="who">${texts.who}</h2><span class="current" data-current>${chosen.name}</span></summary>
<p id="who-help">${texts.whoHelp}</p>
<fieldset aria-describedby="who-help"><legend class="hidden">${texts.who}</legend>${personas.map(choice)}</fieldset>
</details></aside>`
}

/** The greeting and the questions that this person could begin with. */
function renderWelcome(lang: Lang, texts: PageTexts, persona: Persona): Html {
  const firstName = persona.id === '' ? undefined : persona.name.split(' ')[0]
  const suggestions = persona.suggestions.map(
    each => html`<li><button type="button" class="choice" data-ask="${each}">${each}</button></li>`,
  )
  const list = html`<p class="note">${texts.suggestions}</p><ul class="actions" role="list">${suggestions}</ul>`
  return html`<div class="turn welcome" lang="${lang}"><div class="answer"><div class="reply"><p class="hello">${texts.hello(firstName)}</p>${texts.greeting.map(line => html`<p class="greeting">${line}</p>`)}${suggestions.length > 0 ? list : ''}</div></div></div>`
}

/** The field itself is never swapped: what stands in it stays. */
function renderForm(texts: PageTexts, chosen: Persona): Html {
  return html`<form id="ask">
<div class="labels"><label for="question" data-swap="question">${texts.question}</label>
<p data-swap="asking">${texts.asking} <strong data-current>${chosen.name}</strong></p></div>
<div class="line"><textarea id="question" rows="1" enterkeyhint="send" autocomplete="off" aria-describedby="keys"></textarea>
<button type="submit" data-swap="send">${texts.send}</button></div>
<p id="keys" data-swap="keys">${texts.keys}</p>
</form>`
}

function clientConfig(lang: Lang, texts: PageTexts, limits: WebLimits): object {
  return {
    lang,
    texts: texts.client,
    slowMs: limits.pageSlowMs,
    giveUpMs: limits.pageGiveUpMs,
    busyWaitMs: limits.pageBusyWaitMs,
    sameAskMs: limits.pageSameAskMs,
  }
}
