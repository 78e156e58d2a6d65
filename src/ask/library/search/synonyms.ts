// What means much the same in schools' everyday language, Danish and English, as data: each row is one meaning. Read by
// src/ask/library/search/terms.ts. æøå and inflection are handled where words are compared; a row's words of several parts are found
// in texts and questions alike. A row may be wide, as a word's own match always counts for more than a neighbour's.

const rows = `
vikar | vikardækning | vikarpenge | vikartime | frikøb | substitute | substitute teacher | supply teacher | cover teacher | stand-in teacher
vente | venter | ventetid | ventetiden | sagstid | behandlingstid | sagsbehandlingstid | venteliste | wait | waiting | waiting time | waiting list
inventar | møbel | møbler | møblerne | furniture
løn | lønnen | lønninger | honorar | salary | wages
udløbe | udløber | udløb | bortfalde | bortfalder | falde væk | falder væk | forfalde | forfalder | gælder til | expire | expires | expiry | lapse | run out
sms | smse | send en sms | text message | do i text | do we text | should i text | can i text
betale | betaling | finansiere | udgift | afholde udgiften | dække udgiften | pay | paid | payment | fund | penge | pengene | money
ødelægge | ødelægger | ødelagt | ødelægges | gå i stykker | går i stykker | går ~ i stykker | gået i stykker | i stykker | smadre | smadret | beskadige | beskadiget | skade på | damage | damaged | broken | break it
koste | spend | spent | pris | gratis | takst | gebyr | cost | costs | price | free | fee | betale | charge
refusion | refundere | pengene | pengene tilbage | få dækket | dækning | dække | godtgørelse | refusioner | reimburse | reimbursement | refund | udlæg | kompensation
kørsel | kørselspenge | kørepenge | køre | kører | befordring | kilometerpenge | kørselsgodtgørelse | kilometer | mileage | samkørsel | bil | car | transport | egen bil
parkering | parkere | parkeringsplads | p plads | p skive | p billet | må man holde | må jeg holde | må vi holde | kan man holde | kan jeg holde | kan vi holde | holder man | holde ved | stille bilen | park | parking
bus | tog | toget | offentlig transport | kollektiv trafik | public transport | train | station
mad | frokost | forplejning | spise | måltid | middag | bespisning | madpakke | food | lunch | meal | catering | eat
kaffe | te | drikke | coffee | tea | drinks
morgenmad | morgenbrød | rundstykker | breakfast | brød
allergi | allergisk | tåler ikke gluten | tåler ikke mælk | tåler ikke laktose | tåler ikke nødder | ikke tåler gluten | ikke tåle gluten | ikke tåler mælk | ikke tåle mælk | allergiker | nøddeallergi | gluten | glutenfri | laktose | diæt | vegetar | veganer | vegansk | vegetarian | vegan | allergy | allergic | særlige ønsker | halal
afbud | melde afbud | melde fra | framelding | framelde | afmelde | forhindret | kan ikke komme | ikke kan komme | kan ikke deltage | ikke kan deltage | kan ikke være med | ikke kan være med | syg | sygdom | bliver syg | sick | ill | illness | unable to attend | cannot come | can not come | cannot attend | cannot make it | unable to come
i stedet | stedfortræder | min plads | erstatte | en anden | substitute for me | instead | take my place
tilmelding | tilmelde | melde til | melde os til | melde mig til | tilmeldt | sign up | registration | register | enrol
skifte | bytte | ændre | flytte | change | switch | swap
booke | bestille | bestilling | reservere | reservation | låne | lån | lånt | lånte | lånes | leje | udlån | beholde | keep | book | order | reserve | borrow
lokale | lokaler | rum | room | rooms | mødelokale
gemme | overføre | udskyde | spare op | save | carry over | transfer | næste år | ubrugt
konsulent | konsulenttimer | klip | klippekort | consultant | rådgiver | consultants
timer | antal timer | hours
for sent | for sen | forsinket | forsinkelse | too late | overdue | late fee
lov | må | tilladelse | tilladt | samtykke | permission | allowed | consent
billede | foto | fotografere | fotos | tage billeder | video | film | picture | photo | photos
fejl | forkert | virker ikke | rette | mistake | error | wrong | bug
hjemmeside | side | webside | website | page | web page
kontakt | kontakte | skrive til | henvende | ringe | besked | give besked | få fat i | contact | write to | call | notify
deltage | komme med | kommer ~ med | komme ~ med | være med | være ~ med | være en del af | del af | med | deltagelse | deltager | join | participate | take part | attend | part of
plads | pladser | seat | seats | places
beslutte | bestemme | bestemmer | afgøre | vælge | decide | decision | decides
materiale | materialer | slides | oplæg | handouts | materials | præsentation
åbningstid | åben | åbent | åbne | opening hours | open
sfo | fritidsordning | fritidshjem | after school | klub
ny | nyansat | begynder | new
medbringe | have med | tage med | bring | bring along
hjælp | støtte | support
kursus | kurser | efteruddannelse | uddannelse | videreuddannelse | diplom | studie | studere | studier | course | training | study
bog | bøger | litteratur
sparring | sparringssamtale | supervision | vejledning | coaching | feedback | kollegasparring | rådgivning | coach | vejledningssamtale | mentoring
samtale | dialog | snak | snakke | talt | drøfte | conversation | talk | dialogue
leder | ledelse | skoleleder | skoleledelse | ledere | management | leaders | leadership | principal
team | teamet | teamsamarbejde | teammøde | årgangsteam | klasseteam | teams samarbejde | kolleger | kollegaer
gået i stå | gå i stå | kørt fast | køre fast | sidder fast | sidde fast | står fast | stå fast | gået fast | ikke kan komme videre | svær at komme videre | komme videre | låst | stuck | fastlåst | kan ikke komme videre
analyse | analysere | undersøge | undersøgelse | kigge på | analyze | analyse | analysis | analysing | examine | undersøgende
data | tal | tallene | resultat | resultater | test | statistik | trivselsmåling | kvalitetsrapport | datagrundlag | målinger | måling | results | figures | numbers | scores
årsag | grund | forklaring | hvorfor | why | cause | reason | root cause
problem | udfordring | vanskelighed | problemer | challenge | difficulty
inklusion | inkludere | inkluderende | inclusion | inclusive | include | fællesskab | mellemformer
trivsel | trives | mistrivsel | wellbeing | well being | well-being | thrive
uro | konflikt | konflikter | uvenner | uvenskab | ballade | larm | støj | skænderi | mobning | drilleri | conflict | bullying | noise | uenighed
klasse | klassen | klasserum | classroom | class
relation | relationer | relationsarbejde | relationship | relationships | kontakt med børn
motivation | motivere | motiveret | lyst | læringslyst | gejst | engagement | motivated | umotiveret
behov | savne | needs
undervisning | undervise | underviser | teaching | teach | didaktik | lektion | time
læring | lære | learning | learn | læringsudbytte
evaluering | evaluere | opfølgning | følge op | evaluate | evaluation | assessment | vurdere | tegn
tegn | indikator | tegn på læring | signs | indicators | sign
aftalt | aftalte | aftaler | besluttet | besluttede | besluttede vi | beslutning | beslutninger | konklusion | konklusionen | konkluderede
mål | formål | goal | goals | målsætning | objective | objectives
planlægning | planlægge | plan | plan for | planning | forløb
indsats | indsatsteori | handleplan | theory of change | initiative | forandringsteori | programteori
afprøvning | afprøve | prøve af | prøve ~ af | prøvehandling | prøvehandlinger | eksperiment | aktionslæring | experiment | try out | action learning | prøve noget af | lille skridt | prøve noget nyt
elev | elever | barn | børn | pupil | pupils | student | students | child | children
elevinddragelse | elevperspektiv | elevernes stemme | spørge eleverne | elevinterview | høre eleverne | pupil voice | student voice | elevernes øjne | interview
interview | spørgeguide | interviewe | udspørge | spørge | spørge ind
observation | observere | overvære | se på undervisning | besøg i klassen | observe | kollegial observation | hospitering | visit
læsning | læse | læsevejleder | reading | read | literacy | højtlæsning | læselyst
ordblind | ordblindhed | dysleksi | læsevanskeligheder | dyslexia | dyslexic | oplæsning | læst op | læse op
matematik | regne | regning | math | maths | mathematics
sprog | sproget | tosproget | tosprogede | language | bilingual | dansk som andetsprog
it | digital | teknologi | teknologiforståelse | digitalisering | technology
computer | computere | pc | bærbar | laptop | tablet | ipad | chromebook
robot | robotter | programmering | programmere | kodning | kode med | coding | programming
overgang | overgange | overlevering | skift | skolestart | transition | transitions | handover | start i skole
børnehave | dagtilbud | daginstitution | vuggestue | kindergarten | daycare | nursery | preschool
møde | mødeledelse | mødeleder | lede møder | facilitering | ordstyrer | chair | facilitate | facilitation | meetings | meeting | lede et møde
dagsorden | punkter | agenda | mødeskabelon
strategi | politik | retning | vision | strategy | policy
plf | professionelt læringsfællesskab | professionelle læringsfællesskaber | professionelt teamarbejde | professional learning community | professional learning communities
plc | plc team | læringscenter | pædagogisk læringscenter | skolebibliotek | learning centre | resource centre
netværk | netværket | netværkene | network | networks
e læring | e-læring | onlinekursus | e-learning | elearning | moduler | modul | digitalt kursus
skole | skolen | school | schools
forældre | forældrene | hjemmet | parents | parent
lab | læringslab | læringslabs | laboratorium | læringslaboratorium
vidensdag | vidensdage | knowledge
frist | deadline | senest
cirkel | cirklen | circle
boble | bobler | bubble | bubbles
træ | tree
ramme | framework
skændes | skænderi | skænderier | uvenner | uvenskab | op at skændes | kommer op at slås | slås | slåskamp | konflikt | konflikter | uenige | klammeri
vil ikke i skole | ikke vil i skole | nægter at gå i skole | kommer ikke i skole | ikke kommer i skole | bliver hjemme fra skole | fravær | skolevægring
akut | nødsituation | brænder på | hastesag | haster
afgang | afgange | afsejling | sejle | sejler | køreplan | fartplan | sejlplan
retur | hjemtur | hjemad | returrejse
telefonnummer | telefonnr | tlf | tlf nr | nummer | nr | mobilnummer | phone number
mailadresse | mail | e mail | email | e mailadresse | postkasse
kunstig intelligens | ai | chatgpt | chatbot | copilot | sprogmodel | gpt | artificial intelligence
kode | adgangskode | password | kodeord | login | logge ind
wifi | wi fi | trådløst | netværk på stedet | internet
indgang | indgange | dør | døren | adgang
skærm | projektor | storskærm | tavle | tv | projector | screen
ordforråd | gloser | glose | fagord | fagsprog | fagudtryk | begreber | ordkendskab | vocabulary
sprogvurdering | sprogtest | sprogscreening | screening
forældremøde | forældresamtale | forældresamtaler | skole hjem samtale | skole hjem samtaler | skole hjem samarbejde | forældresamarbejde
trivsel | har det i klassen | har det i skolen | velbefindende
pause | pauser | aktive pauser | aktiv pause | brain break | brain breaks | hjernepause
syg | sygdom | sygemelde | sygemelding | melde sig syg
aflevere | indsende | udfylde
autist | autister | autisme | autistisk | autismespektrum | asf
uro | urolig | larm | støj
låneperiode | lånetid | udlånsperiode
depositum | pant
kode | adgangskode | password | login
åbne | åbent | åbningstid | åbningstider | åbner
`

/** Rows of words and phrases. */
export const synonyms: readonly (readonly string[])[] = rows
  .trim()
  .split('\n')
  .map(row => row.split('|').map(word => word.trim()))
