export default {
  work: {
    title: {
      home: 'Warehouse work',
    },
    toShop: 'To the shop',
    toMine: 'To my warehouse',
    place: 'Warehouse',
    sound: 'Sound',
    offline: 'No network: what you entered is kept and can be sent again.',
    readOnly: 'View only: your account does not act in this warehouse.',
    notYours: 'Not your warehouse',
    notYoursAdvice: 'Your account does not work in this warehouse. Ask an administrator.',
    right: 'Right',
    wrong: 'Wrong',
    step: 'Step {now} of {of}',
    scan: {
      byHand: 'or type it',
      go: 'Enter',
    },
  },
}
