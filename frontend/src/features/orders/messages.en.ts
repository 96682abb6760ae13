export default {
  shortage: {
    title: 'Some of your order is missing',
    advice:
      'We are sorry: it was not found when picking. Wait for it, or take the money for it back.',
    units: '{title}, {n} missing',
    wait: 'Wait for it',
    refund: 'Refund it',
    is: {
      ASKED: 'Please choose',
      WAIT: 'Waiting for it',
      REFUND: 'Being refunded',
      RESOLVED: 'Settled',
    },
  },
}
