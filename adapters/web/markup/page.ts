// The page as HTML: the chat (server.ts serves it) and the small page that says what went wrong (problems.ts).
// Pure. No script or style inline (CSP); what public/script/chat.js needs to know stands in data attributes and templates.
import type { Lang } from '../../../src/core/message.js'
import type { WebLimits } from '../limits.js'
import type { PageTexts, Persona } from '../texts.js'
import { type Html, html } from './html.js'
import { icon } from './icon.js'

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
  return renderDocument(
    { lang, texts },
    html`<script type="module" src="/assets/script/chat.js"></script>`,
    html`<a class="skipnav" href="#question" data-swap="skip">${texts.skip}</a>
${renderTop(facts)}
<div class="container layout">
${renderWho(texts, personas, chosen)}
<main>
<h2 class="sr-only" id="conversation" data-swap="conversation">${texts.conversation}</h2>
<div id="log" role="log" aria-live="polite" aria-labelledby="conversation"><div class="thread">${renderWelcome(lang, texts, chosen)}</div></div>
<noscript><div class="alert alert-warning problem"><p class="alert-text">${texts.noScript}</p></div></noscript>
${renderForm(texts, chosen)}
</main>
</div>
<div id="drop" aria-hidden="true"><p data-swap="drop">${texts.dropHere}</p></div>
<div hidden data-swap="data" id="data" data-config="${JSON.stringify(clientConfig(lang, texts, limits))}">${personas.map(
      each =>
        html`<template data-welcome="${each.id}">${renderWelcome(lang, texts, each)}</template>`,
    )}</div>`,
  )
}

/** A whole page that says one thing and leads back to the front page. */
export function renderProblemPage(lang: Lang, texts: PageTexts, message: string): string {
  return renderDocument(
    { lang, texts },
    html``,
    html`<main class="alone"><h1>${texts.problemTitle}</h1><p>${message}</p><p><a href="/?lang=${lang}">${texts.backToChat}</a></p></main>`,
  )
}

/** A whole page with our style sheets; `title`: where it is not called by its maker's name alone. */
export function renderDocument(
  { lang, texts, title = texts.title }: { lang: Lang; texts: PageTexts; title?: string },
  head: Html,
  body: Html,
): string {
  return html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${texts.description}">
<title>${title}</title>
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="preload" href="/assets/dkfds/css/dkfds.min.css" as="style">
<link rel="stylesheet" href="/assets/style/colours.css">
<link rel="stylesheet" href="/assets/style/theme.css">
<link rel="stylesheet" href="/assets/style/page.css">
<link rel="stylesheet" href="/assets/style/chat.css">
<link rel="stylesheet" href="/assets/style/reply.css">
<link rel="stylesheet" href="/assets/style/form.css">
<link rel="stylesheet" href="/assets/style/drawing.css">
<link rel="stylesheet" href="/assets/style/files.css">
${head}
</head>
<body>
${body}
</body>
</html>
`.html
}

/** The name, the place, the languages (each in its own), and that this is a demonstration. */
function renderTop({ lang, texts, place, invented }: PageFacts): Html {
  const link = (to: Lang, name: string): Html =>
    html`<a href="/?lang=${to}" lang="${to}" hreflang="${to}" data-lang="${to}"${lang === to ? html` aria-current="true"` : ''}>${name}</a>`
  const { lead, rest } = texts.demo(place, invented)
  return html`<header class="header" data-swap="top"><div class="portal-info"><div class="container portal-info-inner">
<img src="/assets/icon.svg" alt="" width="40" height="40">
<div class="name"><h1>${texts.title}</h1><p>${texts.tagline}</p></div>
<p class="authority-name">${place}</p>
<nav aria-label="${texts.language}">${link('da', 'Dansk')}${link('en', 'English')}</nav>
</div></div>
<div class="demo"><p class="container"><strong>${lead}</strong> ${rest}</p></div></header>`
}

/** Folded together by the script where there is little room; then the summary says who one is. */
function renderWho(texts: PageTexts, personas: readonly Persona[], chosen: Persona): Html {
  const choice = (each: Persona, at: number): Html =>
    html`<div class="form-group-radio persona"><input type="radio" class="form-radio" id="as-${at}" name="as" value="${each.id}" data-name="${each.name}"${each.mayImport ? html` data-may-import` : ''} autocomplete="off"${each === chosen ? html` checked` : ''}><label for="as-${at}"><strong>${each.name}</strong><span class="role">${each.role}</span><span class="form-hint">${each.about}</span></label></div>`
  return html`<aside aria-labelledby="who" data-swap="who"><details class="details" id="people" open>
<summary class="details-summary"><h2 id="who">${texts.who}</h2><span class="current" data-current>${chosen.name}</span></summary>
<p class="form-hint" id="who-help">${texts.whoHelp}</p>
<fieldset aria-describedby="who-help"><legend class="sr-only">${texts.who}</legend>${personas.map(choice)}</fieldset>
</details></aside>`
}

/** The greeting and the questions that this person could begin with. */
function renderWelcome(lang: Lang, texts: PageTexts, persona: Persona): Html {
  const firstName = persona.id === '' ? undefined : persona.name.split(' ')[0]
  const suggestions = persona.suggestions.map(
    each =>
      html`<li><button type="button" class="button button-secondary" data-ask="${each}">${each}</button></li>`,
  )
  const list = html`<p class="note">${texts.suggestions}</p><ul class="actions" role="list">${suggestions}</ul>`
  return html`<div class="turn welcome" lang="${lang}"><div class="answer"><div class="reply"><p class="hello">${texts.hello(firstName)}</p>${texts.greeting.map(line => html`<p>${line}</p>`)}${suggestions.length > 0 ? list : ''}</div></div></div>`
}

/** The field itself is never swapped: what stands in it stays. */
function renderForm(texts: PageTexts, chosen: Persona): Html {
  return html`<form id="ask">
<div class="alert alert-warning" id="away" role="status" hidden><p class="alert-text" data-swap="away">${texts.away}</p></div>
<div class="labels"><label class="form-label" for="question" data-swap="question">${texts.question}</label>
<p class="form-hint asking" data-swap="asking">${texts.asking} <strong data-current>${chosen.name}</strong></p>
<button type="button" class="button" data-new data-swap="new">${icon('refresh')}<span>${texts.startAgain}</span></button>
<button type="button" class="button" id="choose-files"${chosen.mayImport ? '' : html` hidden`}>${icon('attach-file')}<span data-swap="files">${texts.chooseFiles}</span></button></div>
<div class="line"><textarea class="form-input" id="question" rows="1" enterkeyhint="send" autocomplete="off" aria-describedby="keys"></textarea>
<button type="submit" class="button button-primary" data-swap="send">${icon('send')}<span>${texts.send}</span></button></div>
<p class="form-hint" id="keys" data-swap="keys">${texts.keys}</p>
<input type="file" id="files" multiple hidden accept=".ics,.xlsx,.csv,.md" tabindex="-1" aria-hidden="true">
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
