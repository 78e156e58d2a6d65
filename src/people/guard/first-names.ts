// First names that are common in Danish schools, of children and of grown-ups. Data, read by names.ts beside it alone. A name that is also a
// word stands in `wordNames`, and counts only where it is written as a name.

const names = `
abdi abdirahman abdul abdullah adam adrian agnes agnieszka ahmad ahmed aisha aksel albert alberte aleksandar aleksander aleksandra alex
alexander alexandra alfred ali alice alina alma alva alvin amalie amanda amin amina amir ana anastasia anders andrea andreas andrei andrii
andrzej ane anette anita anja anker anna annabell anne annelise annemarie annemette annette anni annika anny anton arda armin arne arno
artem arthur arun asbjørn asger ask aske asmus asta astrid atlas august augusta aurora axel aya ayaan aylin ayse barbara bastian beate
bella benedikte benjamin bent bente berat berit bertil bertram bilal billie birgit birgitte birk birte birthe bjarke bjarne bjørk bjørn bo
bodil bohdan brian britt britta bror buster børge camilla carina carl carla carlo caroline carsten casper cathrine cecilie celine
charlotte chloe chris christa christian christina christine christoffer christopher clara claus conny conrad cornelia dagmar dagny dan
dania daniel daniella daria david dennis denys ditlev ditte dmytro dora dorte dorthe dorthea dragan ea ebba ebbe edith egon eigil ejvind
elena eleonora elias elif elin elina elisa elisabeth ella elle ellen ellie elliot elliott ellis elmer elna else elsebeth elton elvira
embla emil emilia emilie emily emine emma emre erik erika erling ernst esben eskild esma ester esther eva evald evelyn ewa falke fatima
fatma felix ferdinand fie filip filippa finn flemming florian frank freddie frede frederik frederikke frej freja frida fritz frode gabriel
gaia georg george gerda gert gertrud gitte goran gorm grete grethe gry gudrun gunhild gunnar gustav hafsa hailey hakon hamza hana hanan
hannah hannan hanne hans harald harriet harry hasan hassan hector hedda hedvig heidi helena helene helga helge helle henny henriette
henrik henry herdis herman hermann hilda hjalmar hjalte hodan holger holly huda hugo hussein ian ib ibrahim ida ifrah iman inga inge
ingeborg ingelise inger ingrid ioana irene iris irma iryna isa isaac isabel isabella isak ismail isolde ivan ivar jack jacob jacqueline
jakob jakub jamal james jan jane janni jannick jannie janus jasmin jasmina jeanette jeanne jelena jens jeppe jesper jessica jette jim
joakim joan johan johanna johanne johannes john johnny jon jonas jonatan jonathan jonna josefine joseph joshua josva julia julian julie
julius justin jytte jørgen jørn kacper kai kaj kalle kamilla kamille karen karim karin karina karl karla karolina karoline karsten kaspar
kasper katarzyna kate kateryna katja katrine kaya ken kenneth kevin khadija khalid kian kim kira kirsten kirstine kjeld klara klaus knud
konrad krista kristen kristian kristina kristine kristoffer krzysztof kurt laila lana lars lasse lauge laura laurids laurits lauritz laust
layla lea leif lena lene leo leon leonard leonora lewis leyla liam lilian lilje lilli lilly lily lina linda line linea linh linnea linus
lis lisa lisbet lisbeth lise liselotte liv liva livia loke lola lone lotte loui louie louis louisa louise lucas lucca lucia lucy lui luisa
luka lukas luna luva lykke lærke mads magda magdalena magne magnus mai maiken maja majbrit majbritt maksym malaika malene malik malina
malou malte malthe manja marcus maren margit margrethe maria mariam marianne marie mariia marina marius mark marko marlene marley marta
martha martin martine marvin maryam mason mateo matheo mathias mathies mathilde matilde matthew mattias mattis maurits max maya mehmet
melanie melina melisa merete merle mert mette mia michael michala michelle mie mihai mikael mikkel milan milas milica milla mille milo
mina minh minna mira miriam moa mogens mohamed mohammad mohammed molly mona monica monika morten muhammad muhammed murat mustafa mykola
mynte märta nadia nadja naja nana nanette nanna naomi natalia natalie natasha natasja nazar nela nellie nelson nete nicklas nicolai
nicolaj nicolas nicole nicoline niels nikita niklas niko nikola nikolaj nina noa noah noel nohr noor nora nour nova oda odin oksana olaf
olav ole oleksandr olena olga oline oliver olivia olivier oliwia omar oscar oskar osman otto palle patricia patrick paul paula paulina paw
pawel pelle per pernelle pernilla pernille pete peter petra petrine philip philippa pia pil piotr poul povl preben priya ragnhild rania
rasmus ravn rayan rebecca rebekka regitze regnar renate rene rie rigmor rikke rio rita robert robin roman ronja rosa rosalina rose
rosemarie rumle rune ruth ryan sabine sabrina sadia saga sahra sally salma sam sami samir samira sammy samuel sana sander sandra sanna
sanne sara sarah sasha saxo sebastian selena selin selina selma sia sidse sidsel sif siff sigge signe sigrid sigurd silas silje silke
sille silvia simon simone sine sisse sissel siv skye smilla sofia sofie sofus sol solveig solvej sonja sonny sophia sophie soren steen
stefan steffen stella sten stephanie stig stine storm sune susan susanne svea svend svenning sverre svitlana sylvester sylvia søren søs
tage tanja tarek tariq tetiana thea theis theo theodor therese thilde thit thomas thor thora thorbjørn thorkild thorvald thyra tilda tilde
tim tina tine tobias tom tomas tomasz tommy tone tor tora torben tore torsten tove trine tristan troels trygve tue tyra uffe ulf ulla
ulrich ulrik ulrikke uma ursula vagn valdemar valentin valentina vega vera verner vibe vibeke victor victoria vigdis vigga vigge viggo
viktor viktoria vilde vilhelm villads villum villy vilma vincent viola virginia vita vitus vivi vivian vladyslav walid walter werner
wiktor wilfred wilhelm william wilma winnie yasemin yasin yasmin yasmine yevhen yousef yrsa yulia yunus yusuf yvonne zahra zainab zakaria
zara zeinab zenia zeynep zoe zoey zofia åge åse øjvind ørn
`

/** What is also an everyday word, in Danish or English: `hans` (his), `tom` (empty), `else`, `liv` (life). */
const words = `
aksel ana ane anker ask aske atlas august aurora bella bent bill billie birk bjørn bo bror buster dan dean ea elle ellis else falke fie
finn frank frede grace gry guy hans helge helle holly hope ian ib iris jack jim joy kai kaj kalle kate ken kim lana lily line lis liv lone
love lykke lærke magne mai mark mason max merle mille mona my nova olav pat paw per pete pil ravn ray rie rio robin roman rosa rose rumle
rune saga sally sam sami sana sander sia sif silke sine siv skye sol sonny steen sten stig storm sune søs tage tim tom tone tor tora tore
tue vega vibe vigge vilde viola vita will ørn
`

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** In lower case, as typed. */
export const firstNames = listed(names)
export const wordNames = listed(words)
