// What is said when a guest asks to be added, in English. Used by src/questions/membership.
import type { MembershipWording } from '../../da/send/membership.js'

const platforms: Readonly<Record<string, string>> = {
  slack: 'Slack',
  teams: 'Teams',
  web: 'The web chat',
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

export const membership: MembershipWording = {
  button: 'Ask to be added',
  form: {
    title: 'Ask to be added',
    submit: 'Send',
    text: 'What you write goes to whoever coordinates the network, who can say yes with one click. You hear back here in the chat.',
    name: 'Your name',
    email: 'Your work e-mail',
    school: 'Where do you work?',
    elsewhere: 'Somewhere else',
    network: 'Which network?',
    unknown: 'Not sure',
  },
  problems: {
    name: 'Write your name.',
    email: 'Write your e-mail, like name@school.dk.',
  },
  isMember: 'You are a member already, so just ask.',
  asked: network =>
    network === undefined
      ? 'Thank you! It has been asked for you, and you hear back here in the chat.'
      : `Thank you! It is with whoever coordinates ${network} now. You hear back here in the chat.`,
  askedBefore: 'You have already asked to be added. You hear back here in the chat.',
  nobody:
    'There is nobody who can say yes yet: no coordinator or administrator is named. Nothing was stored. Ask whoever invites you to your meetings.',
  wants: (name, network) =>
    network === undefined
      ? `${name} would like to be added.`
      : `${name} would like to be added to ${network}.`,
  fields: { school: 'Works at', email: 'E-mail', from: 'Writes from' },
  elsewhere: 'Somewhere else',
  platform: name => platforms[name] ?? name,
  vouched: platform => `${platform} vouches for the e-mail.`,
  notVouched:
    'Name and e-mail are as they were typed in the form. Nobody has checked them, so only say yes to somebody you know.',
  belongs(belongs, platform) {
    switch (belongs.is) {
      case 'new':
        return 'If you say yes, a new person is added to the programme.'
      case 'known':
        return `The e-mail belongs to ${belongs.name}, who is in already. If you say yes, the account becomes ${belongs.name} and can see and answer the same.`
      case 'privileged':
        return belongs.mayLink
          ? `The e-mail belongs to ${belongs.name}, who has special rights. If you say yes, the account gets all of them. Ask ${firstName(belongs.name)} first.`
          : `The e-mail belongs to ${belongs.name}, who has special rights. So only an administrator can say yes.`
      case 'elsewhere':
        return `The e-mail belongs to ${belongs.name}, who writes from another account on ${platform}. So this account cannot be linked.`
      case 'taken':
        return `The account is linked to ${belongs.name} already.`
      default:
        return belongs satisfies never
    }
  },
  approve: 'Approve',
  link: name => `Yes, it is ${name}`,
  reject: 'Decline',
  approved: name => `${name} is in now and is told so.`,
  linked: name => `The account is ${name} now, who is told so.`,
  rejected: name => `${name} was not added and gets a kind word about it.`,
  decidedBy: (by, outcome) => {
    const who = by ?? 'You'
    const has = by === undefined ? 'have' : 'has'
    return outcome === 'approved'
      ? `${who} ${has} said yes to that.`
      : `${who} ${has} said no to that.`
  },
  changed:
    'Something has changed since you saw this, so nothing was done yet. This is how it stands:',
  gone: 'That request is no longer here.',
  mayNot:
    'Only whoever coordinates the network, or an administrator, can say yes or no to that. Nothing was changed.',
  overtaken: 'Others changed something at the same moment, so nothing was saved. Try again.',
  welcome: ({ name, network, isKnown }) =>
    [
      `Welcome, ${firstName(name)}! ${network === undefined ? 'You are in now.' : `You are in ${network} now.`}`,
      ...(isKnown ? ['Ask me, say, “When is my next meeting?”'] : []),
    ].join(' '),
  declined:
    'You were not added this time. Write to whoever coordinates the network if you think you should be. You can still ask me about tools and open meetings.',
}
