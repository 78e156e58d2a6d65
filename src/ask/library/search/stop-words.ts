// Words that say nothing of what a text or question is about, in both languages, as data: the small words, the verbs that every
// question has, and polite phrases. Read by src/ask/library/search/terms.ts. Fewer than src/ask/text/fillers.ts on purpose: there "vikar"
// and "lærer" are no names, here they are the very thing.

const danish = `
ad af alle allerede alt altid altså anden andet andre at bare begge blev blevet blive bliver bl burde bør da de dem den denne der deres derfor det dette
dig din dine dit dog du efter efterhånden egen eget egne ej eller ellers en end endnu engang er et evt faktisk fik fin finde findes finder fint flere for fordi fortæl fortælle
fra fx få får først gang gange gerne gider giv give giver god godt gode gør gøre går gå gælder ham han har hav have havde hej hejsa hel hele helst hende her hinanden hjælp hjælpe hjælper hos hun hvad
hvem hver hvilke hvilken hvilket hvis hvor hvordan hvornår hva ikke ikk ind inde inden ingen intet i ja jeg jer jeres jo kan ka kender kom komme kommer kunne ku kære
lad lade lang lave laver lavet lidt lige ligger lign længe lange man mange med meget mellem men mener mens mere mest mig min mine mit mod mon må måde måske måtte ned nej nemlig noget nogen nogle nok nu
ny når og også ekstra yderligere om omkring op os over overhovedet på ret rigtig samme se ser ske sker skete sket selv selvfølgelig si sig sige siger sin sine sit skal ska skulle sku slags snart som spørgsmål står stå stadig så sådan søger
tag tage tager tak te til ting to tror ud uden under undskyld ved var vare varer varet varighed venlig venligst vi vide vil ville vis vise vist vores vor være været ønsker øh altså ligesom blot brug bruge bruger bruges
anvende anvender anvendes passer passe egner duer virker virke egentlig siden sidste næste begynde begynder starte starter laves går gik gjort skrev skrevet lyder hedder hedde nede oppe indenfor udenfor vedrørende ang mht ift fht hvorfra hvorhen hvorhenne
hvorledes henne hen derhen dertil hertil afsted andres samt hvs blir bli gir ha ta sån nån nåt hvo heller hverken enten både per pr ca cirka eksempel eksempelvis fald gerne ok okay mangler tænker tænkte leder ledt brugt godter prøv prøve handler handle klare klares nå nås små småt lille lidt større mindre bedst bedste teams zoom online tid tiden højst maks max maksimalt mindst kun tilbage sted steder igen talt snakket tit ofte hyppigt synes syntes gøres pls plz plis thx lissom hvads
`
const english = `
a about after all always additional extra myself yourself himself herself itself ourselves yourselves themselves also am an and any anyone anything are as ask at available be because been before being but by can could did do does doing done for from get gets give go goes going gone went good got had
has have having he hello help her here hi him his how i if in into is its just kind know let like long look looking made make many may me might mine more most much must my need needs next no not of on one
or our out over own please possible put right run s should show so some someone something such suit suits t take takes taking tell than thank thanks that the their them then there these they thing things this those to too under up us use
used uses using very want was way we were what when whenever where whether which who whom whose will with without would you your fit fits last lasts most least back less fewer between among during before after often frequently same both each every again somewhere anywhere finding giving gave given getting come comes came happen happens lot lots included includes im ive id pls plz thx u ur whats hows wheres whos dont cant gonna wanna
`

/** As written; compared by key. */
export const stopWords: readonly string[] = `${danish} ${english}`.split(/\s+/).filter(Boolean)
