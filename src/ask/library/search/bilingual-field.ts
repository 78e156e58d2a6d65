// English words for what Danish networks of resource persons call their work, tools and places, as data: functions, forms of
// cooperation, things that tools are named after, colours. Read by bilingual.ts, which tells how a row is read.

/** One row a line. */
export const fieldRows = `
theory of change | change theory | programme theory | indsatsteori | indsatsteorien | forandringsteori | programteori
counsellor | counsellors | counselor | counselors | advisor | advisors | guide teacher | vejleder | vejledere
reading counsellor | reading counselor | reading advisor | reading adviser | reading coach | literacy coach | læsevejleder | læsevejledere
maths counsellor | math counsellor | maths advisor | maths coach | math coach | matematikvejleder | matematikvejledere
science counsellor | science advisor | science coach | naturfagsvejleder | naturfagsvejledere
behaviour counsellor | behavior counselor | behaviour support | behavior support | akt | akt vejleder | akt vejledere
behaviour | behavior | adfærd
resource person | resource persons | resource people | ressourceperson | ressourcepersoner
punch card | punch cards | clip card | clip cards | voucher card | klippekort | klippekortet | klip
page | pages | side | sider
participant | participants | attendee | attendees | deltager | deltagere
people | persons | deltagere | personer | folk
pupil who speaks little danish | does not speak danish | speaks little danish | speaks no danish | little danish | no danish | not much danish | lidt dansk | ikke ~ dansk | dansk som andetsprog | dsa | tosprogede
danish as a second language | second language | second language learners | bilingual pupils | bilingual children | dansk som andetsprog | dsa | andetsprog | tosproget | tosprogede
danish | dansk
diary | journal | logbook | log book | logbog | logbogen
conference | conferences | konference | konferencer | konferencen | konferencerne
shared drive | drev | drevet
misses school | miss school | missing school | misses ~ school | miss ~ school | missed ~ school | missing ~ school | stays home from school | stay home from school | stays away | stay away | skolefravær | fravær | skolevægring
workshop | workshops | værksted | værksteder | workshop
keynote | speaker | speakers | oplægsholder | oplægsholdere
survey | surveys | questionnaire | questionnaires | mapping | spørgeskema | spørgeskemaet | kortlægning | kortlægningen | undersøgelse
peer reading | paired reading | pair reading | partner reading | reading buddies | reading partners | makkerlæsning | parlæsning | læsemakker | læsemakkere
word wall | word walls | ordvæg | ordvægge | ordmur | ordmure
compass | kompas | kompasset
ladder | ladders | stige | stigen
staircase | stairs | stairway | trappe | trappen
wheel | wheels | hjul | hjulet
suitcase | suitcases | kuffert | kufferten
flower | flowers | blomst | blomster
mountain | mountains | bjerg | bjerget
ferry | ferries | færge | færgen | færger
barometer | barometers | barometer | barometeret
traffic light | traffic lights | trafiklys | trafiklyset
red | rød | røde | rødt
green | grøn | grønne | grønt
blue | blå | blåt
yellow | gul | gule | gult
white | hvid | hvide | hvidt
spelling | stavning | stavefærdighed | retstavning
handwriting | håndskrift
fluency | fluent reading | flydende læsning | læseflow
word problem | word problems | text problems | tekstopgave | tekstopgaver | regnehistorier
mental arithmetic | mental maths | hovedregning
differentiation | differentiated teaching | undervisningsdifferentiering | differentiering
playground | schoolyard | school yard | skolegård | skolegården | legeplads
recess | break time | break times | playtime | frikvarter | frikvarterer | frikvarteret
friendship | friendships | friends | venskab | venskaber | venner
lonely | loneliness | alone | ensom | ensomhed | alene
shy | quiet pupils | genert | stille elever
grief | bereavement | sorg
screen time | mobile phones | phone ban | skærmtid | mobiltelefoner | mobilforbud
transition meeting | handover meeting | overleveringsmøde | overleveringsmøder | overgangsmøde
guide to | guideline | guidelines | vejledning | vejledningen | retningslinjer
receipt | receipts | kvittering | kvitteringer
invoice | invoices | bill | faktura | regning
overview | oversigt | overblik
folder | folders | mappe | mappen
`
