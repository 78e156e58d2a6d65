// The words of questions that ask for a page as such, in both languages, as data: "hvor kan jeg læse om kørsel?". Read by
// src/ask/library/question/page-frame.ts. `~` stands for up to four words.
import { list } from '../../words.js'

/** Asks for what is written: a page is the answer whatever else has the words. */
export const readingFrames: readonly string[] =
  list(`siden om | side om | hvilken side | hvilke sider | side handler om | siden handler om | sider om | sider med | siden med | hjemmesiden om | siden der hedder | side der hedder | side som hedder | på siden | på hjemmesiden
  | læse om | læse mere om | læse noget om | læse lidt om | læse op på | læs om | læs mere om | står der om | står der noget om | står der mere om | står der ~ om
  | står noget om | står om | stod der om | stående om | liggende om | skrevet om | skrevet noget om | skrevet ned om | på skrift om | skriftligt om | skriftlig om | beskrevet om | hvor står der | hvor står det
  | which page | which pages | does it say about | does it say on | does it say ~ about | read about | read more about | read up on | read something about | read on | page about | page on | page for | pages about | pages on | page called | webpage about | website about | on the page | on the website
  | written about | written on | written down about | in writing about | where does it say | where do you write about | where is it written`)

/** Asks what something is: of a page that is named, and nothing else, the page is the answer. */
export const aboutFrames: readonly string[] =
  list(`hvad er | hva er | hvad går ~ ud på | hvad siger i om | hvad siger ~ om | fortæl om | fortæl mig om | fortæl lidt om | fortæl mig lidt om | fortæl mere om | fortæl mig mere om | fortælle om | fortælle mig om | fortælle lidt om | hvad ved du om | hvad ved i om
  | noget om | mere om | info om | information om | informationer om | oplysninger om | hvad handler ~ om | hvad betyder | hvad vil ~ sige | hvad dækker ~ over | regler for | regler om | reglerne for | reglerne om | retningslinjer for | forklar | beskriv | vide om | vide noget om | vide mere om
  | what is | what s | whats | what are | tell me about | tell me more about | tell us about | tell me something about | know about | explain | information about | information on | info about | info on | anything about | anything on | something about | something on
  | more about | what do you say about | what does ~ mean | rules for | rules about | rules on | describe`)
