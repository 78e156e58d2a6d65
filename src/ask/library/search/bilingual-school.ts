// English words of the school for Danish texts, as data: subjects, special needs, language, well-being, absence, transitions, roles and
// work with colleagues. Read by bilingual.ts, which tells how a row is read.

/** One row a line. */
export const schoolRows = `
special ed | special education | special needs | special needs education | sen | specialpædagogik | specialpædagogisk | specialundervisning | specialklasse | specialklasser
special school | special schools | specialskole | specialskoler
special class | special classes | special unit | specialklasse | specialklasser | specialtilbud
additional support | extra support | supplementary teaching | støtteundervisning | supplerende undervisning
support hours | assistance hours | støttetimer | timer til støtte
speech therapist | speech therapy | speech | talepædagog | talehørelærer | logopæd
hearing impaired | deaf | hearing loss | hørehæmmet | døv | høretab
visually impaired | blind | synshandicap | blind | svagtseende
disability | disabled | handicap | handicappet | funktionsnedsættelse
wheelchair | kørestol
autism | autistic | autists | autisme | autist | autister | autistisk
sensory | overstimulated | overwhelmed | overload | sansning | sanseindtryk | overvældet | indtryk | overstimuleret
quiet corner | calm corner | roligt hjørne | ro hjørne
screening off | shielding | skærmning
dyscalculia | talblind | talblindhed | regnevanskeligheder
learning difficulties | learning disability | indlæringsvanskeligheder | læringsvanskeligheder
anxiety | anxious | worry | worries | angst | bekymring | bekymringer
stress | stressed | stress | stresset
trauma | traumatised | traume | traumer
violence | violent | threats | threat | vold | voldsom | trusler
abuse | neglect | overgreb | omsorgssvigt | misbrug
notify social services | notification | safeguarding | report a concern | underretning | underrette | bekymringssamtale
social services | social worker | case worker | socialforvaltning | socialrådgiver | sagsbehandler
school nurse | nurse | health visitor | sundhedsplejerske | sundhedsplejersken
doctor | lægen | læge
first aid | defibrillator | førstehjælp | hjertestarter
accident | accidents | injury | injured | ulykke | ulykker | tilskadekomst | skade
lice | head lice | lus
vaccination | vaccine | vaccination | vaccine
medicine | medication | pills | medicin | piller
school refusal | refusal to attend | school avoidance | skolevægring | skolefravær | bekymrende fravær
absence | absences | absent | truancy | skipping school | fravær | skolefravær | pjæk
late arrival | being late | tardy | forsinket | for sent
sick leave | sick note | call in sick | report sick | sygemelding | sygemelde | sygefravær | syg
leave of absence | time off | day off | days off | orlov | fridag | fridage | tjenestefri
maternity leave | parental leave | barsel | barselsorlov
wellbeing survey | well being survey | trivselsmåling | trivselsundersøgelse | trivselsvurdering | trivselstal
thermometer | termometer
mood | stemning | humør
class climate | classroom climate | class environment | klassemiljø | klassens klima
class management | classroom management | klasseledelse | klasserumsledelse
classroom rules | house rules | code of conduct | ordensregler | klasseregler | klassens regler | værdiregelsæt
brain break | brain breaks | active break | active breaks | energiser | energizer | pause | pauser | aktive pauser | brain break
restless | fidgety | unruly | disruptive | urolig | urolige | uro
tired | exhausted | træt | trætte
laugh | laughter | fun | humour | sjov | grin | humor
rhythm | rytme | rytmelege
song | songs | sing | singing | choir | choral | sang | sange | synge | synger | kor | koret | fælleskor | sangskat
concert | concerts | recital | koncert | koncerten | koncerter
band | orchestra | orkester | band
drum | drums | drum kit | drum set | tromme | trommer | trommesæt
guitar | guitars | ukulele | ukuleles | guitar | guitarer | ukulele | ukuleler
piano | keyboard | keyboards | klaver | keyboard | keyboards
sheet music | notes for music | noder
instrument | instruments | instrument | instrumenter | instrumentdepot
traffic | road safety | traffic safety | trafik | færdsel | trafiksikkerhed
cycling test | cycle test | bike test | cyclist test | cyklistprøve | cyklistprøven
helmet | helmets | hjelm | hjelme | cykelhjelm
traffic playground | trafiklegeplads | trafiklegepladsen
swimming | swim | swimming lessons | svømning | svømme | svømmeundervisning | svømmehal
dance | dancing | dans | danse
football | soccer | fodbold
handball | håndbold
camp | camps | school camp | school trip | lejr | lejrskole | lejrskolen | lejrtur
visit from | study visit | study trip | study tour | studiebesøg | studietur | studieturen
passport | passports | pas | passet | sygesikringskort
health insurance card | sygesikring | sygesikringskort | gult kort
germany | tyskland
sweden | swedish | sverige | svensk
norway | norwegian | norge | norsk
german | german teachers | teachers of german | tysk | tysklærer | tysklærere
french | fransk
english teacher | english teachers | engelsklærer | engelsklærere
danish teacher | danish teachers | dansklærer | dansklærere
maths teacher | maths teachers | math teacher | math teachers | matematiklærer | matematiklærere
class teacher | class teachers | form teacher | homeroom teacher | klasselærer | klasselærere | kontaktlærer
subject teacher | subject teachers | faglærer | faglærere
kindergarten class teacher | kindergarten class leader | børnehaveklasseleder | børnehaveklasseledere | bh klasseleder | bh klasseledere
kindergarten class | reception year | børnehaveklasse | børnehaveklassen | bh klasse | nulte klasse
after school club | after school care | leisure centre | sfo | fritidsordning | fritidshjem | klub
youth school | youth club | ungdomsskole | ungdomsklub
boarding school | efterskole
tenth grade | tenth form | tiende klasse | 10 klasse
private school | private schools | privatskole | privatskoler | friskole | friskoler
vocational | vocational school | apprenticeship | erhvervsskole | erhvervsuddannelse | praktik | lærlingeplads
high school | upper secondary | gymnasium | gymnasiet
career guidance | guidance counsellor | uddannelsesvejleder | uu vejleder | vejledning
internship | work placement | work experience | praktik | erhvervspraktik
interpreter | interpreters | interpretation | interpreting | translator | tolk | tolke | tolken | tolkning | tolkebistand
translate | translated | translation | oversætte | oversættelse | oversat
mother tongue | native language | first language | modersmål | modersmålsundervisning
newcomers | new arrivals | newly arrived | reception class for newcomers | modtageklasse | modtageklasser | nyankomne | modtagelse
refugee | refugees | flygtning | flygtninge
vocabulary | word knowledge | technical terms | subject terms | ordforråd | fagord | fagsprog | fagudtryk
language assessment | language test | language screening | sprogvurdering | sprogtest | screening
talk | talks | talking | speak | speaks | speaking | snak | snakke | tale | taler
oral | orally | spoken | mundtlig | mundtlighed
grammar | sentence structure | grammatik | sætningsbygning
reading aloud | read aloud | højtlæsning
reading pleasure | love of reading | joy of reading | læselyst | læseglæde
reading band | reading time | læsebånd | læsebåndet
book | books | bog | bøger | bøgerne
novel | novels | fiction | roman | romaner | skønlitteratur
class set | class sets | klassesæt
author | authors | writer | forfatter | forfattere
source criticism | critical thinking | fake news | misinformation | kildekritik | kilder | falske nyheder
social media | sociale medier
digital literacy | digital citizenship | digital dannelse
gaming | video games | computer games | spil | computerspil
board game | board games | brætspil | spil
democracy | voting | vote | demokrati | afstemning | valg | stemme
student council | pupil council | pupils council | student councils | elevråd | elevrådet | elevråd
school board | governors | skolebestyrelse | skolebestyrelsen
parents association | parent representatives | class parents | forældreråd | kontaktforældre
school principal | headmaster | headmistress | deputy head | vice principal | skoleleder | skolelederen | viceskoleleder | souschef
superintendent | head of schools | director of schools | skolechef | skolechefen | chef
team leader | team leaders | teamleder | teamledere
management team | leadership team | ledelsesteam | ledelsesgruppe
leadership track | leadership programme | leadership program | ledelsesspor | ledelsessporet | ledelsesforløb
consultant | consultants | adviser | advisors | konsulent | konsulenter
buddy | mentor | mentors | mentoring | makker | makkere | makkerskab | mentor | mentorordning
co teaching | team teaching | two teacher | co teaching | tolærer | tolærerordning | makkerskab
lesson study | lektionsstudier
peer observation | observing a colleague | observe a colleague | observing lessons | lesson observation | classroom observation | observere | observation | overvære | kollegial observation | kig
coaching talk | supervision talk | sparring talk | sparring talks | sparringssamtale | sparringssamtaler
difficult conversation | difficult conversations | hard talk | difficult talk | svære samtaler | svær samtale | den svære samtale
parent talk | parent talks | talking with parents | talks with parents | parent teacher conference | parent conference | skole hjem samtale | skole hjem samtaler | forældresamtale | forældresamtaler
home school cooperation | school home cooperation | skole hjem | skole hjem samarbejde
tests results | test results | testresultater | prøveresultater | resultater
national test | national tests | nationale tests | national test
quality report | kvalitetsrapport | kvalitetsrapporten
exam | exams | final exam | final exams | prøve | prøver | afgangsprøve | afgangsprøver | eksamen
grades | marks | grading | karakterer | karakter
individual plan | education plan | action plan | action plans | pupil plan | handleplan | handleplaner | elevplan | elevplaner | meddelelsesbog
referral | refer | referred | henvisning | henvise | henvist | indstilling | visitation
assessment report | pedagogical psychological assessment | ppv | pædagogisk psykologisk vurdering
starting school | school enrolment | enrolment | enrol | enrollment | indskrivning | skoleindskrivning | skolestart
change of school | switching schools | changing schools | skoleskift | skifte skole
bridge building | brobygning
dropout | drop out | frafald
annual plan | yearly plan | year plan | årsplan | årsplaner | årshjul
lesson plan | lesson plans | undervisningsplan | forløb | undervisningsforløb
homework | lektier | lektiehjælp | lektiecafe
evaluate the year | yearly evaluation | annual evaluation | årsevaluering | evaluering af skoleåret
initiative | initiatives | effort | indsats | indsatser
status | take stock | gøre status | status
signs of learning | tegn på læring
learning goals | learning objectives | læringsmål
problem solving | problemløsning | problemløsningsopgaver
multiplication | tables | gange | tabeller | gangetabeller
fractions | brøker
dyscalculia | dyscalculic | number blindness | talblind | talblinde | talblindhed | dyskalkuli
outdoor learning | outdoor teaching | udeskole | uderum
garden | gardens | school garden | have | skolehave | skolehaver
farm | farms | gård | bondegård
animals | animal | dyr
recycling | waste | rubbish | trash | affald | genbrug | skrald
`
