// What somebody is told of their own reminders. Danish. Used by src/remind/settings/mine.ts.

export const myReminders = {
  unknownPerson: 'Jeg kender dig ikke endnu, så jeg sender dig ingen påmindelser.',
  lead: 'Sådan minder jeg dig om det, der kommer:',
  line: ({ when, about }: { readonly when: string; readonly about: string }): string =>
    `– ${when}: ${about}`,
  more: (count: number): string => `… og ${count} mere efter det.`,
  notStarted:
    'Ikke lige nu. Der er møder, jeg kunne minde dig om, men den, der koordinerer, har ikke sat påmindelserne i gang endnu.',
  none: 'Der er ikke noget på vej, jeg skal minde dig om de næste fire måneder.',
}
