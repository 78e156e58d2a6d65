// Words that are written with a capital inside a sentence and are nobody's name: programs, countries, days and months in English, institutions.
// Data, read by unsigned.ts alone.

const things = `
aula teams slack word excel powerpoint outlook onenote forms google chrome classroom ipad iphone chromebook facebook youtube instagram tiktok snapchat netflix zoom chatgpt copilot
meebook minuddannelse momo skoletube bookcreator kahoot padlet scratch geogebra mathletics matematikfessor gyldendal alinea clio skoleintra intra viva microsoft windows mac
danmark danmarks norge sverige tyskland england island grønland færøerne jylland fyn sjælland europa eu ukraine syrien tyrkiet polen somalia irak iran
denmark danish norway sweden germany english german french swedish norwegian dane danes maths monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december christmas easter
jul påske pinse fastelavn sankthans eva via ucl kl ppr sfo plc plf dsa akt it mus apv tr amr med kommune kommunen folketinget undervisningsministeriet gud herregud
de dem deres jer jeres dig din dit dine du i i’m i'm i’ll i'll i’ve i've i’d i'd ok okay tak ps nb hej kære vh
dansk engelsk tysk matematik historie musik billedkunst idræt natur teknologi madkundskab håndværk design kristendom samfundsfag biologi geografi fysik kemi fransk
`

export const knownThings: ReadonlySet<string> = new Set(things.trim().split(/\s+/))
