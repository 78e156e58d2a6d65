// What stands for Microsoft around Teams, without a server of its own: the bot's registration, tokens as the channel signs them, and
// what the login and the list of keys say. teams-stand-in.cjs brings a program's requests to whoever answers with it.
import { createSign, generateKeyPairSync } from 'node:crypto'

export const registration = {
  appId: '99999999-8888-7777-6666-555555555555',
  appPassword: 'not-a-secret',
  tenantId: '11111111-1111-1111-1111-111111111111',
}
export const serviceUrl = 'https://smba.trafficmanager.net/emea/'
/** What the login gives the bot, and every call to Teams must carry. */
export const botToken = 'token-of-the-bot'
const issuer = 'https://api.botframework.com'

export interface Microsoft {
  /** A header that is good for an hour. */
  sign(): string
  /** What the login (`login.microsoftonline.com/…`) or the channel's keys (`login.botframework.com/…`) say. */
  answer(address: string): object
}

export function createMicrosoft(): Microsoft {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = {
    ...keys.publicKey.export({ format: 'jwk' }),
    ...{ kid: 'key-1', use: 'sig', endorsements: ['msteams'] },
  }
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    sign() {
      const now = Math.floor(Date.now() / 1000)
      const claims = { iss: issuer, aud: registration.appId, serviceurl: serviceUrl }
      const dated = { ...claims, nbf: now - 60, exp: now + 3600 }
      const signed = `${encode({ alg: 'RS256', kid: 'key-1' })}.${encode(dated)}`
      const signature = createSign('RSA-SHA256').update(signed).sign(keys.privateKey)
      return `Bearer ${signed}.${signature.toString('base64url')}`
    },
    answer(address) {
      if (address.startsWith('login.botframework.com')) {
        const jwks_uri = 'https://login.botframework.com/v1/.well-known/keys'
        return address.endsWith('/keys') ? { keys: [jwk] } : { issuer, jwks_uri }
      }
      return loginAnswer(address)
    },
  }
}

function loginAnswer(address: string): object {
  if (address.includes('/oauth2/v2.0/token'))
    return { token_type: 'Bearer', expires_in: 3600, access_token: botToken }
  const login = `https://login.microsoftonline.com/${registration.tenantId}`
  return {
    tenant_discovery_endpoint: `${login}/v2.0/.well-known/openid-configuration`,
    metadata: [],
    issuer: `${login}/v2.0`,
    token_endpoint: `${login}/oauth2/v2.0/token`,
    authorization_endpoint: `${login}/oauth2/v2.0/authorize`,
    jwks_uri: `${login}/discovery/v2.0/keys`,
  }
}
