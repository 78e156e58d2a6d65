// English words for what Danish tools and pages are about, as data: general words first, then those of schools and networks. A row is
// one meaning, as in synonyms.ts, and is used with them by src/ask/library/search/terms.ts. Words that mean one thing in one language
// and another in the other ("hold", "fast", "time") are left out.
import { fieldRows } from './bilingual-field.js'
import { practicalRows } from './bilingual-practical.js'
import { schoolRows } from './bilingual-school.js'

const rows = `
get | receive | received | få | modtage | modtager
give | hand out | handed out | uddele | udlevere
choose | chooses | chosen | chose | select | selected | pick | vælge | vælger | valgt | udvælge | udpege
send | submit | submits | submitted | sende | sender | sendt | indsende | ansøgning
apply | applies | applied | application | applications | søge | søger | ansøge | ansøger | ansøgning
ask | asks | asked | asking | spørge | spørger | spurgt
answer | answers | answered | reply | svar | svare | svarer
find | finds | found | finde
hear | hearing | høre | lytte
write | writes | written | writing | skrive | skriver | skrevet | skrivning
speak | speaking | mundtlig
understand | understanding | forstå | forståelse
remember | huske | husk
forget | forgotten | glemme | glemt
begin | start | starting | opstart | begynde | komme i gang
opening | opstart | åbning
end | finish | closing | slutte | afslutte | afslutning
open | opens | opened | åben | åbent | åbner | åbningstid
close | closes | closed | shut | lukke | lukker | lukket
fetch | collect | collects | collected | collection | hente | henter | afhente
bring | brings | bringing | deliver | delivers | returning | bringe | bringer | aflevere | levere
return | returned | give back | hand in | handed in | aflevere | afleveres | tilbagelevere | levere tilbage
meet | meets | met | mødes | mødtes
visit | visits | visited | visiting | besøge | besøger | besøg
invite | invites | invited | invitation | invitere | inviteret | indbydelse | indkaldelse
share | shares | sharing | dele | deler
help | helps | helping | hjælpe | hjælp
need | needs | behøve | brug for | have brug for
buy | buys | bought | købe | køber | indkøb
sell | salg | sælge
owner | ownership | ejer | ejerskab
lost | miste | mistet | bortkommet
depot | storage | opbevaring
broken | damaged | damage | ødelagt | i stykker | skade
clean | cleaning | rengøring | gøre rent
key | keys | nøgle | nøgler
box | boxes | kit | kits | kasse | kasser
card | cards | kort | kortene
game | games | play | playing | spil | lege | leg
story | stories | storytelling | historie | fortælling | fortællinger
picture | pictures | drawing | draw | tegning | tegninger
vocabulary | ordforråd
text | texts | tekst | tekster
sound | sounds | lyd | lyde
question | questions | spørgsmål
wonder | wondering | curiosity | curious | undring | undre | nysgerrighed
idea | ideas | idé | ideer
rule | rules | regel | regler | retningslinjer
role | roles | rolle | roller
assignment | assignments | opgave | opgaver
project | projects | projekt | projekter
step | steps | trin | skridt
checklist | checklists | tjekliste
report | reports | rapport | rapporter
message | messages | besked | beskeder
result | results | resultat | resultater
experience | experiences | erfaring | erfaringer | oplevelse
knowledge | know how | viden | kendskab
skill | skills | competence | competences | færdighed | færdigheder | kompetence | kompetencer
ability | abilities | evne | evner
practice | practise | practical | practising | øve | øvelse | praktisk | praksis
habit | habits | routine | routines | vane | vaner | rutine | rutiner
everyday | daily life | hverdag | hverdagen
calm | quiet | silence | peace | ro | stilhed
noise | noisy | loud | larm | støj | uro
trust | confidence | tillid | tryghed | tryg
safe | safety | security | sikkerhed | sikker | tryg
danger | dangerous | risk | risiko
feeling | feelings | emotion | emotions | følelse | følelser
anger | angry | vred | vrede
sad | sadness | ked af det | trist
happy | joy | glad | glæde
lonely | loneliness | ensom | ensomhed | alene
friend | friends | friendship | ven | venner | venskab
hard | difficult | tough | svær | vanskelig | vanskeligt | besværlig
easy | simple | nem | nemt | enkel
important | importance | vigtig | vigtigt | betydning
young | younger | youngest | yngre | yngste | små børn
different | difference | differences | differentiation | forskel | forskelle | forskellig | differentiering
strong | strength | strengths | stærk | styrke | styrker
weak | weakness | svag | svaghed
stuck | deadlock | gået i stå | kørt fast | fastlåst
change | changes | changing | ændre | ændring | forandring | forandringer
improve | improvement | improvements | forbedre | forbedring
develop | development | developing | udvikle | udvikling
plan ahead | prepare | preparation | preparing | forberede | forberedelse
follow up | following up | opfølgning | følge op
decide | decision | decisions | beslutte | beslutning | bestemme
agree | agreement | agreements | aftale | aftaler
disagree | disagreement | dispute | uenig | uenighed
solve | solution | solutions | løse | løsning | løsninger
discuss | discussion | debate | drøfte | drøftelse | diskussion | debat
reflect | reflection | reflections | refleksion | reflektere
investigate | investigation | inquiry | explore | undersøge | undersøgelse
compare | comparison | sammenligne | sammenligning
measure | measuring | measurement | måle | måling
explain | explanation | forklare | forklaring
describe | description | beskrive | beskrivelse
present | presentation | presenting | præsentere | præsentation | fremlægge | oplæg
group | groups | gruppe | grupper | gruppearbejde
pair | pairs | partner | partners | buddy | par | makker | makkere
circle | round | cirkel | runde
colleague | colleagues | co worker | kollega | kolleger | kollegaer
pedagogue | educator | educators | preschool teacher | pædagog | pædagoger
counsellor | counsellors | counselor | advisor | adviser | guidance | vejleder | vejledere | ressourceperson | ressourcepersoner
resource person | resource persons | resource people | ressourceperson | ressourcepersoner | vejleder
principal | principals | head | headteacher | head teacher | school leader | school leaders | manager | skoleleder | skoleledere | leder
secretary | office | sekretær | sekretæren | kontor | kontoret
caretaker | janitor | pedel | pedellen | teknisk service
employee | employees | staff | personnel | medarbejder | medarbejdere | ansat | ansatte | personale
municipality | municipal | local authority | administration | kommune | kommunen | forvaltning | forvaltningen
area | district | område | distrikt
parent | parents | guardian | forælder | forældre
family | families | home | familie | familier | hjem | hjemmet
parent cooperation | parental cooperation | parent teacher meeting | parents meeting | forældresamarbejde | forældremøde | skole hjem samarbejde
pupil | pupils | student | students | elev | elever
child | children | kid | kids | barn | børn
class | classes | classroom | klasse | klassen | klasser
grade | grades | year group | klassetrin | årgang | karakter
subject | subjects | fag | fagene
lesson | lessons | lektion | lektioner | undervisningstime
break | recess | frikvarter | pause
school start | starting school | skolestart | indskoling
transition | transitions | handover | overgang | overgange | overlevering
holiday | holidays | vacation | ferie | ferier
kindergarten | nursery | preschool | daycare | børnehave | dagtilbud | daginstitution
library | bibliotek | biblioteket | skolebibliotek
gym | sports hall | idrætshal | gymnastiksal | hallen
sport | sports | exercise | movement | physical activity | idræt | bevægelse | motion
music | instrument | instruments | musik | instrumenter
art | arts | culture | cultural | kunst | kultur | kulturel
theatre | theater | drama | teater
craft | crafts | workshop | workshops | design | håndværk | værksted | værksteder
machine | machines | maskine | maskiner
science | natural science | naturfag | natur og teknologi | forsøg
experiment | experiments | forsøg | eksperiment
nature | outdoor | outdoors | outside | natur | udeskole | ude
climate | sustainability | sustainable | klima | bæredygtighed | bæredygtig
history | historie
danish | dansk
english | engelsk
german | tysk
reading | reader | reads | læsning | læse | højtlæsning
spelling | stavning | stave
dyslexia | dyslexic | ordblind | ordblinde | ordblindhed
second language | bilingual | multilingual | tosproget | tosprogede | flersproget | andetsprog
maths | math | mathematics | numeracy | matematik | regning
number | numbers | figures | tal | tallene
computer | computers | laptop | tablet | ipad | device | devices | computer | tablets
phone | phones | mobile | mobile phone | telefon | mobil
password | login | log in | sign in | adgangskode | kodeord | logge ind
screen time | screens | screen free | skærm | skærmfri | skærmtid
internet | online | web | nettet
video | film | films | videoer
photo | photos | photograph | billede | billeder | foto
exam | exams | eksamen
feedback | respons | tilbagemelding | feedback
survey | questionnaire | spørgeskema | undersøgelse
assessment | assess | evaluation | evaluere | evaluering | vurdering
goal | goals | aim | aims | objective | mål | formål
sign | signs | indicator | tegn
effect | impact | effekt | virkning
theory of change | logic model | indsatsteori | forandringsteori
focus area | focus areas | priority | indsatsområde | indsatsområder | fokus
direction | shared direction | common direction | retning | fælles retning
purpose | meaning | why | hvorfor | formål | mening
leadership | management | leading | ledelse | lede
meeting | meetings | møde | møder | mødeledelse
agenda | agendas | dagsorden
minutes of the meeting | referat | referater
team meeting | team meetings | teammøde | teammøder
team work | teamwork | cooperation | collaborate | collaboration | collaborative | samarbejde | samarbejder
coaching | sparring | supervision | sparringssamtale | kollegasparring
coaching conversation | coaching conversations | sparring conversation | sparringssamtale | sparringssamtaler
conversation | conversations | dialogue | talk | talks | samtale | samtaler | dialog
observe | observation | observing | observere | observation | overvære
network | networks | netværk
course | courses | kursus | kurser
education | training | degree | diploma | uddannelse | efteruddannelse | diplom
lecture | speaker | talk by | foredrag | oplægsholder | oplæg
inclusion | inclusive | inkluderende | inklusion
special needs | special education | specialundervisning | specialtilbud | særlige behov
absence | absent | absenteeism | school refusal | fravær | skolevægring
bullying | bully | mobning | mobbe
conflict | conflicts | quarrel | quarrels | fight | fights | konflikt | konflikter | konfliktløsning
behaviour | behavior | adfærd
wellbeing | well being | thriving | trivsel | trives
mental health | psychologist | ppr | psykolog
community | communities | belonging | fællesskab | fællesskaber
relationship | relationships | relations | relation | relationer
motivation | motivate | motivated | motivation | lyst
participation | involve | involvement | inddrage | inddragelse | medbestemmelse
democracy | pupil council | student council | demokrati | elevråd
economy | finances | økonomi
money | funds | funding | grant | grants | pool | penge | pulje | puljen | midler | tilskud
price | cost | costs | fee | pris | koste | gebyr
invoice | invoices | faktura
receipt | receipts | kvittering | kvitteringer | bilag
salary | pay | wages | wage | løn | lønnen
hours | working hours | timer | arbejdstid | timetal
deadline | due date | frist | senest
insurance | insured | forsikring | forsikret
contract | kontrakt
consent | permission | samtykke | tilladelse
privacy | personal data | gdpr | persondata | databeskyttelse
ferry | ferries | ferry ticket | færge | færgen | færgebillet | færgebilletter
ticket | tickets | billetter | billetten
bus | busses | buses | bus | bussen
train | trains | tog | toget
bicycle | bike | bikes | cykel | cykler
car | cars | bil
parking | park | parking space | parkering | parkere
mileage | travel expenses | travel allowance | kørselsgodtgørelse | kørsel | rejseudgifter
distance | kilometres | kilometers | afstand | kilometer
map | directions | kort over | rutevejledning
address | addresses | adresse
room | rooms | venue | lokale | lokaler | mødelokale
chair | chairs | stol | stole
overnight | hotel | stay the night | overnatning | hotel
clothes | clothing | shoes | tøj | sko | overtøj
water | vand
sick | ill | illness | syg | sygdom
meeting day | meeting days | mødedag | mødedage
parent meeting | parents meeting | parents evening | parent conversation | forældresamtale | forældremøde
cancel | cancellation | call off | afbud | melde afbud | aflyse
instead | on behalf of | i stedet | stedfortræder
complain | complaint | complaints | klage | klager
mistake | error | errors | fejl
contact | contacts | kontakt | kontakte
welcome | velkommen | velkomst
network meeting | network meetings | netværksmøde | netværksmøder
full day meeting | full day meetings | heldagsmøde | heldagsmøder
language | languages | sprog | fremmedsprog
literacy | literature | læsning | litteratur
evening | evenings | aften | fyraften
after work | after hours | fyraften
morning | mornings | morgen | formiddag
afternoon | afternoons | eftermiddag
night | nat
full day | all day | whole day | hele dagen | heldag | heldagsmøde | heldagsmøder
half day | halvdag
kick off | kickoff | opstart | kickoff
theme day | themed day | temadag | emnedag
joint | common | shared | fælles
annual | yearly | årlig | årsmøde
final | concluding | afsluttende | afslutning
summer | sommer
winter | vinter
spring | forår
autumn | fall | efterår
christmas | xmas | jul
easter | påske
leader meeting | leaders meeting | school leader meeting | skoleledermøde | ledermøde
steering group | steering committee | styregruppe | styregruppemøde
board | board meeting | bestyrelse | bestyrelsesmøde
seminar | seminars | seminar
conference | conferences | konference
retreat | internat
excursion | excursions | field trip | trip | tour | udflugt | ekskursion | tur | studietur
opening ceremony | åbning
celebration | party | fest | fejring
festival | fair | festival | messe
exhibition | exhibitions | udstilling
university | universities | universitet
museum | museums | museet
beach | strand | stranden
forest | woods | wood | skov | skoven
sea | ocean | hav | havet
harbour | harbor | port | havn | havnen
island | islands | ø | øen
weaving | textile | textiles | vævning | tekstil | tekstiler
sewing | syning
woodwork | woodworking | sløjd
cooking | home economics | food knowledge | madkundskab | hjemkundskab
coding | programming | programmering | kodning
technology | tech | teknologi | teknologiforståelse
robot | robots | robotics | robot | robotter
laser cutter | lasercutter | laserskærer
artificial intelligence | chatgpt | kunstig intelligens
digital | digitale
tools | aids | assistive technology | hjælpemidler
test | tests | testing | test | tests | testning | prøve | prøver
outdoor school | udeskole
portfolio | portfolios | portfolio | portefølje
french | fransk
spanish | spansk
religion | religious education | kristendom | kristendomskundskab
geography | geografi
physics | fysik
chemistry | kemi
biology | biologi
social studies | civics | samfundsfag
pe | physical education | idræt
older pupils | lower secondary | middle school | udskoling | mellemtrin
first years | early years | indskoling
gifted | talented | talent | højt begavede | talenter
autism | autistic | autisme
adhd | attention | opmærksomhed | adhd
attendance | fremmøde
arrival | arrive | arrives | ankomst | ankommer
departure | departures | depart | departs | leave | leaves | leaving | sail | sails | sailing | afgang | afgange | sejler | sejle | afsejling
way back | return trip | retur | tilbage | hjemtur | hjemad | returrejse
timetable | køreplan | fartplan | sejlplan | afgang | afgange
phone number | telephone number | telephone | phone | call | calls | ring | nummer | nr | tlf | telefon | telefonnummer | ringe | ringer
mail | email | e mail | mailadresse | e mail adresse
sail across | crossing | overfart
lunch | lunches | frokost
breakfast | morgenmad | morgenbrød
dinner | supper | middag | aftensmad
substitute teacher | substitute | cover | vikar | vikarer | vikardækning
reception | front desk | receptionen | reception
entrance | door | doors | indgang | dør | døre | dørene
wifi | wi fi | wireless | wifi | trådløst
access | adgang
licence | license | licenses | licenced | licens | licenser
support | hjælp
guest | guests | gæst | gæster
emergency | urgent | acute | akut | nødsituation | brænder på | hastesag | haster
argue | arguing | argument | arguments | skændes | skænderi | skænderier | op at skændes | kommer op at slås | slås | slåskamp | konflikt | konflikter | uenige | klammeri
refuses to go to school | does not want to go to school | not coming to school | vil ikke i skole | ikke vil i skole | nægter at gå i skole | kommer ikke i skole | ikke kommer i skole | bliver hjemme fra skole | fravær | skolevægring
new pupil | new student | newcomer | ny elev | nye elever | modtagelse
loan | borrow | borrows | lend | låne | låner | udlån
saw | saws | rundsav | sav | savene
evaluate | evaluation | evaluering
materials | material | materialer
moved | flyttet
`

/** Rows of words and phrases. */
export const bilingual: readonly (readonly string[])[] = [
  rows,
  schoolRows,
  practicalRows,
  fieldRows,
]
  .map(table => table.trim())
  .join('\n')
  .split('\n')
  .map(row => row.split('|').map(word => word.trim()))
