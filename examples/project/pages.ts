// The project's few pages, as its project leader writes them: a heading, short passages, nothing else. No names of persons.

interface ProjectPage {
  readonly file: string
  readonly title: string
  readonly passages: readonly { readonly heading: string; readonly text: string }[]
}

export const projectPages: readonly ProjectPage[] = [
  {
    file: 'om-projektet',
    title: 'Om projektet',
    passages: [
      {
        heading: '',
        text: 'Ravnsø, Elmevang og Klitholm arbejder sammen om at styrke teamene på skolerne. Projektet varer to år.',
      },
      {
        heading: 'Hvem er med?',
        text: 'Ni skoler, tre fra hver kommune. Skolelederne og PLF-vejlederne er med på kursusdagene; aktionslæringen er for alle i teamene.',
      },
      {
        heading: 'Hvem bestemmer?',
        text: 'Styregruppen har ansvaret for hele projektet. I hver kommune er der en arbejdsgruppe, som former det lokalt.',
      },
    ],
  },
  {
    file: 'foerste-aar',
    title: 'Det første år',
    passages: [
      {
        heading: 'Opstartsseminaret',
        text: 'To dage i slutningen af august. Hver skole tegner sit eget forløb og planlægger de første møder hjemme.',
      },
      {
        heading: 'Kursusdagene',
        text: 'Seks dage fordelt over året, skiftevis i de tre kommuner. Alle dage begynder kl. 9, og der er kaffe fra kl. 8.30.',
      },
    ],
  },
  {
    file: 'aktionslaering',
    title: 'Aktionslæring hos os',
    passages: [
      {
        heading: '',
        text: 'Teamet vælger noget lille, prøver det af og ser efter, hvad der sker med elevernes læring. Så tager teamet næste skridt.',
      },
      {
        heading: 'Hvor tit mødes vi?',
        text: 'Tre runder om året i hver kommune, to timer hver gang. Værtsskolen sørger for lokale og forplejning.',
      },
    ],
  },
  {
    file: 'koersel-og-vikar',
    title: 'Kørsel og vikar',
    passages: [
      {
        heading: 'Kørsel',
        text: 'Kommunen betaler kørsel efter den lave takst. Kør gerne sammen.',
      },
      {
        heading: 'Vikar',
        text: 'Projektet dækker én vikar pr. skole på kursusdagene. Skriv timerne på, inden måneden er omme.',
      },
    ],
  },
]

/** Each page as a file. */
export function writePages(): { name: string; bytes: Uint8Array }[] {
  return projectPages.map(({ file, title, passages }) => {
    const parts = passages.flatMap(({ heading, text }) =>
      heading ? [`## ${heading}`, text] : [text],
    )
    return {
      name: `${file}.md`,
      bytes: new TextEncoder().encode(`${[`# ${title}`, ...parts].join('\n\n')}\n`),
    }
  })
}
