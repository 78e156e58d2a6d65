// Common words of both languages that ask nothing and name nothing. A word that is none of these, no word of src/ask/words.ts
// and no name may be the very thing the question is about, and then "that I do not know" is the right answer.

const danish = `
ad af afsted pejling aldrig alene alle alligevel allerede alt altid altså anden andet andre at bar bare begge bliver blive blevet blev
blot bort brug bruge bruger burde bør da dag dage dagen de deltage deltager dem den denne der deres derfor derhen dermed derude det
dette dig din dine dit dog du dér efter eftersom egentlig egen eget egne ej ellers en end endda endelig endnu engang enkelt ens er et eventuelt
faktisk fandt fordi for foran forbi foregår forfra forhold formoder forresten forstå fortæl fortælle fra fri frem fremad fremover fx få
får får gad gang gange gangen ganske gerne gider give giver gjorde god gode godt gør gøre går gå ham han hans har have havde haft hel hele helst helt hende hendes
hen henne her herhen hermed hjem hjemme hos hun hurtig hurtigt husk huske husker hvad hvem hver hverandre hvert hvilke hvilken hvilket hvis
hvor hvordan hvorfor hvorhen hvornår hvorvidt håber i ifølge igen ikke ikk ind inden indenfor inde ingen intet iøvrigt ja jamen jer jeres jeg jo kan
kender kendt kl klokken kom komme kommer kommende kort kun kunne kære lad lade lave laver lavet lidt lige ligger ligge ligeså list liste læg
længe længere man mange mandag mangler mangle med meget mellem men mener mens mere mest mig min mindre mine mit mod mon må måde måske
måtte nede nej nemlig netop ned ni nogen nogensinde noget nogle nok nu nuværende ny nye nyt nær næsten næste når nødt og også okay om
omkring op os over overhovedet på planlagt planlagte planlægge planlægger plejer prøv prøve præcis præcist rigtig rigtige rigtigt ret se ser selv selvfølgelig sen
senere sent set sgu si side siden sig siger sige sikker sikkert sin sine sit sjov skal ske sker skete skriv skrive skulle slags slet slut snakker snart som spørge spørger spørgsmål
stadig starte starter start begynder begynde starttid står stå stort stor store stadigvæk sted så sådan således søger tak tager tage taget
temmelig tid tiden tidlig tidligt til tilbage tilfældigvis time timer tit tro troede tror tur turen tænker tænkte ud uden udover under undskyld var ved venlig
venligst vente vi vide vil ville virkelig vis vise vist viser væk vær være været ved ønsker øvrigt år året skoleår skoleåret sæson møde mødes mødte mødt
holde holder holdes holdt afholdes afholde afholdt finder foregå ligge møder mødet dato datoer uge uger ugen måned måneder måneden morgen aften formiddag eftermiddag middag
indtil til hidtil samt enten både eller plus per pr cirka ca cirka ift fht mht ang angående vedr vedrørende inkl fx dvs osv bla lissom ligesom øh øhm hmm nåh nå jo
ku sku ska vel vær sgutte gu hey hejsa derud derovre planen kollega kolleger kollegaer lederen leder lærer lærere pædagog pædagoger vejleder vejledere skole skoler skolen skolerne kommune kommunen
netværk hold ressourceperson ressourcepersoner navn navnet hedder information info oplysninger besked svar svare svaret spørgsmålet emne hjælpe muligt mulig travl travlt glemt glemte kalender kalenderen telefon mobil dem herfra derfra flere fleste færre giv gi nævn oplys hent
deltagelse deltagelsen tilmelding tilmeldt meldt inviteret indkaldt indkaldelse indkaldelsen invitation invitationen kører køre kørsel vikar forhindret syg ferien desværre forhåbentlig glæder cirka lyst
mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen mandage tirsdage onsdage torsdage fredage hverdage hverdagen
sammen også selve første andet tredje fjerde sidste forrige seneste nærmeste rækken rækkefølge passer stemmer række resten tilbageværende fremtiden fremtidige eftersendt bestemt bestemte særlig særligt eneste fysisk fysiske virtuel pls plz plis thx
`
const english = `
myself yourself himself herself itself ourselves yourselves themselves self selves
a able about actually after again all already also am an and another any anyone anything are as ask at attend attending available away be because been before being both but by
can cannot come comes coming could day days did do does doing don done down each either else end ending ends event ever every everything exactly exist expected few find first for forget forgot from
full get gets getting give given go goes going gone good got had happen happening happens has have having he held hello help her here hers hey hi him his hold holding how however i if in info information into is it its
just keep kind know last later least left let like likely list ll located long look looking lot m made make many may maybe me mean meet meeting might mine month months more most much must my need needs
new next no none not nothing now number of off ok okay on once one ones only onto or other others our ours out over own part people place plan planned planning please possible pretty put quite re really
remaining remember remind right running said same say says schedule scheduled school schools see seem seems set shall she should show since so some someone something soon start starting starts still such supposed sure take takes
taking tell than thank thanks that the their them then there these they thing things think this those through time times to today together too true try two under until up upcoming us use usually very
want wanted was way we week weeks well went were what when whenever where whether which while who whom whose why will with within without won wonder wondering work would year yes yet you your s t d ve
date dates year term joint shared regular whole annual finish finishes counsellor counsellors teacher teachers colleague colleagues leader leaders sorry cheers pls plz thx ty u ur im ive gonna wanna gotta kinda
`

export const fillerWords: readonly string[] = `${danish} ${english}`.split(/\s+/).filter(Boolean)
