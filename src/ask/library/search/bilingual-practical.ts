// English words of everyday practical matters for Danish texts, as data: places, transport, food, money, IT, booking, forms, safety and
// communication. Read by bilingual.ts, which tells how a row is read.

/** One row a line. */
export const practicalRows = `
town hall | city hall | rådhus | rådhuset
culture house | cultural centre | culture centre | kulturhus | kulturhuset
concert hall | music hall | musikhus | musikhuset
music school | musikskole | musikskolen
fire station | brandstation | brandstationen
community centre | community center | medborgerhus | medborgerhuset | forsamlingshus
sports centre | sports center | sports hall | idrætscenter | hal | hallen | idrætshal
course centre | conference centre | kursuscenter | kursuscenteret | konferencecenter
church | cathedral | kirke | kirken | domkirke
train station | railway station | station | banegård | banegården | stationen | togstation
bus stop | bus station | stoppested | busstation | rutebilstation
parking ticket | parking permit | parking disc | parking fine | p billet | p tilladelse | p skive | parkeringsbillet | parkeringsskive | dagsbillet | p afgift
basement | cellar | kælder | kælderen
floor | upstairs | storey | etage | sal
staff room | staffroom | teachers lounge | personalerum | personalerummet | lærerværelse | lærerværelset
kitchen | køkken | køkkenet | tekøkken
toilet | toilets | restroom | bathroom | wc | toilet | toiletter | toilettet
lift | elevator | elevator
classroom key | key card | key fob | access card | nøglekort | adgangskort | nøglebrik | brik
alarm | burglar alarm | alarm | alarmen
meeting room | meeting rooms | mødelokale | mødelokaler | lokale
hall | assembly hall | auditorium | aula | auditorium | sal | salen | festsal
opening times | opening hours | business hours | hours of opening | open until | åbningstid | åbningstider | åben | åbent | åbner | åbner kl | lukker
closed | shut | lukket | lukker
driving | drive | drives | driven | own car | kørsel | køre | kører | bil | egen bil | befordring
travel | travelling | transport | kørsel | befordring | rejse | transporten
mileage | mileage allowance | mileage rate | driving allowance | per kilometre | per kilometer | kørselsgodtgørelse | kørepenge | kørsel | takst | lav takst | km
travel expenses | travel costs | transport costs | rejseudgifter | transportudgifter | kørsel | rejseafregning
carpool | car pool | ride share | lift with | samkørsel
taxi | cab | cabs | taxa | taxi | taxakørsel
school bus | skolebus | skolebussen
public transport | public transportation | offentlig transport | kollektiv trafik | bus | tog
rate | rates | tariff | takst | taksten | takster | sats | satser | timepris
number plate | license plate | registration number | nummerplade | nummerpladen
packed lunch | bring lunch | madpakke | madpakker
food | meal | meals | catering | eat | eating | mad | forplejning | spisning | måltid | bespisning
fruit | cake | snack | snacks | frugt | kage | snacks
coffee | tea | drinks | drink | kaffe | te | drikke | drikkevarer
vegetarian | vegan | vegetar | veganer | vegetarisk | vegansk
gluten | nuts | nut allergy | lactose | gluten | nødder | nøddeallergi | laktose | allergi
canteen | cafeteria | kantine | kantinen
fee | fees | charge | charges | gebyr | gebyrer | afgift | takst
hourly rate | per hour | timeløn | timepris | timetakst | kr i timen
deposit | deposits | depositum | depositummet | pant
fine | penalty | bøde | bøder
refund | refunds | refunded | reimbursement | reimburse | reimbursed | refusion | refundere | tilbagebetaling | udlæg
expense | expenses | outlay | udgift | udgifter | udlæg
account | account number | konto | kontoen | kontonummer | regnskab
ean | invoice number | billing | ean | ean nummer | faktura
subsidy | subsidies | grant | grants | funding | fund | pool | tilskud | pulje | puljen | puljer | støttekroner | midler
apply for money | apply for a grant | apply for funding | søge midler | søge penge | ansøge | ansøgning
bogpuljen | book fund | book grant | bogpulje | bogpuljen
payroll | wages office | lønkontor | løn | løn og personale | lønafdeling
human resources | hr | personaleafdeling | personale | hr
substitute | substitutes | sub | cover | cover teacher | supply teacher | supply cover | replacement teacher | vikar | vikarer | vikardækning | vikartimer | frikøb
substitute hours | cover hours | vikartimer | timerne
in front of | front | foran
gate | barrier | boom | bom | bommen | port | porten
code | codes | kode | koden | koder
voucher | vouchers | clip | clips | klip | klippet | klippekort
paid | get paid | is paid | dækket | dækkes | betalt
overtime | extra hours | overarbejde | merarbejde | ekstra timer
working time | work hours | hours | arbejdstid | timer | timetal
union | unions | fagforening | lærerforening
contract | agreement | kontrakt | aftale | overenskomst
insurance | insured | forsikring | forsikret | forsikringer
it support | it help | it department | service desk | servicedesk | help desk | helpdesk | it helpdesk | it help desk | it hjælp | it hjælpen | it support | it afdeling | it vagt | it vagten | itvagt | it problemer | hotline
computer | computers | laptop | laptops | pc | bærbar | computer | computere
tablet | tablets | ipad | ipads | chromebook | chromebooks | tablet | ipad | chromebook
printer | printing | print | copier | copy machine | photocopy | printer | kopimaskine | kopiere | printe
charger | chargers | battery | batteries | oplader | opladere | batteri | batterier
screen | projector | whiteboard | smartboard | skærm | projektor | tavle
network access | internet access | wireless | wlan | wi fi | netadgang | trådløst | nettet | wifi
password | passwords | passcode | forgot my password | reset password | adgangskode | adgangskoden | kodeord | glemt kode | nulstille
user | users | username | user account | login | log on | bruger | brugernavn | brugerkonto | login
two factor | mitid | verification code | to faktor | mitid | engangskode
system | systems | platform | app | software | program | system | systemet | platform | app | programmet
database | register | registry | database | register | oversigt
upload | uploaded | download | downloaded | uploade | lægge op | hente | downloade
backup | back up | sikkerhedskopi
spam | phishing | virus | phishing | spam | virus
camera | cameras | recording | record | kamera | optage | optagelse
microphone | speaker system | sound system | mikrofon | højttaler | anlæg | lydanlæg
robot | robots | bee bot | bee bots | microbit | robot | robotter | bee bot | micro bit
3d printer | 3d printing | 3d printer | 3d print
laser cutter | laserskærer
sewing machine | symaskine
tool box | equipment | gear | udstyr | grej | redskaber
borrow | borrows | borrowed | lend | lends | loan | loans | rent | hire | låne | låner | lånes | udlån | lån | leje | lånetid
loan period | lending period | lånetid | lånetiden | låneperiode
reserve | reserved | reservation | reservations | reservere | reservation | booke | book | bestille | bestilles | bestil
order | ordered | ordering | bestille | bestil | bestilles | bestilling
in advance | beforehand | ahead of time | days before | dage før | i forvejen | på forhånd | hverdage før
working days | business days | weekdays | weekday | hverdage | hverdag | arbejdsdage | arbejdsdag
by the latest | at the latest | no later than | senest | inden
cancel a booking | cancel a reservation | afbestille | afbestilling | melde afbud | afbud
no show | does not show up | forget to cancel | udeblive | udebliver | glemt afbud
sign up | signing up | signup | register | registration | enrol | tilmelde | tilmelding | tilmeld
withdraw | unregister | sign off | framelde | frameldelse | afmelding | melde fra
waiting list | wait list | venteliste | ventelisten
seats | places left | spots | capacity | pladser | plads | ledige pladser
form | forms | fill in | fill out | filled in | skema | skemaet | skemaer | blanket | formular | udfylde | udfyld
timesheet | time sheet | hours form | timeseddel | timeregistrering | skema
template | templates | skabelon | skabeloner
checklist | check list | tjekliste | huskeliste
guide | guides | manual | manualer
signature | sign the form | signed | underskrift | underskrive | underskriver
certificate | certificates | proof | bevis | kursusbevis | attest
criminal record | background check | child certificate | børneattest | straffeattest
gdpr | data protection | personal data | sensitive data | secure mail | gdpr | persondata | følsomme oplysninger | sikker mail | sikker post
photo permission | photo consent | permission to photograph | fototilladelse | billedtilladelse | samtykke
smoking | smoke | rygning | ryge
alcohol | wine | beer | alkohol | vin | øl
dog | dogs | hund | hunde
fire drill | evacuation | brandøvelse | evakuering
fire | brand
police | officer | politi | politiet
ambulance | hospital | ambulance | hospital | sygehus
lost property | lost and found | glemte sager | hittegods
storm | snow | weather | cancelled because of weather | storm | sne | vejr | vejret
sleeping bag | sleeping bags | overnight stay | sovepose | soveposer | overnatning
indoor shoes | trainers | sports shoes | sneakers | indendørssko | sko | idrætssko
rain clothes | raincoat | warm clothes | practical clothes | dress code | regntøj | varmt tøj | praktisk tøj | tøj | påklædning
towel | swimwear | håndklæde | badetøj
letter | letters | post | brev | breve
newsletter | newsletters | nyhedsbrev | nyhedsbreve
webpage | website | homepage | intranet | hjemmeside | intranet
calendar invite | invitation | invitations | kalenderinvitation | indkaldelse | invitation
slides | powerpoint | handouts | slides | præsentation | oplæg
minutes | meeting minutes | notes from the meeting | referat | referatet
host | hosts | hosting | vært | værtsskole | værtsskolen
caretaker | janitor | technical service | pedel | pedellen | teknisk servicemedarbejder
librarian | librarians | bibliotekar | bibliotekaren | bibliotekarer
library card | library card for teachers | lånerkort | årskort | bibliotekskort
secretary | office staff | reception desk | sekretær | sekretæren | kontor | kontoret | receptionen
switchboard | main number | omstilling | hovednummer
out of hours | after hours | weekend number | udenfor åbningstid | vagttelefon
call | calls | ring to | phone | telephone | ringe | ring | telefon | tlf
sick | ill | falls ill | become ill | syg | bliver syg | sygdom
colleague instead | send someone else | send a colleague | i stedet | stedfortræder
farewell | farewells | goodbye | goodbyes | send off | farvel | afsked | afskeds
barbecue | bbq | grill | grillaften | grillfest
christmas party | christmas do | christmas get together | christmas gathering | julehygge | julefest | julefrokost | juleafslutning
summer party | summer do | sommerfest | sommerhygge | sommerafslutning
summer trip | summer outing | sommertur | sommerudflugt
breakfast | morgenmad | morgenbrød
get together | social evening | hygge | hyggeaften | sammenkomst
`
