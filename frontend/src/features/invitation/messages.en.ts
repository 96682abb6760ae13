export default {
  invitation: {
    title: 'Join a merchant',
    lead: 'A merchant invites you. The link works once and for seven days.',
    accept: 'Accept',
    signIn: 'Sign in and accept',
    register: 'Open an account',
    asked: 'Please sign in with the account that shall join.',
    none: 'There is no invitation',
    noneAdvice: 'Please open this page by the link you got; after that it stays good in this tab.',
    over: 'This invitation is over',
    overAdvice:
      'It was used, revoked or has expired. Please ask an owner of the merchant for another.',
    joined: 'You belong to {name} now',
    roles: 'Your roles: {roles}',
    toDesk: 'To the desk',
    role: {
      OWNER: 'owner',
      EDITOR: 'goods',
      SHIPPING: 'deliveries',
      FINANCE: 'money',
    },
  },
}
