// What stands in the committed manifests where one's own belongs. Read by scripts/manifest.mjs and the tests.
import type { TeamsFacts } from './teams.js'

const url = 'https://pejling.havrelund.example'

export const sampleSlackUrl = `${url}/slack/events`

export const sampleFacts: TeamsFacts = {
  appId: '00000000-0000-0000-0000-000000000000',
  url,
  operator: 'Havrelund Kommune',
  privacyUrl: 'https://havrelund.example/privatliv',
  termsUrl: 'https://havrelund.example/vilkaar',
}
