export default {
  stripe: {
    pay: 'Pay',
    paying: 'Paying…',
    processing:
      'Your payment is being processed. The order moves on once the bank confirms; please do not pay twice.',
    declined:
      'The payment did not go through and nothing was taken. Try another card or another way to pay; the order stays.',
    mistake: 'Please check what you entered.',
    blocked: 'The payment form did not load',
    blockedAdvice:
      'The network may be slow, or an extension of your browser blocks js.stripe.com. Allow it and try again; your order is still kept.',
    who: 'Payment is handled by Stripe; your card number never reaches this shop.',
  },
}
