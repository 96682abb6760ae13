export default {
  nearExpiry: {
    about:
      'Goods close to their expiry, kept apart from all others and sold below the usual price. They have not expired. At each purchase we ask you to confirm that they are not taken back without a reason.',
    mark: 'Near expiry · {n} days left',
    expires: 'Expires on {day} · lot {lot}',
    left: '{n} left',
    none: 'All promised at the moment',
    usual: 'Usually',
    buy: 'Buy now',
    buyThis: 'Buy now: {title}, near expiry',
    empty: 'Nothing is near its expiry',
    emptyAdvice: 'Look in again, or browse the usual products.',
    line: 'Near expiry: {day} · lot {lot}',
    confirmTitle: 'Near-expiry goods: please confirm',
    confirmFacts: 'These goods expire on {day}, in {n} days (lot {lot}).',
    confirm:
      'I know that these goods are near their expiry, and agree that they cannot be returned without a reason.',
    confirmMissing: 'Please confirm this before you order.',
  },
}
