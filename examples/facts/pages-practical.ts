// The sample network's practical pages: who pays, how to get there, whom to ask. Kept by a secretary who writes headings and
// plain lines.
import type { SamplePage } from './pages.js'
import { domain } from './places.js'

export const practicalPages: readonly SamplePage[] = [
  {
    file: 'vikardaekning',
    title: 'Vikardækning',
    aliases: ['vikar', 'vikarpenge', 'frikøb'],
    path: 'vikardaekning',
    passages: [
      {
        heading: 'Hvem betaler vikaren?',
        text: 'Forvaltningen betaler vikaren på læringslabs og kursusdage. Til netværksmøder betaler skolen selv.',
      },
      {
        heading: 'Hvordan får vi pengene?',
        text: `Skolens sekretær sender antal timer til vikar@${domain} senest en måned efter dagen. Pengene kommer med den næste budgetregulering.`,
      },
      {
        heading: 'Hvor meget dækkes?',
        text: 'Op til seks timer for hver deltager, dog højst fire deltagere fra samme skole.',
      },
    ],
  },
  {
    file: 'transport',
    title: 'Transport og kørsel',
    aliases: ['kørsel', 'kørselspenge', 'parkering'],
    path: 'transport',
    passages: [
      {
        heading: 'Kan jeg få kørsel?',
        text: 'Ja, til møder uden for din egen skole. Kør gerne flere sammen, og søg om kørsel i lønsystemet samme måned.',
      },
      {
        heading: 'Medborgerhuset',
        text: 'Der er gratis parkering bag huset. Bus 4 stopper ved døren.',
      },
      {
        heading: 'Kursuscenter Søhøj',
        text: 'Ligger uden for byen, og der går ingen bus. Samkørsel begynder fra rådhusets parkeringsplads 30 minutter før.',
      },
    ],
  },
  {
    file: 'forplejning',
    title: 'Forplejning',
    aliases: ['mad', 'frokost', 'kaffe'],
    path: 'forplejning',
    passages: [
      {
        heading: 'Er der mad?',
        text: 'På læringslabs, vidensdage og kursusdage er der morgenbrød, frokost og kaffe. Til netværksmøder er der kaffe og frugt.',
      },
      {
        heading: 'Allergi og særlige ønsker',
        text: `Skriv til mad@${domain} senest fem hverdage før.`,
      },
      {
        heading: 'Hvem betaler maden?',
        text: 'Forvaltningen betaler.',
      },
    ],
  },
  {
    file: 'paedagogisk-laeringscenter',
    title: 'Pædagogisk læringscenter',
    aliases: ['PLC', 'læringscentret'],
    path: 'plc',
    passages: [
      {
        text: 'PLC er skolens udviklingsfunktion på tværs: et team af ressourcepersoner, der hjælper kollegerne med at gøre skolens strategi til hverdag.',
      },
      {
        heading: 'Hvem er i teamet?',
        text: 'Skolen bestemmer det selv. Ofte er det læsevejlederen, matematikvejlederen, IT-vejlederen, inklusionsvejlederen og bibliotekaren.',
      },
      {
        heading: 'Hvad hjælper PLC med?',
        items: [
          'Varieret og praktisk undervisning, fx åben skole.',
          'Elevernes sprog i alle fag.',
          'Læringsplatformen og eleverne som digitale producenter.',
        ],
      },
    ],
  },
  {
    file: 'kontakt',
    title: 'Kontakt',
    aliases: ['hvem skriver jeg til', 'hvem spørger jeg'],
    path: 'kontakt',
    passages: [
      {
        heading: 'Læringslabs, vidensdage og kursusdage',
        text: `Skriv til laeringslab@${domain}. Vi svarer på hverdage og senest dagen efter.`,
      },
      {
        heading: 'Netværkene',
        text: `Skriv til netvaerk@${domain}, så kommer det til netværkets koordinator.`,
      },
      {
        heading: 'Fejl på siden',
        text: `Skriv til webside@${domain}, og fortæl, hvad der er galt og på hvilken side.`,
      },
    ],
  },
]
